package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code diversity}: no publisher, provider or family has more than a share of the models. */
final class DiversityCheck implements InventoryCheck {

    private final Check.Diversity check;
    private final Selection among;

    DiversityCheck(Check.Diversity check) {
        this.check = check;
        this.among = Selection.of(check.among());
    }

    @Override
    public Judgement judge(List<Subject> models) {
        Map<String, Share> shares = new TreeMap<>();
        int unknown = 0;
        int total = 0;
        for (Subject subject : models) {
            Set<String> groups = groups(subject);
            for (String group : groups) {
                shares.computeIfAbsent(group.toLowerCase(Locale.ROOT), key -> new Share(group))
                        .add(group);
            }
            total += Math.max(1, groups.size());
            unknown += groups.isEmpty() ? 1 : 0;
        }
        return judge(shares, unknown, total);
    }

    private Set<String> groups(Subject subject) {
        Set<String> groups = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (check.by() == Selector.Key.PROVIDER) {
            for (Subject.Use use : subject.uses()) {
                for (ModelReference reference : among.of(subject, use)) {
                    add(groups, reference.provider());
                }
            }
        } else {
            add(
                    groups,
                    check.by() == Selector.Key.FAMILY
                            ? subject.model().family()
                            : subject.model().publisher());
        }
        return groups;
    }

    private static void add(Set<String> groups, @Nullable String group) {
        if (group != null) {
            groups.add(group);
        }
    }

    private Judgement judge(Map<String, Share> shares, int unknown, int total) {
        List<Share> sorted = new ArrayList<>(shares.values());
        sorted.sort(Comparator.comparingInt((Share share) -> -share.count).thenComparing(share -> share.name));
        List<String> exceeding = new ArrayList<>();
        for (Share share : sorted) {
            if (exceeds(share.count, total)) {
                exceeding.add(share.name + " " + percent(share.count, total) + " > " + check.maxShare() + " %");
            }
        }
        String by = check.by().label();
        String wanted = "at most " + check.maxShare() + " % of one " + by;
        if (!exceeding.isEmpty()) {
            return Judgement.denied(
                    CheckId.DIVERSITY_EXCEEDED,
                    String.join(", ", exceeding) + " of " + total + (total == 1 ? " model by " : " models by ") + by,
                    String.join(", ", exceeding),
                    wanted,
                    "move some models to another " + by);
        }
        int most = sorted.isEmpty() ? 0 : sorted.get(0).count;
        if (unknown > 0 && exceeds(most + unknown, total)) {
            return Judgement.undetermined(
                    CheckId.DIVERSITY_UNDETERMINED,
                    "the " + by + " of " + unknown + " of " + total
                            + " models is unknown, which could make the share of one " + percent(most + unknown, total)
                            + " > " + check.maxShare() + " %",
                    unknown + " models of unknown " + by,
                    wanted,
                    "add these models to the policy's catalogs with their " + by);
        }
        return Judgement.permitted(
                total == 0
                        ? "there is no model to count"
                        : "the largest share is " + percent(most, total) + " <= " + check.maxShare() + " %");
    }

    private boolean exceeds(int count, int total) {
        return 100L * count > (long) check.maxShare() * total;
    }

    /** Whole percents; with a decimal where a whole number would hide that the limit is passed. */
    private String percent(int count, int total) {
        long rounded = Math.round(100.0 * count / total);
        if (exceeds(count, total) && rounded <= check.maxShare()) {
            return String.format(Locale.ROOT, "%.1f %%", Math.max(100.0 * count / total, check.maxShare() + 0.1));
        }
        return rounded + " %";
    }

    private static final class Share {
        private String name;
        private int count;

        Share(String name) {
            this.name = name;
        }

        /** Of several spellings the first in the alphabet is shown, whatever the order of models. */
        void add(String spelling) {
            name = spelling.compareTo(name) < 0 ? spelling : name;
            count++;
        }
    }
}
