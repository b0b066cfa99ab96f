package io.github.modellicense.report.explain;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Explanation;
import io.github.modellicense.evaluation.Explanation.RuleVerdict;
import io.github.modellicense.evaluation.Explanation.Terms;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.report.JsonSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An explanation as JSON, with the field names of report.json where it has them; absent facts are left out. */
public final class ExplanationJson {

    /** Id of the format. */
    public static final String SCHEMA = "model-license-explanation/1";

    private ExplanationJson() {}

    /** Writes the whole document; the caller closes the stream. */
    public static void write(Explanation explanation, OutputStream out) throws IOException {
        JsonSink json = new JsonSink(out);
        json.object().text("schema", SCHEMA);
        if (explanation instanceof Explanation.OfModel model) {
            model(model, json);
        } else if (explanation instanceof Explanation.OfLicense license) {
            json.text("spelling", license.spelling());
            terms("licenses", license.licenses(), json);
            terms("candidates", license.candidates(), json);
            verdicts(license.verdicts(), json);
        }
        json.end().finish();
    }

    private static void model(Explanation.OfModel explanation, JsonSink json) throws IOException {
        json.object("model");
        facts(explanation.model(), json);
        json.end().optional("note", explanation.note());
        terms("licenses", explanation.licenses(), json);
        verdicts(explanation.verdicts(), json);
        json.texts("changes", explanation.changes()).optional("capability", explanation.capability());
        json.array("alternatives");
        for (LicensedModel alternative : explanation.alternatives()) {
            json.object();
            facts(alternative, json);
            json.end();
        }
        json.end();
    }

    private static void facts(LicensedModel model, JsonSink json) throws IOException {
        json.text("id", model.id().toString())
                .optional("canonical", model.canonical())
                .optional("publisher", model.publisher())
                .optional("family", model.family())
                .text("openness", model.openness().label())
                .object("license")
                .text("concluded", model.license().concluded().toString())
                .text("effective", model.license().effective().toString())
                .text("category", model.license().category().label())
                .flag("conflict", model.license().conflict())
                .array("evidence");
        for (Evidence evidence : model.license().evidence()) {
            json.object()
                    .text("source", evidence.source().label())
                    .text("value", evidence.value())
                    .text("where", evidence.where())
                    .optional("asOf", evidence.asOf())
                    .text("confidence", evidence.confidence().label())
                    .end();
        }
        json.end().end().array("lineage");
        for (Ancestor ancestor : model.lineage()) {
            json.object()
                    .text("id", ancestor.id().toString())
                    .text("relation", ancestor.relation().label())
                    .text("license", ancestor.license().toString())
                    .end();
        }
        json.end();
    }

    private static void terms(String field, List<Terms> all, JsonSink json) throws IOException {
        json.array(field);
        for (Terms terms : all) {
            json.object().text("id", terms.id());
            LicenseProfile profile = terms.profile();
            if (profile != null) {
                json.text("name", profile.name())
                        .text("category", profile.category().label())
                        .optional("url", profile.url())
                        .text("source", profile.source())
                        .text("asOf", profile.asOf())
                        .text("confidence", profile.confidence());
            }
            json.texts("conditions", terms.conditions()).array("obligations");
            for (LicenseObligation duty : terms.obligations()) {
                json.object()
                        .text("kind", duty.kind().label())
                        .text("text", duty.text())
                        .end();
            }
            json.end().end();
        }
        json.end();
    }

    private static void verdicts(List<RuleVerdict> verdicts, JsonSink json) throws IOException {
        json.array("verdicts");
        for (RuleVerdict verdict : verdicts) {
            json.object()
                    .text("rule", verdict.rule())
                    .text("check", verdict.check())
                    .text("severity", verdict.severity())
                    .text("verdict", verdict.verdict())
                    .text("because", verdict.because())
                    .text("source", verdict.source())
                    .end();
        }
        json.end();
    }
}
