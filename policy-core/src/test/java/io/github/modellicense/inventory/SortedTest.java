package io.github.modellicense.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedTest {

    /** Ordered by less than what makes it equal, as references are. */
    private record Named(int rank, String name) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            return Integer.compare(rank, other.rank);
        }
    }

    @Test
    void keepsEqualValuesOnceAndTheFirstOfTiesFirst() {
        // Given
        List<Named> values =
                List.of(new Named(2, "b"), new Named(1, "z"), new Named(2, "a"), new Named(2, "b"), new Named(1, "z"));

        // When
        List<Named> sorted = Sorted.distinct(values);

        // Then
        assertThat(sorted).containsExactly(new Named(1, "z"), new Named(2, "b"), new Named(2, "a"));
    }

    @Test
    void givesWhatHashingAndAStableSortGive() {
        // Given
        Random random = new Random(7);
        List<Named> values = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            values.add(new Named(random.nextInt(40), "n" + random.nextInt(12)));
        }

        // When
        List<Named> sorted = Sorted.distinct(values);

        // Then
        assertThat(sorted).isEqualTo(values.stream().distinct().sorted().toList());
    }
}
