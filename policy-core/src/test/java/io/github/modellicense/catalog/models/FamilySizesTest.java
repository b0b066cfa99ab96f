package io.github.modellicense.catalog.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.SortedTable;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilySizesTest {

    @ParameterizedTest
    @CsvSource({"0.5b, 500000000", "110m, 110000000", "8x7b, 56000000000", "v2, 0", "a3b, 0", "small, 0", "xb, 0"})
    void readsASizeAsParameters(String word, double parameters) {
        assertThat(FamilySizes.parameters(word)).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "4b, 1b 8b 14b, true",
        "8b, 1b 8b 14b, true",
        "a3b, 1b 8b 14b, true",
        "32b, 1b 8b 14b, false",
        "300m, 1b 8b 14b, false",
        "4b, 1b 8b, false",
        "v2, 1b 8b 14b, false",
    })
    void extendsToWhatLiesBetweenThreeSizes(String word, String sizes, boolean between) {
        // Given
        String words = sizes.replace(" ", ">*|") + ">*";
        ModelTables tables = new ModelTables(name -> SortedTable.of("0001\t" + words + "\t\n"), key -> false);
        FamilyPattern family = FamilyPattern.of(
                List.of("a0001", "acme", "Acme", "open", "MIT", "", "high", "", "acme", ""),
                new FamilyWords(tables, "0001"));

        // When
        boolean covered = FamilySizes.between(word, family, key -> false);

        // Then
        assertThat(covered).isEqualTo(between);
    }
}
