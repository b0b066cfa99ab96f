package io.github.modellicense.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Follows every relative link of README and the pages. */
class LinksTest {

    private static final Path DOCS = Path.of("").toAbsolutePath();

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        // Given
        List<Path> pages = pages();

        // When
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            for (Path target : targets(page)) {
                if (!Files.exists(target)) {
                    broken.add(DOCS.relativize(page.normalize()) + " -> " + DOCS.relativize(target));
                }
            }
        }

        // Then
        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsReachedFromReadme() throws IOException {
        // Given
        Set<Path> reached = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>(List.of(DOCS.resolve("../README.md").normalize()));

        // When
        while (!open.isEmpty()) {
            Path page = open.pop();
            if (reached.add(page) && Files.exists(page) && page.toString().endsWith(".md")) {
                open.addAll(targets(page));
            }
        }

        // Then
        List<Path> pages = pages();
        pages.remove(DOCS.resolve("../CHANGELOG.md").normalize());
        assertThat(reached).containsAll(pages);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        pages.add(DOCS.resolve("../README.md").normalize());
        pages.add(DOCS.resolve("../CHANGELOG.md").normalize());
        try (Stream<Path> files = Files.walk(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")
                            && !DOCS.relativize(file).startsWith("target")
                            // A report as an example is no page.
                            && !DOCS.relativize(file).startsWith("examples"))
                    .forEach(pages::add);
        }
        return pages;
    }

    /** What the page links to in this project. */
    private static List<Path> targets(Path page) throws IOException {
        List<Path> targets = new ArrayList<>();
        Matcher link = LINK.matcher(Files.readString(page));
        while (link.find()) {
            if (!link.group(1).contains(":")) {
                targets.add(page.resolveSibling(link.group(1)).normalize());
            }
        }
        return targets;
    }
}
