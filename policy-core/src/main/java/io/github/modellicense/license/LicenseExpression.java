package io.github.modellicense.license;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An SPDX licence expression (SPDX 2.3, annex D) as a tree. {@code toString} is the canonical print: ids in their own
 * case, operands in the order given, parentheses only where needed.
 */
public sealed interface LicenseExpression {

    /** Nothing said about the licence. */
    LicenseExpression NOASSERTION = new NoAssertion();

    /** Said that there is no licence. */
    LicenseExpression NONE = new None();

    /** One licence id, {@code LicenseRef-} ids included; {@code orLater} prints as {@code +}. */
    record License(String id, boolean orLater) implements LicenseExpression {
        @Override
        public String toString() {
            return orLater ? id + "+" : id;
        }

        // The methods that a record gets cost a cold JVM 30 ms of CPU at their first call, here and below.
        @Override
        public boolean equals(Object other) {
            return other instanceof License that && orLater == that.orLater && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode() * 2 + (orLater ? 1 : 0);
        }
    }

    /** A licence with an exception: a licence of its own. */
    record With(License license, String exception) implements LicenseExpression {
        @Override
        public String toString() {
            return license + " WITH " + exception;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof With that && license.equals(that.license) && exception.equals(that.exception);
        }

        @Override
        public int hashCode() {
            return license.hashCode() * 31 + exception.hashCode();
        }
    }

    /** All operands apply; at least two. */
    record And(List<LicenseExpression> operands) implements LicenseExpression {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return print(operands, " AND ");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof And that && operands.equals(that.operands);
        }

        @Override
        public int hashCode() {
            return operands.hashCode() * 31;
        }
    }

    /** One operand is enough; at least two. */
    record Or(List<LicenseExpression> operands) implements LicenseExpression {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return print(operands, " OR ");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Or that && operands.equals(that.operands);
        }

        @Override
        public int hashCode() {
            return operands.hashCode() * 37;
        }
    }

    /** {@code NOASSERTION}. */
    record NoAssertion() implements LicenseExpression {
        @Override
        public String toString() {
            return "NOASSERTION";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NoAssertion;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    /** {@code NONE}. */
    record None() implements LicenseExpression {
        @Override
        public String toString() {
            return "NONE";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof None;
        }

        @Override
        public int hashCode() {
            return 2;
        }
    }

    /** One licence by its id. */
    static LicenseExpression of(String id) {
        return new License(id, false);
    }

    /**
     * The conjunction of the given expressions: equal operands once, nested conjunctions flattened, in the order given.
     * Without operands {@link #NOASSERTION}.
     */
    static LicenseExpression and(List<LicenseExpression> operands) {
        Set<LicenseExpression> distinct = new LinkedHashSet<>();
        for (LicenseExpression operand : operands) {
            if (operand instanceof And and) {
                distinct.addAll(and.operands());
            } else {
                distinct.add(operand);
            }
        }
        if (distinct.isEmpty()) {
            return NOASSERTION;
        }
        return distinct.size() == 1 ? distinct.iterator().next() : new And(List.copyOf(distinct));
    }

    /** True where nothing is known or something in it is unknown: such an expression never passes a licence rule. */
    default boolean unknown() {
        List<LicenseExpression> operands =
                this instanceof And and ? and.operands() : this instanceof Or or ? or.operands() : List.of();
        for (LicenseExpression operand : operands) {
            if (operand.unknown()) {
                return true;
            }
        }
        return this instanceof NoAssertion || this instanceof None;
    }

    /** Every licence id in the expression, left to right, each once; exceptions are left out. */
    default List<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        collect(this, ids);
        return List.copyOf(ids);
    }

    private static void collect(@Nullable LicenseExpression expression, Set<String> ids) {
        if (expression instanceof License license) {
            ids.add(license.id());
        } else if (expression instanceof With with) {
            ids.add(with.license().id());
        } else if (expression instanceof And and) {
            for (LicenseExpression each : and.operands()) {
                collect(each, ids);
            }
        } else if (expression instanceof Or or) {
            for (LicenseExpression each : or.operands()) {
                collect(each, ids);
            }
        }
    }

    private static String print(List<LicenseExpression> operands, String operator) {
        StringBuilder text = new StringBuilder();
        for (LicenseExpression operand : operands) {
            boolean enclosed = operator.equals(" AND ") && operand instanceof Or;
            text.append(text.length() == 0 ? "" : operator)
                    .append(enclosed ? "(" : "")
                    .append(operand)
                    .append(enclosed ? ")" : "");
        }
        return text.toString();
    }
}
