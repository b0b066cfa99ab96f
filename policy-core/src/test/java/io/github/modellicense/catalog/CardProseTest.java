package io.github.modellicense.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardProseTest {

    private final BundledLicenses licenses = new BundledLicenses();

    private List<CardProse.Said> said(String card) {
        return CardProse.of(card, licenses);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use of this model is governed by the Llama 3.1 Community License.",
                "Released under the [Llama 3.2 Community License Agreement](https://example.org/x).",
                "| License | Llama 3.3 Community License |",
                "By downloading it you accept the Gemma Terms of Use.",
                "The weights are under the Mistral AI Non-Production License.",
                "## Licence\n\nMistral Research License",
                "**License:** [CC BY-NC 4.0](https://example.org/x)",
                "The weights are released under CC-BY-NC-SA-4.0.",
                "This model is licensed under the llama3.1 terms",
                "| Licence | cc-by-nc-4.0 |",
            })
    void findsTheRestrictedLicenceThatASentenceNames(String card) {
        assertThat(said(card))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.licenses()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is for **non-commercial** use.",
                "This model is intended for research\npurposes only.",
                "Commercial use is not permitted.",
                "You may not be happy. The weights must not be used for commercial purposes!",
                "> For academic use only",
                "The weights are for research and educational purposes only.",
                "Released under a non-commercial license.",
                "本模型仅供学术研究，禁止商业用途。",
                "商用利用は禁止されています。",
                "Die nicht-kommerzielle Nutzung ist erlaubt.",
            })
    void findsAPlainRestriction(String card) {
        assertThat(said(card))
                .singleElement()
                .satisfies(found -> assertThat(found.licenses()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# Acme\n\nLicense: MIT",
                "It is released under the Apache License 2.0.",
                "Free for commercial and non-commercial use.",
                "The data set is for non-commercial use.",
                "Unlike others that are non-commercial, it is free.",
                "Google released Gemma and Meta released Llama 3.1.",
                "It beats Mistral (Apache license), Llama 3 and Gemma.",
                "Quantised under GPTQ, it runs under Llama 2 code.",
                "The training data is licensed under CC BY-NC 4.0.",
                "本模型可免费商用。",
                "训练数据仅供学术研究。",
                "```\nlicense: llama 3.1 community license\n```",
                "See https://example.org/llama-3.1-community-license for what the others do.",
            })
    void leavesSentencesAloneThatDenyNothing(String card) {
        assertThat(said(card)).isEmpty();
    }

    @Test
    void tellsTheLineOfASentence() {
        // When
        List<CardProse.Said> said = said("# Acme\n\nOne. Two\nthree. It is for research\npurposes only. Four.\n");

        // Then
        assertThat(said).extracting(CardProse.Said::line).containsExactly(4);
    }
}
