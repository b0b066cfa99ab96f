package io.github.modellicense.license;

import io.github.modellicense.license.LicenseExpression.And;
import io.github.modellicense.license.LicenseExpression.License;
import io.github.modellicense.license.LicenseExpression.Or;
import io.github.modellicense.license.LicenseExpression.With;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An expression held against what is permitted. OR: one permitted operand is enough, the first is chosen; AND: all; WITH
 * is a licence of its own; {@code NOASSERTION} and {@code NONE} are never permitted.
 *
 * @param chosen the expression with every OR replaced by its chosen operand; null where it is not permitted
 * @param refused the licences that were not permitted, left to right, each once; those of an OR that has a permitted
 *     operand are left out
 */
public record LicenseSatisfaction(@Nullable LicenseExpression chosen, List<LicenseExpression> refused) {

    public LicenseSatisfaction {
        refused = List.copyOf(refused);
    }

    /** True where the whole expression is permitted. */
    public boolean permitted() {
        return chosen != null;
    }

    /**
     * Holds an expression against a predicate.
     *
     * @param permits asked for each {@link License} and {@link With}, never for {@code NOASSERTION} or {@code NONE}
     */
    public static LicenseSatisfaction of(LicenseExpression expression, Predicate<LicenseExpression> permits) {
        if (expression instanceof And and) {
            return all(and, permits);
        }
        if (expression instanceof Or or) {
            return any(or, permits);
        }
        boolean licence = expression instanceof License || expression instanceof With;
        return licence && permits.test(expression)
                ? new LicenseSatisfaction(expression, List.of())
                : new LicenseSatisfaction(null, List.of(expression));
    }

    private static LicenseSatisfaction all(And and, Predicate<LicenseExpression> permits) {
        List<LicenseExpression> chosen = new ArrayList<>();
        List<LicenseExpression> refused = new ArrayList<>();
        for (LicenseExpression operand : and.operands()) {
            LicenseSatisfaction each = of(operand, permits);
            addOnce(each.refused(), refused);
            if (each.chosen() != null) {
                chosen.add(each.chosen());
            }
        }
        boolean permitted = chosen.size() == and.operands().size();
        return new LicenseSatisfaction(permitted ? LicenseExpression.and(chosen) : null, refused);
    }

    private static LicenseSatisfaction any(Or or, Predicate<LicenseExpression> permits) {
        List<LicenseExpression> refused = new ArrayList<>();
        for (LicenseExpression operand : or.operands()) {
            LicenseSatisfaction each = of(operand, permits);
            if (each.permitted()) {
                return each;
            }
            addOnce(each.refused(), refused);
        }
        return new LicenseSatisfaction(null, refused);
    }

    private static void addOnce(List<LicenseExpression> some, List<LicenseExpression> all) {
        for (LicenseExpression one : some) {
            if (!all.contains(one)) {
                all.add(one);
            }
        }
    }
}
