package io.github.modellicense;

import io.github.modellicense.evaluation.PackagedArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads what a module built, to look for notices in: text as text, of anything else the readable parts. */
public final class PackagedArtifacts {

    private static final int MAX_ENTRY = 1 << 20;
    private static final long MAX_TOTAL = 64L << 20;
    private static final int SHORTEST_RUN = 6;

    private PackagedArtifacts() {}

    /**
     * The texts of a JAR, WAR or ZIP.
     *
     * @param module id of the module
     * @throws IOException where it is no archive or cannot be read
     */
    public static PackagedArtifact read(String module, Path archive) throws IOException {
        List<PackagedArtifact.File> files = new ArrayList<>();
        long total = 0;
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries();
                    entries.hasMoreElements() && total < MAX_TOTAL; ) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory() || archived(entry.getName())) {
                    continue;
                }
                byte[] content = head(zip, entry);
                total += content.length;
                files.add(new PackagedArtifact.File(entry.getName(), readable(content)));
            }
        }
        files.sort(Comparator.comparing(PackagedArtifact.File::path));
        return new PackagedArtifact(module, archive.getFileName().toString(), files);
    }

    /** An archive in the archive carries its own notices, not ours. */
    private static boolean archived(String name) {
        return name.endsWith(".jar") || name.endsWith(".zip") || name.endsWith(".war");
    }

    private static byte[] head(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(MAX_ENTRY);
        }
    }

    private static String readable(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.indexOf('\0') < 0 ? text : runs(text);
    }

    private static String runs(String text) {
        StringBuilder runs = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) < ' ' || text.charAt(i) == '\uFFFD') {
                if (i - start >= SHORTEST_RUN) {
                    runs.append(text, start, i).append('\n');
                }
                start = i + 1;
            }
        }
        return runs.toString();
    }
}
