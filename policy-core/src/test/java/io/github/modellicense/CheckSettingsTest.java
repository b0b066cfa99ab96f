package io.github.modellicense;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckSettingsTest {

    @Test
    void differsInEveryComponent() {
        // Given
        Path root = Path.of("root");
        LocalDate day = LocalDate.of(2026, 5, 1);
        CheckSettings settings = new CheckSettings(root, "p", "s", Path.of("w"), Path.of("b"), day);

        // When
        List<CheckSettings> others = List.of(
                new CheckSettings(Path.of("other"), "p", "s", Path.of("w"), Path.of("b"), day),
                new CheckSettings(root, "q", "s", Path.of("w"), Path.of("b"), day),
                new CheckSettings(root, "p", null, Path.of("w"), Path.of("b"), day),
                new CheckSettings(root, "p", "s", Path.of("x"), Path.of("b"), day),
                new CheckSettings(root, "p", "s", Path.of("w"), null, day),
                new CheckSettings(root, "p", "s", Path.of("w"), Path.of("b"), day.plusDays(1)));

        // Then
        assertThat(others)
                .hasSize(CheckSettings.class.getRecordComponents().length)
                .doesNotContain(settings);
        CheckSettings same = new CheckSettings(root, "p", "s", Path.of("w"), Path.of("b"), day);
        assertThat(same).isEqualTo(settings).hasSameHashCodeAs(settings);
    }
}
