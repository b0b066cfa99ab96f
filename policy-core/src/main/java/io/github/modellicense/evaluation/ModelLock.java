package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Lock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Locks an inventory, and finds what differs from a lock. */
public final class ModelLock {

    private static final String FILE = "models.lock.yaml";

    private ModelLock() {}

    /**
     * The lock of an inventory. A model that has not changed keeps the day on which it was locked.
     *
     * @param before the lock so far; {@link Lock#EMPTY} where there is none
     */
    public static Lock of(LicensedInventory inventory, Lock before, LocalDate asOf) {
        Map<ModelId, Lock.Entry> locked = byId(before);
        List<Lock.Entry> entries = new ArrayList<>();
        for (LicensedModel model : inventory.models()) {
            Lock.Entry now = entry(model, asOf);
            Lock.Entry then = locked.get(model.id());
            entries.add(then != null && differences(then, now).isEmpty() ? then : now);
        }
        return new Lock(entries);
    }

    /** What differs, with both sides; empty where nothing does. */
    public static List<Diagnostic> drift(Lock lock, LicensedInventory inventory) {
        Map<ModelId, Lock.Entry> locked = byId(lock);
        List<Diagnostic> drift = new ArrayList<>();
        for (LicensedModel model : inventory.models()) {
            Lock.Entry then = locked.remove(model.id());
            drift.addAll(then == null ? List.of(added(model)) : changed(then, model));
        }
        for (Lock.Entry gone : locked.values()) {
            drift.add(new Diagnostic(
                    Severity.INFO, SourceLocation.of(FILE), "\"" + gone.id() + "\" is locked but no longer used"));
        }
        drift.sort(null);
        return drift;
    }

    private static Map<ModelId, Lock.Entry> byId(Lock lock) {
        Map<ModelId, Lock.Entry> locked = new HashMap<>();
        lock.models().forEach(entry -> locked.put(entry.id(), entry));
        return locked;
    }

    private static Lock.Entry entry(LicensedModel model, LocalDate asOf) {
        return new Lock.Entry(
                model.id(),
                model.canonical(),
                model.revision(),
                model.sha256(),
                model.license().concluded().toString(),
                asOf);
    }

    private static Diagnostic added(LicensedModel model) {
        return new Diagnostic(
                Severity.WARNING,
                place(model),
                "\"" + model.id() + "\" is new: " + FILE + " does not have it, its licence is "
                        + model.license().concluded());
    }

    private static List<Diagnostic> changed(Lock.Entry then, LicensedModel model) {
        List<Diagnostic> changed = new ArrayList<>();
        for (String difference : differences(then, entry(model, then.asOf()))) {
            changed.add(new Diagnostic(
                    Severity.WARNING,
                    place(model),
                    "\"" + model.id() + "\" differs from " + FILE + " of " + then.asOf() + ": " + difference));
        }
        return changed;
    }

    private static SourceLocation place(LicensedModel model) {
        return model.references().stream()
                .sorted()
                .findFirst()
                .map(each -> each.at())
                .orElse(SourceLocation.of(FILE));
    }

    private static List<String> differences(Lock.Entry then, Lock.Entry now) {
        List<String> differences = new ArrayList<>();
        compare(differences, "licence", then.license(), now.license());
        compare(differences, "meaning of its name", then.canonical(), now.canonical());
        compare(differences, "revision", then.revision(), now.revision());
        compare(differences, "digest", then.sha256(), now.sha256());
        return differences;
    }

    private static void compare(List<String> differences, String what, @Nullable String then, @Nullable String now) {
        if (then == null ? now != null : !then.equals(now)) {
            differences.add(what + " was " + shown(then) + ", is " + shown(now));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "not known" : "\"" + value + "\"";
    }
}
