package io.github.modellicense.discovery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.Inventory;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "nothing is kept where a file system has no POSIX owners")
class ScanCacheTest {

    private static final Inventory FOUND = full();

    @TempDir
    Path home;

    private Path folder;
    private ScanCache cache;
    private String key;

    @BeforeEach
    void open() {
        folder = home.resolve("deep/scans");
        cache = ScanCache.in(folder, "program");
        key = String.valueOf(cache.key("jar", "g:a:1", "digest"));
    }

    @Test
    void givesBackEveryFieldAsItWas() {
        // Given
        cache.keep(key, FOUND);

        // When
        Inventory known = cache.find(key);

        // Then
        assertThat(known).isEqualTo(FOUND).hasToString(FOUND.toString());
    }

    /** A component added later is missed here first, and by the look that compares an entry with what it stands for. */
    @Test
    void theExampleHasEveryFieldSet() throws ReflectiveOperationException {
        // Given
        StatedFacts said = FOUND.sightings().get(1).stated();
        List<String> unset = new ArrayList<>();

        // When
        for (RecordComponent component : StatedFacts.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(said);
            if (value == null || value.equals(List.of()) || value.equals(false)) {
                unset.add(component.getName());
            }
        }

        // Then
        assertThat(unset).isEmpty();
    }

    @Test
    void believesNoEntryOfWhichAnyByteIsOther() throws IOException {
        // Given
        cache.keep(key, FOUND);
        byte[] whole = Files.readAllBytes(entry());
        List<Integer> believed = new ArrayList<>();

        // When
        for (int i = 0; i < whole.length; i++) {
            byte[] other = whole.clone();
            other[i] ^= 4;
            Files.write(entry(), other);
            if (cache.find(key) != null) {
                believed.add(i);
            }
        }

        // Then
        assertThat(believed).isEmpty();
        Files.write(entry(), whole);
        assertThat(cache.find(key)).isEqualTo(FOUND);
    }

    @Test
    void believesNoEntryThatIsCutOrLonger() throws IOException {
        // Given
        cache.keep(key, FOUND);
        byte[] whole = Files.readAllBytes(entry());
        List<Integer> believed = new ArrayList<>();

        // When
        for (int length = 0; length < whole.length + 40; length++) {
            Files.write(entry(), Arrays.copyOf(whole, length));
            if (length != whole.length && cache.find(key) != null) {
                believed.add(length);
            }
        }

        // Then
        assertThat(believed).isEmpty();
    }

    @Test
    void believesNoEntryOfAnotherKeyUnderThisName() throws IOException {
        // Given
        String other = String.valueOf(cache.key("jar", "g:a:1", "another digest"));
        cache.keep(other, Inventory.EMPTY);

        // When
        Files.move(folder.resolve(other + ".scan"), entry());

        // Then
        assertThat(cache.find(key)).isNull();
        assertThat(cache.find(other)).isNull();
    }

    @Test
    void believesNothingThatSomebodyElseCouldHaveWritten() throws IOException {
        // Given
        cache.keep(key, FOUND);

        // When, Then
        for (String open : List.of("rw-rw----", "rw----rw-")) {
            Files.setPosixFilePermissions(entry(), PosixFilePermissions.fromString(open));
            assertThat(cache.find(key)).as(open).isNull();
        }
        Files.setPosixFilePermissions(entry(), PosixFilePermissions.fromString("rw-------"));
        assertThat(cache.find(key)).isEqualTo(FOUND);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(cache.find(key)).isNull();
    }

    @Test
    void followsNoLink() throws IOException {
        // Given
        cache.keep(key, FOUND);
        Path elsewhere = home.resolve("elsewhere.scan");

        // When
        Files.move(entry(), elsewhere, StandardCopyOption.REPLACE_EXISTING);
        Files.createSymbolicLink(entry(), elsewhere);

        // Then
        assertThat(cache.find(key)).isNull();
        Path link = Files.createSymbolicLink(home.resolve("link"), folder);
        Files.delete(entry());
        Files.move(elsewhere, entry());
        assertThat(cache.find(key)).isEqualTo(FOUND);
        assertThat(ScanCache.in(link, "program").find(key)).isNull();
    }

    @Test
    void anotherProgramKnowsNothing() {
        // Given
        cache.keep(key, FOUND);

        // When
        ScanCache other = ScanCache.in(folder, "program 2");

        // Then
        assertThat(other.find(String.valueOf(other.key("jar", "g:a:1", "digest"))))
                .isNull();
    }

    @Test
    void keepsNothingForProgramThatIsNoJar() {
        assertThat(ScanCache.in(folder).key("jar")).isNull();
    }

    @Test
    void inputsCannotRunIntoEachOther() {
        assertThat(cache.key("ab", "c")).isNotEqualTo(cache.key("a", "bc")).isEqualTo(cache.key("ab", "c"));
    }

    @Test
    void livesWithFolderThatCannotBe() throws IOException {
        // Given
        Path file = Files.writeString(home.resolve("file"), "no folder");
        ScanCache nowhere = ScanCache.in(file.resolve("scans"), "program");

        // When
        nowhere.keep(key, FOUND);

        // Then
        assertThat(nowhere.find(key)).isNull();
        assertThat(file).hasContent("no folder");
    }

    @Test
    void readsAnyBytesWithoutFailing() throws IOException {
        // Given
        cache.keep(key, FOUND);
        Random random = new Random(7);
        byte[] any = new byte[4096];

        // When, Then
        for (int i = 0; i < 2000; i++) {
            random.nextBytes(any);
            Files.write(entry(), Arrays.copyOf(any, random.nextInt(any.length)));
            assertThat(cache.find(key)).isNull();
        }
    }

    @Test
    void holdsSoManyEntriesAndDropsTheOldest() throws IOException {
        // Given
        cache.keep(key, FOUND);
        Files.setLastModifiedTime(entry(), FileTime.fromMillis(1));

        // When
        for (int i = 0; i < OwnFolder.MOST; i++) {
            cache.keep(String.valueOf(cache.key("jar", "n" + i)), Inventory.EMPTY);
        }

        // Then
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).hasSize(OwnFolder.MOST).doesNotContain(entry());
        }
    }

    @Test
    void severalBuildsWriteAtOnceAndNoneReadsHalfAnEntry() throws InterruptedException {
        // Given
        List<Thread> builds = new ArrayList<>();
        List<Inventory> seen = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            builds.add(new Thread(() -> {
                for (int j = 0; j < 50; j++) {
                    cache.keep(key, FOUND);
                    Inventory known = cache.find(key);
                    if (known != null) {
                        seen.add(known);
                    }
                }
            }));
        }

        // When
        builds.forEach(Thread::start);
        for (Thread build : builds) {
            build.join();
        }

        // Then
        assertThat(seen).isNotEmpty().allMatch(FOUND::equals);
        assertThat(cache.find(key)).isEqualTo(FOUND);
    }

    private Path entry() {
        return folder.resolve(key + ".scan");
    }

    private static Inventory full() {
        SourceLocation at = SourceLocation.at("g:a:1!/m/x.onnx", 3, 4);
        StatedFacts said = new StatedFacts(
                "rev",
                "ab12",
                ModelId.parse("huggingface:Acme/Model"),
                "Title \ud83d \n",
                "Acme",
                List.of(new Evidence(EvidenceSource.CARD, "mit", "README.md", "2026-01-01", Confidence.LIKELY)),
                List.of(new LicenseText("LICENSE", "text ".repeat(30), "text")),
                List.of(new BaseModel(ModelId.parse("ollama:llama3"), Relation.QUANTIZED)),
                true,
                List.of("*.bin"),
                List.of(ModelId.parse("openai:gpt-4o")),
                "purpose",
                List.of("other name"),
                "gemma2");
        ModelReference reference = new ModelReference(
                ModelId.parse("file:g:a:1!/m/x.onnx"),
                "",
                at,
                "onnx weights",
                ReferenceKind.WEIGHTS,
                Usage.TEST,
                Delivery.WEIGHTS,
                "self-hosted",
                Confidence.POSSIBLE);
        ModelReference bare = new ModelReference(
                ModelId.parse("name:b"),
                "m",
                SourceLocation.of("b"),
                "",
                ReferenceKind.CODE,
                Usage.PRODUCTION,
                Delivery.API,
                null,
                Confidence.CERTAIN);
        return new Inventory(
                new TreeSet<>(List.of("g:a:1", "g:a:1!/m/x.onnx")),
                List.of(new Sighting(reference, said), new Sighting(bare, StatedFacts.NONE)),
                List.of(new NotLookedAt("p", NotLookedAt.Kind.LIMIT, "why", true)),
                List.of(new Diagnostic(Severity.WARNING, at, "message")));
    }
}
