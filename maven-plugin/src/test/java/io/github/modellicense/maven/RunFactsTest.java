package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.maven.SharedState.ModuleResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFactsTest {

    private static final ModuleResult CHECKED = checked(new RunMode("error", null, List.of()));

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
        RunFacts facts = facts(check);
        assertThat(facts.run(facts.result(null, Inventory.EMPTY, List.of())).pluginDependencies())
                .containsExactly("com.example:policies:2");
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
        String configured = skippedBy(check);
        project.getProperties().setProperty("model-license.skip", "true");
        String property = skippedBy(check);
        session.getUserProperties().setProperty("model-license.skip", "true");
        String commandLine = skippedBy(check);

        // Then
        assertThat(configured).contains("<skip>");
        assertThat(property).contains("POM");
        assertThat(commandLine).contains("command line");
    }

    @Test
    void aSkipInTheConfigurationIsToldByItsLineAlsoWhereAPropertySaysOtherwise() throws Exception {
        // Given
        MavenProject project = Builds.project(root, "app");
        MavenSession session = Builds.session(root, project);
        session.getUserProperties().setProperty("model-license.skip", "false");
        CheckMojo check = Builds.check(session, project);
        check.skip = true;
        Xpp3Dom skip = new Xpp3Dom("skip");
        skip.setValue("true");
        InputSource source = new InputSource();
        source.setModelId("com.example:app:1.0");
        skip.setInputLocation(new InputLocation(17, 3, source));
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(skip);
        Plugin plugin = new Plugin();
        plugin.setConfiguration(configuration);
        check.execution = Builds.execution(plugin);

        // When, Then
        assertThat(skippedBy(check)).isEqualTo("<skip> in the plugin's configuration, com.example:app:1.0 line 17");
    }

    @Test
    void aMisspeltThresholdStops() {
        // Given
        MavenProject project = Builds.project(root, "app");
        CheckMojo check = Builds.check(Builds.session(root, project), project);
        check.failOn = "sometimes";

        // When, Then
        assertThatThrownBy(() -> facts(check).result(null, Inventory.EMPTY, List.of()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("model-license.failOn: \"sometimes\"");
    }

    @Test
    void theWholeIsSkippedOnlyWhereEveryModuleWasAndTellsEveryNever() throws Exception {
        // Given
        MavenProject one = Builds.project(root, "one");
        MavenProject two = Builds.project(root.resolve("two"), "two");
        RunFacts facts = facts(Builds.check(Builds.session(root, one, two), two));
        ModuleResult skipped = checked(new RunMode("error", "the property", List.of("g:a:1")));
        ModuleResult never = checked(new RunMode("never", null, List.of("g:b:1")));

        // When
        RunInfo run = facts.reactorRun(Map.of("com.example:one", skipped, "com.example:two", never));

        // Then
        assertThat(run.skippedBy()).isNull();
        assertThat(run.failOn()).isEqualTo("never");
        assertThat(run.pluginDependencies()).containsExactly("g:a:1", "g:b:1");
    }

    @Test
    void aModuleThatTakesTheGoalOffItsPhaseIsSkipped() throws Exception {
        // Given
        MavenProject one = withGoal(Builds.project(root, "one"));
        MavenProject two = withGoal(Builds.project(root.resolve("two"), "two"));
        two.getBuild().getPlugins().get(0).getExecutions().get(0).setPhase("none");
        RunFacts facts = facts(Builds.check(Builds.session(root, one, two), one));

        // When
        RunInfo run = facts.reactorRun(Map.of("com.example:one", CHECKED));

        // Then
        assertThat(run.modules()).contains(new RunInfo.Module("com.example:two", "skipped"));
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

    private static String skippedBy(CheckMojo check) throws Exception {
        return facts(check).result(null, Inventory.EMPTY, List.of()).mode().skippedBy();
    }

    private static ModuleResult checked(RunMode mode) {
        return new ModuleResult(null, "checked", Inventory.EMPTY, List.of(), mode);
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
