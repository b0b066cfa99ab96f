package io.github.modellicense.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.Knowledge;
import io.github.modellicense.catalog.Conclusion;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @Test
    void aViolationIsAtMostTenLinesAndHoldsWhatAPersonNeeds() {
        // Given
        Evaluation evaluation = evaluation(List.of(violation("huggingface:acme/one", Violation.Status.OPEN, null)));
        // When
        List<String> lines = texts(evaluation);
        // Then
        assertThat(lines)
                .containsExactly(
                        "DENIED huggingface:acme/one  (rule production, license.not-allowed)",
                        "  at src/main/resources/application.yml:14:22 in g:app",
                        "  licence LicenseRef-x is not allowed; wanted: MIT",
                        "  to fix: use another model",
                        "  ask: ai-legal@acme.example",
                        "  waiver to fill in: - {id: w, rule: \"production\", reason: \"\", until: 2027-01-01}",
                        "  more: https://example.org/rules/license.not-allowed",
                        "waiver old is expired (until 2026-11-21): ended on 2026-11-21",
                        "Model licence policy \"acme\" (model-policy.yaml), as of 2026-11-22: failed",
                        "0 models, 0 references, 3 places, 0 rules",
                        "1 error, 0 warnings, 0 infos; 0 waived, 0 baselined",
                        "Reports: target/report.html");
    }

    @Test
    void writesTwentyViolationsInFullAndCountsTheRest() {
        // Given
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            violations.add(violation("huggingface:acme/m" + i, Violation.Status.OPEN, null));
        }
        // When
        List<String> lines = texts(evaluation(violations));
        // Then
        assertThat(lines).filteredOn(line -> line.startsWith("DENIED")).hasSize(20);
        assertThat(lines).contains("and 37 more violations (first 20 of 57); the reports list them all");
    }

    @Test
    void aWaivedViolationIsOneLineWithItsWaiverAndEnd() {
        // Given
        Evaluation evaluation = evaluation(List.of(violation("huggingface:acme/one", Violation.Status.WAIVED, "w")));
        // When
        List<String> lines = texts(evaluation);
        // Then
        assertThat(lines)
                .contains("WAIVED huggingface:acme/one (rule production) by w until 2027-01-01")
                .contains("waiver old is expired (until 2026-11-21): ended on 2026-11-21");
    }

    @Test
    void nothingInAProjectCanMoveTheCursorOrReorderTheText() {
        // Given
        Evaluation evaluation =
                evaluation(List.of(violation("name:a\u001b[2J\nPASSED\u202e\u2028b", Violation.Status.OPEN, null)));
        // When
        List<String> lines = texts(evaluation);
        // Then
        assertThat(lines.get(0))
                .isEqualTo("DENIED name:a\\u001B[2J PASSED\\u202E\\u2028b  (rule production, license.not-allowed)");
    }

    @Test
    void namesALicenceOfOursAsPeopleKnowIt() {
        // Given
        ModelId id = ModelId.parse("ollama:llama3.3:70b");
        LicensedModel model = Conclusion.concludeOne(id, KNOWLEDGE.models(), KNOWLEDGE.licenses());
        Violation violation = violation(id.toString(), Violation.Status.OPEN, null);
        // When
        List<String> lines = texts(evaluation(List.of(model), List.of(violation)));
        // Then
        assertThat(lines)
                .contains("  licence: LicenseRef-scancode-llama-3.3-license-2024, "
                        + "Llama 3.3 Community License Agreement (https://www.llama.com/llama3_3/license/)");
    }

    @Test
    void saysWhoChoseAModelThatTheProjectDoesNotName() {
        // Given
        ModelReference reference = new ModelReference(
                ModelId.parse("openai:text-embedding-ada-002"),
                "g:app",
                SourceLocation.at("pom.xml", 43, 0),
                "no embedding model configured, so the framework's default",
                ReferenceKind.DEFAULT,
                Usage.PRODUCTION,
                Delivery.API,
                "openai",
                Confidence.CERTAIN);
        Inventory inventory = new Inventory(
                new TreeSet<>(), List.of(new Sighting(reference, StatedFacts.NONE)), List.of(), List.of());
        LicensedModel chosen = Conclusion.conclude(inventory, KNOWLEDGE.models(), KNOWLEDGE.licenses())
                .models()
                .get(0);
        Violation violation = violation(chosen.id().toString(), Violation.Status.OPEN, null, reference.at());
        // When
        List<String> lines = texts(evaluation(List.of(chosen), List.of(violation)));
        // Then
        assertThat(lines)
                .contains("  at pom.xml:43 in g:app (no embedding model configured, so the framework's default)");
    }

    private static List<String> texts(Evaluation evaluation) {
        return ConsoleReport.lines(evaluation, KNOWLEDGE.licenses(), List.of("target/report.html")).stream()
                .map(ConsoleLine::text)
                .toList();
    }

    private static Violation violation(
            String model, Violation.Status status, @org.jspecify.annotations.Nullable String waiver) {
        return violation(model, status, waiver, SourceLocation.at("src/main/resources/application.yml", 14, 22));
    }

    private static Violation violation(
            String model,
            Violation.Status status,
            @org.jspecify.annotations.Nullable String waiver,
            SourceLocation at) {
        return new Violation(
                "production",
                "license.not-allowed",
                Severity.ERROR,
                model,
                "g:app",
                Violation.Kind.DENIED,
                status,
                waiver,
                "licence LicenseRef-x is not allowed; wanted: MIT",
                "LicenseRef-x",
                "MIT",
                "use another model",
                "https://example.org/rules/license.not-allowed",
                "ai-legal@acme.example",
                "- id: w\n  rule: \"production\"\n  reason:\n  until: 2027-01-01\n",
                at);
    }

    private static Evaluation evaluation(List<Violation> violations) {
        return evaluation(List.of(), violations);
    }

    private static Evaluation evaluation(List<LicensedModel> models, List<Violation> violations) {
        return new Evaluation(
                new RunInfo(
                        "t",
                        "1",
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 11, 22),
                        "error",
                        null,
                        false,
                        List.of(),
                        List.of()),
                new LicensedInventory(3, models, List.of(), List.of()),
                "acme",
                "model-policy.yaml",
                "0",
                "2026-11-22",
                "0",
                List.of(),
                Outcome.FAILED,
                Map.of(),
                Map.of(),
                violations,
                List.of(
                        status("w", "used", "2027-01-01", null),
                        status("old", "expired", "2026-11-21", "ended on 2026-11-21")),
                List.of());
    }

    private static Evaluation.WaiverStatus status(
            String id, String state, String until, @org.jspecify.annotations.Nullable String note) {
        return new Evaluation.WaiverStatus(id, state, "production", "*", "r", "a", "2026-01-01", until, note);
    }
}
