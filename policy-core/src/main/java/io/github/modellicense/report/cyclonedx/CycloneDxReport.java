package io.github.modellicense.report.cyclonedx;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.report.Clean;
import io.github.modellicense.report.Digests;
import io.github.modellicense.report.JsonObject;
import io.github.modellicense.report.JsonSink;
import io.github.modellicense.report.PackageUrl;
import io.github.modellicense.report.ReportSettings;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.json.InventoryDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code bom.cdx.json}: the models as CycloneDX components, 1.6 or 1.7. Where the settings hold the project's own BOM,
 * the result is that BOM with the models added; models that an earlier run added are replaced.
 */
public final class CycloneDxReport implements ReportWriter {

    /** What the {@code bom-ref} of everything of ours begins with. */
    static final String MODEL = "model:";

    static final String SERVICE = "model-service:";

    /** What servers that import BOMs keep of a name, a version or a publisher; one that is longer fails the import. */
    private static final int LONGEST_NAME = 255;

    /** What they keep of a property's value. */
    private static final int LONGEST_VALUE = 1024;

    private static final String OWN_ROOT = "model-license:root";

    /** Fields that are merged; every other one of the project's BOM is kept as it is. */
    private static final Set<String> MERGED = Set.of(
            "$schema",
            "bomFormat",
            "specVersion",
            "serialNumber",
            "version",
            "metadata",
            "components",
            "services",
            "dependencies");

    private final ReportSettings settings;
    private final InventoryDigest digest;

    /** A writer for the settings' version and BOM. */
    public CycloneDxReport(ReportSettings settings) {
        this(settings, new InventoryDigest());
    }

    /** The same, with a digest that other writers ask for too. */
    public CycloneDxReport(ReportSettings settings, InventoryDigest digest) {
        this.digest = digest;
        this.settings = settings;
    }

    @Override
    public String format() {
        return "cyclonedx";
    }

    @Override
    public String fileName() {
        return "bom.cdx.json";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        JsonObject project = project();
        String version = newest(project.text("specVersion", "1.0"), settings.cycloneDxVersion());
        String root = project.object("metadata").object("component").text("bom-ref", OWN_ROOT);
        CycloneDxComponents components = new CycloneDxComponents(settings.licenses(), !version.equals("1.6"));
        JsonSink json = new JsonSink(out);
        json.object()
                .text("$schema", "http://cyclonedx.org/schema/bom-" + version + ".schema.json")
                .text("bomFormat", "CycloneDX")
                .text("specVersion", version)
                .text("serialNumber", project.text("serialNumber", serial(evaluation)))
                .number("version", Math.max(1, project.number("version")));
        metadata(json, evaluation, project.fields().get("metadata"));
        json.array("components");
        others(json, project, "components");
        for (LicensedModel model : evaluation.inventory().models()) {
            components.write(json, evaluation, model);
        }
        json.end();
        CycloneDxServices services = CycloneDxServices.of(evaluation);
        json.array("services");
        others(json, project, "services");
        services.write(json);
        json.end();
        CycloneDxDependencies.write(json, project, root, evaluation, services);
        for (Map.Entry<String, @Nullable Object> field : project.fields().entrySet()) {
            if (!MERGED.contains(field.getKey())) {
                json.foreign(field.getKey(), field.getValue());
            }
        }
        json.end().finish();
    }

    private JsonObject project() throws IOException {
        byte[] bom = settings.bom();
        if (bom == null) {
            return new JsonObject(Map.of());
        }
        JsonObject project = JsonObject.read(bom);
        if (!"CycloneDX".equals(project.text("bomFormat"))) {
            throw new IOException("the BOM to merge into is no CycloneDX BOM");
        }
        return project;
    }

    /** 1.4 and 1.5 are read as what they are a subset of. */
    private static String newest(String one, String other) {
        return minor(one) > minor(other) ? one : other;
    }

    private static int minor(String version) {
        try {
            return Integer.parseInt(version.substring(version.indexOf('.') + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * The same inventory of the same project has the same serial number: a UUID of version 8 made of its digest (RFC
     * 9562). Two projects never share one, or servers would take one for the other.
     */
    private String serial(Evaluation evaluation) throws IOException {
        RunInfo run = evaluation.run();
        String hex = Digests.of(
                String.valueOf(run.groupId()),
                String.valueOf(run.artifactId()),
                String.valueOf(run.version()),
                digest.of(evaluation));
        return "urn:uuid:" + hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-8" + hex.substring(13, 16) + "-8"
                + hex.substring(17, 20) + "-" + hex.substring(20, 32);
    }

    private void metadata(JsonSink json, Evaluation evaluation, @Nullable Object project) throws IOException {
        RunInfo run = evaluation.run();
        if (project != null) {
            json.foreign("metadata", rooted(project, run));
            return;
        }
        json.object("metadata");
        if (settings.timestamp() != null) {
            json.text("timestamp", settings.timestamp().toString());
        }
        json.array("lifecycles").object().text("phase", "build").end().end();
        json.object("tools").array("components").object();
        json.text("type", "application").text("name", run.toolName()).optional("version", version(run.toolVersion()));
        json.end().end().end();
        json.object("component")
                .text("type", "application")
                .text("bom-ref", OWN_ROOT)
                .optional("group", run.groupId() == null ? null : name(run.groupId()))
                .text("name", run.artifactId() == null ? "project" : name(run.artifactId()))
                .optional("version", version(run.version()))
                .optional("purl", PackageUrl.maven(run.groupId(), run.artifactId(), run.version()))
                .end();
        json.array("properties");
        property(json, "policy", evaluation.policyName());
        property(json, "policy:sha256", evaluation.policySha256());
        property(json, "catalog", evaluation.catalogVersion());
        property(json, "catalog:sha256", evaluation.catalogSha256());
        property(json, "outcome", evaluation.outcome().label());
        property(json, "asOf", run.asOf().toString());
        property(json, "failOn", run.failOn());
        property(json, "skip", String.valueOf(run.skippedBy() != null));
        property(json, "failNever", String.valueOf(run.failNever()));
        json.end().end();
    }

    /** The project's metadata with a component that the models can depend on. */
    private static Object rooted(Object metadata, RunInfo run) {
        JsonObject both = new JsonObject(Map.of("metadata", metadata)).object("metadata");
        Map<String, @Nullable Object> component =
                new LinkedHashMap<>(both.object("component").fields());
        if (component.isEmpty()) {
            component.put("type", "application");
            component.put("name", run.artifactId() == null ? "project" : run.artifactId());
        }
        component.putIfAbsent("bom-ref", OWN_ROOT);
        Map<String, @Nullable Object> rooted = new LinkedHashMap<>(both.fields());
        rooted.put("component", component);
        return rooted;
    }

    private static void others(JsonSink json, JsonObject project, String list) throws IOException {
        for (JsonObject each : project.objects(list)) {
            if (!ours(each.text("bom-ref", ""))) {
                json.foreign(each.fields());
            }
        }
    }

    /** As much of a version as importers take. */
    static @Nullable String version(@Nullable String version) {
        return version == null ? null : name(version);
    }

    /** As much of a name as importers take: its begin and its end, which tell more than its middle. */
    static String name(String text) {
        if (text.length() <= LONGEST_NAME) {
            return text;
        }
        int half = LONGEST_NAME / 2;
        return Clean.wellFormed(text.substring(0, half) + "…" + text.substring(text.length() - half));
    }

    static boolean ours(String ref) {
        return ref.startsWith(MODEL) || ref.startsWith(SERVICE);
    }

    static void property(JsonSink json, String name, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.object()
                    .text("name", "model-license:" + name)
                    .text(
                            "value",
                            value.length() <= LONGEST_VALUE
                                    ? value
                                    : Clean.wellFormed(value.substring(0, LONGEST_VALUE - 1) + "…"))
                    .end();
        }
    }
}
