package io.github.modellicense.discovery.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles small programs against stand-ins of the APIs and looks at the class files. */
class ClassFilesTest {

    private static final Map<String, String> LIBRARY = Map.of(
            "dev/langchain4j/model/openai/OpenAiChatModel", """
            package dev.langchain4j.model.openai;
            public class OpenAiChatModel {
                public static Builder builder() { return new Builder(); }
                public static class Builder {
                    public Builder apiKey(String key) { return this; }
                    public Builder baseUrl(String url) { return this; }
                    public Builder modelName(String name) { return this; }
                    public Builder modelName(OpenAiChatModelName name) { return this; }
                    public OpenAiChatModel build() { return null; }
                }
            }
            """,
            "dev/langchain4j/model/openai/OpenAiChatModelName", """
            package dev.langchain4j.model.openai;
            public enum OpenAiChatModelName {
                GPT_4_O("gpt-4o-of-this-version"), GPT_9("gpt-9");
                private final String id;
                OpenAiChatModelName(String id) { this.id = id; }
            }
            """,
            "software/amazon/awssdk/services/bedrockruntime/BedrockRuntimeClient", """
            package software.amazon.awssdk.services.bedrockruntime;
            public class BedrockRuntimeClient {
                public String converse(java.util.function.Consumer<ConverseRequest> request) { return ""; }
                public static class ConverseRequest {
                    public ConverseRequest modelId(String id) { return this; }
                }
            }
            """,
            "org/springframework/beans/factory/annotation/Value", """
            package org.springframework.beans.factory.annotation;
            @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            public @interface Value { String value(); }
            """,
            "ui/Model", """
            package ui;
            public class Model { public Model modelName(String name) { return this; } }
            """);

    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void compileLibrary() throws IOException {
        Path sources = folder.resolve("library-src");
        Path classes = Files.createDirectories(folder.resolve("library"));
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, String> entry : LIBRARY.entrySet()) {
            Path file = sources.resolve(entry.getKey() + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
            files.add(file.toString());
        }
        compile(files, classes, classes);
        library = folder.resolve("langchain4j-open-ai.jar");
        try (OutputStream out = Files.newOutputStream(library);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> walk = Files.walk(classes)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
    }

    private static void compile(List<String> files, Path output, Path classPath) {
        List<String> arguments =
                new ArrayList<>(List.of("-d", output.toString(), "-cp", classPath.toString(), "-g", "-proc:none"));
        arguments.addAll(files);
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).isZero();
    }

    private Inventory discover(boolean withSources, String... sources) throws IOException {
        Path root = Files.createDirectories(folder.resolve("src/main/java"));
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        List<String> files = new ArrayList<>();
        for (String source : sources) {
            String name = source.replaceAll("(?s).*?(?:class|enum) (\\w+).*", "$1");
            Path file = root.resolve("app/" + name + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "package app;\n" + source);
            files.add(file.toString());
        }
        compile(files, classes, folder.resolve("library"));
        CodeScanner scanner = new CodeScanner(new ScanContext(module(root, classes), new ScanSession()));
        Findings findings = new Findings();
        for (Path base : withSources ? List.of(root, classes) : List.of(classes)) {
            try (Stream<Path> walk = Files.walk(base)) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    scan(scanner, findings, folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        scanner.finish(findings);
        return findings.inventory();
    }

    private static void scan(CodeScanner scanner, Findings findings, String path, byte[] bytes) throws IOException {
        MemoryPlace place = new MemoryPlace(path.replace('\\', '/'), Usage.PRODUCTION, bytes);
        if (scanner.wants(place)) {
            scanner.scan(place, findings);
        }
    }

    private ModuleSources module(Path root, Path classes) {
        ClasspathArtifact artifact = new ClasspathArtifact(
                "dev.langchain4j", "langchain4j-open-ai", "9", null, "compile", library, List.of(), 0);
        return new ModuleSources(
                "g:a",
                folder,
                folder,
                true,
                List.of(root),
                List.of(),
                List.of(),
                List.of(),
                classes,
                null,
                List.of(artifact),
                null,
                Map.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> lines(Inventory inventory) {
        return inventory.sightings().stream()
                .map(Sighting::reference)
                .map(reference -> reference.at().file() + ":" + reference.at().line() + " " + reference.id())
                .toList();
    }

    private static final String BUILDER = """
            import dev.langchain4j.model.openai.*;
            class App {
                Object a = OpenAiChatModel.builder()
                        .apiKey("k")
                        .modelName("gpt-4.1")
                        .build();
                Object b() {
                    return OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_O).build();
                }
            }
            """;

    @Test
    void readsLiteralsAndTheConstantsOfTheLibraryOnTheClassPath() throws IOException {
        // Given
        String source = BUILDER;
        // When
        Inventory inventory = discover(false, source);
        // Then
        assertThat(lines(inventory))
                .containsExactly(
                        "src/main/java/app/App.java:6 openai:gpt-4.1",
                        "src/main/java/app/App.java:9 openai:gpt-4o-of-this-version");
    }

    @Test
    void tellsEachPlaceOnceWhereSourcesAreThereToo() throws IOException {
        // Given
        String source = BUILDER;
        // When
        Inventory inventory = discover(true, source);
        // Then
        assertThat(lines(inventory))
                .containsExactly(
                        "src/main/java/app/App.java:6 openai:gpt-4.1",
                        "src/main/java/app/App.java:9 openai:gpt-4o-of-this-version");
        assertThat(inventory.sightings().get(0).reference().at().column()).isPositive();
    }

    @Test
    void followsCapturedVariablesIntoLambdas() throws IOException {
        // Given
        String source = """
                import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
                class App {
                    String run(BedrockRuntimeClient client) {
                        var modelId = "anthropic.claude-3-haiku-20240307-v1:0";
                        return client.converse(request -> request.modelId(modelId));
                    }
                }
                """;
        // When
        Inventory inventory = discover(false, source);
        // Then
        assertThat(lines(inventory))
                .containsExactly("src/main/java/app/App.java:5 bedrock:anthropic.claude-3-haiku-20240307-v1:0");
    }

    @Test
    void takesBothSidesOfAConditionAndDefaults() throws IOException {
        // Given
        String source = """
                import dev.langchain4j.model.openai.*;
                class App {
                    Object a(boolean big) {
                        return OpenAiChatModel.builder().modelName(big ? "gpt-4o" : "gpt-4o-mini").build();
                    }
                    Object b() {
                        return OpenAiChatModel.builder()
                                .modelName(System.getenv().getOrDefault("MODEL", "gpt-5"))
                                .build();
                    }
                }
                """;
        // When
        Inventory inventory = discover(false, source);
        // Then
        assertThat(inventory.sightings())
                .extracting(sighting -> sighting.reference().id().name())
                .containsExactlyInAnyOrder("gpt-4o", "gpt-4o-mini", "gpt-5");
    }

    @Test
    void readsDefaultsInAnnotations() throws IOException {
        // Given
        String source = """
                import dev.langchain4j.model.openai.*;
                import org.springframework.beans.factory.annotation.Value;
                class App {
                    private final String model;
                    App(@Value("${wiki.llm:gpt-4.1-nano}") String model) { this.model = model; }
                    Object chat() { return OpenAiChatModel.builder().modelName(model).build(); }
                }
                """;
        // When
        Inventory inventory = discover(false, source);
        // Then
        assertThat(inventory.sightings()).singleElement().satisfies(sighting -> {
            ModelReference reference = sighting.reference();
            assertThat(reference.id()).hasToString("openai:gpt-4.1-nano");
            assertThat(reference.kind()).isEqualTo(ReferenceKind.ANNOTATION);
        });
    }

    @Test
    void resolvesEnumsOfTheProject() throws IOException {
        // Given
        String models = """
                enum Models {
                    SMART("gpt-5"), FAST("gpt-5-mini");
                    private final String id;
                    Models(String id) { this.id = id; }
                    String id() { return id; }
                }
                """;
        String app = """
                import dev.langchain4j.model.openai.*;
                class App {
                    Object chat() { return OpenAiChatModel.builder().modelName(Models.FAST.id()).build(); }
                }
                """;
        // When
        Inventory inventory = discover(false, models, app);
        // Then
        assertThat(lines(inventory)).containsExactly("src/main/java/app/App.java:4 openai:gpt-5-mini");
    }

    @Test
    void namesNobodysServiceWhereAClientLeadsElsewhere() throws IOException {
        // Given
        String source = """
                import dev.langchain4j.model.openai.*;
                class App {
                    Object a() {
                        return OpenAiChatModel.builder().baseUrl("https://llm.acme.example").modelName("gpt-4o").build();
                    }
                }
                """;
        // When
        Inventory inventory = discover(false, source);
        // Then
        assertThat(lines(inventory)).containsExactly("src/main/java/app/App.java:5 name:gpt-4o");
    }

    @Test
    void leavesOtherTypesAlone() throws IOException {
        // Given
        String source = """
                import dev.langchain4j.model.openai.*;
                class App {
                    OpenAiChatModel.Builder builder;
                    Object a() { return new ui.Model().modelName("gpt-4o"); }
                    String b = "claude-opus-4-6";
                }
                """;
        // When
        Inventory inventory = discover(false, source);
        // Then
        assertThat(inventory.sightings()).isEmpty();
    }

    @Test
    void listsBrokenClassFiles() throws IOException {
        // Given
        CodeScanner scanner = new CodeScanner(
                new ScanContext(ModuleSources.folder(folder, null, List.of(), List.of()), new ScanSession()));
        Findings findings = new Findings();
        byte[] broken = "\u00CA\u00FE\u00BA\u00BE dev/langchain4j/model".getBytes(StandardCharsets.ISO_8859_1);
        // When
        scan(scanner, findings, "target/classes/App.class", broken);
        scanner.finish(findings);
        // Then
        assertThat(findings.inventory().notLookedAt())
                .extracting(NotLookedAt::place)
                .containsExactly("target/classes/App.class");
    }

    @Test
    void survivesDamagedClassFiles() throws IOException {
        // Given
        discover(false, BUILDER);
        byte[] sound = Files.readAllBytes(folder.resolve("target/classes/app/App.class"));
        Random random = new Random(11);
        for (int round = 0; round < 4000; round++) {
            byte[] damaged = sound.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            CodeScanner scanner = new CodeScanner(
                    new ScanContext(ModuleSources.folder(folder, null, List.of(), List.of()), new ScanSession()));
            Findings findings = new Findings();
            // When
            scan(scanner, findings, "target/classes/app/App.class", damaged);
            // Then
            assertThatCode(() -> scanner.finish(findings)).doesNotThrowAnyException();
        }
    }

    @Test
    void knowsTheLengthOfEachInstruction() {
        assertThat(Opcodes.count()).isEqualTo(202);
        assertThat(List.of(Opcodes.length(18), Opcodes.length(185), Opcodes.length(170), Opcodes.length(178)))
                .containsExactly(2, 5, 0, 3);
        assertThat(List.of(Opcodes.effect(18), Opcodes.effect(83), Opcodes.effect(9)))
                .containsExactly(1, -3, 2);
    }
}
