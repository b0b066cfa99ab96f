package io.github.modellicense.report;

import io.github.modellicense.license.LicenseExpression;

/** Whether an expression may stand where only SPDX expressions may. */
public final class LicenseNames {

    private LicenseNames() {}

    /** True where every part is an id in the grammar of SPDX and nothing is left open. */
    public static boolean spdx(LicenseExpression expression) {
        if (expression instanceof LicenseExpression.License license) {
            return id(license.id());
        }
        if (expression instanceof LicenseExpression.With with) {
            return id(with.license().id()) && id(with.exception());
        }
        if (expression instanceof LicenseExpression.And and) {
            return and.operands().stream().allMatch(LicenseNames::spdx);
        }
        return expression instanceof LicenseExpression.Or or
                && or.operands().stream().allMatch(LicenseNames::spdx);
    }

    private static boolean id(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-';
            if (!plain && !(c == ':' && id.startsWith("DocumentRef-"))) {
                return false;
            }
        }
        return !id.isEmpty() && !id.equals("NONE") && !id.equals("NOASSERTION");
    }

    /** True for an id that is not SPDX's own. */
    public static boolean ours(String id) {
        return id.startsWith("LicenseRef-") || id.startsWith("DocumentRef-");
    }
}
