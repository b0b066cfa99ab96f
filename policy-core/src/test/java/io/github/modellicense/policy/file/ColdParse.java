package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.policy.Policy;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Set;

/** Run in a JVM of its own by {@link ColdParseBenchmark}. */
final class ColdParse {

    private ColdParse() {}

    /** Parses the policy named by the argument; does nothing without one, which is the base to compare with. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            byte[] content = read(arguments[0]);
            LicenseCatalog catalog = new SmallCatalog();
            if (arguments.length > 1) {
                PolicyFile.read("p", content, catalog, Set.of());
                return;
            }
            Policy policy = new PolicyLoader(new Given(content), catalog, new NoOverlays())
                    .load("p.yaml", null)
                    .policy();
            if (policy.rules().size() != 200) {
                throw new AssertionError(policy.rules().size());
            }
        }
    }

    /** By the stream that an empty JVM has already: channels are no part of parsing. */
    private static byte[] read(String file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            return in.readAllBytes();
        }
    }

    private record Given(byte[] content) implements PolicySources {
        @Override
        public byte[] read(PolicySource source) {
            return content;
        }
    }

    private static final class NoOverlays implements OverlayLicenses {
        @Override
        public Set<String> licenseIds(String file, byte[] content) {
            return Set.of();
        }
    }
}
