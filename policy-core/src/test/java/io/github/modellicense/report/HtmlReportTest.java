package io.github.modellicense.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.evaluation.Evaluation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void opensOnTheVerdictItsRulesAndTheReasons() throws IOException {
        // When
        String page = write(Evaluations.small());

        // Then
        assertThat(page)
                .containsSubsequence(
                        "</span>Failed</h1>",
                        "The policy stops this build: 2 errors, 1 warning in 6 models.",
                        "Rules broken: <a href=\"#rule-production-licences\">production-licences</a> (2)",
                        "id=\"denied\"",
                        "huggingface:acme/support-llama-8b",
                        "assistant/src/main/resources/models/support.gguf",
                        "Use an allowed model, or ask for a waiver.",
                        "id=\"review\"",
                        "id=\"undetermined\"",
                        "id=\"models\"",
                        "id=\"waived\"",
                        "id=\"baselined\"",
                        "id=\"unseen\"");
    }

    @Test
    void aModelLeadsFromItsEvidenceOverItsLicenceToEachRule() throws IOException {
        // Given
        String page = write(Evaluations.small());
        int card = page.indexOf("<details class=\"model\" id=\"model-huggingface-acme-support-llama-8b\"");

        // When
        String model = page.substring(card, page.indexOf("</details>\n<details class=\"model\"", card));

        // Then
        assertThat(model)
                .containsSubsequence(
                        "Licence in effect",
                        "Lineage",
                        "Evidence of the licence",
                        "What the policy says",
                        "<span class=\"badge denied\">denied</span> <a href=\"#rule-production-licences\">",
                        "<span class=\"badge permitted\">no objection</span>",
                        "What the licence asks for");
    }

    @Test
    void theFirstScreenNamesThePlaceThatWasNotLookedAt() throws IOException {
        // When
        String page = write(Evaluations.small());

        // Then
        assertThat(page.substring(0, page.indexOf("</header>")))
                .contains(
                        "Not looked at: assistant/src/main/resources/models/broken.onnx (unreadable: permission denied).");
    }

    @Test
    void showsEachLicenceInEffectOnceWithItsConditionsAndItsText() throws IOException {
        // When
        String page = write(Evaluations.small());

        // Then
        String row = "<tr id=\"licence-LicenseRef-scancode-llama-3-1-license-2024\">";
        assertThat(page)
                .containsOnlyOnce(row)
                .containsSubsequence(
                        "<dt>Licence</dt><dd><a href=\"#licence-LicenseRef-scancode-llama-3-1-license-2024\">"
                                + "Llama 3.1 Community License Agreement</a></dd>",
                        row,
                        "<a href=\"https://www.llama.com/llama3_1/license/\"",
                        "More than 700,000,000 monthly active users (counted on 2024-07-23): only with an agreement",
                        "read 2026-");
    }

    @Test
    void saysSoWhereNothingWasFound() throws IOException {
        assertThat(write(Evaluations.empty()))
                .contains("</span>Passed</h1>", "No AI model was found in 3 places.", "No rules were judged");
    }

    @Test
    void letsNothingRunOrLoadButItsOwnStyleAndScript() throws Exception {
        // When
        String page = write(Evaluations.small());

        // Then
        assertThat(page).contains("content=\"default-src &#39;none&#39;; style-src &#39;");
        assertThat(page.replace("&#61;", "="))
                .contains("style-src &#39;sha256-" + digest(page, "style") + "&#39;")
                .contains("script-src &#39;sha256-" + digest(page, "script") + "&#39;");
        assertThat(page).doesNotContain("src=", "url(", "@import", "http-equiv=\"refresh\"");
    }

    @Test
    void foldsModulesOfTheSameReasonIntoOneCard() throws IOException {
        // Given
        Evaluation reactor = Evaluations.reactor(200, 2000);

        // When
        String page = write(reactor);

        // Then
        long reasons = reactor.violations().stream()
                .map(each -> each.model())
                .distinct()
                .count();
        assertThat(Tag.of(page))
                .filteredOn(tag -> tag.values("class").contains("card error"))
                .hasSize((int) reasons);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(3 << 20);
    }

    @Test
    void everyInnerLinkHasItsTargetAlsoForARuleThatThePolicyDoesNotList() throws IOException {
        for (Evaluation evaluation : List.of(Evaluations.small(), Evaluations.empty(), Evaluations.reactor(20, 200))) {
            // When
            List<Tag> tags = Tag.of(write(evaluation));

            // Then
            List<String> targets = tags.stream()
                    .flatMap(tag -> tag.values("id").stream())
                    .map(id -> "#" + id)
                    .toList();
            assertThat(tags)
                    .flatExtracting(Tag::addresses)
                    .filteredOn(href -> String.valueOf(href).startsWith("#"))
                    .isSubsetOf(targets);
        }
    }

    private static String digest(String page, String element) throws Exception {
        String open = "<" + element + ">";
        String text = page.substring(page.indexOf(open) + open.length(), page.indexOf("</" + element + ">"));
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sha256);
    }

    private static String write(Evaluation evaluation) throws IOException {
        return new String(RoundTripTest.write("html", Evaluations.FACTS, evaluation), StandardCharsets.UTF_8);
    }
}
