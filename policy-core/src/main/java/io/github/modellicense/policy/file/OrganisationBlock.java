package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Organisation;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisation's facts as one file states them, each with its place; what it does not state is null. */
record OrganisationBlock(
        @Nullable Stated<Long> monthlyActiveUsers,
        @Nullable Stated<Long> annualRevenueUsd,
        @Nullable Stated<Long> monthlyRevenueUsd,
        @Nullable Stated<String> domicile,
        @Nullable Stated<List<String>> territories,
        @Nullable Stated<Boolean> commercial,
        @Nullable Stated<List<String>> uses) {

    static final OrganisationBlock NONE = new OrganisationBlock(null, null, null, null, null, null, null);

    static final List<String> USES = List.of("serve", "distribute", "fine-tune", "train-others", "internal");

    static OrganisationBlock read(@Nullable Fields fields, Problems problems) {
        if (fields == null) {
            return NONE;
        }
        return new OrganisationBlock(
                stated(fields, "monthlyActiveUsers", fields.whole("monthlyActiveUsers", 0, Long.MAX_VALUE)),
                stated(fields, "annualRevenueUsd", fields.whole("annualRevenueUsd", 0, Long.MAX_VALUE)),
                stated(fields, "monthlyRevenueUsd", fields.whole("monthlyRevenueUsd", 0, Long.MAX_VALUE)),
                stated(fields, "domicile", domicile(fields, problems)),
                stated(fields, "territories", territories(fields, problems)),
                stated(fields, "commercial", fields.flag("commercial")),
                stated(fields, "uses", uses(fields, problems)));
    }

    private static <T> @Nullable Stated<T> stated(Fields fields, String key, @Nullable T value) {
        return value == null ? null : new Stated<>(value, fields.at(key));
    }

    private static @Nullable String domicile(Fields fields, Problems problems) {
        if (!(fields.node("domicile") instanceof YamlNode.Scalar scalar)) {
            return fields.text("domicile");
        }
        return fields.text("domicile") == null ? null : country(scalar, problems);
    }

    private static @Nullable List<String> territories(Fields fields, Problems problems) {
        List<YamlNode.Scalar> texts = fields.texts("territories");
        if (texts == null) {
            return null;
        }
        List<String> countries = new ArrayList<>();
        for (YamlNode.Scalar text : texts) {
            String country = country(text, problems);
            if (country != null) {
                countries.add(country);
            }
        }
        return List.copyOf(countries);
    }

    private static @Nullable String country(YamlNode.Scalar text, Problems problems) {
        String code = text.value();
        if (Countries.CODES.contains(code)) {
            return code;
        }
        problems.add(text.at(), Countries.problem(code));
        return null;
    }

    private static @Nullable List<String> uses(Fields fields, Problems problems) {
        List<YamlNode.Scalar> texts = fields.texts("uses");
        if (texts == null) {
            return null;
        }
        List<String> uses = new ArrayList<>();
        for (YamlNode.Scalar text : texts) {
            if (USES.contains(text.value())) {
                uses.add(text.value());
            } else {
                problems.add(text.at(), Words.unknown(text.value(), "uses", USES));
            }
        }
        return List.copyOf(uses);
    }

    /** These facts where they are stated, else the earlier ones. */
    OrganisationBlock over(OrganisationBlock earlier) {
        return new OrganisationBlock(
                later(monthlyActiveUsers, earlier.monthlyActiveUsers),
                later(annualRevenueUsd, earlier.annualRevenueUsd),
                later(monthlyRevenueUsd, earlier.monthlyRevenueUsd),
                later(domicile, earlier.domicile),
                later(territories, earlier.territories),
                later(commercial, earlier.commercial),
                later(uses, earlier.uses));
    }

    private static <T> @Nullable Stated<T> later(@Nullable Stated<T> later, @Nullable Stated<T> earlier) {
        return later == null ? earlier : later;
    }

    /** Reports each fact that is stated here otherwise than before. */
    void refuseChange(OrganisationBlock locked, Problems problems) {
        refuse("monthlyActiveUsers", monthlyActiveUsers, locked.monthlyActiveUsers, problems);
        refuse("annualRevenueUsd", annualRevenueUsd, locked.annualRevenueUsd, problems);
        refuse("monthlyRevenueUsd", monthlyRevenueUsd, locked.monthlyRevenueUsd, problems);
        refuse("domicile", domicile, locked.domicile, problems);
        refuse("territories", territories, locked.territories, problems);
        refuse("commercial", commercial, locked.commercial, problems);
        refuse("uses", uses, locked.uses, problems);
    }

    private static <T> void refuse(
            String key, @Nullable Stated<T> here, @Nullable Stated<T> before, Problems problems) {
        if (here != null && before != null && !here.value().equals(before.value())) {
            problems.add(
                    here.at(),
                    "\"" + key + "\" is fixed at " + before.value() + " by " + before.at()
                            + ", where a locked rule is measured against it; it cannot become " + here.value());
        }
    }

    Organisation value() {
        Long annual = value(annualRevenueUsd);
        Long monthly = value(monthlyRevenueUsd);
        Boolean isCommercial = value(commercial);
        return new Organisation(
                value(monthlyActiveUsers),
                annual,
                monthly == null && annual != null ? Long.valueOf(annual / 12 + (annual % 12 == 0 ? 0 : 1)) : monthly,
                value(domicile),
                value(territories),
                isCommercial == null || isCommercial,
                value(uses));
    }

    private static <T> @Nullable T value(@Nullable Stated<T> stated) {
        return stated == null ? null : stated.value();
    }

    /** ISO 3166-1 alpha-2, as the JDK lists it. */
    private static final class Countries {
        static final Set<String> CODES = new HashSet<>(List.of(Locale.getISOCountries()));

        static String problem(String code) {
            String sentence = "unknown country \"" + code + "\"";
            if (code.equals("EU")) {
                return sentence + "; name the countries of the union that count";
            }
            if (code.equals("UK")) {
                return sentence + "; did you mean \"GB\"?";
            }
            String upper = code.toUpperCase(Locale.ROOT);
            return sentence
                    + (CODES.contains(upper)
                            ? "; did you mean \"" + upper + "\"?"
                            : "; it is two letters of ISO 3166, such as DE");
        }
    }
}
