package io.github.modellicense.license;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ids of the SPDX list, read from the sources, and every LicenseRef and AdditionRef. */
final class SpdxIds implements KnownIds {

    private static final Path SOURCES = Path.of("src/main/catalog/licenses");

    private final Map<String, String> licenses = ids("spdx-ids.tsv");
    private final Map<String, String> exceptions = ids("spdx-exceptions.tsv");

    @Override
    public @Nullable String license(String id) {
        return id.contains("LicenseRef-") ? id : licenses.get(id.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String exception(String id) {
        return id.contains("AdditionRef-") ? id : exceptions.get(id.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> ids(String file) {
        try {
            return Files.readAllLines(SOURCES.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toMap(id -> id.toLowerCase(Locale.ROOT), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
