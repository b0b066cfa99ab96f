package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.InvalidExpressionException;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.SpdxParser;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.file.BaselineFile;
import io.github.modellicense.policy.file.PolicyLoader;
import io.github.modellicense.policy.file.WaiverFile;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** A case of the conformance files, made into a request. The format is told in conformance/README.md. */
final class ConformanceCase {

    private final CaseNode node;

    ConformanceCase(CaseNode node) {
        node.only(
                "name",
                "policy",
                "models",
                "waivers",
                "baseline",
                "artifacts",
                "notLookedAt",
                "asOf",
                "places",
                "module",
                "failOn",
                "skippedBy",
                "failNever",
                "toolVersion",
                "catalogVersion",
                "expect",
                "outcome",
                "errors",
                "findings",
                "chosen");
        this.node = node;
    }

    String name() {
        return node.text("name", "");
    }

    CaseNode node() {
        return node;
    }

    Policy policy() throws InvalidFileException {
        byte[] content = node.text("policy", "").getBytes(StandardCharsets.UTF_8);
        Policy policy = new PolicyLoader(source -> content, Given.LICENSES, (file, bytes) -> Set.of())
                .load("model-policy.yaml", null)
                .policy();
        List<FileProblem> problems = PolicyExpressions.problems(policy);
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return policy;
    }

    EvaluationRequest request() throws InvalidFileException {
        Policy policy = policy();
        List<LicensedModel> models = new ArrayList<>();
        for (CaseNode model : node.list("models")) {
            models.add(model(model).build());
        }
        List<NotLookedAt> missed = new ArrayList<>();
        for (CaseNode place : node.list("notLookedAt")) {
            missed.add(new NotLookedAt(
                    place.text("place", ""),
                    word(NotLookedAt.Kind.values(), place.text("kind", "limit")),
                    "too large",
                    !place.flag("harmless")));
        }
        EvaluationRequest plain = Given.request(models.toArray(LicensedModel[]::new))
                .asOf(LocalDate.parse(node.text("asOf", "2026-11-22")))
                .places(Integer.parseInt(node.text("places", "1")))
                .failOn(node.text("failOn", "error"))
                .skippedBy(node.optional("skippedBy"))
                .notLookedAt(missed.toArray(NotLookedAt[]::new))
                .build();
        return new EvaluationRequest(
                run(plain.run()),
                plain.inventory(),
                policy,
                waivers(policy),
                node.has("baseline") ? BaselineFile.read("model-baseline.yaml", bytes("baseline")) : Baseline.EMPTY,
                Given.LICENSES,
                node.text("catalogVersion", "2026-11-22"),
                plain.catalogSha256(),
                artifacts(),
                !node.flag("module"));
    }

    private RunInfo run(RunInfo run) {
        return new RunInfo(
                run.toolName(),
                node.text("toolVersion", "1.0.0"),
                null,
                null,
                null,
                run.asOf(),
                run.failOn(),
                run.skippedBy(),
                node.flag("failNever"),
                List.of(),
                List.of());
    }

    private byte[] bytes(String key) {
        return node.text(key, "").getBytes(StandardCharsets.UTF_8);
    }

    private List<io.github.modellicense.policy.Waiver> waivers(Policy policy) throws InvalidFileException {
        return node.has("waivers")
                ? WaiverFile.read("model-waivers.yaml", bytes("waivers"), policy, Given.LICENSES, false)
                : List.of();
    }

    private List<PackagedArtifact> artifacts() {
        List<PackagedArtifact> artifacts = new ArrayList<>();
        for (CaseNode artifact : node.list("artifacts")) {
            artifact.only("module", "files");
            List<PackagedArtifact.File> files = new ArrayList<>();
            for (CaseNode file : artifact.list("files")) {
                files.add(new PackagedArtifact.File(file.text("path", ""), file.text("text", "")));
            }
            artifacts.add(new PackagedArtifact(artifact.text("module", ""), "app.jar", files));
        }
        return artifacts;
    }

    private static Given.ModelBuilder model(CaseNode node) {
        node.only(
                "id",
                "canonical",
                "match",
                "revision",
                "sha256",
                "publisher",
                "family",
                "openness",
                "declared",
                "license",
                "conflict",
                "lineage",
                "obligations",
                "fallbacks",
                "tags",
                "endOfLife",
                "closedSince",
                "references");
        Given.ModelBuilder model = Given.model(node.text("id", "huggingface:acme/one"))
                .license(expression(node.text("license", "MIT")))
                .openness(word(Openness.values(), node.text("openness", "open-weights")))
                .match(LicensedModel.Match.valueOf(node.text("match", "exact").toUpperCase(Locale.ROOT)))
                .publisher(known(node.text("publisher", "Acme")))
                .family(known(node.text("family", "acme")))
                .line(node.optional("endOfLife"), node.optional("closedSince"));
        if (node.has("canonical")) {
            model.canonical(node.text("canonical", ""));
        }
        if (node.has("revision")) {
            model.revision(node.text("revision", ""));
        }
        if (node.has("sha256")) {
            model.sha256(node.text("sha256", ""));
        }
        if (node.has("tags")) {
            model.tags(node.texts("tags").toArray(String[]::new));
        }
        if (node.flag("declared")) {
            model.declared();
        }
        if (node.flag("conflict")) {
            model.conflict();
        }
        parts(node, model);
        return model;
    }

    private static void parts(CaseNode node, Given.ModelBuilder model) {
        for (CaseNode base : node.list("lineage")) {
            base.only("id", "relation", "license");
            model.base(
                    base.text("id", ""),
                    word(Relation.values(), base.text("relation", "finetune")),
                    expression(base.text("license", "")));
        }
        for (CaseNode duty : node.list("obligations")) {
            model.obligation(word(LicenseObligation.Kind.values(), duty.text("kind", "")), duty.text("text", ""));
        }
        for (CaseNode fallback : node.list("fallbacks")) {
            model.fallback(model(fallback).unused());
        }
        for (CaseNode place : node.list("references")) {
            place.only("module", "file", "usage", "delivery", "provider", "kind");
            model.reference(
                    place.text("module", ""),
                    place.text("file", "application.yml"),
                    word(Usage.values(), place.text("usage", "production")),
                    word(Delivery.values(), place.text("delivery", "weights")),
                    place.optional("provider"),
                    word(ReferenceKind.values(), place.text("kind", "configuration")));
        }
    }

    private static @org.jspecify.annotations.Nullable String known(String value) {
        return value.equals("unknown") ? null : value;
    }

    private static <E extends Enum<E> & Labeled> E word(E[] words, String word) {
        return Objects.requireNonNull(Labeled.find(words, word), word);
    }

    static LicenseExpression expression(String text) {
        try {
            return SpdxParser.parse(text, Given.LICENSES.withAnyReference());
        } catch (InvalidExpressionException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
