package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Characters;
import io.github.modellicense.policy.Policy;
import java.time.LocalDate;
import java.util.Locale;

/** YAML that a person can paste: what is known is filled in, what a person has to answer for is left open. */
public final class Snippets {

    private static final int USUAL_TERM_DAYS = 90;

    private static final int ESCAPED =
            Characters.CONTROL | Characters.LINE_FEED | Characters.BEYOND_ASCII | Characters.QUOTED;

    private Snippets() {}

    /** An entry of {@code models:} for models.yaml, on one line. */
    public static String declaration(LicensedModel model) {
        StringBuilder text =
                new StringBuilder("- {id: ").append(quoted(model.id().toString()));
        if (model.revision() != null) {
            text.append(", revision: ").append(quoted(model.revision()));
        }
        if (model.sha256() != null) {
            text.append(", sha256: ").append(quoted(model.sha256()));
        }
        return text.append(", usage: ")
                .append(model.usage().label())
                .append("}")
                .toString();
    }

    /** The same with the place for a fallback left open. */
    static String fallback(LicensedModel model) {
        return "- {id: " + quoted(model.id().toString()) + ", fallbacks: [ ]}";
    }

    /** An entry of {@code waivers:} for model-waivers.yaml, reason and approver left open. */
    static String waiver(String rule, LicensedModel model, Policy policy, LocalDate asOf) {
        StringBuilder text = start(rule, model.id().toString());
        text.append("  license: ")
                .append(quoted(model.license().effective().toString()))
                .append('\n');
        if (model.sha256() != null) {
            text.append("  sha256: ").append(quoted(model.sha256())).append('\n');
        } else if (model.revision() != null) {
            text.append("  revision: ").append(quoted(model.revision())).append('\n');
        }
        return finish(text, policy, asOf);
    }

    /** The same for a rule about the whole inventory. */
    static String waiver(String rule, Policy policy, LocalDate asOf) {
        return finish(start(rule, "*"), policy, asOf);
    }

    private static StringBuilder start(String rule, String model) {
        return new StringBuilder("- id: ")
                .append(slug(rule, model))
                .append("\n  rule: ")
                .append(quoted(rule))
                .append("\n  model: ")
                .append(quoted(model))
                .append('\n');
    }

    private static String finish(StringBuilder text, Policy policy, LocalDate asOf) {
        int days = Math.min(USUAL_TERM_DAYS, policy.waivers().maxTermDays());
        return text.append("  reason:\n  approvedBy:\n  from: ")
                .append(asOf)
                .append("\n  until: ")
                .append(asOf.plusDays(days))
                .append('\n')
                .toString();
    }

    private static String slug(String rule, String model) {
        String name = model.equals("*") ? rule : rule + "-" + model.substring(model.indexOf(':') + 1);
        char[] slug = name.toLowerCase(Locale.ROOT).toCharArray();
        int end = 0;
        for (char c : slug) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug[end++] = c;
            } else if (end > 0 && slug[end - 1] != '-') {
                slug[end++] = '-';
            }
        }
        end -= end > 0 && slug[end - 1] == '-' ? 1 : 0;
        return end == 0 ? "waiver" : "w-" + new String(slug, 0, Math.min(end, 80));
    }

    /** A YAML double-quoted scalar. */
    static String quoted(String value) {
        if (!Characters.any(value, ESCAPED)) {
            return '"' + value + '"';
        }
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' '
                    || c >= 0x7f && c < 0xa0
                    || Character.getType(c) == Character.FORMAT
                    || c == 0x2028
                    || c == 0x2029) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
