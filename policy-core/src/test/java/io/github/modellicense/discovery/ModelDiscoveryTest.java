package io.github.modellicense.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDiscoveryTest {

    @TempDir
    private Path root;

    @Test
    void offersEachFileOfTheTreeWithItsUsage() throws Exception {
        // Given
        write("src/main/resources/a.conf", "src/test/resources/b.conf", "src/it/x/c.conf", "docs/d.conf");
        write(".github/e.conf", "integration-tests/src/main/f.conf", "g.conf", "src/integrationTest/h.conf");
        Recording scanner = new Recording("conf");

        // When
        discover(List.of(), List.of(), scanner);

        // Then
        assertThat(scanner.usages)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "src/main/resources/a.conf", Usage.PRODUCTION,
                        "src/test/resources/b.conf", Usage.TEST,
                        "src/it/x/c.conf", Usage.TEST,
                        "docs/d.conf", Usage.DOCUMENTATION,
                        ".github/e.conf", Usage.BUILD,
                        "integration-tests/src/main/f.conf", Usage.TEST,
                        "g.conf", Usage.PRODUCTION,
                        "src/integrationTest/h.conf", Usage.TEST));
    }

    @Test
    void tellsOfArchivesThatItDoesNotOpen() throws Exception {
        // Given
        write("src/main/resources/weights.tar.xz", "src/main/resources/a.gguf.zst", "src/test/resources/data.7z");
        write("src/main/resources/words.txt.gz");

        // When
        Inventory inventory = discover(List.of(), List.of(), new Recording("conf"));

        // Then
        assertThat(inventory.notLookedAt().stream().filter(missed -> missed.kind() == NotLookedAt.Kind.LIMIT))
                .extracting(NotLookedAt::place, NotLookedAt::mattering)
                .containsExactly(
                        tuple("src/main/resources/a.gguf.zst", true),
                        tuple("src/main/resources/weights.tar.xz", true),
                        tuple("src/test/resources/data.7z", false));
    }

    @Test
    void everyFileIsLookedAtOrCoveredByAnEntry() throws Exception {
        // Given
        write("pom.xml", "target/classes/a.conf", ".git/HEAD", "node_modules/x/b.conf", "web/node_modules/y.conf");
        write("logo.png", "deep/er/c.conf", "LICENSE", "docs/page.md", "skip/d.conf", "build.gradle", "build/e.conf");
        write("model-policy.yaml", "odd.name.with space", "src/build/f.conf", ".claude/settings.json");

        // When
        Inventory inventory = discover(List.of(), List.of("skip/**"), new Recording("conf"));

        // Then
        List<PathGlob> entries = inventory.notLookedAt().stream()
                .map(missed -> PathGlob.of(missed.place()))
                .toList();
        assertThat(files())
                .allMatch(
                        file -> inventory.places().contains(file) != covered(entries, file), "is in exactly one list");
        assertThat(inventory.places()).containsExactly("deep/er/c.conf", "src/build/f.conf");
        assertThat(inventory.notLookedAt()).noneMatch(NotLookedAt::mattering);
    }

    @Test
    void theBuiltInScannersLeaveNoFileUnaccountedFor() throws Exception {
        // Given
        write("pom.xml", "src/main/java/A.java", "src/main/resources/application.yml", "src/main/resources/w.gguf");
        write("README.md", "docs/guide.adoc", "docs/conf.yml", "Dockerfile", "run.sh", ".env", "x.dat", "web/a.css");
        write("model-waivers.yaml", "a/b/c.json", "no-extension", "src/test/kotlin/B.kt", "lib/x.jar", "n.ipynb");

        // When
        Inventory inventory = ModelDiscovery.discover(
                ModuleSources.folder(root, null, List.of(), List.of()), new ScanSession(), FrameworkDefaults.UNKNOWN);

        // Then
        List<PathGlob> entries = inventory.notLookedAt().stream()
                .map(missed -> PathGlob.of(missed.place()))
                .toList();
        assertThat(files()).allMatch(file -> inventory.places().contains(file) || covered(entries, file));
        assertThat(inventory.places())
                .contains(
                        "pom.xml", "src/main/resources/application.yml", "Dockerfile", "run.sh", ".env", "a/b/c.json");
    }

    @Test
    void looksOnlyAtWhatTheIncludesName() throws Exception {
        // Given
        write("app/a.conf", "lib/b.conf");

        // When
        Inventory inventory = discover(List.of("app/**"), List.of(), new Recording("conf"));

        // Then
        assertThat(inventory.places()).containsExactly("app/a.conf");
        assertThat(inventory.notLookedAt()).extracting(NotLookedAt::place).containsExactly("**");
    }

    @Test
    void aScannerThatFailsLeavesTheOthersAtWork() throws Exception {
        // Given
        write("a.conf");
        Scanner broken = new Recording("conf") {
            @Override
            public void scan(Place place, Findings findings) {
                throw new IllegalStateException("no idea");
            }
        };
        Recording healthy = new Recording("conf");

        // When
        Inventory inventory = discover(List.of(), List.of(), broken, healthy);

        // Then
        assertThat(healthy.usages).containsOnlyKeys("a.conf");
        assertThat(inventory.diagnostics()).extracting(Diagnostic::severity).containsExactly(Severity.ERROR);
        assertThat(inventory.notLookedAt())
                .singleElement()
                .matches(NotLookedAt::mattering)
                .hasFieldOrPropertyWithValue("place", "a.conf");
    }

    @Test
    void listsLinksOutOfTheTreeAndFollowsNone() throws Exception {
        // Given
        write("project/a.conf", "elsewhere/b.conf");
        Path project = root.resolve("project");
        Files.createSymbolicLink(project.resolve("out.conf"), root.resolve("elsewhere/b.conf"));
        Files.createSymbolicLink(project.resolve("models"), root.resolve("elsewhere"));
        Files.createSymbolicLink(project.resolve("loop"), project);
        Files.createSymbolicLink(project.resolve("inside.conf"), project.resolve("a.conf"));
        Files.createSymbolicLink(project.resolve("gone.png"), root.resolve("nowhere"));

        // When
        Inventory inventory =
                discover(ModuleSources.folder(project, null, List.of(), List.of()), new Recording("conf"));

        // Then
        assertThat(inventory.places()).containsExactly("a.conf", "inside.conf");
        assertThat(inventory.notLookedAt())
                .extracting(missed -> missed.place() + " " + missed.why() + " " + missed.mattering())
                .containsExactly(
                        "gone.png a link to nothing false",
                        "loop a link to a folder around it false",
                        "models a link out of the tree true",
                        "out.conf a link out of the tree true");
    }

    @Test
    void neverOpensAPipe() throws Exception {
        // Given
        write("a.conf");
        Process mkfifo =
                new ProcessBuilder("mkfifo", root.resolve("weights.gguf").toString()).start();
        org.junit.jupiter.api.Assumptions.assumeTrue(mkfifo.waitFor() == 0);

        // When
        Inventory inventory = discover(List.of(), List.of(), new Recording("conf"), new Recording("gguf"));

        // Then
        assertThat(inventory.notLookedAt())
                .singleElement()
                .hasToString("NotLookedAt[place=weights.gguf, kind=UNREADABLE, why=a pipe, socket or device, "
                        + "mattering=true]");
    }

    @Test
    void readsASmallFileOnceAndSharesItsContent() throws Exception {
        // Given
        write("a.conf");
        List<byte[]> seen = new ArrayList<>();
        Scanner reader = new Recording("conf") {
            @Override
            public void scan(Place place, Findings findings) throws IOException {
                seen.add(place.content(1000));
                seen.add(place.head());
            }
        };

        // When
        discover(List.of(), List.of(), reader, reader);

        // Then
        assertThat(seen).hasSize(4).allMatch(bytes -> bytes == seen.get(0));
    }

    @Test
    void leavesOutCopiesOfResourcesButNotFilteredBinaries() throws Exception {
        // Given
        write(
                "src/main/resources/a.conf",
                "src/main/resources/b.gguf",
                "target/classes/a.conf",
                "target/classes/c.conf");
        Files.writeString(root.resolve("target/classes/b.gguf"), "broken by filtering, so longer than before");
        ModuleSources sources = new ModuleSources(
                "g:a",
                root,
                root,
                true,
                List.of(),
                List.of(),
                List.of(new ModuleSources.ResourceRoot(root.resolve("src/main/resources"), true)),
                List.of(),
                root.resolve("target/classes"),
                null,
                List.of(),
                null,
                Map.of(),
                List.of(),
                root.resolve("target"),
                List.of(),
                List.of(),
                List.of());

        // When
        Inventory inventory = discover(sources, new Recording("conf"), new Recording("gguf"));

        // Then
        assertThat(inventory.places())
                .containsExactly(
                        "src/main/resources/a.conf",
                        "src/main/resources/b.gguf",
                        "target/classes/b.gguf",
                        "target/classes/c.conf");
        assertThat(inventory.notLookedAt())
                .extracting(NotLookedAt::place)
                .containsExactly("target/", "target/classes/**");
    }

    @Test
    void leavesALinkedModuleToTheModuleItself() throws Exception {
        // Given
        write("project/a.conf", "elsewhere/b.conf");
        Path project = root.resolve("project");
        Path linked = Files.createSymbolicLink(project.resolve("linked"), root.resolve("elsewhere"));
        ModuleSources sources = new ModuleSources(
                "g:a",
                project,
                project,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                Map.of(),
                List.of(linked),
                null,
                List.of(),
                List.of(),
                List.of());

        // When
        Inventory inventory = discover(sources, new Recording("conf"));

        // Then
        assertThat(inventory.notLookedAt())
                .extracting(missed -> missed.place() + " " + missed.why() + " " + missed.mattering())
                .containsExactly("linked/ another module, looked at as such false");
    }

    private Inventory discover(List<String> includes, List<String> excludes, Scanner... scanners)
            throws InvalidFileException {
        return discover(ModuleSources.folder(root, null, includes, excludes), scanners);
    }

    private static Inventory discover(ModuleSources sources, Scanner... scanners) throws InvalidFileException {
        return ModelDiscovery.discover(sources, List.of(scanners));
    }

    private static boolean covered(List<PathGlob> entries, String file) {
        return entries.stream().anyMatch(entry -> entry.matches(file));
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, path.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    /** Wants one extension and remembers what it saw. */
    private static class Recording implements Scanner {
        private final String extension;
        private final Map<String, Usage> usages = new TreeMap<>();

        Recording(String extension) {
            this.extension = extension;
        }

        @Override
        public String name() {
            return "recording";
        }

        @Override
        public boolean wants(Place place) {
            return place.name().endsWith("." + extension);
        }

        @Override
        public void scan(Place place, Findings findings) throws IOException {
            usages.put(place.path(), place.usage());
        }
    }
}
