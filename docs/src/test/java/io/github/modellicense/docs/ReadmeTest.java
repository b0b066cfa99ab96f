package io.github.modellicense.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.CheckSettings;
import io.github.modellicense.ModelLicenseCheck;
import io.github.modellicense.policy.file.LocalSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README shows is true. */
class ReadmeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"run", "test"})
    void everyMarkedCommandIsOneLine(String marker) throws IOException {
        // When
        List<String> blocks = blocks("<!-- command: " + marker + " -->\\n```[a-z]*\\n(.*?)```");

        // Then
        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).lines()).hasSize(1).allMatch(line -> line.startsWith("./mvnw "));
    }

    @Test
    void thePolicyShownIsOne() throws Exception {
        // Given
        List<String> policies = blocks("```yaml\\n(.*?)```");
        assertThat(policies).isNotEmpty();

        for (String policy : policies) {
            // When
            Files.writeString(folder.resolve(CheckSettings.POLICY_FILE), policy);
            ModelLicenseCheck check = ModelLicenseCheck.open(CheckSettings.of(folder, DAY), LocalSources.in(folder));

            // Then
            assertThat(check.policy().rules()).isNotEmpty();
        }
    }

    private static List<String> blocks(String pattern) throws IOException {
        Matcher block = Pattern.compile(pattern, Pattern.DOTALL).matcher(readme());
        return block.results().map(each -> each.group(1)).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md")).replace("\r\n", "\n");
    }
}
