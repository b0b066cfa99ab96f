package io.github.modellicense.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.policy.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4o-2024-08-06",
                "claude-sonnet-4-20250514-v1:0",
                "m-20250101",
                "m-20251231",
                "2024-01-01",
                "m1-20240930",
                "m-2024-0806-20240806"
            })
    void aNameWithADayIsDated(String name) {
        // When
        boolean dated = PinnedCheck.dated(name);
        // Then
        assertThat(dated).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4o",
                "m-20250001",
                "m-20251301",
                "m-20250100",
                "m-20250132",
                "m-10250101",
                "m-2025010",
                "m-202501011",
                "m-2024-08-0",
                "m-2024-08",
                "m-2024-8-06",
                "m-202/408:06",
                "m-12-20-24-0806"
            })
    void aNameWithoutADayIsNot(String name) {
        // When
        boolean dated = PinnedCheck.dated(name);
        // Then
        assertThat(dated).isFalse();
    }

    @Test
    void saysWhatIsMissingAndWhereToNameIt() {
        // Given
        LicensedModel loose = Given.model("huggingface:acme/one").build();
        LicensedModel digestOnly =
                Given.model("huggingface:acme/one").sha256("00ff").build();
        LicensedModel hosted =
                Given.model("openai:gpt-4o-2024-08-06").through("openai").build();
        LicensedModel moving = Given.model("openai:gpt-4o").through("openai").build();
        PinnedCheck both = new PinnedCheck(new Check.Pinned(true, true));
        // When
        Judgement.Objection missing = (Judgement.Objection) both.judge(loose, loose.references());
        Judgement.Objection revision = (Judgement.Objection) both.judge(digestOnly, digestOnly.references());
        Judgement.Objection alias = (Judgement.Objection) both.judge(moving, moving.references());
        // Then
        assertThat(missing.found()).isEqualTo("no revision, no digest");
        assertThat(missing.wanted()).isEqualTo("revision and digest");
        assertThat(missing.remedy()).isEqualTo("name the revision and the digest in models.yaml");
        assertThat(revision.found()).isEqualTo("no revision");
        assertThat(alias.remedy()).startsWith("use the provider's dated name");
        assertThat(both.judge(hosted, hosted.references()).because())
                .isEqualTo("revision and digest pinned; a hosted model has no digest");
    }

    @Test
    void asksOnlyForWhatThePolicyWants() {
        // Given
        LicensedModel digest = Given.model("huggingface:acme/one")
                .sha256("00ff")
                .usedIn("", "a.yml", Usage.PRODUCTION)
                .build();
        // When
        Judgement judgement = new PinnedCheck(new Check.Pinned(false, true)).judge(digest, digest.references());
        Judgement.Objection objection =
                (Judgement.Objection) new PinnedCheck(new Check.Pinned(true, false)).judge(digest, digest.references());
        // Then
        assertThat(judgement.because()).isEqualTo("digest pinned");
        assertThat(objection.wanted()).isEqualTo("revision");
    }
}
