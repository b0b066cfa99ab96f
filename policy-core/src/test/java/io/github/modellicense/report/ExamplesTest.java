package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples in the documentation are what the writers write; {@code -Dgolden.update} rewrites them. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    @Test
    void examplesAreWhatTheWritersWrite() throws IOException {
        // Given
        List<ReportWriter> writers = Reports.of(List.of("all"), Evaluations.FACTS);
        if (System.getProperty("golden.update") != null) {
            Reports.write(Evaluations.small(), writers, EXAMPLES);
        }

        for (ReportWriter writer : writers) {
            // When
            byte[] written = RoundTripTest.write(writer.format(), Evaluations.FACTS, Evaluations.small());

            // Then
            assertThat(new String(written, StandardCharsets.UTF_8))
                    .as("%s: run the test with -Dgolden.update where the change is meant", writer.fileName())
                    .isEqualTo(Files.readString(EXAMPLES.resolve(writer.fileName())));
        }
    }
}
