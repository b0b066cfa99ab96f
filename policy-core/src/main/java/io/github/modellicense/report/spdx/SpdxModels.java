package io.github.modellicense.report.spdx;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.PackageUrl;
import io.github.modellicense.report.WebAddress;
import io.github.modellicense.report.json.JsonReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models and their bases as AI packages, tied to their licences and to each other. Everything else that is known of a
 * model stands in an annotation, in the words of {@code report.json}.
 */
final class SpdxModels {

    private final SpdxSink spdx;
    private final SpdxNames names;
    private final String created;
    private final Map<String, String> packages = new LinkedHashMap<>();

    /** The AI profile demands a time that no source of ours states; a reader must not take it for one. */
    private static final String NO_RELEASE = "releaseTime is the time of this document; the model's own is not known.";

    SpdxModels(SpdxSink spdx, SpdxNames names, String created) {
        this.spdx = spdx;
        this.names = names;
        this.created = created;
    }

    void write(Evaluation evaluation, String root) throws IOException {
        List<LicensedModel> models = evaluation.inventory().models();
        List<String> refs = new ArrayList<>();
        for (LicensedModel model : models) {
            String ref = spdx.id("model-" + (packages.size() + 1));
            packages.put(model.id().key(), ref);
            refs.add(ref);
        }
        for (int i = 0; i < refs.size(); i++) {
            model(models.get(i), refs.get(i));
            facts(refs.get(i), JsonReport.model(evaluation, models.get(i)));
        }
        if (!refs.isEmpty()) {
            spdx.relationship("models", root, "dependsOn", refs, null);
        }
    }

    private void model(LicensedModel model, String ref) throws IOException {
        JsonSink json = begin(ref, model.id().name(), names.publisher(model.publisher()));
        if (digest(model.sha256())) {
            json.array("verifiedUsing")
                    .object()
                    .text("type", "Hash")
                    .text("algorithm", "sha256")
                    .text("hashValue", String.valueOf(model.sha256()))
                    .end()
                    .end();
        }
        shipping(json, location(model), model.revision() == null ? "unknown" : model.revision());
        json.optional("software_packageUrl", PackageUrl.of(model.purl()));
        json.texts("ai_domain", model.tags());
        json.texts(
                "ai_typeOfModel",
                model.family() == null || model.family().isBlank() ? List.of() : List.of(model.family()));
        json.end();
        license(ref, "hasConcludedLicense", model.license().effective());
        LicenseExpression declared = model.license().declared();
        license(ref, "hasDeclaredLicense", declared == null ? LicenseExpression.NOASSERTION : declared);
        lineage(model.lineage(), ref);
    }

    private void facts(String ref, String statement) throws IOException {
        spdx.begin("Annotation", ref + "-facts")
                .text("annotationType", "other")
                .text("contentType", "application/json")
                .text("statement", statement)
                .text("subject", ref)
                .end();
    }

    private void lineage(List<Ancestor> lineage, String ref) throws IOException {
        int step = 0;
        for (Ancestor ancestor : lineage) {
            String parent = packages.get(ancestor.id().key());
            if (parent == null) {
                parent = spdx.id("base-" + (packages.size() + 1));
                packages.put(ancestor.id().key(), parent);
                base(ancestor, parent);
            }
            String relation = ancestor.relation().label();
            spdx.relationship(spdx.name(ref) + "-base-" + ++step, parent, "ancestorOf", List.of(ref), relation);
        }
    }

    private void base(Ancestor ancestor, String ref) throws IOException {
        JsonSink json = begin(ref, ancestor.id().name(), names.publisher(null));
        shipping(json, SpdxNames.NO_ASSERTION, "unknown").end();
        license(ref, "hasConcludedLicense", ancestor.license());
        license(ref, "hasDeclaredLicense", LicenseExpression.NOASSERTION);
    }

    private JsonSink begin(String ref, String name, String publisher) throws IOException {
        return spdx.begin("ai_AIPackage", ref)
                .text("name", name)
                .text("suppliedBy", publisher)
                .text("releaseTime", created)
                .text("comment", NO_RELEASE);
    }

    private static JsonSink shipping(JsonSink json, String location, String version) throws IOException {
        return json.text("software_downloadLocation", location)
                .text("software_packageVersion", version)
                .text("software_primaryPurpose", "model");
    }

    private void license(String ref, String type, LicenseExpression license) throws IOException {
        String name = spdx.name(ref) + (type.startsWith("hasC") ? "-concluded" : "-declared");
        spdx.relationship(name, ref, type, List.of(names.license(license)), null);
    }

    private static boolean digest(@Nullable String sha256) {
        return sha256 != null
                && sha256.length() == 64
                && sha256.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
    }

    private static String location(LicensedModel model) {
        String page = "https://huggingface.co/" + model.id().name();
        boolean hub = model.id().namespace() == Namespace.HUGGINGFACE && WebAddress.of(page) != null;
        return hub ? page : SpdxNames.NO_ASSERTION;
    }
}
