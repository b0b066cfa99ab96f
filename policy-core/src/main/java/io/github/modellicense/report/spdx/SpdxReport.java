package io.github.modellicense.report.spdx;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.report.Clean;
import io.github.modellicense.report.Digests;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.ReportSettings;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.RunNotes;
import io.github.modellicense.report.json.InventoryDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code bom.spdx.json}: SPDX 3.0.1 as JSON-LD, each model an AI package. The time of creation, which SPDX demands, is
 * the build's timestamp, else the start of the day that was judged.
 */
public final class SpdxReport implements ReportWriter {

    private final ReportSettings settings;
    private final InventoryDigest inventoryDigest;

    /** A writer with the settings' timestamp and licence facts. */
    public SpdxReport(ReportSettings settings) {
        this(settings, new InventoryDigest());
    }

    /** The same, with a digest that other writers ask for too. */
    public SpdxReport(ReportSettings settings, InventoryDigest inventoryDigest) {
        this.inventoryDigest = inventoryDigest;
        this.settings = settings;
    }

    @Override
    public String format() {
        return "spdx";
    }

    @Override
    public String fileName() {
        return "bom.spdx.json";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        RunInfo run = evaluation.run();
        String digest = Digests.of(
                String.valueOf(run.groupId()),
                String.valueOf(run.artifactId()),
                String.valueOf(run.version()),
                inventoryDigest.of(evaluation));
        String base = "https://spdx.org/spdxdocs/model-license-" + digest + "#";
        String created = created(evaluation);
        JsonSink json = new JsonSink(out);
        json.object()
                .text("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld")
                .array("@graph");
        SpdxSink spdx = new SpdxSink(json, base);
        creation(spdx, created);
        makers(spdx, evaluation.run());
        SpdxNames names = new SpdxNames(spdx, settings.licenses());
        names.write(evaluation.inventory().models());
        new SpdxModels(spdx, names, created).write(evaluation, spdx.id("project"));
        document(spdx, evaluation);
        json.end().end().finish();
    }

    /** To the second, as SPDX writes it. */
    private String created(Evaluation evaluation) {
        Instant time = settings.timestamp() == null
                ? evaluation.run().asOf().atStartOfDay().toInstant(ZoneOffset.UTC)
                : settings.timestamp();
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void creation(SpdxSink spdx, String created) throws IOException {
        JsonSink json = spdx.json();
        json.object()
                .text("type", "CreationInfo")
                .text("@id", SpdxSink.CREATION)
                .text("specVersion", "3.0.1")
                .text("created", created);
        json.array("createdBy").element(spdx.id("agent")).end();
        json.array("createdUsing").element(spdx.id("tool")).end().end();
    }

    private static void makers(SpdxSink spdx, RunInfo run) throws IOException {
        spdx.begin("Organization", spdx.id("agent"))
                .text("name", named(run.groupId(), "unknown"))
                .end();
        spdx.begin("Tool", spdx.id("tool"))
                .text("name", run.toolName() + " " + run.toolVersion())
                .end();
        spdx.begin("software_Package", spdx.id("project"))
                .text("name", named(run.artifactId(), "project"))
                .optional("software_packageVersion", run.version())
                .end();
    }

    private static String named(@Nullable String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : name;
    }

    private static void document(SpdxSink spdx, Evaluation evaluation) throws IOException {
        List<String> elements = List.copyOf(spdx.ids());
        JsonSink json = spdx.begin("software_Sbom", spdx.id("sbom"));
        json.array("rootElement").element(spdx.id("project")).end();
        json.texts("element", elements);
        json.array("software_sbomType").element("build").end().end();
        json = spdx.begin("SpdxDocument", spdx.id("document")).text("name", "AI models");
        RunInfo run = evaluation.run();
        List<String> said = new ArrayList<>(List.of("Policy " + evaluation.policyName() + ", sha256 "
                + evaluation.policySha256() + ", as of " + run.asOf() + ": "
                + evaluation.outcome().label() + "."));
        said.addAll(RunNotes.of(run));
        json.text("comment", Clean.line(String.join(" ", said)));
        json.texts("profileConformance", List.of("core", "software", "simpleLicensing", "ai"));
        json.array("rootElement").element(spdx.id("sbom")).end().end();
    }
}
