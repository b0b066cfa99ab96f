package io.github.modellicense.catalog;

import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import java.util.List;

/** Categories from the least to the most restrictive; an expression is as its AND is worst and its OR is best. */
final class LicenseRanks {

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

    static LicenseCategory category(LicenseExpression expression, LicenseCatalog licenses) {
        if (expression instanceof LicenseExpression.And and) {
            return pick(and.operands(), licenses, true);
        }
        if (expression instanceof LicenseExpression.Or or) {
            return pick(or.operands(), licenses, false);
        }
        if (expression instanceof LicenseExpression.License license) {
            return licenses.category(license.id());
        }
        return expression instanceof LicenseExpression.With with
                ? licenses.category(with.license().id())
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
