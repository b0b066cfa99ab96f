package io.github.modellicense.report.junit;

import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.report.Missed;
import org.jspecify.annotations.Nullable;

/**
 * One test: a model against a rule, or a place against being looked at.
 *
 * @param type what a failure is, or null
 * @param text what is said about it, or null
 */
record JunitCase(
        Kind kind,
        String module,
        String name,
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

    static JunitCase passed(String module, String model, String rule) {
        return new JunitCase(Kind.PASSED, module, named(model, rule), null, null, null);
    }

    static JunitCase missed(NotLookedAt place) {
        String message = Missed.message(place);
        return new JunitCase(
                Kind.FAILURE,
                "",
                place.place() + " was looked at",
                Missed.ID,
                message,
                message + "\nto fix: " + Missed.REMEDY + "\n");
    }

    static JunitCase skipped(String by) {
        String message = "Nothing was judged: skipped by " + by;
        return new JunitCase(Kind.SKIPPED, "", "the models were judged", null, message, message + "\n");
    }

    private static String named(String model, String rule) {
        return (model.equals("*") ? "the whole inventory" : model) + " obeys " + rule;
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
                named(violation.model(), violation.rule()),
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
        XmlText.attribute(xml, "name", name);
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
