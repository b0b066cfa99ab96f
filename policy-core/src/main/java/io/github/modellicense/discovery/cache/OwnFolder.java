package io.github.modellicense.discovery.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder that nobody but the user of this process can write to. Where the file system cannot tell, it holds nothing and
 * takes nothing.
 */
final class OwnFolder {

    /** The largest entry that is read or written, in bytes. */
    static final int LARGEST = 4 << 20;

    /** The most entries; the ones written longest ago go first. */
    static final int MOST = 256;

    private static final String EXTENSION = ".scan";

    private final Path folder;

    OwnFolder(Path folder) {
        this.folder = folder;
    }

    /** The bytes of an entry; null where there is none that this user alone can have written. */
    byte @Nullable [] read(String name) throws IOException {
        Path file = folder.resolve(name + EXTENSION);
        if (!isOwn(folder) || !isOwn(file) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            return content.length > LARGEST ? null : content;
        }
    }

    /** Writes an entry as a whole: readers see all of it or none, also when several builds write at once. */
    void write(String name, byte[] content) throws IOException {
        if (content.length > LARGEST || !made()) {
            return;
        }
        Path temporary = Files.createTempFile(
                folder,
                name,
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(temporary, content);
            Files.move(temporary, folder.resolve(name + EXTENSION), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        prune();
    }

    private boolean made() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path parent = folder.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return isOwn(folder);
    }

    private static boolean isOwn(Path path) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        PosixFileAttributes attributes = view.readAttributes();
        UserPrincipal user = path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name", ""));
        return !attributes.isSymbolicLink()
                && attributes.owner().equals(user)
                && !attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    private void prune() throws IOException {
        Map<String, Path> byAge = new TreeMap<>(Comparator.naturalOrder());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                long written = Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS)
                        .toMillis();
                byAge.put(String.format(java.util.Locale.ROOT, "%020d %s", written, entry.getFileName()), entry);
            }
        }
        List<Path> oldest = new ArrayList<>(byAge.values());
        for (int i = 0; i < oldest.size() - MOST; i++) {
            Files.deleteIfExists(oldest.get(i));
        }
    }
}
