package io.github.modellicense.discovery.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.ClasspathArtifact;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildFileScannerTest {

    @Test
    void readsDependenciesOfAPomWithVersionsFromItsParentAndBoms() {
        // Given
        String parent = """
                <project>
                  <groupId>org.acme</groupId><artifactId>parent</artifactId><version>7</version>
                  <properties><l.version>1.2.3</l.version></properties>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-bom</artifactId>
                      <version>${l.version}</version><type>pom</type><scope>import</scope></dependency>
                    <dependency><groupId>ai.djl</groupId><artifactId>api</artifactId><version>0.30</version></dependency>
                  </dependencies></dependencyManagement>
                </project>""";
        String child = """
                <project>
                  <parent><groupId>org.acme</groupId><artifactId>parent</artifactId><version>7</version></parent>
                  <artifactId>child</artifactId>
                  <dependencies>
                    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-ollama</artifactId></dependency>
                    <dependency><groupId>ai.djl</groupId><artifactId>api</artifactId><scope>test</scope></dependency>
                    <!-- <dependency><groupId>no</groupId><artifactId>no</artifactId></dependency> -->
                    <dependency>
                      <groupId>${project.groupId}</groupId>
                      <artifactId>core</artifactId>
                      <version>${project.version}</version>
                    </dependency>
                    <dependency><groupId>x</groupId><artifactId>y</artifactId></dependency>
                  </dependencies>
                </project>""";

        // When
        List<String> artifacts = say(Found.in("pom.xml", parent).and("child/pom.xml", child));

        // Then
        assertThat(artifacts)
                .containsExactly(
                        "dev.langchain4j:langchain4j-ollama:1.2.3 compile child/pom.xml:5",
                        "ai.djl:api:0.30 test child/pom.xml:6",
                        "org.acme:core:7 compile child/pom.xml:10",
                        "x:y: compile child/pom.xml:13");
    }

    @Test
    void readsGradleAndItsCatalogue() {
        // Given
        String build = """
                val springAi = "2.0.0"
                dependencies {
                    implementation("dev.langchain4j:langchain4j:1.0.0")
                    implementation(platform("dev.langchain4j:langchain4j-bom:1.0.0"))
                    testImplementation 'org.acme:t:1'
                    runtimeOnly group: 'org.acme', name: 'r', version: "$springAi"
                    // implementation("no:no:1")
                    implementation(libs.langchain4j.open.ai)
                    implementation(project(":core"))
                    annotationProcessor "org.acme:p"
                }
                """;
        String catalogue = """
                [versions]
                l4j = "1.9"
                [libraries]
                langchain4j-open-ai = { module = "dev.langchain4j:langchain4j-open-ai", version.ref = "l4j" }
                """;

        // When
        List<String> artifacts = say(Found.in("build.gradle.kts", build).and("gradle/libs.versions.toml", catalogue));

        // Then
        assertThat(artifacts)
                .containsExactly(
                        "dev.langchain4j:langchain4j:1.0.0 compile build.gradle.kts:3",
                        "org.acme:t:1 test build.gradle.kts:5",
                        "org.acme:r:2.0.0 runtime build.gradle.kts:6",
                        "dev.langchain4j:langchain4j-open-ai:1.9 compile build.gradle.kts:8",
                        "org.acme:p: plugin build.gradle.kts:10");
    }

    @Test
    void takesVersionsFromTheBomsThatGradleImports() {
        // Given
        String groovy = """
                ext {
                    set('springAiVersion', "1.1.2")
                }
                dependencies {
                    implementation 'org.springframework.ai:spring-ai-starter-model-openai'
                    implementation 'org.other:x'
                }
                dependencyManagement {
                    imports {
                        mavenBom "org.springframework.ai:spring-ai-bom:${springAiVersion}"
                    }
                }
                """;
        String kotlin = """
                extra["aiVersion"] = "2.0.0"
                dependencies {
                    implementation(platform("org.springframework.ai:spring-ai-bom:${property("aiVersion")}"))
                    implementation("org.springframework.ai:spring-ai-starter-model-ollama")
                }
                """;

        // When
        List<String> artifacts = say(Found.in("a/build.gradle", groovy)
                .and("b/build.gradle.kts", kotlin)
                .and("c/build.gradle", "implementation 'org.springframework.ai:spring-ai-pdf'\n"));

        // Then
        assertThat(artifacts)
                .containsExactly(
                        "org.springframework.ai:spring-ai-starter-model-openai:1.1.2 compile a/build.gradle:5",
                        "org.other:x: compile a/build.gradle:6",
                        "org.springframework.ai:spring-ai-starter-model-ollama:2.0.0 compile b/build.gradle.kts:4",
                        "org.springframework.ai:spring-ai-pdf: compile c/build.gradle:1");
    }

    @Test
    void readsSbt() {
        assertThat(say(Found.in(
                        "build.sbt",
                        "libraryDependencies += \"dev.langchain4j\" % \"langchain4j\" % \"1.0\" % Test\n")))
                .containsExactly("dev.langchain4j:langchain4j:1.0 test build.sbt:1");
    }

    @Test
    void survivesAPomThatIsItsOwnParent() {
        // Given
        String pom = """
                <project><parent><relativePath>pom.xml</relativePath></parent>
                <properties><a>${b}</a><b>${a}</b></properties>
                <dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>${a}</version></dependency>
                </dependencies></project>""";

        // Then
        assertThat(say(Found.in("pom.xml", pom))).singleElement().asString().startsWith("g:a:");
    }

    private static List<String> say(Found found) {
        return found.artifacts().stream().map(BuildFileScannerTest::say).toList();
    }

    private static String say(ClasspathArtifact artifact) {
        return artifact.coordinates() + " " + artifact.scope() + " " + artifact.buildFile() + ":" + artifact.line();
    }
}
