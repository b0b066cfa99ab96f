package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.policy.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression sees, under the names that report.json has for it. What is not known is absent. */
final class CelVariables {

    private final Map<String, Object> organisation;
    private final String asOf;

    CelVariables(Organisation organisation, LocalDate asOf) {
        this.organisation = organisation(organisation);
        this.asOf = asOf.toString();
    }

    Map<String, Object> of(LicensedModel model, @Nullable ModelReference reference) {
        Usage usage = reference == null ? model.usage() : reference.usage();
        return Map.of(
                "model",
                model(model),
                "reference",
                reference == null ? Map.of() : reference(reference),
                "usage",
                usage.label(),
                "organisation",
                organisation,
                "asOf",
                asOf);
    }

    private static Map<String, Object> model(LicensedModel model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "id", model.id().toString());
        put(fields, "canonical", model.canonical());
        put(fields, "revision", model.revision());
        put(fields, "sha256", model.sha256());
        put(fields, "purl", model.purl());
        put(fields, "name", model.name());
        put(fields, "publisher", model.publisher());
        put(fields, "family", model.family());
        put(fields, "openness", model.openness().label());
        put(fields, "delivery", model.delivery().label());
        put(fields, "usage", model.usage().label());
        put(fields, "declared", model.declared());
        put(fields, "license", license(model.license()));
        put(fields, "lineage", lineage(model.lineage()));
        put(fields, "obligations", obligations(model.obligations()));
        List<Map<String, Object>> references = new ArrayList<>();
        model.references().forEach(reference -> references.add(reference(reference)));
        put(fields, "references", references);
        return fields;
    }

    private static Map<String, Object> license(ConcludedLicense license) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(
                fields,
                "declared",
                license.declared() == null ? null : license.declared().toString());
        List<String> detected = new ArrayList<>();
        license.detected().forEach(each -> detected.add(each.toString()));
        put(fields, "detected", detected);
        put(fields, "concluded", license.concluded().toString());
        put(fields, "effective", license.effective().toString());
        put(fields, "category", license.category().label());
        put(fields, "conflict", license.conflict());
        List<Map<String, Object>> evidence = new ArrayList<>();
        license.evidence().forEach(each -> evidence.add(evidence(each)));
        put(fields, "evidence", evidence);
        return fields;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "source", evidence.source().label());
        put(fields, "value", evidence.value());
        put(fields, "where", evidence.where());
        put(fields, "asOf", evidence.asOf());
        put(fields, "confidence", evidence.confidence().label());
        return fields;
    }

    private static List<Map<String, Object>> lineage(List<Ancestor> ancestors) {
        List<Map<String, Object>> lineage = new ArrayList<>();
        for (Ancestor ancestor : ancestors) {
            Map<String, Object> fields = new LinkedHashMap<>();
            put(fields, "id", ancestor.id().toString());
            put(fields, "relation", ancestor.relation().label());
            put(fields, "license", ancestor.license().toString());
            lineage.add(fields);
        }
        return lineage;
    }

    private static List<Map<String, Object>> obligations(List<LicenseObligation> duties) {
        List<Map<String, Object>> obligations = new ArrayList<>();
        for (LicenseObligation duty : duties) {
            obligations.add(Map.of("kind", duty.kind().label(), "text", duty.text()));
        }
        return obligations;
    }

    private static Map<String, Object> reference(ModelReference reference) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "module", reference.module());
        put(fields, "file", reference.at().file());
        put(fields, "line", (long) reference.at().line());
        put(fields, "column", (long) reference.at().column());
        put(fields, "text", reference.text());
        put(fields, "kind", reference.kind().label());
        put(fields, "usage", reference.usage().label());
        put(fields, "delivery", reference.delivery().label());
        put(fields, "provider", reference.provider());
        put(fields, "confidence", reference.confidence().label());
        return fields;
    }

    private static Map<String, Object> organisation(Organisation organisation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "monthlyActiveUsers", organisation.monthlyActiveUsers());
        put(fields, "annualRevenueUsd", organisation.annualRevenueUsd());
        put(fields, "monthlyRevenueUsd", organisation.monthlyRevenueUsd());
        put(fields, "domicile", organisation.domicile());
        put(fields, "territories", organisation.territories());
        put(fields, "commercial", organisation.commercial());
        put(fields, "uses", organisation.uses());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
