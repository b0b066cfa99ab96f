package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.BundledLicenses;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicenseReading;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseExpression.License;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file shown in the pages about policies is read, and every key stands in its page. */
class DocumentationTest {

    private static final Path DOCS = Path.of("../docs");
    private static final LicenseCatalog CATALOG = new BundledLicenses();

    static Stream<Arguments> examples() throws IOException {
        List<Arguments> examples = new ArrayList<>();
        for (String page :
                List.of("policy-file", "starter-policies", "sharing-a-policy", "waivers", "baseline", "lock")) {
            String text = Files.readString(DOCS.resolve(page + ".md"));
            int from = text.indexOf("```yaml\n");
            while (from >= 0) {
                int end = text.indexOf("\n```\n", from);
                examples.add(Arguments.of(page + " at " + from, text.substring(from + 8, end + 1)));
                from = text.indexOf("```yaml\n", end);
            }
        }
        return examples.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void readsEveryExample(String place, String example) throws Exception {
        // Given
        byte[] content = example.getBytes(StandardCharsets.UTF_8);
        String file = example.substring(2, example.indexOf('\n'));

        // When
        switch (file) {
            case "model-policy.yaml" -> PolicyFile.read(place, content, CATALOG, Set.of());
            case "model-waivers.yaml" -> WaiverFile.read(place, content, permissive(), CATALOG, false);
            case "model-baseline.yaml" -> BaselineFile.read(place, content);
            case "models.lock.yaml" -> LockFile.read(place, content);
            default -> throw new AssertionError(place + " does not say which file it is: " + file);
        }

        // Then
        String schema = file.substring(0, file.length() - ".yaml".length());
        assertThat(SchemaAndParserTest.schema(schema).validate(JsonView.of(YamlReader.read(place, content))))
                .isEmpty();
    }

    @Test
    void describesEveryKey() throws Exception {
        // Given
        String policy = Files.readString(DOCS.resolve("policy-file.md"));
        String waivers = Files.readString(DOCS.resolve("waivers.md"));

        // Then
        for (Keys keys : List.of(
                Keys.POLICY,
                Keys.RULE,
                Keys.WHEN,
                Keys.LISTS,
                Keys.ORGANISATION,
                Keys.DIVERSITY,
                Keys.FALLBACK,
                Keys.CONTINUITY,
                Keys.WAIVER_TERMS,
                Keys.ENFORCEMENT,
                Keys.ACCEPT)) {
            assertThat(policy).contains(keys.names());
        }
        assertThat(waivers).contains(Keys.WAIVER.names());
    }

    @Test
    void showsThePermissivePolicyAsItIs() throws Exception {
        // When
        String page = Files.readString(DOCS.resolve("starter-policies.md"));

        // Then
        assertThat(page).contains(new String(LocalSources.builtin("permissive"), StandardCharsets.UTF_8));
        assertThat(page).contains(LocalSources.BUILTINS);
    }

    @ParameterizedTest
    @MethodSource("starters")
    void readsEveryStarterPolicyByTheBundledFacts(String name) throws Exception {
        // When
        Policy policy = load(name);

        // Then
        assertThat(policy.rules()).isNotEmpty();
        assertThat(policy.rules()).allMatch(rule -> !rule.locked());
    }

    static List<String> starters() {
        return LocalSources.BUILTINS;
    }

    @Test
    void allowsNothingInOsiThatTheInitiativeHasNotApproved() throws Exception {
        // Given
        Check.Licenses check = (Check.Licenses) load("osi").rules().get(0).check();
        List<String> entries = new ArrayList<>(check.allow());
        entries.addAll(check.review());

        // When
        List<String> approved = new ArrayList<>();
        for (String id : CATALOG.ids()) {
            if (CATALOG.profile(id) != null && CATALOG.profile(id).osiApproved()) {
                approved.add(id);
            }
        }

        // Then
        approved.add("LGPL-2.1-or-later");
        assertThat(entries).containsExactlyInAnyOrderElementsOf(approved);
    }

    @Test
    void knowsTheLicencesOfTheDocumentationAsTheyAre() {
        // When
        LicenseReading reading = CATALOG.read("LicenseRef-scancode-llama-3.1-license-2024", null);

        // Then
        LicenseExpression expected = new License("LicenseRef-scancode-llama-3.1-license-2024", false);
        assertThat(reading).isEqualTo(new LicenseReading.Known(expected));
    }

    private static Policy permissive() throws Exception {
        return load("permissive");
    }

    private static Policy load(String name) throws Exception {
        return new PolicyLoader(LocalSources.in(Path.of(".")), CATALOG, (file, content) -> Set.of())
                .load("builtin:" + name, null)
                .policy();
    }
}
