package io.github.modellicense;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.policy.file.LocalSources;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every case of {@code src/test/resources/cases}: a folder, a policy, and the verdicts expected, one a line. Missing
 * and unexpected lines both fail. {@code -Dgolden.update} writes what came out.
 */
class GoldenCasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TestFactory
    List<DynamicTest> everyCaseHasTheVerdictsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path folder : cases.filter(Files::isDirectory).sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    private static void check(Path folder) throws Exception {
        // Given
        Path expected = folder.resolve("expected.verdicts");
        CheckSettings settings =
                CheckSettings.of(folder.resolve("project"), DAY).withPolicy("../policy.yaml");

        // When
        List<String> verdicts = lines(run(settings));

        // Then
        if (System.getProperty("golden.update") != null) {
            Files.write(expected, verdicts);
        }
        assertThat(verdicts).containsExactlyElementsOf(Files.readAllLines(expected));
    }

    private static Evaluation run(CheckSettings settings) throws InvalidFileException {
        ModelLicenseCheck check = ModelLicenseCheck.open(settings, LocalSources.in(settings.root()));
        ModuleSources sources = ModuleSources.folder(settings.root(), null, List.of(), List.of());
        RunInfo run = new RunInfo(
                ModelLicenseCheck.TOOL, "test", null, null, null, DAY, "error", null, false, List.of(), List.of());
        return check.judge(check.conclude(check.discover(sources, new ScanSession())), run, List.of(), true);
    }

    /** The outcome, a line for each model with its licence, and one for each violation. */
    private static List<String> lines(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add("outcome " + evaluation.outcome().label());
        evaluation
                .inventory()
                .models()
                .forEach(model -> lines.add("model " + model.id() + " "
                        + model.openness().label() + " " + model.license().effective()));
        for (Violation violation : evaluation.violations()) {
            lines.add(violation.verdict().label().toUpperCase(Locale.ROOT)
                    + (violation.status() == Violation.Status.OPEN
                            ? ""
                            : " (" + violation.status().label() + ")")
                    + " " + violation.check() + " " + violation.rule() + " " + violation.model()
                    + (violation.at() == null
                            ? ""
                            : " " + violation.at().file() + ":" + violation.at().line()));
        }
        return lines;
    }
}
