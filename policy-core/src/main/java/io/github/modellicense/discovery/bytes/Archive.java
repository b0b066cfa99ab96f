package io.github.modellicense.discovery.bytes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds, whatever its kind.
 *
 * @param entries folders too, in the archive's order
 * @param problem why there may be more than was seen; null for one that was seen whole
 */
public record Archive(List<ArchiveEntry> entries, @Nullable String problem) {

    /** True for bytes that begin as a ZIP or tar archive does, or as a tar under gzip. */
    public static boolean begins(byte[] head) {
        return ZipDirectory.begins(head)
                || TarDirectory.begins(head)
                || Gzip.begins(head) && TarDirectory.begins(Gzip.beginning(head, TarDirectory.BLOCK));
    }

    /**
     * Reads the directory of a ZIP or tar archive that is not compressed as a whole.
     *
     * @throws MalformedContentException where there is none
     * @throws LimitExceededException where it has too many entries
     */
    public static Archive read(Bytes bytes) throws IOException {
        if (TarDirectory.begins(bytes.range(0, TarDirectory.BLOCK))) {
            return TarDirectory.read(bytes);
        }
        ZipDirectory zip = ZipDirectory.read(bytes);
        List<ArchiveEntry> entries = new ArrayList<>(zip.entries().size());
        for (ZipDirectory.Entry entry : zip.entries()) {
            entries.add(zip.archived(entry));
        }
        return new Archive(entries, null);
    }
}
