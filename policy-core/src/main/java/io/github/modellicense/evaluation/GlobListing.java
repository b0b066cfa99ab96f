package io.github.modellicense.evaluation;

import io.github.modellicense.policy.Glob;
import java.util.List;
import java.util.function.Predicate;

/** Where a rule's lists of globs leave a value. Deny beats review, review beats allow. */
final class GlobListing {

    private final List<Glob> allow;
    private final List<Glob> review;
    private final List<Glob> deny;
    private final String wanted;

    GlobListing(List<Glob> allow, List<Glob> review, List<Glob> deny) {
        this.allow = allow;
        this.review = review;
        this.deny = deny;
        this.wanted = Wanted.of(allow, review, deny);
    }

    String wanted() {
        return wanted;
    }

    Listing of(String value) {
        return of(glob -> glob.matches(value));
    }

    Listing of(Predicate<Glob> matches) {
        boolean openEnded = allow.isEmpty() && review.isEmpty() && !deny.isEmpty();
        return Listing.of(any(allow, matches), any(review, matches), any(deny, matches), openEnded);
    }

    private static boolean any(List<Glob> globs, Predicate<Glob> matches) {
        for (Glob glob : globs) {
            if (matches.test(glob)) {
                return true;
            }
        }
        return false;
    }
}
