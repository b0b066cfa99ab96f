package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArtifactSearchTest {

    private static final String MIT = text("MIT");
    private static final String APACHE = text("Apache-2.0");

    /** As long as the shortest text that counts as a licence. */
    private static String text(String title) {
        return title + " " + "x".repeat(399 - title.length());
    }

    @Test
    void aSumNeedsACopyOfEachLicence() {
        // Given
        LicenseExpression both = Given.and("MIT", "Apache-2.0");
        // When, Then
        assertThat(copies(both, "LICENSE", MIT, "NOTICE", APACHE)).isEqualTo("fulfilled");
        assertThat(copies(both, "LICENSE", MIT)).isEqualTo("missing");
        assertThat(copies(both, "LICENSE", APACHE)).isEqualTo("missing");
    }

    @Test
    void aChoiceNeedsACopyOfOne() {
        // Given
        LicenseExpression either = Given.or("MIT", "Apache-2.0");
        // When, Then
        assertThat(copies(either, "LICENSE", APACHE)).isEqualTo("fulfilled");
        assertThat(copies(either, "LICENSE", text("ISC"))).isEqualTo("missing");
    }

    @Test
    void aMentionIsNoCopy() {
        // When, Then
        assertThat(copies(LicenseExpression.of("MIT"), "LICENSE", MIT)).isEqualTo("fulfilled");
        assertThat(copies(LicenseExpression.of("MIT"), "LICENSE", MIT.substring(0, 399)))
                .isEqualTo("missing");
        assertThat(copies(LicenseExpression.of("MIT"), "readme.txt", MIT)).isEqualTo("missing");
        assertThat(copies(LicenseExpression.of("MIT"), "META-INF/COPYING", MIT)).isEqualTo("fulfilled");
    }

    @Test
    void aLicenceWithoutFactsIsFoundByItsId() {
        // When, Then
        assertThat(copies(LicenseExpression.of("LicenseRef-own"), "LICENSE", text("LicenseRef-own")))
                .isEqualTo("fulfilled");
        assertThat(copies(LicenseExpression.of("LicenseRef-own"), "LICENSE", MIT))
                .isEqualTo("missing");
    }

    @Test
    void anExceptionIsShippedWithItsLicence() {
        // Given
        LicenseExpression with =
                new LicenseExpression.With(new LicenseExpression.License("Apache-2.0", false), "LLVM-exception");
        // When, Then
        assertThat(copies(with, "LICENSE", APACHE)).isEqualTo("fulfilled");
        assertThat(copies(with, "LICENSE", MIT)).isEqualTo("missing");
    }

    @Test
    void onlyWhatWasMadeFromTheModelBearsItsName() {
        // When, Then
        assertThat(prefix(model("huggingface:acme/one"))).containsExactly("fulfilled");
        assertThat(prefix(model("huggingface:acme/one")
                        .base("huggingface:acme/base", Relation.FINETUNE, LicenseExpression.of("MIT"))))
                .containsExactly("missing");
        assertThat(prefix(model("huggingface:acme/LLAMA-one")
                        .base("huggingface:acme/base", Relation.FINETUNE, LicenseExpression.of("MIT"))))
                .containsExactly("fulfilled");
        assertThat(prefix(model("name:llama-one")
                        .base("huggingface:acme/base", Relation.MERGE, LicenseExpression.of("MIT"))))
                .containsExactly("fulfilled");
    }

    @Test
    void blanksQuotesAndCaseDoNotCount() {
        // When, Then
        assertThat(ArtifactSearch.normalise(" \t Built\u00a0 with\n\u201cLlama\u201d\u2019s  "))
                .isEqualTo("built with \"llama\"'s");
        assertThat(ArtifactSearch.normalise("")).isEmpty();
    }

    @Test
    void theWorstOfAllModulesIsTheModelsStatus() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .usedIn("g:a", "a.yml", Usage.PRODUCTION)
                .usedIn("g:b", "b.yml", Usage.PRODUCTION)
                .usedIn("g:c", "c.yml", Usage.PRODUCTION)
                .obligation(LicenseObligation.Kind.NOTICE, "words")
                .obligation(LicenseObligation.Kind.DISPLAY, "more words")
                .obligation(LicenseObligation.Kind.USE_POLICY, "be good")
                .build();
        LicensedModel free = model("huggingface:acme/two").build();
        PackagedArtifact a = artifact("g:a", "NOTICE", "words and more words");
        PackagedArtifact c = artifact("g:c", "NOTICE", "words only");
        // When
        var statuses = Given.request(model, free)
                .rules(Given.rule("r", Given.allow("MIT")))
                .artifacts(a, c)
                .evaluate()
                .obligations();
        var without = Given.request(model)
                .rules(Given.rule("r", Given.allow("MIT")))
                .artifacts(a, c, artifact("g:b", "NOTICE", ""))
                .evaluate()
                .obligations();
        // Then
        assertThat(statuses).containsOnlyKeys("huggingface:acme/one");
        assertThat(statuses.get("huggingface:acme/one"))
                .extracting(each -> each.status())
                .containsExactly("unchecked", "missing", "unchecked");
        assertThat(without.get("huggingface:acme/one"))
                .extracting(each -> each.status())
                .containsExactly("missing", "missing", "unchecked");
    }

    private static List<String> prefix(Given.ModelBuilder builder) {
        LicensedModel model =
                builder.obligation(LicenseObligation.Kind.NAME_PREFIX, "Llama").build();
        return statuses(model, List.of());
    }

    private static String copies(LicenseExpression license, String... files) {
        LicensedModel model = model("huggingface:acme/one")
                .license(license)
                .obligation(LicenseObligation.Kind.LICENSE_COPY, "a copy")
                .build();
        return statuses(model, List.of(artifact("", files))).get(0);
    }

    private static List<String> statuses(LicensedModel model, List<PackagedArtifact> artifacts) {
        List<String> statuses = new ArrayList<>();
        for (Evaluation.ObligationStatus status : new ArtifactSearch(artifacts, Given.LICENSES).statuses(model, "")) {
            statuses.add(status.status());
        }
        return statuses;
    }

    private static PackagedArtifact artifact(String module, String... files) {
        List<PackagedArtifact.File> entries = new ArrayList<>();
        for (int i = 0; i < files.length; i += 2) {
            entries.add(new PackagedArtifact.File(files[i], files[i + 1]));
        }
        return new PackagedArtifact(module, "a.jar", entries);
    }
}
