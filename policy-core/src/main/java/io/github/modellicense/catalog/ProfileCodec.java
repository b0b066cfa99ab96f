package io.github.modellicense.catalog;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseCondition;
import io.github.modellicense.license.LicenseCondition.Effect;
import io.github.modellicense.license.LicenseCondition.Hosting;
import io.github.modellicense.license.LicenseCondition.NonCommercial;
import io.github.modellicense.license.LicenseCondition.OutputTraining;
import io.github.modellicense.license.LicenseCondition.Period;
import io.github.modellicense.license.LicenseCondition.ResearchOnly;
import io.github.modellicense.license.LicenseCondition.RevenueCap;
import io.github.modellicense.license.LicenseCondition.TerritoryExclusion;
import io.github.modellicense.license.LicenseCondition.Undetermined;
import io.github.modellicense.license.LicenseCondition.UserCap;
import io.github.modellicense.license.LicenseCondition.Whom;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A licence's facts as fields of a line in a {@link SortedTable}, and back. */
public final class ProfileCodec {

    private static final char NEXT = '\u001e';
    private static final char PART = '\u001f';

    private ProfileCodec() {}

    /** The fields of a profile. */
    public static String[] encode(LicenseProfile profile) {
        List<String> conditions = new ArrayList<>();
        profile.conditions().forEach(each -> conditions.add(condition(each)));
        List<String> obligations = new ArrayList<>();
        profile.obligations().forEach(each -> obligations.add(join(each.kind().label(), each.text())));
        return new String[] {
            profile.id(),
            profile.name(),
            text(profile.version()),
            text(profile.steward()),
            text(profile.url()),
            text(profile.family()),
            profile.category().label(),
            Boolean.toString(profile.osiApproved()),
            profile.revocable() == null ? "" : profile.revocable().toString(),
            text(profile.notes()),
            profile.source(),
            profile.asOf(),
            profile.confidence(),
            String.join(String.valueOf(NEXT), conditions),
            String.join(String.valueOf(NEXT), obligations)
        };
    }

    /** The profile of those fields. */
    static LicenseProfile decode(List<String> fields) {
        return new LicenseProfile(
                fields.get(0),
                fields.get(1),
                missing(fields.get(2)),
                missing(fields.get(3)),
                missing(fields.get(4)),
                missing(fields.get(5)),
                category(fields.get(6)),
                Boolean.parseBoolean(fields.get(7)),
                fields.get(8).isEmpty() ? null : Boolean.valueOf(fields.get(8)),
                conditions(fields.get(13)),
                obligations(fields.get(14)),
                missing(fields.get(9)),
                fields.get(10),
                fields.get(11),
                fields.get(12));
    }

    static LicenseCategory category(String label) {
        LicenseCategory category = Labeled.find(LicenseCategory.values(), label);
        return category == null ? LicenseCategory.UNKNOWN_OTHER : category;
    }

    private static String condition(LicenseCondition condition) {
        if (condition instanceof NonCommercial it) {
            return join("commercial", it.effect().name(), it.source());
        } else if (condition instanceof ResearchOnly it) {
            return join("research", it.source());
        } else if (condition instanceof UserCap it) {
            return join(
                    "users",
                    Long.toString(it.monthlyActiveUsers()),
                    text(it.asOf()),
                    it.effect().name(),
                    it.source());
        } else if (condition instanceof RevenueCap it) {
            String amount = Long.toString(it.amountUsd());
            String hosting = Boolean.toString(it.hostingOnly());
            return join("revenue", amount, it.period().name(), it.effect().name(), hosting, it.source());
        } else if (condition instanceof TerritoryExclusion it) {
            String where = String.join(" ", it.territories());
            return join("territory", where, it.whom().name(), Boolean.toString(it.multimodalOnly()), it.source());
        } else if (condition instanceof Hosting it) {
            return join("hosting", it.effect().name(), it.source());
        } else if (condition instanceof OutputTraining it) {
            return join("training", it.effect().name(), Boolean.toString(it.competingOnly()), it.source());
        } else if (condition instanceof Undetermined it) {
            return join("undetermined", it.topic(), it.source());
        }
        throw new AssertionError(condition);
    }

    private static List<LicenseCondition> conditions(String field) {
        List<LicenseCondition> conditions = new ArrayList<>();
        for (String each : split(field, NEXT)) {
            conditions.add(condition(split(each, PART)));
        }
        return conditions;
    }

    private static LicenseCondition condition(List<String> parts) {
        String first = parts.get(1);
        return switch (parts.get(0)) {
            case "commercial" -> new NonCommercial(Effect.valueOf(first), parts.get(2));
            case "research" -> new ResearchOnly(first);
            case "users" ->
                new UserCap(Long.parseLong(first), missing(parts.get(2)), Effect.valueOf(parts.get(3)), parts.get(4));
            case "revenue" ->
                new RevenueCap(
                        Long.parseLong(first),
                        Period.valueOf(parts.get(2)),
                        Effect.valueOf(parts.get(3)),
                        Boolean.parseBoolean(parts.get(4)),
                        parts.get(5));
            case "territory" ->
                new TerritoryExclusion(
                        split(first, ' '),
                        Whom.valueOf(parts.get(2)),
                        Boolean.parseBoolean(parts.get(3)),
                        parts.get(4));
            case "hosting" -> new Hosting(Effect.valueOf(first), parts.get(2));
            case "training" ->
                new OutputTraining(Effect.valueOf(first), Boolean.parseBoolean(parts.get(2)), parts.get(3));
            case "undetermined" -> new Undetermined(first, parts.get(2));
            default -> throw new AssertionError(parts);
        };
    }

    private static List<LicenseObligation> obligations(String field) {
        List<LicenseObligation> obligations = new ArrayList<>();
        for (String each : split(field, NEXT)) {
            List<String> parts = split(each, PART);
            LicenseObligation.Kind kind = Labeled.find(LicenseObligation.Kind.values(), parts.get(0));
            obligations.add(new LicenseObligation(Objects.requireNonNull(kind), parts.get(1)));
        }
        return obligations;
    }

    private static String join(String... parts) {
        return String.join(String.valueOf(PART), parts);
    }

    static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (!text.isEmpty() && from <= text.length()) {
            int to = text.indexOf(at, from);
            to = to < 0 ? text.length() : to;
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        return parts;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String missing(String field) {
        return field.isEmpty() ? null : field;
    }
}
