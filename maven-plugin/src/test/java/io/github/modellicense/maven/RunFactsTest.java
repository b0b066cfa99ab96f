package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.inventory.Inventory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFactsTest {

    private static final SharedState.ModuleResult CHECKED =
            new SharedState.ModuleResult("checked", Inventory.EMPTY, List.of());

    @TempDir
    Path root;

    @Test
    void aRunNamesToolProjectAndDay() throws Exception {
        // Given
        MavenProject project = Builds.project(root, "app");
        CheckMojo check = Builds.check(Builds.session(root, project), project);

        // When
        RunInfo run = facts(check).run(CHECKED);

        // Then
        assertThat(run.toolVersion()).isEqualTo("0.1.0");
        assertThat(run.artifactId()).isEqualTo("app");
        assertThat(run.asOf()).hasToString("2026-11-22");
        assertThat(run.skippedBy()).isNull();
        assertThat(run.failNever()).isFalse();
        assertThat(run.modules()).containsExactly(new RunInfo.Module("com.example:app", "checked"));
    }

    @Test
    void aRunNamesWhatThePomAddedToThePlugin() throws Exception {
        // Given
        MavenProject project = Builds.project(root, "app");
        CheckMojo check = Builds.check(Builds.session(root, project), project);
        Dependency added = new Dependency();
        added.setGroupId("com.example");
        added.setArtifactId("policies");
        added.setVersion("2");
        Plugin plugin = new Plugin();
        plugin.addDependency(added);
        check.execution = Builds.execution(plugin);

        // When, Then
        assertThat(facts(check).run(CHECKED).pluginDependencies()).containsExactly("com.example:policies:2");
    }

    @Test
    void aRunKnowsThatMavenWasToldNeverToFail() throws Exception {
        // Given
        MavenProject project = Builds.project(root, "app");
        MavenSession session = Builds.session(root, project);
        session.getRequest().setReactorFailureBehavior(MavenExecutionRequest.REACTOR_FAIL_NEVER);

        // When, Then
        assertThat(facts(Builds.check(session, project)).run(CHECKED).failNever())
                .isTrue();
    }

    @Test
    void aSkipIsToldByWhereItWasSet() throws Exception {
        // Given
        MavenProject project = Builds.project(root, "app");
        MavenSession session = Builds.session(root, project);
        CheckMojo check = Builds.check(session, project);
        check.skip = true;

        // When
        String configured = facts(check).run(CHECKED).skippedBy();
        project.getProperties().setProperty("model-license.skip", "true");
        String property = facts(check).run(CHECKED).skippedBy();
        session.getUserProperties().setProperty("model-license.skip", "true");
        String commandLine = facts(check).run(CHECKED).skippedBy();

        // Then
        assertThat(configured).contains("<skip>");
        assertThat(property).contains("POM");
        assertThat(commandLine).contains("command line");
    }

    @Test
    void aBuildIsCompleteWhenEveryModuleThatRunsTheGoalHasContributed() throws Exception {
        // Given: the third one does not run the goal
        MavenProject one = withGoal(Builds.project(root.resolve("one"), "one"));
        MavenProject two = withGoal(Builds.project(root.resolve("two"), "two"));
        MavenProject three = Builds.project(root.resolve("three"), "three");
        RunFacts facts = facts(Builds.check(Builds.session(root, one, two, three), one));

        // When, Then
        assertThat(facts.complete(Map.of("com.example:one", CHECKED))).isFalse();
        assertThat(facts.complete(Map.of("com.example:one", CHECKED, "com.example:two", CHECKED)))
                .isTrue();
    }

    @Test
    void aModuleThatDidNotRunIsListed() throws Exception {
        // Given
        MavenProject one = Builds.project(root, "one");
        MavenProject two = Builds.project(root.resolve("two"), "two");

        // When
        RunInfo run =
                facts(Builds.check(Builds.session(root, one, two), one)).reactorRun(Map.of("com.example:one", CHECKED));

        // Then
        assertThat(run.modules())
                .containsExactly(
                        new RunInfo.Module("com.example:one", "checked"),
                        new RunInfo.Module("com.example:two", "not-run"));
    }

    private static RunFacts facts(CheckMojo check) throws Exception {
        return new RunFacts(check, Target.of(check));
    }

    private static MavenProject withGoal(MavenProject project) {
        PluginExecution execution = new PluginExecution();
        execution.addGoal("check");
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.modellicense");
        plugin.setArtifactId("model-license-maven-plugin");
        plugin.addExecution(execution);
        project.getBuild().addPlugin(plugin);
        return project;
    }
}
