package io.github.modellicense.discovery.jar;

import static io.github.modellicense.discovery.weights.TinyModels.ascii;
import static io.github.modellicense.discovery.weights.TinyModels.join;
import static io.github.modellicense.discovery.weights.TinyModels.texts;
import static io.github.modellicense.discovery.weights.TinyModels.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.Findings;
import io.github.modellicense.discovery.FrameworkDefaults;
import io.github.modellicense.discovery.ScanContext;
import io.github.modellicense.discovery.ScanSession;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.Spooled;
import io.github.modellicense.discovery.cache.ScanCache;
import io.github.modellicense.discovery.weights.TinyModels;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.Sighting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is kept where a file system has no POSIX owners")
class RememberedJarsTest {

    private static final byte[] LARGE =
            join(TinyModels.gguf(texts("general.license", "mit")), new byte[(int) JarMemory.COSTLY]);

    @TempDir
    Path folder;

    private Path jar;
    private Path scans;
    private ScanCache cache;

    @BeforeEach
    void open() {
        jar = folder.resolve("a-1.jar");
        scans = folder.resolve("scans");
        cache = ScanCache.in(scans, "program");
    }

    @Test
    void findsTheSameWithWarmWithColdAndWithoutCache() throws IOException {
        // Given
        pack("m/x.gguf", LARGE, "m/README.md", ascii("---\nlicense: gemma\n---\n"), "y.onnx", ascii("no model at all"));

        // When
        Inventory without = scan(ScanCache.NONE);
        Inventory cold = scan(cache);
        Inventory warm = scan(cache);

        // Then
        assertThat(scans).isDirectoryContaining("glob:**.scan");
        assertThat(without.sightings()).hasSize(2);
        assertThat(without.diagnostics()).isNotEmpty();
        assertThat(cold).isEqualTo(without).hasToString(without.toString());
        assertThat(warm).isEqualTo(without).hasToString(without.toString());
    }

    /** The decision on what is kept between builds says whom this makes the cache trust: the user who runs the build. */
    @Test
    void takesWhatTheUsersOwnFolderSaysOfTheSameBytes() throws IOException {
        // Given
        pack("x.gguf", LARGE);
        keepNothingFoundFor(jar);

        // When
        Inventory found = scan(cache);

        // Then
        assertThat(found.sightings()).isEmpty();
    }

    @Test
    void looksAnewAtJarOfOneOtherByte() throws IOException {
        // Given
        pack("x.gguf", LARGE);
        keepNothingFoundFor(jar);

        // When
        pack("x.gguf", LARGE, "extra.txt", ascii("!"));

        // Then
        assertThat(scan(cache).sightings()).hasSize(1);
    }

    @Test
    void looksAnewWhereTheEntryIsForgedOrCut() throws IOException {
        // Given
        pack("x.gguf", LARGE);
        keepNothingFoundFor(jar);
        Path entry = Files.list(scans).toList().get(0);
        byte[] whole = Files.readAllBytes(entry);

        // When
        Files.write(entry, Arrays.copyOf(whole, whole.length - 1));

        // Then
        assertThat(scan(cache).sightings()).hasSize(1);
        whole[whole.length / 2]++;
        Files.write(entry, whole);
        assertThat(scan(cache).sightings()).hasSize(1);
    }

    @Test
    void asksForNoJarThatIsCheapToLookInto() throws IOException {
        // Given
        pack("x.gguf", TinyModels.gguf(Map.of()), "code.so", new byte[(int) JarMemory.COSTLY]);
        keepNothingFoundFor(jar);

        // When
        Inventory found = scan(cache);

        // Then
        assertThat(found.sightings()).hasSize(1);
    }

    @Test
    void keepsNothingOfLookThatMissedSomething() throws IOException {
        // Given
        byte[] tooDeep = zip(Map.of("1.zip", zip(Map.of("2.zip", zip(Map.of("3.zip", zip(Map.of("x", LARGE))))))));
        pack("x.gguf", LARGE, "deep.zip", tooDeep);

        // When
        Inventory found = scan(cache);

        // Then
        assertThat(found.notLookedAt()).isNotEmpty();
        assertThat(scans).doesNotExist();
    }

    private void keepNothingFoundFor(Path file) throws IOException {
        try (Bytes bytes = Bytes.of(file)) {
            String key = cache.key("jar", "g:a:1", "a-1.jar", Spooled.sha256(bytes));
            Inventory nothing =
                    new Inventory(new TreeSet<>(List.of("g:a:1")), List.<Sighting>of(), List.of(), List.of());
            cache.keep(String.valueOf(key), nothing);
        }
    }

    private void pack(Object... namesAndContents) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        Files.write(jar, zip(entries));
    }

    private Inventory scan(ScanCache remembered) throws IOException {
        ClasspathArtifact artifact = new ClasspathArtifact("g", "a", "1", null, "compile", jar, List.of("g:a:1"), 3);
        ScanSession session = new ScanSession(remembered);
        Findings findings = new Findings();
        ScanContext context =
                new ScanContext(Modules.withArtifacts(folder, List.of(artifact)), session, FrameworkDefaults.UNKNOWN);
        new JarScanner(context).finish(findings);
        return findings.inventory();
    }
}
