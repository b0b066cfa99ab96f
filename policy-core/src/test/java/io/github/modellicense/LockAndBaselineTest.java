package io.github.modellicense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.evaluation.BaselineFreeze;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.ModelLock;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.policy.file.BaselineFile;
import io.github.modellicense.policy.file.LocalSources;
import io.github.modellicense.policy.file.LockFile;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goals freeze and lock write is what check reads, in a folder without a build too. */
class LockAndBaselineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @BeforeEach
    void aFolderWithoutABuild() throws IOException {
        write("src/main/resources/application.properties", "spring.ai.openai.chat.options.model=gpt-4o\n");
        write("model-policy.yaml", """
                version: 1
                rules:
                  - {id: open, openness: {allow: [open-weights]}}
                  - {id: free, licenses: {allow: [MIT]}}
                  - {id: spread, diversity: {by: publisher, maxShare: 50}}
                """);
    }

    @Test
    void aFrozenFolderPassesUntilSomethingNewComes() throws Exception {
        // Given
        Evaluation before = check();
        BaselineFreeze freeze = BaselineFreeze.of(before, null, false);
        write("model-baseline.yaml", BaselineFile.print(freeze.baseline()));
        // When
        Evaluation frozen = check();
        write("src/main/resources/more.properties", "spring.ai.openai.chat.options.model=gpt-4o-mini\n");
        Evaluation more = check();
        // Then
        assertThat(before.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(frozen.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(frozen.violations()).hasSize(3).allMatch(each -> each.status() == Violation.Status.BASELINED);
        assertThat(more.violations())
                .filteredOn(each -> each.status() == Violation.Status.OPEN)
                .extracting(Violation::model)
                .containsOnly("openai:gpt-4o-mini");
    }

    @Test
    void aBaselineThatSpellsOutTheEmptyModuleIsTheSame() throws Exception {
        // Given
        write("model-baseline.yaml", """
                version: 1
                violations:
                  - {rule: open, model: "openai:gpt-4o", module: ""}
                  - {rule: spread, model: "*", module: ""}
                """);
        // When
        Evaluation evaluation = check();
        // Then
        assertThat(evaluation.violations())
                .filteredOn(each -> each.status() == Violation.Status.BASELINED)
                .extracting(Violation::rule)
                .containsExactlyInAnyOrder("open", "spread");
    }

    @Test
    void aLockedFolderHasNoDrift() throws Exception {
        // Given
        Evaluation before = check();
        write("models.lock.yaml", LockFile.print(ModelLock.of(before.inventory(), check.lock(), DAY)));
        // When
        Evaluation locked = check();
        // Then
        assertThat(locked.findings()).isEqualTo(before.findings());
    }

    @Test
    void aModelThatALockWithoutModelsDoesNotHaveIsNew() throws Exception {
        // Given
        write("models.lock.yaml", "version: 1\nmodels: []\n");
        // When
        Evaluation evaluation = check();
        // Then
        assertThat(evaluation.findings())
                .extracting(each -> each.message())
                .anyMatch(message -> message.startsWith("\"openai:gpt-4o\" is new"));
    }

    @Test
    void aFileOfOursWithAnotherEndingIsAnErrorWhereOursIsNotThere() throws Exception {
        // Given
        Files.move(folder.resolve("model-policy.yaml"), folder.resolve("model-policy.yml"));
        write("model-waivers.json", "{}");
        write("model-baseline.yaml", "version: 1\nviolations: []\n");
        write("model-baseline.yml", "not read");
        // When
        InvalidFileException problem = catchThrowableOfType(InvalidFileException.class, this::check);
        // Then
        assertThat(problem.problems())
                .extracting(FileProblem::toString)
                .containsExactly(
                        "model-policy.yml: the file is not read, as its name is not \"model-policy.yaml\"; rename it",
                        "model-waivers.json: the file is not read, as its name is not \"model-waivers.yaml\"; rename it");
    }

    @Test
    void aFileThatIsNamedMayHaveAnyEnding() throws Exception {
        // Given
        Files.move(folder.resolve("model-policy.yaml"), folder.resolve("model-policy.yml"));
        CheckSettings settings = CheckSettings.of(folder, DAY).withPolicy("model-policy.yml");
        // When
        ModelLicenseCheck opened = ModelLicenseCheck.open(settings, LocalSources.in(folder));
        // Then
        assertThat(opened.policy().rules()).hasSize(3);
    }

    private ModelLicenseCheck check;

    private Evaluation check() throws Exception {
        check = ModelLicenseCheck.open(CheckSettings.of(folder, DAY), LocalSources.in(folder));
        ModuleSources sources = ModuleSources.folder(folder, null, List.of(), List.of());
        RunInfo run = new RunInfo(
                ModelLicenseCheck.TOOL, "test", null, null, null, DAY, "error", null, false, List.of(), List.of());
        return check.judge(check.conclude(check.discover(sources, new ScanSession())), run, List.of(), true);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
