package io.github.modellicense.report.html;

import io.github.modellicense.evaluation.Evaluation.WaiverStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The waivers, each with its bar on a time line; positions are thousandths of the line. */
record HtmlTimeline(@Nullable String begin, @Nullable String end, long today, List<Row> rows) {

    /**
     * A waiver.
     *
     * @param drawn false where its days could not be read
     */
    record Row(
            String anchor,
            WaiverStatus waiver,
            @Nullable String ruleAnchor,
            String tone,
            boolean drawn,
            long x,
            long width) {}

    static @Nullable HtmlTimeline of(List<WaiverStatus> waivers, LocalDate asOf, HtmlAnchors anchors) {
        if (waivers.isEmpty()) {
            return null;
        }
        LocalDate begin = asOf;
        LocalDate end = asOf;
        for (WaiverStatus waiver : waivers) {
            LocalDate from = day(waiver.from());
            LocalDate until = day(waiver.until());
            begin = from != null && from.isBefore(begin) ? from : begin;
            end = until != null && until.isAfter(end) ? until : end;
        }
        long days = Math.max(1, end.toEpochDay() - begin.toEpochDay() + 1);
        List<Row> rows = new ArrayList<>();
        for (WaiverStatus waiver : waivers) {
            rows.add(row(waiver, begin, days, anchors));
        }
        long today = 1000 * (asOf.toEpochDay() - begin.toEpochDay()) / days;
        return new HtmlTimeline(begin.toString(), end.toString(), today, rows);
    }

    private static Row row(WaiverStatus waiver, LocalDate begin, long days, HtmlAnchors anchors) {
        LocalDate from = day(waiver.from());
        LocalDate until = day(waiver.until());
        long x = 0;
        long width = 0;
        if (from != null && until != null && !until.isBefore(from)) {
            x = 1000 * (from.toEpochDay() - begin.toEpochDay()) / days;
            width = Math.max(4, 1000 * (until.toEpochDay() - from.toEpochDay() + 1) / days);
        }
        return new Row(
                anchors.of("waiver", waiver.id()),
                waiver,
                anchors.find("rule", waiver.rule()),
                tone(waiver.state()),
                width > 0,
                x,
                width);
    }

    private static String tone(String state) {
        return switch (state) {
            case "used" -> "waived";
            case "expired" -> "denied";
            case "expiring" -> "review";
            default -> "neutral";
        };
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
