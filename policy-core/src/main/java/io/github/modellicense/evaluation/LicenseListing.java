package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseRanks;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseVersions;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a licence rule's lists leave a licence expression. OR: the best operand; AND: the worst; WITH: a licence of its
 * own. An id beats a glob or category; deny beats all. What is not known never passes.
 */
final class LicenseListing {

    private final Entries allow;
    private final Entries review;
    private final Entries deny;
    private final boolean openEnded;
    private final LicenseCatalog catalog;

    LicenseListing(Check.Licenses check, LicenseCatalog catalog) {
        this.allow = new Entries(check.allow());
        this.review = new Entries(check.review());
        this.deny = new Entries(check.deny());
        this.openEnded = check.allow().isEmpty()
                && check.review().isEmpty()
                && !check.deny().isEmpty();
        this.catalog = catalog;
    }

    /** The answer for a whole expression. */
    Listing of(LicenseExpression expression) {
        Listing listing = judge(expression);
        return expression.unknown() ? listing.worse(Listing.UNKNOWN) : listing;
    }

    private Listing judge(LicenseExpression expression) {
        if (expression instanceof LicenseExpression.And and) {
            Listing worst = Listing.PERMITTED;
            for (LicenseExpression operand : and.operands()) {
                worst = worst.worse(judge(operand));
            }
            return worst;
        }
        if (expression instanceof LicenseExpression.Or or) {
            Listing best = Listing.DENIED;
            for (LicenseExpression operand : or.operands()) {
                best = best.better(judge(operand));
            }
            return best;
        }
        return leaf(expression);
    }

    private Listing leaf(LicenseExpression leaf) {
        if (leaf.unknown()) {
            return deny.names(leaf) ? Listing.DENIED : Listing.UNKNOWN;
        }
        LicenseCategory category = LicenseRanks.category(leaf, catalog);
        if (deny.names(leaf) || deny.covers(leaf, category) || deny.coversBaseOf(leaf, catalog)) {
            return Listing.DENIED;
        }
        if (review.names(leaf)) {
            return Listing.REVIEW;
        }
        if (allow.names(leaf)) {
            return Listing.PERMITTED;
        }
        if (review.covers(leaf, category)) {
            return Listing.REVIEW;
        }
        if (allow.covers(leaf, category)) {
            return Listing.PERMITTED;
        }
        return openEnded ? rest(category) : unlisted(leaf, category);
    }

    /** With denials only, a licence of unknown category could be of a denied one. */
    private Listing rest(LicenseCategory category) {
        return category == LicenseCategory.UNKNOWN_OTHER && deny.hasCategories() ? Listing.UNKNOWN : Listing.PERMITTED;
    }

    /** A licence that nobody has facts about could be of an allowed category: that is not known, which is not a no. */
    private Listing unlisted(LicenseExpression leaf, LicenseCategory category) {
        boolean nothingKnown = category == LicenseCategory.UNKNOWN_OTHER && !catalog.known(Licenses.idOf(leaf));
        return nothingKnown && (allow.hasCategories() || review.hasCategories()) ? Listing.UNKNOWN : Listing.DENIED;
    }

    /** The entries of one list. */
    private static final class Entries {

        private final Set<String> names = new HashSet<>();
        private final List<LicenseExpression> ranges = new ArrayList<>();
        private final List<Glob> globs = new ArrayList<>();
        private final Set<LicenseCategory> categories = EnumSet.noneOf(LicenseCategory.class);

        Entries(List<String> entries) {
            for (String entry : entries) {
                if (entry.startsWith("category:")) {
                    addCategories(new Glob(entry.substring("category:".length())));
                } else if (entry.indexOf('*') >= 0) {
                    globs.add(new Glob(entry));
                } else {
                    names.add(entry.toLowerCase(Locale.ROOT));
                    ranges.add(license(entry));
                }
            }
        }

        private void addCategories(Glob glob) {
            for (LicenseCategory category : LicenseCategory.values()) {
                if (glob.matches(((Labeled) category).label())) {
                    categories.add(category);
                }
            }
        }

        boolean hasCategories() {
            return !categories.isEmpty();
        }

        boolean names(LicenseExpression leaf) {
            if (names.contains(leaf.toString().toLowerCase(Locale.ROOT))) {
                return true;
            }
            for (LicenseExpression range : ranges) {
                if (LicenseVersions.covers(range, leaf)) {
                    return true;
                }
            }
            return false;
        }

        private static LicenseExpression license(String entry) {
            int with = entry.indexOf(" WITH ");
            String id = with < 0 ? entry : entry.substring(0, with);
            boolean orLater = id.endsWith("+");
            LicenseExpression.License license =
                    new LicenseExpression.License(orLater ? id.substring(0, id.length() - 1) : id, orLater);
            return with < 0 ? license : new LicenseExpression.With(license, entry.substring(with + " WITH ".length()));
        }

        boolean covers(LicenseExpression leaf, LicenseCategory category) {
            if (categories.contains(category)) {
                return true;
            }
            for (Glob glob : globs) {
                if (covers(glob, leaf)) {
                    return true;
                }
            }
            return false;
        }

        /** An exception can take rights away: a glob that does not speak of exceptions is not about them. */
        private static boolean covers(Glob glob, LicenseExpression leaf) {
            return glob.matches(leaf.toString())
                    && (!(leaf instanceof LicenseExpression.With)
                            || glob.pattern().equals("*")
                            || glob.pattern().toUpperCase(Locale.ROOT).contains(" WITH "));
        }

        /** A denied category or glob also denies its licences with an exception. */
        boolean coversBaseOf(LicenseExpression leaf, LicenseCatalog catalog) {
            return leaf instanceof LicenseExpression.With with
                    && covers(with.license(), catalog.category(with.license().id()));
        }
    }
}
