package io.github.modellicense.report;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.report.attestation.AttestationReport;
import io.github.modellicense.report.csv.CsvReport;
import io.github.modellicense.report.cyclonedx.CycloneDxReport;
import io.github.modellicense.report.gitlab.GitLabReport;
import io.github.modellicense.report.html.HtmlReport;
import io.github.modellicense.report.json.InventoryDigest;
import io.github.modellicense.report.json.JsonReport;
import io.github.modellicense.report.junit.JunitReport;
import io.github.modellicense.report.markdown.MarkdownReport;
import io.github.modellicense.report.notice.NoticeReport;
import io.github.modellicense.report.sarif.SarifReport;
import io.github.modellicense.report.spdx.SpdxReport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The built-in formats by their word. A report is written to a temporary file beside its place and moved there whole: a
 * reader never sees half of one.
 */
public final class Reports {

    /** Every format word, in the order of the contract. */
    public static final List<String> FORMATS = List.of(
            "json",
            "html",
            "sarif",
            "junit",
            "markdown",
            "csv",
            "gitlab",
            "cyclonedx",
            "spdx",
            "notice",
            "attestation");

    /** The file of each format, in the same order. */
    public static final List<String> FILES = List.of(
            "report.json",
            "report.html",
            "report.sarif",
            "TEST-model-license.xml",
            "report.md",
            "report.csv",
            "gl-code-quality.json",
            "bom.cdx.json",
            "bom.spdx.json",
            "MODEL-NOTICES.txt",
            "verdict.intoto.json");

    /** What is written where nothing is asked for. */
    public static final List<String> DEFAULT = List.of("json", "html");

    private Reports() {}

    /**
     * The writers for the given words, each once, in the order of {@link #FORMATS}; {@code all} stands for every one.
     *
     * @throws IllegalArgumentException where a word is no format, with the nearest one that is
     */
    public static List<ReportWriter> of(List<String> words, ReportSettings settings) {
        for (String word : words) {
            if (!word.equals("all") && !FORMATS.contains(word)) {
                throw new IllegalArgumentException(unknown(word));
            }
        }
        List<ReportWriter> writers = new ArrayList<>();
        InventoryDigest digest = new InventoryDigest();
        for (String format : FORMATS) {
            if (words.contains("all") || words.contains(format)) {
                writers.add(writer(format, settings, digest));
            }
        }
        return List.copyOf(writers);
    }

    /** A switch, not a list of suppliers: the classes of a format that is not asked for are never loaded. */
    private static ReportWriter writer(String format, ReportSettings settings, InventoryDigest digest) {
        return switch (format) {
            case "json" -> new JsonReport();
            case "html" -> new HtmlReport(settings);
            case "sarif" -> new SarifReport();
            case "junit" -> new JunitReport();
            case "markdown" -> new MarkdownReport();
            case "csv" -> new CsvReport();
            case "gitlab" -> new GitLabReport();
            case "cyclonedx" -> new CycloneDxReport(settings, digest);
            case "spdx" -> new SpdxReport(settings, digest);
            case "notice" -> new NoticeReport(settings);
            case "attestation" -> new AttestationReport(settings, digest);
            default -> throw new AssertionError(format);
        };
    }

    /**
     * Writes each report into the folder, which is made where it is missing.
     *
     * @return the files written, in the order of the writers
     */
    public static List<Path> write(Evaluation evaluation, List<ReportWriter> writers, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (ReportWriter writer : writers) {
            written.add(write(evaluation, writer, folder));
        }
        return List.copyOf(written);
    }

    private static Path write(Evaluation evaluation, ReportWriter writer, Path folder) throws IOException {
        Path target = folder.resolve(writer.fileName());
        Path temporary = folder.resolve("." + writer.fileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp");
        boolean moved = false;
        try {
            try (OutputStream out = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW), 1 << 16)) {
                writer.write(evaluation, out);
            }
            move(temporary, target);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
        return target;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String unknown(String word) {
        String nearest = "all";
        int best = Integer.MAX_VALUE;
        for (String format : FORMATS) {
            int distance = distance(word, format);
            if (distance < best) {
                best = distance;
                nearest = format;
            }
        }
        return "unknown format \"" + Clean.line(word) + "\"; did you mean \"" + nearest + "\"? Formats: "
                + String.join(", ", FORMATS) + ", all";
    }

    /** Levenshtein's, with one row. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
