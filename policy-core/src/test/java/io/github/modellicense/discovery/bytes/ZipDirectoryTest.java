package io.github.modellicense.discovery.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipDirectoryTest {

    @Test
    void readsNamesSizesAndMethods() throws IOException {
        // Given
        byte[] zip = zip("a/", "a/ü.txt", "b.bin");

        // When
        List<ZipDirectory.Entry> entries = ZipDirectory.read(Bytes.of(zip)).entries();

        // Then
        assertThat(entries).extracting(ZipDirectory.Entry::name).containsExactly("a/", "a/ü.txt", "b.bin");
        assertThat(entries.get(0).folder()).isTrue();
        assertThat(entries.get(1).size()).isEqualTo(70);
        assertThat(entries.get(1).method()).isEqualTo(8);
        assertThat(entries.get(2).compressed()).isBetween(1L, 69L);
    }

    @Test
    void unpacksAnEntryOfAnArchiveThatBeginsLater() throws IOException {
        // Given: a script before the archive, as in a self-extracting one
        byte[] zip = zip("b.bin");
        byte[] moved = new byte[zip.length + 100];
        System.arraycopy(zip, 0, moved, 100, zip.length);

        // When
        ZipDirectory directory = ZipDirectory.read(Bytes.of(moved));

        // Then
        byte[] content = directory
                .open(directory.entries().get(0), new ByteLimit(1 << 20))
                .readAllBytes();
        assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo("0123456".repeat(10));
    }

    @Test
    void takesLargeNumbersFromTheExtraField() throws IOException {
        // Given
        ByteBuffer extra = ByteBuffer.allocate(6 + 4 + 24).order(ByteOrder.LITTLE_ENDIAN);
        extra.putShort((short) 0x5455).putShort((short) 2).putShort((short) 9);
        extra.putShort((short) 1)
                .putShort((short) 24)
                .putLong(6L << 32)
                .putLong(5L << 32)
                .putLong(7L << 32);

        // When
        List<ZipDirectory.Entry> entries =
                ZipDirectory.read(Bytes.of(directory(extra.array()))).entries();

        // Then
        assertThat(entries).containsExactly(new ZipDirectory.Entry("big", 0, false, 5L << 32, 6L << 32, 7L << 32));
    }

    @Test
    void readsNothingPastAnExtraFieldThatIsTooShort() throws IOException {
        // Given: the field claims three numbers and has room for one
        ByteBuffer extra = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        extra.putShort((short) 1).putShort((short) 24).putLong(6L << 32);

        // When
        List<ZipDirectory.Entry> entries =
                ZipDirectory.read(Bytes.of(directory(extra.array()))).entries();

        // Then
        assertThat(entries)
                .containsExactly(new ZipDirectory.Entry("big", 0, false, 0xFFFFFFFFL, 6L << 32, 0xFFFFFFFFL));
    }

    @Test
    void refusesADirectoryThatIsCutOrClaimsTooMuch() throws IOException {
        // Given
        byte[] zip = directory(new byte[0]);
        byte[] claiming = zip.clone();
        claiming[28] = (byte) 200;
        byte[] broken = zip.clone();
        broken[0] = 'Q';

        // When / Then
        assertThatThrownBy(() -> ZipDirectory.read(Bytes.of(Arrays.copyOf(zip, zip.length - 1))))
                .isInstanceOf(MalformedContentException.class);
        assertThatThrownBy(() -> ZipDirectory.read(Bytes.of(claiming)))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("claims");
        assertThatThrownBy(() -> ZipDirectory.read(Bytes.of(broken)))
                .isInstanceOf(MalformedContentException.class)
                .hasMessage("its directory is broken");
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.endsWith("/") ? "" : "0123456".repeat(10)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A directory of one entry whose numbers all stand in the extra field, with its end record. */
    private static byte[] directory(byte[] extra) {
        int length = 46 + 3 + extra.length;
        ByteBuffer zip = ByteBuffer.allocate(length + 22).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x02014b50)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(-1)
                .putInt(-1);
        zip.putShort((short) 3)
                .putShort((short) extra.length)
                .putShort((short) 0)
                .putShort((short) 0);
        zip.putShort((short) 0)
                .putInt(0)
                .putInt(-1)
                .put("big".getBytes(StandardCharsets.UTF_8))
                .put(extra);
        zip.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(length)
                .putInt(0);
        zip.putShort((short) 0);
        return zip.array();
    }
}
