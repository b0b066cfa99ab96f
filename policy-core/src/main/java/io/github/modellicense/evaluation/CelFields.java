package io.github.modellicense.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields that an expression may ask for; any other would never be there. */
final class CelFields {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "model",
            List.of(
                    "id",
                    "canonical",
                    "revision",
                    "sha256",
                    "purl",
                    "name",
                    "publisher",
                    "family",
                    "openness",
                    "delivery",
                    "usage",
                    "declared",
                    "license",
                    "lineage",
                    "obligations",
                    "references"),
            "model.license",
            List.of("declared", "detected", "concluded", "effective", "category", "conflict", "evidence"),
            "reference",
            List.of("module", "file", "line", "column", "text", "kind", "usage", "delivery", "provider", "confidence"),
            "organisation",
            List.of(
                    "monthlyActiveUsers",
                    "annualRevenueUsd",
                    "monthlyRevenueUsd",
                    "domicile",
                    "territories",
                    "commercial",
                    "uses"));

    private CelFields() {}

    /** The fields of a variable or of a field of one; null where it is none that has fixed fields. */
    static @Nullable List<String> of(String path) {
        return FIELDS.get(path);
    }
}
