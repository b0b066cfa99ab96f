package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.policy.Baseline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What freezing an evaluation makes of a baseline: it loses what is fixed by itself and gains only when told to.
 *
 * @param baseline to be written
 * @param added entries that are new in it
 * @param removed entries whose violation is no more
 * @param refused open violations that were left out because the baseline may not grow
 */
public record BaselineFreeze(
        Baseline baseline, List<Baseline.Entry> added, List<Baseline.Entry> removed, List<Baseline.Entry> refused) {

    private static final Comparator<Baseline.Entry> ORDER = Comparator.comparing(Baseline.Entry::rule)
            .thenComparing(Baseline.Entry::model)
            .thenComparing(Baseline.Entry::module)
            .thenComparing(entry -> String.valueOf(entry.license()));

    public BaselineFreeze {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        refused = List.copyOf(refused);
    }

    /**
     * Freezes the open and baselined violations; waived ones, enforcement and nothing-checked are never frozen.
     *
     * @param current null where there is no baseline yet: then everything is accepted
     * @param mayGrow true where new violations may be accepted
     */
    public static BaselineFreeze of(Evaluation evaluation, @Nullable Baseline current, boolean mayGrow) {
        Map<String, String> licenses = licenses(evaluation);
        List<Baseline.Entry> before = current == null ? List.of() : current.violations();
        TreeSet<Baseline.Entry> kept = new TreeSet<>(ORDER);
        TreeSet<Baseline.Entry> fresh = new TreeSet<>(ORDER);
        for (Violation violation : evaluation.violations()) {
            if (freezable(violation)) {
                Baseline.Entry entry = new Baseline.Entry(
                        violation.rule(), violation.model(), violation.module(), licenses.get(violation.model()));
                (violation.status() == Violation.Status.BASELINED ? kept : fresh).add(entry);
            }
        }
        fresh.removeAll(kept);
        boolean accepts = current == null || mayGrow;
        TreeSet<Baseline.Entry> result = new TreeSet<>(kept);
        if (accepts) {
            result.addAll(fresh);
        }
        List<Baseline.Entry> removed = new ArrayList<>();
        for (Baseline.Entry entry : before) {
            if (!holds(result, entry)) {
                removed.add(entry);
            }
        }
        return new BaselineFreeze(
                new Baseline(List.copyOf(result)),
                accepts ? List.copyOf(fresh) : List.of(),
                removed,
                accepts ? List.of() : List.copyOf(fresh));
    }

    private static boolean freezable(Violation violation) {
        return violation.status() != Violation.Status.WAIVED
                && !violation.check().equals(CheckId.NOTHING_CHECKED.label())
                && !violation.check().startsWith("enforcement.");
    }

    /** An entry may have been written by hand, without its licence or in other letters. */
    private static boolean holds(TreeSet<Baseline.Entry> entries, Baseline.Entry wanted) {
        for (Baseline.Entry entry : entries) {
            if (entry.rule().equals(wanted.rule())
                    && entry.model().equalsIgnoreCase(wanted.model())
                    && entry.module().equals(wanted.module())) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> licenses(Evaluation evaluation) {
        Map<String, String> licenses = new HashMap<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            licenses.put(model.id().toString(), model.license().effective().toString());
        }
        return licenses;
    }
}
