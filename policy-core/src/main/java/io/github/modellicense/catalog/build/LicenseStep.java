package io.github.modellicense.catalog.build;

import io.github.modellicense.catalog.ProfileCodec;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Facts and spellings of licences. Writes the tables {@code licenses} (lower-case id, then the fields of {@link ProfileCodec})
 * and {@code spellings} (see {@link SpellingTable}).
 */
final class LicenseStep implements CatalogStep {

    private static final Set<String> OTHER_FILES = Set.of("ambiguous.yaml", "pages.yaml", "signatures.yaml");
    private static final Set<String> FILE_KEYS = Set.of("asOf", "licenses");
    private static final Set<String> AMBIGUOUS_KEYS = Set.of("asOf", "ambiguous");
    private static final Set<String> PAGE_KEYS = Set.of("asOf", "pages");

    @Override
    public void compile(Path sources, Path target, SourceProblems problems) throws IOException {
        Path folder = sources.resolve("licenses");
        List<LicenseSource> licenses = licenses(sources, problems);
        facts(licenses, problems).write(target, "licenses");
        SpellingTable spellings = new SpellingTable(problems);
        YamlSource shared = YamlSource.of(read(folder.resolve("ambiguous.yaml")), AMBIGUOUS_KEYS, problems);
        shared.day("asOf");
        for (YamlNode node : shared.items("ambiguous")) {
            spellings.shared(AmbiguousSource.read(node, problems));
        }
        licenses.forEach(spellings::license);
        pages(folder, spellings, problems);
        spellings.listed(TsvSource.read(sources, "licenses/spdx-ids.tsv", 4, problems));
        spellings.write(target, "spellings");
    }

    /** Every licence in the sources. */
    static List<LicenseSource> licenses(Path sources, SourceProblems problems) throws IOException {
        List<LicenseSource> licenses = new ArrayList<>();
        try (Stream<Path> files = Files.list(sources.resolve("licenses"))) {
            for (Path file : files.filter(LicenseStep::holdsLicenses).sorted().toList()) {
                licenses.addAll(inFile(file, problems));
            }
        }
        return licenses;
    }

    private static boolean holdsLicenses(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !OTHER_FILES.contains(name);
    }

    private static List<LicenseSource> inFile(Path file, SourceProblems problems) throws IOException {
        YamlSource it = YamlSource.of(read(file), FILE_KEYS, problems);
        String asOf = it.day("asOf");
        List<LicenseSource> licenses = new ArrayList<>();
        String before = "";
        for (YamlNode node : it.items("licenses")) {
            LicenseSource license = LicenseSource.read(node, asOf, problems);
            String id = license.profile().id().toLowerCase(Locale.ROOT);
            if (before.compareTo(id) >= 0) {
                problems.add(license.place(), "\"" + license.profile().id() + "\" is out of order");
            }
            before = id;
            licenses.add(license);
        }
        return licenses;
    }

    private static TableWriter facts(List<LicenseSource> licenses, SourceProblems problems) {
        TableWriter table = new TableWriter();
        for (LicenseSource license : licenses) {
            String id = license.profile().id();
            if (!table.add(id.toLowerCase(Locale.ROOT), ProfileCodec.encode(license.profile()))) {
                problems.add(license.place(), "\"" + id + "\" stands here a second time");
            }
        }
        return table;
    }

    private static void pages(Path folder, SpellingTable spellings, SourceProblems problems) throws IOException {
        YamlSource pages = YamlSource.of(read(folder.resolve("pages.yaml")), PAGE_KEYS, problems);
        pages.day("asOf");
        Set<String> seen = new HashSet<>();
        for (YamlNode node : pages.items("pages")) {
            YamlSource page = YamlSource.of(node, Set.of("page", "license"), problems);
            if (!seen.add(page.required("page"))) {
                page.problem("the page stands here a second time");
            }
            spellings.page(page.place(), page.required("page"), page.required("license"));
        }
    }

    static YamlNode read(Path file) throws IOException {
        try {
            return YamlReader.read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (InvalidFileException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
