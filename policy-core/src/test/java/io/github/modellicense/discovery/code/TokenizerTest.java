package io.github.modellicense.discovery.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    private static List<String> texts(String source, Language language) {
        return Tokenizer.tokens(source, language).stream().map(Token::text).toList();
    }

    @Test
    void decodesEscapesAndLeavesCommentsOut() {
        assertThat(texts("a /* \"x\" */ = \"q\\\"\\u0041\\n\"; // \"y\"", Language.JAVA))
                .containsExactly("a", "=", "q\"A\n", ";");
    }

    @Test
    void tellsCharactersFromStrings() {
        assertThat(Tokenizer.tokens("'\"' + '\\'' + \"s\"", Language.JAVA))
                .extracting(Token::kind)
                .containsExactly(
                        Token.Kind.CHARACTER,
                        Token.Kind.SYMBOL,
                        Token.Kind.CHARACTER,
                        Token.Kind.SYMBOL,
                        Token.Kind.STRING);
    }

    @Test
    void knowsLinesAfterATextBlock() {
        // Given
        String source = "String s = \"\"\"\n  one\n  two\n  \"\"\";\nint i;";
        // When
        List<Token> tokens = Tokenizer.tokens(source, Language.JAVA);
        // Then
        assertThat(tokens.get(3).text()).isEqualTo("\n  one\n  two\n  ");
        assertThat(tokens.get(5).line()).isEqualTo(5);
    }

    @Test
    void keepsKotlinTemplatesApartFromText() {
        assertThat(Tokenizer.tokens("\"a ${f(\"x\")} b\" + \"\\${key}\" + \"plain\"", Language.KOTLIN))
                .extracting(Token::kind)
                .containsExactly(
                        Token.Kind.TEMPLATE,
                        Token.Kind.SYMBOL,
                        Token.Kind.STRING,
                        Token.Kind.SYMBOL,
                        Token.Kind.STRING);
    }

    @Test
    void survivesAnyText() {
        // Given
        Random random = new Random(7);
        String alphabet = "\"'\\/*{}()[]<>$=;,.:a1\n`u";
        // When
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder("import dev.langchain4j.model.openai.X;\n");
            for (int i = 0; i < 80; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                text.append(i % 9 == 0 ? " model( modelName(" : "");
            }
            String source = text.toString();
            String name = List.of("A.java", "A.kt", "A.groovy", "A.scala").get(round % 4);
            // Then
            assertThatCode(() -> CodeProject.found(name, source)).as(source).doesNotThrowAnyException();
        }
    }
}
