package io.github.modellicense.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every case under {@code conformance/}: fails on a missing and on an unexpected verdict. */
class ConformanceTest {

    /** Read once: whoever runs one case at a time would read all of them for each. */
    private static final Map<Path, List<ConformanceCase>> CASES = read();

    @Tag("each-case")
    @TestFactory
    Stream<DynamicTest> everyCaseHolds() {
        List<DynamicTest> tests = new ArrayList<>();
        CASES.forEach((file, cases) -> {
            for (ConformanceCase each : cases) {
                tests.add(DynamicTest.dynamicTest(
                        file.getParent().getFileName() + ": " + each.name(), () -> check(each)));
            }
        });
        return tests.stream();
    }

    /** For mutation testing, which starts each case of a factory anew. */
    @Test
    void noCaseFails() throws Exception {
        for (List<ConformanceCase> cases : CASES.values()) {
            for (ConformanceCase each : cases) {
                check(each);
            }
        }
    }

    @Test
    void thereAreEnoughOfThem() {
        // When
        int count = CASES.values().stream().mapToInt(List::size).sum();
        // Then
        assertThat(count).isGreaterThanOrEqualTo(250);
    }

    @Test
    void everyCheckIdIsTheVerdictOfACase() {
        // Given
        List<String> ids = new ArrayList<>();
        for (List<ConformanceCase> cases : CASES.values()) {
            for (ConformanceCase each : cases) {
                each.node().list("expect").forEach(line -> ids.add(line.text("check", "")));
            }
        }
        // When
        List<String> missing = Stream.of(CheckId.values())
                .map(CheckId::label)
                .filter(id -> !ids.contains(id))
                .toList();
        // Then
        assertThat(missing).isEmpty();
    }

    private static void check(ConformanceCase each) throws Exception {
        if (each.node().has("errors")) {
            checkErrors(each);
            return;
        }
        Evaluation evaluation = PolicyEvaluator.evaluate(each.request());
        List<String> expected = new ArrayList<>();
        for (CaseNode line : each.node().list("expect")) {
            expected.add(line(line));
        }
        assertThat(lines(evaluation)).containsExactlyInAnyOrderElementsOf(expected);
        checkReasons(each, evaluation);
        assertThat(PolicyEvaluator.evaluate(reversed(each.request())).violations())
                .as("whatever the order of rules and models")
                .isEqualTo(evaluation.violations());
    }

    private static void checkErrors(ConformanceCase each) {
        InvalidFileException broken = catchThrowableOfType(InvalidFileException.class, each::request);
        assertThat(broken).as("the policy is broken").isNotNull();
        List<String> problems =
                broken.problems().stream().map(FileProblem::toString).toList();
        List<String> expected = each.node().texts("errors");
        assertThat(problems).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(problems.get(i)).contains(expected.get(i));
        }
    }

    private static void checkReasons(ConformanceCase each, Evaluation evaluation) {
        for (CaseNode line : each.node().list("expect")) {
            if (line.has("reason")) {
                assertThat(evaluation.violations())
                        .filteredOn(violation -> line(violation).equals(line(line)))
                        .extracting(Violation::message)
                        .anySatisfy(message -> assertThat(message).contains(line.text("reason", "")));
            }
        }
        String outcome = each.node().optional("outcome");
        assertThat(evaluation.outcome().label()).isEqualTo(outcome == null ? usualOutcome(evaluation) : outcome);
        for (String finding : each.node().texts("findings")) {
            assertThat(evaluation.findings())
                    .extracting(found -> found.message())
                    .anySatisfy(message -> assertThat(message).contains(finding));
        }
        String chosen = each.node().optional("chosen");
        if (chosen != null) {
            assertThat(evaluation.chosen().values())
                    .extracting(Object::toString)
                    .containsExactly(chosen);
        }
    }

    private static String usualOutcome(Evaluation evaluation) {
        boolean fails = evaluation.violations().stream()
                .anyMatch(each -> each.status() == Violation.Status.OPEN
                        && each.severity() == io.github.modellicense.inventory.Severity.ERROR);
        return fails ? "failed" : "passed";
    }

    private static List<String> lines(Evaluation evaluation) {
        return evaluation.violations().stream().map(ConformanceTest::line).toList();
    }

    private static String line(Violation violation) {
        return String.join(
                " ",
                violation.verdict().label(),
                violation.check(),
                violation.rule(),
                violation.model(),
                violation.module(),
                violation.severity().label(),
                violation.status().label());
    }

    private static String line(CaseNode expected) {
        expected.only("verdict", "check", "rule", "model", "module", "severity", "status", "reason");
        return String.join(
                " ",
                expected.text("verdict", "denied"),
                expected.text("check", ""),
                expected.text("rule", "r"),
                expected.text("model", "huggingface:acme/one"),
                expected.text("module", ""),
                expected.text("severity", "error"),
                expected.text("status", "open"));
    }

    private static EvaluationRequest reversed(EvaluationRequest request) {
        List<LicensedModel> models = new ArrayList<>(request.inventory().models());
        Collections.reverse(models);
        LicensedInventory inventory = new LicensedInventory(
                request.inventory().places(), models, request.inventory().notLookedAt(), List.of());
        List<Rule> rules = new ArrayList<>(request.policy().rules());
        Collections.reverse(rules);
        Policy policy = request.policy();
        return new EvaluationRequest(
                request.run(),
                inventory,
                new Policy(
                        policy.name(),
                        policy.source(),
                        policy.sha256(),
                        policy.contact(),
                        policy.organisation(),
                        rules,
                        policy.catalogs(),
                        policy.waivers(),
                        policy.enforcement(),
                        policy.acceptNotLookedAt()),
                request.waivers(),
                request.baseline(),
                request.licenses(),
                request.catalogVersion(),
                request.catalogSha256(),
                request.artifacts(),
                request.wholeRequest());
    }

    private static Map<Path, List<ConformanceCase>> read() {
        Map<Path, List<ConformanceCase>> all = new LinkedHashMap<>();
        try {
            for (Path file : files()) {
                all.put(file, cases(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static List<ConformanceCase> cases(Path file) throws IOException {
        List<ConformanceCase> cases = new ArrayList<>();
        CaseNode read = CaseNode.read(file.toString(), Files.readAllBytes(file));
        read.only("cases");
        read.list("cases").forEach(node -> cases.add(new ConformanceCase(node)));
        return cases;
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        Path root = Path.of(ConformanceTest.class.getResource("/conformance").toURI());
        try (Stream<Path> files = Files.walk(root, 2)) {
            return files.filter(file -> !file.getParent().equals(root)
                            && file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
