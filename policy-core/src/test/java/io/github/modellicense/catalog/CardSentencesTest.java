package io.github.modellicense.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.CardSentences.Sentence;
import org.junit.jupiter.api.Test;

class CardSentencesTest {

    @Test
    void joinsTheLinesOfASentenceAndTellsWhereItBegins() {
        assertThat(CardSentences.of("# Title\n\nOne ends here. Two goes\non and on!\nThree"))
                .containsExactly(
                        new Sentence("# Title ", 1),
                        new Sentence("One ends here", 3),
                        new Sentence("Two goes on and on", 3),
                        new Sentence("Three ", 5));
    }

    @Test
    void leavesListingsOut() {
        assertThat(CardSentences.of("a\n```\nlicence: x\n```\nb"))
                .extracting(Sentence::text)
                .containsExactly("a ", "b ");
    }

    @Test
    void takesItemsAndRowsForThemselves() {
        assertThat(CardSentences.of("- one\n- two\n| three |"))
                .extracting(Sentence::line)
                .containsExactly(1, 2, 3);
    }

    @Test
    void staysInsideOfNumbersAndNames() {
        assertThat(CardSentences.of("the Llama 3.1 licence")).hasSize(1);
    }
}
