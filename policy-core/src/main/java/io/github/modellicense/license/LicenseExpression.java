package io.github.modellicense.license;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    }

    /** A licence with an exception: a licence of its own. */
    record With(License license, String exception) implements LicenseExpression {
        @Override
        public String toString() {
            return license + " WITH " + exception;
        }
    }

    /** All operands apply; at least two. */
    record And(List<LicenseExpression> operands) implements LicenseExpression {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return operands.stream()
                    .map(each -> each instanceof Or ? "(" + each + ")" : each.toString())
                    .collect(Collectors.joining(" AND "));
        }
    }

    /** One operand is enough; at least two. */
    record Or(List<LicenseExpression> operands) implements LicenseExpression {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public String toString() {
            return operands.stream().map(Object::toString).collect(Collectors.joining(" OR "));
        }
    }

    /** {@code NOASSERTION}. */
    record NoAssertion() implements LicenseExpression {
        @Override
        public String toString() {
            return "NOASSERTION";
        }
    }

    /** {@code NONE}. */
    record None() implements LicenseExpression {
        @Override
        public String toString() {
            return "NONE";
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
        if (this instanceof And and) {
            return and.operands().stream().anyMatch(LicenseExpression::unknown);
        }
        if (this instanceof Or or) {
            return or.operands().stream().anyMatch(LicenseExpression::unknown);
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
            and.operands().forEach(each -> collect(each, ids));
        } else if (expression instanceof Or or) {
            or.operands().forEach(each -> collect(each, ids));
        }
    }
}
