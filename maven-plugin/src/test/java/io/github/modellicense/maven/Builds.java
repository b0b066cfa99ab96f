package io.github.modellicense.maven;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** Builds as Maven would hand them to a goal. */
final class Builds {

    private Builds() {}

    static MavenProject project(Path folder, String artifactId) {
        Model model = new Model();
        model.setGroupId("com.example");
        model.setArtifactId(artifactId);
        model.setVersion("1.0");
        Build build = new Build();
        build.setDirectory(folder.resolve("target").toString());
        build.setOutputDirectory(folder.resolve("target/classes").toString());
        build.setTestOutputDirectory(folder.resolve("target/test-classes").toString());
        model.setBuild(build);
        MavenProject project = new MavenProject(model);
        project.setFile(folder.resolve("pom.xml").toFile());
        return project;
    }

    /** A build started in the folder. */
    static MavenSession session(Path folder, MavenProject... projects) {
        MavenSession session = mock(MavenSession.class);
        lenient().when(session.getExecutionRootDirectory()).thenReturn(folder.toString());
        lenient().when(session.getAllProjects()).thenReturn(List.of(projects));
        lenient().when(session.getProjects()).thenReturn(List.of(projects));
        lenient().when(session.getTopLevelProject()).thenReturn(projects.length == 0 ? null : projects[0]);
        lenient().when(session.getRequest()).thenReturn(new DefaultMavenExecutionRequest());
        lenient().when(session.getUserProperties()).thenReturn(new Properties());
        lenient().when(session.getSystemProperties()).thenReturn(new Properties());
        lenient().when(session.getRepositorySession()).thenReturn(new DefaultRepositorySystemSession());
        return session;
    }

    static CheckMojo check(MavenSession session, MavenProject project) {
        CheckMojo check = new CheckMojo(null);
        check.session = session;
        check.project = project;
        check.execution = execution(new Plugin());
        check.asOf = "2026-11-22";
        return check;
    }

    static MojoExecution execution(Plugin plugin) {
        PluginDescriptor descriptor = new PluginDescriptor();
        descriptor.setGroupId("io.github.modellicense");
        descriptor.setArtifactId("model-license-maven-plugin");
        descriptor.setVersion("0.1.0");
        descriptor.setPlugin(plugin);
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("check");
        goal.setPluginDescriptor(descriptor);
        return new MojoExecution(goal, "default", MojoExecution.Source.LIFECYCLE);
    }

    /** A place in a POM. */
    static InputLocation at(Path pom, int line) {
        InputSource source = new InputSource();
        source.setLocation(pom.toString());
        return new InputLocation(line, 5, source);
    }
}
