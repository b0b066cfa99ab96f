package io.github.modellicense.report.csv;

import io.github.modellicense.report.Clean;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one place where text becomes CSV: every field quoted, none that a spreadsheet would calculate. */
final class CsvText {

    /** With these, full-width ones included, a spreadsheet begins a formula. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20|%";

    private CsvText() {}

    static void line(Writer out, List<? extends @Nullable String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",");
            field(out, fields.get(i));
        }
        out.append("\r\n");
    }

    private static void field(Writer out, @Nullable String value) throws IOException {
        if (value == null || value.isEmpty()) {
            return;
        }
        String shown = Clean.line(value);
        out.append('"');
        String begin = shown.stripLeading();
        if (FORMULA.indexOf(value.charAt(0)) >= 0 || !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0) {
            out.append('\'');
        }
        out.append(shown.replace("\"", "\"\"")).append('"');
    }
}
