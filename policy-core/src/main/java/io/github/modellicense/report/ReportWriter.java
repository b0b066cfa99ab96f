package io.github.modellicense.report;

import io.github.modellicense.evaluation.Evaluation;
import java.io.IOException;
import java.io.OutputStream;

/** Writes one format. Same evaluation, same bytes; every value is escaped for the format's sink. */
public interface ReportWriter {

    /** The word of {@code formats}, such as {@code html}. */
    String format();

    /** The file's name, such as {@code report.html}. */
    String fileName();

    /** Writes the whole report; the caller closes the stream. */
    void write(Evaluation evaluation, OutputStream out) throws IOException;
}
