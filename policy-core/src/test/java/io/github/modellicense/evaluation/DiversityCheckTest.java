package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Selector;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiversityCheckTest {

    @Test
    void namesTheSharesFromTheLargest() {
        // When, Then
        assertThat(judged(20, "A", "A", "B", "B", "C", "C", "C"))
                .isEqualTo(
                        "denied diversity.exceeded: C 43 % > 20 %, A 29 % > 20 %, B 29 % > 20 % of 7 models by publisher"
                                + " | C 43 % > 20 %, A 29 % > 20 %, B 29 % > 20 % | at most 20 % of one publisher"
                                + " | move some models to another publisher");
        assertThat(judged(60, "A")).contains("A 100 % > 60 % of 1 model by publisher |");
    }

    @Test
    void aShareAtTheLimitIsFine() {
        // When, Then
        assertThat(judged(60, "A", "A", "A", "B", "C")).isEqualTo("permitted: the largest share is 60 % <= 60 %");
        assertThat(judged(60)).isEqualTo("permitted: there is no model to count");
    }

    @Test
    void aShareThatRoundsToTheLimitIsToldWithADecimal() {
        // Given
        List<String> two = new ArrayList<>();
        for (int i = 0; i < 301; i++) {
            two.add(i < 100 ? "A" : "P" + i);
        }
        List<String> close = new ArrayList<>();
        for (int i = 0; i < 3001; i++) {
            close.add(i < 1000 ? "A" : "P" + i);
        }
        // When, Then
        assertThat(judged(33, two.toArray(String[]::new))).contains("A 33.2 % > 33 % of 301 models");
        assertThat(judged(33, close.toArray(String[]::new))).contains("A 33.3 % > 33 % of 3001 models");
        assertThat(judged(34, two.toArray(String[]::new))).isEqualTo("permitted: the largest share is 33 % <= 34 %");
    }

    @Test
    void neverShowsALimitThatLooksKept() {
        // Given
        List<String> publishers = new ArrayList<>();
        for (int i = 0; i < 2001; i++) {
            publishers.add(i < 1001 ? "A" : "P" + i);
        }
        // When, Then
        assertThat(judged(50, publishers.toArray(String[]::new))).contains("A 50.1 % > 50 %");
    }

    @Test
    void whatNobodyKnowsCouldAllBeTheLargest() {
        // When, Then
        assertThat(judged(50, "A", "B", "?", "?"))
                .isEqualTo("undetermined diversity.undetermined: the publisher of 2 of 4 models is unknown, "
                        + "which could make the share of one 75 % > 50 %"
                        + " | 2 models of unknown publisher | at most 50 % of one publisher"
                        + " | add these models to the policy's catalogs with their publisher");
        assertThat(judged(50, "A", "B", "C", "?")).isEqualTo("permitted: the largest share is 25 % <= 50 %");
        assertThat(judged(50, "A", "A", "B", "C")).isEqualTo("permitted: the largest share is 50 % <= 50 %");
        assertThat(judged(50, "?")).startsWith("undetermined diversity.undetermined");
    }

    @Test
    void spellingsOfOneNameAreOneShare() {
        // When, Then
        assertThat(judged(50, "acme", "Acme", "ACME", "B")).contains("ACME 75 % > 50 % of 4 models");
        assertThat(judged(50, "ACME", "acme", "Acme", "B")).contains("ACME 75 % > 50 % of 4 models");
    }

    private static String judged(int maxShare, String... publishers) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < publishers.length; i++) {
            String publisher = publishers[i].equals("?") ? null : publishers[i];
            LicensedModel model =
                    model("huggingface:acme/m" + i).publisher(publisher).build();
            subjects.add(Subject.of(model));
        }
        Check.Diversity check = new Check.Diversity(Selector.Key.PUBLISHER, maxShare, Selector.ALL);
        return Said.by(new DiversityCheck(check).judge(subjects));
    }
}
