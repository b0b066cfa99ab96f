package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.lenient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal over folders, as Maven would call it. */
@MojoTest
class CheckMojoTest {

    private static final String PERMITTED = "huggingface:google/gemma-4-31B-it";
    private static final String DENIED = "ollama:llama3.3:70b";
    private static final String POLICY = """
            version: 1
            name: acme
            contact: legal@example.com
            rules:
              - id: production-licences
                when: {usage: production}
                licenses: {allow: [Apache-2.0]}
            """;

    @TempDir
    Path folder;

    @Inject
    MavenSession session;

    private final RecordedLog log = new RecordedLog();

    @BeforeEach
    void buildHasOneFolder() throws IOException {
        lenient().when(session.getExecutionRootDirectory()).thenReturn(folder.toString());
        lenient().when(session.getAllProjects()).thenReturn(List.of());
        lenient().when(session.getProjects()).thenReturn(List.of());
        lenient().when(session.getRequest()).thenReturn(new DefaultMavenExecutionRequest());
        lenient().when(session.getRepositorySession()).thenReturn(new DefaultRepositorySystemSession());
        Files.writeString(folder.resolve("model-policy.yaml"), POLICY);
    }

    @Test
    void passesWhereEveryModelIsPermitted(@InjectMojo(goal = "check") CheckMojo check) throws Exception {
        // Given
        declare(PERMITTED);

        // When
        run(check);

        // Then
        assertThat(log.all()).contains("acme").contains("passed").contains("1 model,");
        assertThat(report()).contains("\"outcome\"").contains("passed").contains(PERMITTED);
    }

    @Test
    void failsWhereAModelIsDenied(@InjectMojo(goal = "check") CheckMojo check) throws IOException {
        // Given
        declare(DENIED);

        // When, Then
        assertThatThrownBy(() -> run(check))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("AI models break the policy acme: 1 error; see target/model-license");
        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("ERROR DENIED " + DENIED + "  (rule production-licences"))
                .anyMatch(line -> line.startsWith("ERROR   at models.yaml:3"))
                .contains("ERROR   ask: legal@example.com");
    }

    @Test
    void saysAnyViolationInTenLinesAtMost(@InjectMojo(goal = "check") CheckMojo check) throws IOException {
        // Given
        declare(DENIED);

        // When
        assertThatThrownBy(() -> run(check)).isInstanceOf(MojoFailureException.class);

        // Then
        int start = first("ERROR DENIED");
        int end = first("ERROR Model licence policy");
        assertThat(end - start).isBetween(4, 10);
    }

    @Test
    @MojoParameter(name = "failOn", value = "never")
    void goesOnWhenToldNeverToFailAndSaysSo(@InjectMojo(goal = "check") CheckMojo check) throws IOException {
        // Given
        declare(DENIED);

        // When, Then
        assertThatCode(() -> run(check)).doesNotThrowAnyException();
        assertThat(log.lines())
                .contains(
                        "WARNING The build goes on only because of model-license.failOn=never; the outcome is failed");
    }

    @Test
    @MojoParameter(name = "failOn", value = "never")
    void failsWhereThePolicyForbidsToBeToldNeverToFail(@InjectMojo(goal = "check") CheckMojo check) throws IOException {
        // Given
        declare(PERMITTED);
        Files.writeString(folder.resolve("model-policy.yaml"), POLICY + "enforcement: {allowReportOnly: false}\n");

        // When, Then
        assertThatThrownBy(() -> run(check)).isInstanceOf(MojoFailureException.class);
        assertThat(log.all()).contains("enforcement.report-only");
    }

    @Test
    void failsWhereThereIsNothingToLookAt(@InjectMojo(goal = "check") CheckMojo check) throws IOException {
        // Given
        Path empty = Files.createDirectory(folder.resolve("empty"));
        lenient().when(session.getExecutionRootDirectory()).thenReturn(empty.toString());

        // When, Then
        assertThatThrownBy(() -> run(check)).isInstanceOf(MojoFailureException.class);
    }

    @Test
    void reachesNoVerdictByABrokenPolicyAndLeavesNoOldReport(@InjectMojo(goal = "check") CheckMojo check)
            throws Exception {
        // Given
        declare(PERMITTED);
        run(check);
        Files.writeString(folder.resolve("model-policy.yaml"), POLICY.replace("rules:", "rulez:"));

        // When, Then
        assertThatThrownBy(() -> run(another(check)))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("model-policy.yaml:4:1")
                .hasMessageContaining("rulez");
        assertThat(folder.resolve("target/model-license/report.json")).doesNotExist();
    }

    @Test
    @MojoParameter(name = "asOf", value = "yesterday")
    void refusesADayThatIsNone(@InjectMojo(goal = "check") CheckMojo check) {
        assertThatThrownBy(() -> run(check))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("\"yesterday\" is no day");
    }

    @Test
    @MojoParameter(name = "formats", value = "htlm")
    void namesTheNearestFormat(@InjectMojo(goal = "check") CheckMojo check) throws IOException {
        // Given
        declare(PERMITTED);

        // When, Then
        assertThatThrownBy(() -> run(check))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("model-license.formats")
                .hasMessageContaining("did you mean \"html\"?");
    }

    @Test
    @MojoParameter(name = "directory", value = "no/such/folder")
    void refusesAFolderThatIsNone(@InjectMojo(goal = "check") CheckMojo check) {
        assertThatThrownBy(() -> run(check))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("is no folder");
    }

    @Test
    @MojoParameter(name = "testPolicy", value = "true")
    void stopsWhereTestCasesAreAskedForAndMissing(@InjectMojo(goal = "check") CheckMojo check) throws IOException {
        // Given
        declare(PERMITTED);

        // When, Then
        assertThatThrownBy(() -> run(check))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("model-policy-tests.yaml");
    }

    @Test
    @MojoParameter(name = "testPolicy", value = "true")
    void stopsBeforeAnyVerdictWhereATestCaseDoesNotHold(@InjectMojo(goal = "check") CheckMojo check)
            throws IOException {
        // Given
        declare(PERMITTED);
        Files.writeString(folder.resolve("model-policy-tests.yaml"), """
                version: 1
                cases:
                  - name: llama stays out
                    given: {models: ["huggingface:google/gemma-4-31B-it"]}
                    expect: {outcome: failed}
                """);

        // When, Then
        assertThatThrownBy(() -> run(check)).hasMessageContaining("the policy does not decide as its test cases say");
        assertThat(folder.resolve("target/model-license/report.json")).doesNotExist();
    }

    private void run(CheckMojo check) throws MojoExecutionException, MojoFailureException {
        check.setLog(log);
        check.project = null;
        check.execute();
    }

    /** The goal in the next build: nothing is left of the one before. */
    private CheckMojo another(CheckMojo check) {
        lenient().when(session.getRepositorySession()).thenReturn(new DefaultRepositorySystemSession());
        return check;
    }

    private void declare(String model) throws IOException {
        Files.writeString(folder.resolve("models.yaml"), "version: 1\nmodels:\n  - id: \"" + model + "\"\n");
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("target/model-license/report.json"));
    }

    private int first(String start) {
        for (int i = 0; i < log.lines().size(); i++) {
            if (log.lines().get(i).startsWith(start)) {
                return i;
            }
        }
        return -1;
    }
}
