package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The three lists of a check that has them, and what makes them tighter.
 *
 * @param licenses true where the entries are licences, of which a category and an exception are no mere letters
 */
record ListedEntries(List<Glob> allow, List<Glob> review, List<Glob> deny, boolean licenses) {

    private static final Glob ANY = new Glob("*");

    static @Nullable ListedEntries of(Check check) {
        if (check instanceof Check.Licenses it) {
            return new ListedEntries(globs(it.allow()), globs(it.review()), globs(it.deny()), true);
        }
        if (check instanceof Check.OpennessOf it) {
            return new ListedEntries(words(it.allow()), words(it.review()), words(it.deny()), false);
        }
        if (check instanceof Check.Models it) {
            return new ListedEntries(it.allow(), it.review(), it.deny(), false);
        }
        if (check instanceof Check.Publishers it) {
            return new ListedEntries(it.allow(), it.review(), it.deny(), false);
        }
        return check instanceof Check.Providers it
                ? new ListedEntries(it.allow(), it.review(), it.deny(), false)
                : null;
    }

    private static List<Glob> globs(List<String> patterns) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : patterns) {
            globs.add(new Glob(pattern));
        }
        return globs;
    }

    private static List<Glob> words(List<? extends Labeled> values) {
        List<Glob> globs = new ArrayList<>();
        for (Labeled value : values) {
            globs.add(new Glob(value.label()));
        }
        return globs;
    }

    /** Says what the later lists loosen. */
    void problems(ListedEntries later, List<String> problems) {
        for (Glob added : later.allow) {
            if (!covered(added, allow) || outranksReview(added)) {
                problems.add("\"allow\" cannot gain \"" + added + "\"");
            }
        }
        for (Glob added : later.review) {
            if (!covered(added, review) && !covered(added, allow)) {
                problems.add("\"review\" cannot gain \"" + added + "\"");
            }
        }
        for (Glob lost : review) {
            if (!covered(lost, later.review) && !covered(lost, later.deny)) {
                problems.add("\"review\" cannot lose \"" + lost + "\", unless to \"deny\"");
            }
        }
        for (Glob lost : deny) {
            if (!covered(lost, later.deny)) {
                problems.add("\"deny\" cannot lose \"" + lost + "\"");
            }
        }
        boolean listed = !allow.isEmpty() || !review.isEmpty();
        if (listed && later.allow.isEmpty() && later.review.isEmpty()) {
            problems.add("\"allow\" cannot become empty, as then everything that is not denied is allowed");
        }
    }

    private boolean covered(Glob entry, List<Glob> wide) {
        for (Glob each : wide) {
            if (each.matches(entry.pattern()) && (!licenses || sameKind(each, entry))) {
                return true;
            }
        }
        return false;
    }

    /** A glob of ids says nothing of categories, and one without an exception nothing of exceptions. */
    private static boolean sameKind(Glob wide, Glob entry) {
        boolean sameSubject = category(wide) == category(entry) && (exception(wide) || !exception(entry));
        return wide.equals(ANY) || sameSubject;
    }

    private static boolean category(Glob entry) {
        return entry.pattern().startsWith("category:");
    }

    private static boolean exception(Glob entry) {
        return entry.pattern().toUpperCase(Locale.ROOT).contains(" WITH ");
    }

    /** An id in {@code allow} beats a glob or category in {@code review}; the glob that it came from does not. */
    private boolean outranksReview(Glob added) {
        boolean id = licenses && !category(added) && added.pattern().indexOf('*') < 0;
        return id && !review.isEmpty() && !allow.contains(added);
    }
}
