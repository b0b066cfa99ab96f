package io.github.modellicense.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortedTableTest {

    private static SortedTable table(String text) {
        return SortedTable.of(text);
    }

    @Test
    void findsEveryKeyAndNothingElse() {
        // Given
        StringBuilder text = new StringBuilder();
        for (int i = 100; i < 200; i++) {
            text.append('k').append(i).append("\tv").append(i).append('\n');
        }
        SortedTable table = table(text.toString());
        // When
        List<String> keys = table.keys();
        // Then
        assertThat(keys)
                .hasSize(100)
                .allSatisfy(key -> assertThat(table.find(key)).containsExactly("v" + key.substring(1)));
        assertThat(table.find("k1")).isNull();
        assertThat(table.find("k0999")).isNull();
        assertThat(table.find("k1000")).isNull();
        assertThat(table.find("z")).isNull();
        assertThat(table.find("")).isNull();
    }

    @Test
    void findsNothingInAnEmptyTable() {
        // When
        List<List<String>> rows = table("").startingWith("a");
        // Then
        assertThat(rows).isEmpty();
        assertThat(table("").find("a")).isNull();
    }

    @Test
    void restoresTabsLinesAndEmptyFields() {
        // When
        List<String> fields = table("a\tx\\ty\t\tl\\nm\\\\\n").find("a");
        // Then
        assertThat(fields).containsExactly("x\ty", "", "l\nm\\");
    }

    @Test
    void listsWhatBeginsWithAPrefix() {
        // When
        List<List<String>> rows = table("a\t0\nab\t1\nabc\t2\nb\t3\n").startingWith("ab");
        // Then
        assertThat(rows).containsExactly(List.of("ab", "1"), List.of("abc", "2"));
    }
}
