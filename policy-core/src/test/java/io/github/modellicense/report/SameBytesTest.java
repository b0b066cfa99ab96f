package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.evaluation.Evaluation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets the default locale and time zone")
class SameBytesTest {

    @Test
    void everyFormatIsTheSameInEveryLocaleAndTimeZone() throws IOException {
        // Given
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> first = all();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                for (String id : List.of("Asia/Kolkata", "America/Los_Angeles")) {
                    // When
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));

                    // Then
                    assertThat(all()).as(tag + " " + id).isEqualTo(first);
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void onlyBomsCarryATimeAndItIsTheBuilds() throws IOException {
        // Given
        ReportSettings settings = Evaluations.FACTS.withTimestamp(Instant.parse("2026-02-03T04:05:06Z"));

        for (String format : Reports.FORMATS) {
            // When
            String report = write(format, settings, Evaluations.small());

            // Then
            boolean bom = format.equals("cyclonedx") || format.equals("spdx");
            assertThat(report.contains("2026-02-03T04:05:06Z")).as(format).isEqualTo(bom);
        }
    }

    private static Map<String, String> all() throws IOException {
        Map<String, String> reports = new LinkedHashMap<>();
        for (String format : Reports.FORMATS) {
            reports.put(format, write(format, Evaluations.FACTS, Evaluations.small()));
        }
        return reports;
    }

    private static String write(String format, ReportSettings settings, Evaluation evaluation) throws IOException {
        return new String(RoundTripTest.write(format, settings, evaluation), StandardCharsets.UTF_8);
    }
}
