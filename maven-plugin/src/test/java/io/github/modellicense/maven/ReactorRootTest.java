package io.github.modellicense.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorRootTest {

    @TempDir
    Path root;

    @Test
    void aBuildStartedInAModuleFindsTheRootOfItsParents() {
        // Given
        MavenProject top = Builds.project(root, "top");
        MavenProject module = Builds.project(root.resolve("a/b"), "module");
        module.setParent(top);

        // When, Then
        assertThat(ReactorRoot.of(Builds.session(root.resolve("a/b"), module))).isEqualTo(root);
    }

    @Test
    void aParentBesideTheModuleIsNotItsRoot() {
        // Given
        MavenProject parent = Builds.project(root.resolve("parent"), "parent");
        MavenProject module = Builds.project(root.resolve("module"), "module");
        module.setParent(parent);

        // When, Then
        assertThat(ReactorRoot.of(Builds.session(root.resolve("module"), module)))
                .isEqualTo(root.resolve("module"));
    }

    @Test
    void aParentFromARepositoryHasNoFolder() {
        // Given
        MavenProject parent = Builds.project(root, "parent");
        parent.setFile(null);
        MavenProject module = Builds.project(root.resolve("module"), "module");
        module.setParent(parent);

        // When, Then
        assertThat(ReactorRoot.of(Builds.session(root.resolve("module"), module)))
                .isEqualTo(root.resolve("module"));
    }

    @Test
    void modulesBelowAreThoseInsideTheFolderOnly() {
        // Given
        MavenProject top = Builds.project(root, "top");
        MavenProject module = Builds.project(root.resolve("a"), "a");
        MavenProject sibling = Builds.project(root.resolve("ab"), "ab");
        MavenProject inner = Builds.project(root.resolve("a/inner"), "inner");

        // When, Then
        assertThat(ModuleFolders.of(Builds.session(root, top, module, sibling, inner))
                        .below(module))
                .containsExactly(root.resolve("a/inner"));
    }
}
