package io.github.modellicense.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of facts, which are sometimes only months or years. */
final class IsoDay {

    private IsoDay() {}

    /** The first day of an ISO day, month or year; null where the text is none of them. */
    static @Nullable LocalDate firstOf(String text) {
        String day = text.length() == 4 ? text + "-01-01" : text.length() == 7 ? text + "-01" : text;
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
