package io.github.modellicense.catalog.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.SortedTable;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyRulesTest {

    /** A family of 1B, 4B and 8B, each shown by a row. */
    private static FamilyPattern family(String license) {
        String words = "1b>huggingface:acme/a-1b|4b>huggingface:acme/a-4b|8b>huggingface:acme/a-8b";
        ModelTables tables = new ModelTables(name -> SortedTable.of("0001\t" + words + "\t\n"), key -> false);
        return FamilyPattern.of(
                List.of("a0001", "acme", "Acme", "open", license, "", "high", "", "acme", ""),
                new FamilyWords(tables, "0001"));
    }

    @ParameterizedTest
    @CsvSource({
        "Apache-2.0, 4b, true",
        "Apache-2.0, 3b, false",
        "MIT, 3b, false",
        "CC-BY-NC-4.0, 3b, true",
        "LicenseRef-acme, 3b, true",
        "LicenseRef-acme, 32b, false",
    })
    void extendsToASizeBetweenOthersOnlyTermsThatSetNothingFree(String license, String size, boolean extended) {
        // When
        boolean said = FamilyRules.extendsTo(family(license), List.of(size), key -> false, true, true);

        // Then
        assertThat(said).isEqualTo(extended);
    }
}
