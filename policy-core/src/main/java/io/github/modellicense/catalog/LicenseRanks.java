package io.github.modellicense.catalog;

import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import java.util.List;

/** Categories from the least to the most restrictive; an expression is as its AND is worst and its OR is best. */
public final class LicenseRanks {

    private static final List<LicenseCategory> ORDER = List.of(
            LicenseCategory.PUBLIC_DOMAIN,
            LicenseCategory.PERMISSIVE,
            LicenseCategory.WEAK_COPYLEFT,
            LicenseCategory.STRONG_COPYLEFT,
            LicenseCategory.OPEN_WITH_USE_RESTRICTIONS,
            LicenseCategory.COMMUNITY_RESTRICTED,
            LicenseCategory.PROPRIETARY_API,
            LicenseCategory.NON_COMMERCIAL,
            LicenseCategory.RESEARCH_ONLY,
            LicenseCategory.UNKNOWN_OTHER);

    private LicenseRanks() {}

    /**
     * The category of an expression: the worst of an AND, the best of an OR. An exception that only adds permissions
     * leaves its licence in its category; any other makes it unknown.
     */
    public static LicenseCategory category(LicenseExpression expression, LicenseCatalog licenses) {
        if (expression instanceof LicenseExpression.And and) {
            return pick(and.operands(), licenses, true);
        }
        if (expression instanceof LicenseExpression.Or or) {
            return pick(or.operands(), licenses, false);
        }
        if (expression instanceof LicenseExpression.With with) {
            return licenses.addsPermissions(with.exception())
                    ? licenses.category(with.license().id())
                    : LicenseCategory.UNKNOWN_OTHER;
        }
        return expression instanceof LicenseExpression.License license
                ? licenses.category(license.id())
                : LicenseCategory.UNKNOWN_OTHER;
    }

    private static LicenseCategory pick(List<LicenseExpression> operands, LicenseCatalog licenses, boolean worst) {
        LicenseCategory picked = category(operands.get(0), licenses);
        for (LicenseExpression operand : operands) {
            LicenseCategory category = category(operand, licenses);
            boolean worse = ORDER.indexOf(category) > ORDER.indexOf(picked);
            picked = worse == worst ? category : picked;
        }
        return picked;
    }
}
