package io.github.modellicense.discovery.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TarDirectoryTest {

    private static final byte[] A = "content of a".getBytes(UTF_8);
    private static final byte[] B = "b".repeat(1000).getBytes(UTF_8);

    @Test
    void readsNamesHoweverTheyAreWritten() throws IOException {
        // Given
        String name = "n".repeat(60) + "/" + "m".repeat(80) + "/ü.gguf";
        byte[] tar = new TinyTar()
                .file("./a.bin", A)
                .file("a/prefix", "b.bin", B)
                .gnuLong(name, A)
                .pax("21 path=p/from-pax.bin\n".replace("21", "23"), "short", B)
                .file("last", A)
                .bytes();

        // When
        Archive archive = Archive.read(Bytes.of(tar));

        // Then
        assertThat(archive.problem()).isNull();
        assertThat(archive.entries())
                .extracting(ArchiveEntry::name)
                .containsExactly("a.bin", "a/prefix/b.bin", name, "p/from-pax.bin", "last");
        assertThat(content(archive.entries().get(1))).isEqualTo(B);
        assertThat(content(archive.entries().get(4))).isEqualTo(A);
    }

    @Test
    void readsTarOfBeforeTheStandard() throws IOException {
        // Given
        byte[] tar = TinyTar.old().file("a", A).file("b", B).bytes();

        // When
        Archive archive = Archive.read(Bytes.of(tar));

        // Then
        assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly("a", "b");
    }

    @Test
    void passesOverLinksFoldersAndDevices() throws IOException {
        // Given
        byte[] none = new byte[0];
        byte[] tar = new TinyTar()
                .entry('5', "folder/", "", 0, none)
                .entry('2', "link", "", 0, none)
                .entry('1', "hard", "", 5000, none)
                .entry('3', "device", "", 5000, none)
                .entry('1', "hard-with-content", "", A.length, A)
                .file("after", B)
                .bytes();

        // When
        Archive archive = Archive.read(Bytes.of(tar));

        // Then
        assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly("after");
        assertThat(content(archive.entries().get(0))).isEqualTo(B);
        assertThat(archive.problem()).isNull();
    }

    @Test
    void takesSizesFromPaxAndFromBinaryNumbers() throws IOException {
        // Given
        byte[] pax = new TinyTar()
                .entry('x', "x", "", 13, "13 size=1000\n".getBytes(UTF_8))
                .entry('0', "b", "", 0, B)
                .bytes();
        byte[] binary = new TinyTar().file("b", B).bytes();
        Arrays.fill(binary, 124, 136, (byte) 0);
        binary[124] = (byte) 0x80;
        binary[134] = 3;
        binary[135] = (byte) 232;
        sum(binary);

        // When, Then
        assertThat(content(Archive.read(Bytes.of(pax)).entries().get(0))).isEqualTo(B);
        assertThat(content(Archive.read(Bytes.of(binary)).entries().get(0))).isEqualTo(B);
    }

    @Test
    void keepsWhatStandsBeforeTheBreak() throws IOException {
        // Given
        byte[] tar = new TinyTar().file("a", A).file("b", B).bytes();

        // When
        Archive cut = Archive.read(Bytes.of(Arrays.copyOf(tar, 512 + 512 + 512 + 100)));
        tar[1024 + 3] = 'x';
        Archive broken = Archive.read(Bytes.of(tar));

        // Then
        assertThat(cut.entries()).extracting(ArchiveEntry::size).containsExactly((long) A.length, 100L);
        assertThat(cut.problem()).contains("cut or broken");
        assertThat(broken.entries()).extracting(ArchiveEntry::name).containsExactly("a");
        assertThat(broken.problem()).contains("byte 1024");
    }

    @Test
    void believesNoClaimedSize() throws IOException {
        // Given
        byte[] tar = new TinyTar().entry('0', "a", "", 0x1FFFFFFFFL, A).bytes();
        byte[] negative = new TinyTar().file("a", A).bytes();
        Arrays.fill(negative, 124, 136, (byte) 0xFF);
        sum(negative);
        byte[] header =
                new TinyTar().entry('x', "x", "", 2 << 20, new byte[2 << 20]).bytes();

        // When, Then
        assertThat(Archive.read(Bytes.of(tar)).problem()).isNotNull();
        assertThat(Archive.read(Bytes.of(negative)).problem()).isNotNull();
        assertThatThrownBy(() -> Archive.read(Bytes.of(header))).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void tellsOfSparseFilesAndReadsOn() throws IOException {
        // Given
        byte[] tar = new TinyTar()
                .entry('S', "holes.gguf", "", A.length, A)
                .pax("22 GNU.sparse.major=1\n", "more.gguf", A)
                .file("b", B)
                .bytes();

        // When
        Archive archive = Archive.read(Bytes.of(tar));

        // Then
        assertThat(archive.entries()).extracting(ArchiveEntry::name).containsExactly("b");
        assertThat(archive.problem()).contains("sparse file");
    }

    @Test
    void isTotalOnFalsifiedArchives() {
        // Given
        byte[] tar = new TinyTar()
                .gnuLong("n".repeat(150), A)
                .pax("17 path=abcdefgh\n13 size=1000\n", "b", B)
                .bytes();
        Random random = new Random(3);

        // When, Then
        for (int i = 0; i < 5000; i++) {
            byte[] other = tar.clone();
            for (int j = 0; j < 4; j++) {
                other[random.nextInt(other.length)] = (byte) random.nextInt(256);
            }
            sum(other);
            try {
                Archive.read(Bytes.of(other))
                        .entries()
                        .forEach(entry -> assertThat(entry.size()).isBetween(0L, (long) other.length));
            } catch (IOException e) {
                assertThat(e).hasMessageMatching(".+");
            }
        }
    }

    @Test
    void knowsTarByItsChecksumAndNothingElse() {
        assertThat(Archive.begins(new TinyTar().file("a", A).bytes())).isTrue();
        assertThat(Archive.begins(new TinyTar().file("a", A).gzipped())).isTrue();
        assertThat(Archive.begins(TinyTar.gzip(B))).isFalse();
        assertThat(Archive.begins(new byte[1024])).isFalse();
        assertThat(Archive.begins("       7".repeat(100).getBytes(UTF_8))).isFalse();
    }

    private static void sum(byte[] tar) {
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xFF;
        }
        System.arraycopy(String.format("%06o\0 ", sum).getBytes(UTF_8), 0, tar, 148, 8);
    }

    private static byte[] content(ArchiveEntry entry) throws IOException {
        try (InputStream in = entry.open(new ByteLimit(0))) {
            return in.readAllBytes();
        }
    }
}
