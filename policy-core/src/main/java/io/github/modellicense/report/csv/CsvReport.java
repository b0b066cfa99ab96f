package io.github.modellicense.report.csv;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.report.Clean;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.Standing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code report.csv} (RFC 4180, UTF-8): a line per reference with its model's licence and verdict. */
public final class CsvReport implements ReportWriter {

    private static final List<String> HEAD = List.of(
            "verdict",
            "model",
            "license",
            "category",
            "conflict",
            "publisher",
            "family",
            "openness",
            "declared",
            "canonical",
            "revision",
            "sha256",
            "purl",
            "rules",
            "module",
            "file",
            "line",
            "kind",
            "usage",
            "delivery",
            "provider",
            "confidence",
            "text");

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String fileName() {
        return "report.csv";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Map<String, Standing> standings = Standing.of(evaluation);
        Map<String, TreeSet<String>> rules = rules(evaluation);
        CsvText.line(writer, HEAD);
        for (LicensedModel model : evaluation.inventory().models()) {
            String id = model.id().toString();
            List<@Nullable String> facts = facts(
                    model,
                    standings.getOrDefault(id, Standing.NOT_JUDGED),
                    String.join(" ", rules.getOrDefault(id, new TreeSet<>())));
            List<ModelReference> references = new ArrayList<>(model.references());
            references.sort(null);
            for (ModelReference reference : references) {
                List<@Nullable String> line = new ArrayList<>(facts);
                line.addAll(place(reference));
                CsvText.line(writer, line);
            }
        }
        writer.flush();
    }

    private static Map<String, TreeSet<String>> rules(Evaluation evaluation) {
        Map<String, TreeSet<String>> rules = new HashMap<>();
        for (Violation violation : evaluation.violations()) {
            rules.computeIfAbsent(violation.model(), m -> new TreeSet<>()).add(Clean.line(violation.rule()));
        }
        return rules;
    }

    private static List<@Nullable String> facts(LicensedModel model, Standing standing, String rules) {
        List<@Nullable String> facts = new ArrayList<>();
        facts.add(standing.label());
        facts.add(model.id().toString());
        facts.add(model.license().effective().toString());
        facts.add(model.license().category().label());
        facts.add(String.valueOf(model.license().conflict()));
        facts.add(model.publisher());
        facts.add(model.family());
        facts.add(model.openness().label());
        facts.add(String.valueOf(model.declared()));
        facts.add(model.canonical());
        facts.add(model.revision());
        facts.add(model.sha256());
        facts.add(model.purl());
        facts.add(rules);
        return facts;
    }

    private static List<@Nullable String> place(ModelReference reference) {
        List<@Nullable String> place = new ArrayList<>();
        place.add(reference.module());
        place.add(reference.at().file());
        place.add(
                reference.at().line() == 0
                        ? null
                        : String.valueOf(reference.at().line()));
        place.add(reference.kind().label());
        place.add(reference.usage().label());
        place.add(reference.delivery().label());
        place.add(reference.provider());
        place.add(reference.confidence().label());
        place.add(reference.text());
        return place;
    }
}
