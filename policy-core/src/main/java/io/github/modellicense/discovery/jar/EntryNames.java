package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.bytes.ArchiveEntry;
import java.util.Locale;
import java.util.Set;

/** Which entries of an archive are worth unpacking the first bytes of. */
final class EntryNames {

    /** An entry this large, in bytes, is looked at whatever it is called. */
    private static final long LARGE = 1 << 20;

    private static final int SMALLEST = 8;

    private static final Set<String> NEVER_MODELS = Set.of(
            "class",
            "java",
            "kt",
            "kts",
            "groovy",
            "scala",
            "tasty",
            "sjsir",
            "clj",
            "kotlin_module",
            "kotlin_metadata",
            "kotlin_builtins",
            "mf",
            "sf",
            "rsa",
            "dsa",
            "ec",
            "html",
            "htm",
            "css",
            "scss",
            "less",
            "js",
            "mjs",
            "ts",
            "map",
            "png",
            "jpg",
            "jpeg",
            "gif",
            "svg",
            "ico",
            "webp",
            "bmp",
            "ttf",
            "otf",
            "woff",
            "woff2",
            "eot",
            "properties",
            "xsd",
            "dtd",
            "xsl",
            "xslt",
            "so",
            "dll",
            "dylib",
            "jnilib",
            "exe",
            "proto",
            "adoc",
            "sql",
            "graphql",
            "graphqls",
            "ftl",
            "mustache",
            "vm",
            "jsp",
            "tld",
            "aidl",
            "pro",
            "factories",
            "imports",
            "handlers",
            "schemas",
            "tooling",
            "idx",
            "lst",
            "toml",
            "cfg",
            "conf",
            "csv",
            "yml",
            "h",
            "c",
            "cpp");

    private EntryNames() {}

    static boolean candidate(ArchiveEntry entry) {
        if (entry.name().endsWith(".class")
                || entry.folder()
                || entry.size() >= 0 && entry.size() < SMALLEST && !emptyModel(entry)) {
            return false;
        }
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".class")) {
            return false;
        }
        boolean service = name.startsWith("meta-inf/services/") || name.startsWith("meta-inf/maven/");
        return entry.size() >= LARGE || !service && !NEVER_MODELS.contains(extension(name));
    }

    private static boolean emptyModel(ArchiveEntry entry) {
        return entry.size() == 0 && !extension(entry.name()).isEmpty();
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < name.lastIndexOf('/') || dot < 0 ? "" : name.substring(dot + 1);
    }

    /** True for a name that only a tar archive has. */
    static boolean tar(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tar") || lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
    }

    /** True for a tar archive that is one model as a whole: NeMo's. */
    static boolean modelInTar(String name) {
        return extension(name.toLowerCase(Locale.ROOT)).equals("nemo");
    }

    /** True for an archive, whatever is inside. */
    static boolean archive(String name) {
        return switch (extension(name.toLowerCase(Locale.ROOT))) {
            case "jar", "war", "ear", "zip", "aar", "mar", "nar", "rar", "task" -> true;
            default -> false;
        };
    }
}
