package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.modellicense.report.github.GitHubActions;
import io.github.modellicense.report.json.JsonReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Every payload in every text of every format stays text. */
class InjectionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the page is made of when nothing is hostile; a payload must add no kind of element. */
    private static final Set<String> ELEMENTS = new TreeSet<>(List.of(
            "a",
            "article",
            "body",
            "br",
            "button",
            "caption",
            "code",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "head",
            "header",
            "html",
            "input",
            "label",
            "legend",
            "li",
            "main",
            "meta",
            "nav",
            "ol",
            "option",
            "output",
            "p",
            "pre",
            "rect",
            "script",
            "section",
            "select",
            "span",
            "strong",
            "style",
            "summary",
            "svg",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "title",
            "tr",
            "ul"));

    static List<String> payloads() {
        return Payloads.ALL;
    }

    @Test
    void thereAreSixtyPayloadsOrMore() {
        assertThat(Payloads.ALL).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noFormatHoldsARawControlOrDirectionCharacter(String payload) throws IOException {
        for (String format : Reports.FORMATS) {
            // When
            String report = write(format, payload).replace("\r\n", "\n");

            // Then
            assertThat(acting(report)).as(format).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void jsonFormatsStayWellFormedAndKeepTheirShape(String payload) throws IOException {
        for (String format : List.of("json", "sarif", "gitlab", "cyclonedx", "spdx", "attestation")) {
            // When
            JsonNode hostile = JSON.readTree(write(format, payload));
            Set<String> known = new TreeSet<>();
            for (String plain : List.of("plain", "plain words", "https://example.com/", "pkg:generic/plain")) {
                known.addAll(names(JSON.readTree(write(format, plain))));
            }

            // Then
            assertThat(known).as(format).containsAll(names(hostile));
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void jsonGivesTheValueBackUnchanged(String payload) throws IOException {
        // When
        JsonNode report = JSON.readTree(write("json", payload));

        // Then
        String written = Evaluations.hostile(payload).policyName();
        assertThat(report.path("policy").path("name").asText()).isEqualTo(Clean.wellFormed(written));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void htmlHoldsNoElementAttributeOrAddressOfThePayload(String payload) throws IOException {
        // When
        List<Tag> tags = Tag.of(write("html", payload));

        // Then
        assertThat(tags).extracting(Tag::name).isSubsetOf(ELEMENTS);
        assertThat(tags).filteredOn(tag -> tag.name().equals("script")).hasSize(1);
        assertThat(tags).filteredOn(tag -> tag.name().equals("style")).hasSize(1);
        assertThat(tags)
                .flatExtracting(Tag::attributes)
                .noneMatch(name -> name.startsWith("on") || name.equals("style"));
        assertThat(tags)
                .flatExtracting(Tag::addresses)
                .allMatch(href -> href.startsWith("#") || href.startsWith("https://") || href.startsWith("http://"));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void htmlIdsAreUniqueAndEveryInnerLinkHasItsTarget(String payload) throws IOException {
        // When
        List<Tag> tags = Tag.of(write("html", payload));

        // Then
        List<String> ids = new ArrayList<>();
        tags.forEach(tag -> ids.addAll(tag.values("id")));
        assertThat(ids).doesNotHaveDuplicates();
        for (Tag tag : tags) {
            for (String href : tag.values("href")) {
                assertThat(!href.startsWith("#") || ids.contains(href.substring(1)))
                        .as(href)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void junitParsesAndHoldsOneCasePerViolation(String payload) throws Exception {
        // When
        byte[] xml = write("junit", payload).getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));

        // Then
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(5);
        assertThat(document.getElementsByTagName("skipped").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("property").getLength()).isEqualTo(7);
        assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(19);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void csvHasAsManyLinesAndFieldsAsThePlainOneAndNoFormula(String payload) throws IOException {
        // When
        List<List<String>> lines = csv(write("csv", payload));

        // Then
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).hasSize(23));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .noneMatch(field -> !field.isEmpty() && "=+-@\t\r\n".indexOf(field.charAt(0)) >= 0));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void markdownKeepsItsLinesAndLetsNoMarkupThrough(String payload) throws IOException {
        // When
        String hostile = write("markdown", payload);
        String plain = write("markdown", "plain");

        // Then
        assertThat(shape(hostile)).isEqualTo(shape(plain));
        String prose = withoutCode(hostile);
        assertThat(prose)
                .doesNotContain("<script", "<img", "<svg", "<a ", "<iframe", "<details", "<base", "<meta", "<style");
        assertThat(prose).doesNotContain("](", "![", "@octocat", "@SUM", "://");
        assertThat(hostile.lines()).noneMatch(line -> line.startsWith("::"));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void noticesHoldNoForgedEntry(String payload) throws IOException {
        // When
        List<String> hostile = write("notice", payload).lines().toList();
        List<String> plain = write("notice", "plain").lines().toList();

        // Then
        assertThat(hostile).hasSameSizeAs(plain);
        assertThat(hostile.stream().filter(line -> !line.startsWith(" ")).toList())
                .isEqualTo(plain.stream().filter(line -> !line.startsWith(" ")).toList());
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void annotationsAreOneCommandALine(String payload) {
        // When
        List<String> lines = GitHubActions.annotations(Evaluations.hostile(payload));

        // Then
        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line).startsWith("::error file=").doesNotContain("\n", "\r");
            String properties = line.substring("::error ".length(), line.indexOf("::", 2));
            assertThat(properties.split(",", -1)).hasSize(3);
            assertThat(properties).doesNotContain(":");
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void placesAreRelativeUrisBelowTheRoot(String payload) throws IOException {
        // When
        List<String> uris = JSON.readTree(write("sarif", payload)).findValuesAsText("uri");

        // Then
        assertThat(uris).isNotEmpty().allSatisfy(uri -> {
            URI parsed = URI.create(uri);
            assertThat(parsed.isAbsolute()).isFalse();
            assertThat(uri).doesNotStartWith("/").doesNotContain("..", "//");
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void licencesNeverStandWhereOnlyListedIdsMay(String payload) throws IOException {
        // When
        JsonNode bom = JSON.readTree(write("cyclonedx", payload));

        // Then
        assertThat(bom.path("components").findValues("licenses"))
                .allSatisfy(licenses -> licenses.forEach(each -> {
                    assertThat(each.path("license").has("id")).isFalse();
                    assertThat(each.path("expression").asText()).matches("[A-Za-z0-9.+() -]*");
                }));
        assertThat(bom.path("components").findValuesAsText("purl"))
                .allMatch(purl -> purl.matches("pkg:[A-Za-z0-9.+-]+/[\\x21-\\x7e]+"));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void readingAHostileReportBackEndsInAReportOrAnIoException(String payload) throws IOException {
        // When
        byte[] json = write("json", payload).getBytes(StandardCharsets.UTF_8);

        // Then
        try {
            assertThat(JsonReportReader.read(json).inventory().models()).hasSize(1);
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith("the report is broken");
        }
    }

    private static String acting(String report) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < report.length(); i++) {
            char c = report.charAt(i);
            if (c != '\n' && Clean.acts(c)) {
                found.append(i).append(": U+").append(Integer.toHexString(c)).append(' ');
            }
        }
        return found.toString();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(each -> names.addAll(names(each)));
        return names;
    }

    private static String write(String format, String payload) throws IOException {
        return new String(
                RoundTripTest.write(
                        format,
                        ReportSettings.NONE.withLicenses(new HostileLicenses(payload)),
                        Evaluations.hostile(payload)),
                StandardCharsets.UTF_8);
    }

    private static List<String> shape(String markdown) {
        return markdown.lines()
                .map(line -> line.isEmpty() ? "" : line.substring(0, 1) + cells(line))
                .toList();
    }

    private static int cells(String line) {
        int cells = 0;
        for (int i = 0; i < line.length(); i++) {
            cells += line.charAt(i) == '|' && (i == 0 || line.charAt(i - 1) != '\\') ? 1 : 0;
        }
        return cells;
    }

    /** The text outside of code spans, by the rule of CommonMark: a run of backticks ends at the next run as long. */
    private static String withoutCode(String markdown) {
        StringBuilder prose = new StringBuilder();
        int at = 0;
        while (at < markdown.length()) {
            int run = 0;
            while (at + run < markdown.length() && markdown.charAt(at + run) == '`') {
                run++;
            }
            boolean escaped = at > 0 && markdown.charAt(at - 1) == '\\';
            int end = run == 0 || escaped ? -1 : closing(markdown, at + run, run);
            if (end < 0) {
                prose.append(markdown, at, at + Math.max(1, run));
                at += Math.max(1, run);
            } else {
                at = end;
            }
        }
        return prose.toString();
    }

    private static int closing(String markdown, int from, int length) {
        int at = from;
        while (at < markdown.length()) {
            int run = 0;
            while (at + run < markdown.length() && markdown.charAt(at + run) == '`') {
                run++;
            }
            if (run == length) {
                return at + run;
            }
            at += Math.max(1, run);
        }
        return -1;
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text.split("\r\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(fields(line));
            }
        }
        return lines;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
