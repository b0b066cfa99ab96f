package io.github.modellicense.report.json;

import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.report.JsonSink;
import java.io.IOException;
import java.util.List;

/** The {@code violations} of a report: open, waived and baselined ones. */
final class JsonViolations {

    private JsonViolations() {}

    static void write(JsonSink json, List<Violation> violations) throws IOException {
        json.array("violations");
        for (Violation violation : violations) {
            write(json, violation);
        }
        json.end();
    }

    private static void write(JsonSink json, Violation violation) throws IOException {
        json.object()
                .text("rule", violation.rule())
                .text("check", violation.check())
                .text("severity", violation.severity().label())
                .text("model", violation.model())
                .optional("module", violation.module())
                .text("verdict", violation.verdict().label())
                .text("status", violation.status().label())
                .optional("waiver", violation.waiver())
                .text("message", violation.message())
                .text("remedy", violation.remedy())
                .text("helpUri", violation.helpUri());
        JsonReport.place(json, violation.at())
                .optional("found", violation.found())
                .optional("wanted", violation.wanted())
                .optional("contact", violation.contact())
                .optional("suggestedWaiver", violation.suggestedWaiver())
                .end();
    }
}
