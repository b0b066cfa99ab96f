package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.license.InvalidExpressionException;
import io.github.modellicense.license.KnownIds;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.license.SpdxParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks over licence expressions. */
final class Licenses {

    private Licenses() {}

    /** Every operand that is neither AND nor OR, left to right, each once. */
    static List<LicenseExpression> leaves(LicenseExpression expression) {
        Set<LicenseExpression> leaves = new LinkedHashSet<>();
        collect(expression, leaves);
        return List.copyOf(leaves);
    }

    private static void collect(LicenseExpression expression, Set<LicenseExpression> leaves) {
        if (expression instanceof LicenseExpression.And and) {
            and.operands().forEach(each -> collect(each, leaves));
        } else if (expression instanceof LicenseExpression.Or or) {
            or.operands().forEach(each -> collect(each, leaves));
        } else {
            leaves.add(expression);
        }
    }

    /** The operands of a disjunction, or the expression itself. */
    static List<LicenseExpression> choices(LicenseExpression expression) {
        return expression instanceof LicenseExpression.Or or ? or.operands() : List.of(expression);
    }

    /** The operands of a conjunction, or the expression itself. */
    static List<LicenseExpression> parts(LicenseExpression expression) {
        return expression instanceof LicenseExpression.And and ? and.operands() : List.of(expression);
    }

    /** Rules name a licence by its id; a licence with an exception is one of its own. */
    static String idOf(LicenseExpression leaf) {
        return leaf instanceof LicenseExpression.License license ? license.id() : leaf.toString();
    }

    /**
     * The facts that hold for a licence; null where none are known. An exception that only adds permissions leaves those
     * of its licence, as an upper bound of what it asks.
     */
    static @Nullable LicenseProfile profile(LicenseExpression leaf, LicenseCatalog licenses) {
        if (leaf instanceof LicenseExpression.License license) {
            return licenses.profile(license.id());
        }
        return leaf instanceof LicenseExpression.With with && licenses.addsPermissions(with.exception())
                ? licenses.profile(with.license().id())
                : null;
    }

    /**
     * True where a text in a file of ours means the expression. Case, spaces and the order of operands do not count.
     */
    static boolean same(String text, LicenseExpression expression, KnownIds known) {
        if (text.strip().equalsIgnoreCase(expression.toString())) {
            return true;
        }
        try {
            return terms(SpdxParser.parse(text, known)).equals(terms(expression));
        } catch (InvalidExpressionException e) {
            return false;
        }
    }

    /** The expression with its operands as sets. */
    private static Object terms(LicenseExpression expression) {
        boolean and = expression instanceof LicenseExpression.And;
        if (!and && !(expression instanceof LicenseExpression.Or)) {
            return expression.toString().toLowerCase(Locale.ROOT);
        }
        Set<Object> operands = new HashSet<>();
        for (LicenseExpression operand : and ? parts(expression) : choices(expression)) {
            operands.add(terms(operand));
        }
        return List.of(and, operands);
    }

    /** The expression with every OR replaced by its best operand. */
    static <T extends Comparable<T>> LicenseExpression choose(
            LicenseExpression expression, Function<LicenseExpression, T> badness) {
        if (expression instanceof LicenseExpression.Or or) {
            LicenseExpression best = or.operands().get(0);
            for (LicenseExpression operand : or.operands()) {
                if (badness.apply(operand).compareTo(badness.apply(best)) < 0) {
                    best = operand;
                }
            }
            return choose(best, badness);
        }
        if (expression instanceof LicenseExpression.And and) {
            List<LicenseExpression> chosen = new ArrayList<>(and.operands().size());
            for (LicenseExpression operand : and.operands()) {
                chosen.add(choose(operand, badness));
            }
            return LicenseExpression.and(chosen);
        }
        return expression;
    }
}
