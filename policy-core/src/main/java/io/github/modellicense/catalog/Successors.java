package io.github.modellicense.catalog;

import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseExpression.And;
import io.github.modellicense.license.LicenseExpression.License;
import io.github.modellicense.license.LicenseExpression.Or;
import io.github.modellicense.license.LicenseExpression.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What took the place of SPDX ids that are deprecated since list 3.0: {@code GPL-3.0} is {@code GPL-3.0-only}. */
final class Successors {

    private static final Map<String, String> COMBINED = Map.of(
            "GPL-2.0-with-autoconf-exception", "Autoconf-exception-2.0",
            "GPL-2.0-with-bison-exception", "Bison-exception-2.2",
            "GPL-2.0-with-classpath-exception", "Classpath-exception-2.0",
            "GPL-2.0-with-font-exception", "Font-exception-2.0",
            "GPL-2.0-with-GCC-exception", "GCC-exception-2.0",
            "GPL-3.0-with-autoconf-exception", "Autoconf-exception-3.0",
            "GPL-3.0-with-GCC-exception", "GCC-exception-3.1");

    private Successors() {}

    static LicenseExpression of(LicenseExpression expression) {
        if (expression instanceof And and) {
            return new And(each(and.operands()));
        }
        if (expression instanceof Or or) {
            return new Or(each(or.operands()));
        }
        if (expression instanceof With with) {
            return new With(versioned(with.license()), with.exception());
        }
        return expression instanceof License license ? single(license) : expression;
    }

    private static List<LicenseExpression> each(List<LicenseExpression> operands) {
        List<LicenseExpression> all = new ArrayList<>();
        for (LicenseExpression operand : operands) {
            all.add(of(operand));
        }
        return all;
    }

    private static LicenseExpression single(License license) {
        String exception = COMBINED.get(license.id());
        if (exception == null) {
            return versioned(license);
        }
        String plain = license.id().substring(0, "GPL-2.0".length());
        return new With(versioned(new License(plain, license.orLater())), exception);
    }

    private static License versioned(License license) {
        String id = license.id();
        boolean gnu =
                id.startsWith("GPL-") || id.startsWith("LGPL-") || id.startsWith("AGPL-") || id.startsWith("GFDL-");
        if (!gnu || !Character.isDigit(id.charAt(id.length() - 1))) {
            return license;
        }
        return new License(id + (license.orLater() ? "-or-later" : "-only"), false);
    }
}
