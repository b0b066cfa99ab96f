package io.github.modellicense.report.junit;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One test: a model against a rule.
 *
 * @param type what a failure is, or null
 * @param text what is said about it, or null
 */
record JunitCase(
        Kind kind,
        String module,
        String model,
        String rule,
        @Nullable String type,
        @Nullable String message,
        @Nullable String text) {

    /** How it ended. */
    enum Kind {
        PASSED,
        FAILURE,
        SKIPPED,
        ADVISORY
    }

    static JunitCase passed(LicensedModel model, String rule) {
        String module =
                model.references().isEmpty() ? "" : model.references().get(0).module();
        return new JunitCase(Kind.PASSED, module, model.id().toString(), rule, null, null, null);
    }

    static JunitCase of(Violation violation, boolean breaks) {
        Kind kind = switch (violation.status()) {
            case WAIVED, BASELINED -> Kind.SKIPPED;
            case OPEN -> breaks ? Kind.FAILURE : Kind.ADVISORY;
        };
        String waiver = violation.waiver() == null ? "" : " by " + violation.waiver();
        String message = kind == Kind.SKIPPED
                ? violation.status().label() + waiver + ": " + violation.message()
                : violation.message();
        return new JunitCase(
                kind,
                violation.module(),
                violation.model(),
                violation.rule(),
                violation.check() + " (" + violation.verdict().label() + ")",
                message,
                text(violation));
    }

    private static String text(Violation violation) {
        StringBuilder text = new StringBuilder(violation.message()).append('\n');
        if (violation.at() != null) {
            text.append("at: ").append(violation.at()).append('\n');
        }
        text.append("to fix: ").append(violation.remedy()).append('\n');
        if (violation.contact() != null) {
            text.append("ask: ").append(violation.contact()).append('\n');
        }
        return text.toString();
    }

    void write(StringBuilder xml) {
        xml.append("  <testcase");
        XmlText.attribute(xml, "name", model + " obeys " + rule);
        XmlText.attribute(xml, "classname", module.isEmpty() ? "model-license" : module);
        XmlText.attribute(xml, "time", "0");
        switch (kind) {
            case PASSED -> xml.append("/>\n");
            case FAILURE -> body(xml, "failure");
            case SKIPPED -> body(xml, "skipped");
            case ADVISORY -> {
                xml.append(">\n    <system-out>");
                XmlText.text(xml, String.valueOf(text));
                xml.append("</system-out>\n  </testcase>\n");
            }
        }
    }

    private void body(StringBuilder xml, String element) {
        xml.append(">\n    <").append(element);
        XmlText.attribute(xml, "message", String.valueOf(message));
        if (kind == Kind.FAILURE) {
            XmlText.attribute(xml, "type", String.valueOf(type));
        }
        xml.append('>');
        XmlText.text(xml, String.valueOf(text));
        xml.append("</").append(element).append(">\n  </testcase>\n");
    }
}
