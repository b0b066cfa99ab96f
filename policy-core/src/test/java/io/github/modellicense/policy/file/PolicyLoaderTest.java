package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Waiver;
import io.github.modellicense.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyLoaderTest {

    private static final String ORG = "mvn:acme:model-policy:1";

    private final Map<String, String> files = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"permissive", "osi", "open-weights", "no-non-commercial", "eu-deployment", "advisory"})
    void readsEachStarterPolicy(String name) throws Exception {
        // When
        Policy policy = load("builtin:" + name).policy();

        // Then
        assertThat(policy.rules()).isNotEmpty();
        assertThat(policy.source()).isEqualTo("builtin:" + name);
    }

    @Test
    void mergesInOrderSoThatTheLaterWins() throws Exception {
        // Given
        file("a.yaml", "rules:\n  - {id: x, licenses: {allow: [MIT]}}\n  - {id: y, declared: required}");
        file("b.yaml", "rules:\n  - {id: x, licenses: {allow: [Apache-2.0]}}");
        file("main.yaml", "extends: [a.yaml, b.yaml]\nname: ours");

        // When
        Policy policy = load("main.yaml").policy();

        // Then
        assertThat(policy.name()).isEqualTo("ours");
        assertThat(policy.rules())
                .extracting(rule -> rule.id() + " " + rule.at().file())
                .containsExactly("x b.yaml", "y a.yaml");
    }

    @Test
    void mergesASourceThatIsExtendedTwiceOnlyOnce() throws Exception {
        // Given
        file("base.yaml", "rules:\n  - {id: x, licenses: {allow: [MIT]}}");
        file("a.yaml", "extends: base.yaml\nrules:\n  - {id: x, licenses: {allow: [Apache-2.0]}}");
        file("b.yaml", "extends: base.yaml\nrules:\n  - {id: z, declared: required}");
        file("main.yaml", "extends: [a.yaml, b.yaml]");

        // When
        Rule rule = load("main.yaml").policy().rules().get(0);

        // Then
        assertThat(rule.at().file()).isEqualTo("a.yaml");
    }

    @Test
    void resolvesPathsFromTheFileThatNamesThem() throws Exception {
        // Given
        file("policies/team/main.yaml", "extends: ../base.yaml");
        file("policies/base.yaml", "rules:\n  - {id: x, declared: required}");

        // When
        Policy policy = load("policies/team/main.yaml").policy();

        // Then
        assertThat(policy.rules().get(0).at().file()).isEqualTo("policies/base.yaml");
    }

    @Test
    void resolvesPathsInsideAnArtifact() throws Exception {
        // Given
        file(ORG, "extends: strict/base.yaml");
        file(ORG + "!/strict/base.yaml", "rules:\n  - {id: x, declared: required}");

        // When
        Policy policy = load(ORG).policy();

        // Then
        assertThat(policy.rules().get(0).at()).hasToString(ORG + "!/strict/base.yaml:2:5");
    }

    @Test
    void acceptsAnIdThatACatalogueOfTheOrganisationDeclares() throws Exception {
        // Given
        file("acme.yaml", "LicenseRef-acme");
        file("main.yaml", "catalogs: [acme.yaml]\nrules:\n  - {id: x, licenses: {allow: [LicenseRef-acme]}}");

        // When
        Policy policy = load("main.yaml").policy();

        // Then
        assertThat(policy.catalogs()).containsExactly("acme.yaml");
    }

    @Test
    void tellsTheProblemsOfEveryFileAtOnce() {
        // Given
        file("a.yaml", "rules:\n  - {id: x, licenses: {allow: [Apache2.0]}}");
        file("main.yaml", "extends: [a.yaml, gone.yaml]\nrulez: []");

        // When
        List<String> problems = problems("main.yaml");

        // Then
        assertThat(problems)
                .containsExactly(
                        "a.yaml:2:32: unknown licence id \"Apache2.0\"; did you mean \"Apache-2.0\"?",
                        "main.yaml:1:19: \"gone.yaml\" cannot be read: there is no file gone.yaml",
                        "main.yaml:2:1: unknown key \"rulez\" in a policy; did you mean \"rules\"?");
    }

    @Test
    void refusesCircles() {
        // Given
        file("a.yaml", "extends: b.yaml");
        file("b.yaml", "extends: a.yaml");

        // When
        List<String> problems = problems("a.yaml");

        // Then
        assertThat(problems).contains("b.yaml:1:10: \"extends\" goes in a circle: a.yaml -> b.yaml -> a.yaml");
    }

    @Test
    void refusesChainsThatAreTooDeep() {
        // Given
        for (int i = 0; i < 20; i++) {
            file("p" + i + ".yaml", "extends: p" + (i + 1) + ".yaml");
        }

        // When
        List<String> problems = problems("p0.yaml");

        // Then
        assertThat(problems).contains("p7.yaml:1:10: \"extends\" is nested deeper than 8");
    }

    @Test
    void refusesContentWithAnotherDigest() {
        // Given
        String pin = "0".repeat(64);
        file("https://acme.example/p.yaml", "rules:\n  - {id: x, declared: required}");
        file("main.yaml", "extends: [{source: \"https://acme.example/p.yaml\", sha256: \"" + pin + "\"}]");

        // When
        List<String> problems = problems("main.yaml");

        // Then
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("has the sha256 ")
                .endsWith(", not " + pin);
    }

    @Test
    void acceptsPinnedContent() throws Exception {
        // Given
        String content = "rules:\n  - {id: x, declared: required}";
        String pin = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
        file("https://acme.example/p.yaml", content);
        file("main.yaml", "extends: [\"https://acme.example/p.yaml#sha256=" + pin + "\"]");

        // When
        LoadedPolicy loaded = load("main.yaml");

        // Then
        assertThat(loaded.sources()).contains(new LoadedPolicy.Origin("https://acme.example/p.yaml", pin));
    }

    @Test
    void isPinnedByItsBytesOrByTheEffectivePolicy() throws Exception {
        // Given
        String content = "rules:\n  - {id: x, declared: required}";
        file("main.yaml", content);

        // When
        LoadedPolicy loaded = load("main.yaml");

        // Then
        assertThat(loaded.hasSha256(Sha256.of(content.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(loaded.hasSha256(loaded.policy().sha256())).isTrue();
        assertThat(loaded.hasSha256("0".repeat(64))).isFalse();
    }

    @Test
    void refusesAPolicyWithAnotherDigest() throws Exception {
        // Given
        file("main.yaml", "rules:\n  - {id: x, declared: required}");
        LoadedPolicy loaded = load("main.yaml");

        // When
        List<String> problems = problems("main.yaml", "0".repeat(64));

        // Then
        assertThat(problems)
                .containsExactly(
                        "main.yaml: the policy has the sha256 " + loaded.fileSha256() + ", and as an effective policy "
                                + loaded.policy().sha256() + "; neither is " + "0".repeat(64));
        assertThat(load("main.yaml", loaded.policy().sha256()).policy()).isEqualTo(loaded.policy());
        assertThat(load("main.yaml", loaded.fileSha256()).policy()).isEqualTo(loaded.policy());
    }

    @Test
    void hasTheSameDigestWhereverTheFilesLie() throws Exception {
        // Given
        file("a.yaml", "name: n\nrules:\n  - {id: x, declared: required}");
        file("deep/b.yaml", "# the same\nname: n\nrules: [{id: x, declared: required, severity: error}]");

        // When
        String a = load("a.yaml").policy().sha256();
        String b = load("deep/b.yaml").policy().sha256();

        // Then
        assertThat(a).isEqualTo(b);
    }

    @Test
    void readsTheWaiversPublishedBesideAnArtifact() throws Exception {
        // Given
        file(ORG, "rules:\n  - {id: x, declared: required}");
        file(ORG + "!/model-waivers.yaml", """
                version: 1
                waivers:
                  - {id: w, rule: x, model: "*", reason: r, approvedBy: b, from: 2026-01-01, until: 2026-02-01}
                """);
        file("main.yaml", "extends: \"" + ORG + "\"");

        // When
        List<Waiver> waivers = load("main.yaml").waivers();

        // Then
        assertThat(waivers).singleElement().matches(Waiver::organisation);
    }

    @Test
    void keepsTheContactOfTheFileThatARuleComesFrom() throws Exception {
        // Given
        file("base.yaml", "contact: legal\nrules:\n  - {id: x, declared: required}");
        file("main.yaml", "extends: base.yaml\ncontact: team\nrules:\n  - {id: y, declared: required}");

        // When
        List<Rule> rules = load("main.yaml").policy().rules();

        // Then
        assertThat(rules).extracting(Rule::contact).containsExactly("legal", null);
    }

    @Test
    void refusesAFallbackThatNamesNoRule() {
        // Given
        file(
                "main.yaml",
                "rules:\n  - {id: licences, licenses: {allow: [MIT]}}\n  - {id: f, fallback: {permittedBy: licenses}}");

        // When
        List<String> problems = problems("main.yaml");

        // Then
        assertThat(problems)
                .containsExactly("main.yaml:3:5: \"permittedBy\" names the rule \"licenses\", which the policy does not"
                        + " have; did you mean \"licences\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: x, when: {usage: production}, licenses: {allow: [MIT, Apache-2.0], deny: [ISC]}}",
                "{id: x, when: {usage: [production, test]}, licenses: {allow: [MIT], deny: [ISC]}}",
                "{id: x, licenses: {allow: [MIT], deny: [ISC, Zlib]}, effectiveFrom: 2026-05-01}",
                "{id: x, licenses: {allow: [MIT], review: [Apache-2.0], deny: [ISC]}, locked: true}",
                "{id: x, when: {not: {usage: test}}, licenses: {allow: [MIT], deny: [ISC]}}",
                "{id: x, licenses: {allow: [MIT], deny: ['*']}, effectiveUntil: 2027-12-31, message: m}",
            })
    void letsALockedRuleBecomeTighter(String later) throws Exception {
        // Given
        lockedRule();
        file("main.yaml", "extends: \"" + ORG + "\"\nrules:\n  - " + later);

        // When
        Rule rule = load("main.yaml").policy().rules().get(0);

        // Then
        assertThat(rule.at().file()).isEqualTo("main.yaml");
        assertThat(rule.locked()).isTrue();
        assertThat(rule.message()).isEqualTo("m");
        assertThat(rule.effectiveUntil()).hasToString("2027-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when: {usage: production}, licenses: {allow: [MIT, Zlib], deny: [ISC]}|\"allow\" cannot gain \"Zlib\"",
                "licenses: {allow: [MIT], review: [Zlib], deny: [ISC]}|\"review\" cannot gain \"Zlib\"",
                "licenses: {allow: [MIT]}|\"deny\" cannot lose \"ISC\"",
                "licenses: {deny: [ISC]}|\"allow\" cannot become empty, as then everything that is not denied is allowed",
                "licenses: {allow: [MIT], deny: [ISC]}, severity: warning|\"severity\" cannot fall from error to warning",
                "licenses: {allow: [MIT], deny: [ISC]}, locked: false|\"locked\" cannot become false",
                "licenses: {allow: [MIT], deny: [ISC]}, effectiveFrom: 2026-07-01|\"effectiveFrom\" cannot be later than 2026-06-01",
                "licenses: {allow: [MIT], deny: [ISC]}, effectiveUntil: 2027-01-01|\"effectiveUntil\" cannot change from \"2027-12-31\" to \"2027-01-01\"",
                "licenses: {allow: [MIT], deny: [ISC]}, message: other|\"message\" cannot change from \"m\" to \"other\"",
                "when: {usage: test}, licenses: {allow: [MIT], deny: [ISC]}|\"when\" has to select everything that it selected before",
                "when: {usage: production, module: 'a:*'}, licenses: {allow: [MIT], deny: [ISC]}|\"when\" has to select everything that it selected before",
                "when: {not: {module: 'a:*'}}, licenses: {allow: [MIT], deny: [ISC]}|\"when\" has to select everything that it selected before",
                "declared: required|its check is \"licenses\" and cannot become \"declared\"",
            })
    void refusesWhatLoosensALockedRuleAndNamesBothPlaces(String later, String loosened) {
        // Given
        lockedRule();
        file("main.yaml", "extends: \"" + ORG + "\"\nrules:\n  - {id: x, " + later + "}");

        // When
        List<String> problems = problems("main.yaml");

        // Then
        assertThat(problems)
                .containsExactly("main.yaml:3:5: the rule \"x\" is locked at " + ORG
                        + " (line 2, column 5) and can only be tightened: " + loosened);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licenses: {allow: ['*'], review: ['GPL-*']}|licenses: {allow: ['*']}|\"review\" cannot lose \"GPL-*\", unless to \"deny\"",
                "licenses: {allow: ['*'], review: ['GPL-*']}|licenses: {allow: ['*', GPL-3.0-only], review: ['GPL-*']}|\"allow\" cannot gain \"GPL-3.0-only\"",
                "licenses: {allow: ['GPL-*']}|licenses: {allow: ['GPL-3.0-only WITH LLVM-exception']}|\"allow\" cannot gain \"GPL-3.0-only WITH LLVM-exception\"",
                "licenses: {allow: ['*'], deny: ['category:non-commercial']}|licenses: {allow: ['*'], deny: ['c*']}|\"deny\" cannot lose \"category:non-commercial\"",
                "models: {allow: ['*:*'], review: ['openai:*']}|models: {allow: ['*:*']}|\"review\" cannot lose \"openai:*\", unless to \"deny\"",
                "openness: {allow: [open-weights], review: [api-only]}|openness: {allow: [open-weights, api-only]}|\"allow\" cannot gain \"api-only\"",
                "pinned: [revision, digest]|pinned: [revision]|\"pinned\" cannot change; add a rule of your own for what is stricter",
                "continuity: {endOfLife: error}|continuity: {endOfLife: warning}|\"endOfLife\" cannot fall below error",
                "continuity: {endOfLife: error, revocable: info}|continuity: {endOfLife: error}|\"revocable\" cannot fall below info",
                "'fallback: {for: {openness: api-only}}'|'fallback: {for: {openness: api-only, module: x}}'|\"fallback\" cannot change; add a rule of your own for what is stricter",
                "expression: 'true'|expression: 'false'|\"expression\" cannot change from \"true\" to \"false\"",
            })
    void refusesToLoosenAnyOtherCheck(String locked, String later, String loosened) {
        // Given
        file(ORG, "rules: [{id: x, locked: true, " + locked + "}]");
        file("main.yaml", "extends: \"" + ORG + "\"\nrules: [{id: x, " + later + "}]");

        // When
        List<String> problems = problems("main.yaml");

        // Then
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0)).endsWith("can only be tightened: " + loosened);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licenses: {allow: ['*'], review: ['GPL-*']}|licenses: {allow: ['*'], deny: ['GPL-*']}",
                "licenses: {allow: ['Apache-*'], review: [MIT]}|licenses: {allow: ['Apache-2*'], review: [MIT]}",
                "licenses: {allow: ['Apache-*']}|licenses: {allow: [Apache-2.0]}",
                "licenses: {allow: ['*'], deny: [ISC]}|licenses: {allow: ['category:permissive'], deny: [ISC]}",
                "models: {allow: ['huggingface:*'], deny: ['*:x/*']}|models: {allow: ['huggingface:acme/*'], deny: ['*:*/*']}",
                "continuity: {endOfLife: warning}|continuity: {endOfLife: error, closedLine: info}",
            })
    void letsAnyOtherCheckBecomeTighter(String locked, String later) throws Exception {
        // Given
        file(ORG, "rules: [{id: x, locked: true, " + locked + "}]");
        file("main.yaml", "extends: \"" + ORG + "\"\nrules: [{id: x, " + later + "}]");

        // When
        Rule rule = load("main.yaml").policy().rules().get(0);

        // Then
        assertThat(rule.at().file()).isEqualTo("main.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enforcement: {allowSkip: true}|main.yaml:2:26: \"allowSkip\" is false at " + ORG
                        + " (line 2, column 26) and cannot become true again",
                "enforcement: {minimumPluginVersion: 1.9.9}|main.yaml:2:37: \"minimumPluginVersion\" can only become newer than the 1.10.0 of "
                        + ORG + " (line 2, column 55)",
                "enforcement: {catalogMaxAge: 181d}|main.yaml:2:30: \"catalogMaxAge\" can only become shorter than the 180d of "
                        + ORG + " (line 2, column 78)",
                "waivers: {maxTerm: 91d}|main.yaml:2:20: \"maxTerm\" can only become shorter than the 90d of " + ORG
                        + " (line 3, column 20)",
                "waivers: {acceptFrom: [project]}|main.yaml:2:23: \"acceptFrom\" can only lose entries of [organisation] at "
                        + ORG + " (line 3, column 37)",
                "accept: {notLookedAt: ['**']}|main.yaml:2:23: \"notLookedAt\" can only lose entries of [**/*.pdf] at "
                        + ORG + " (line 4, column 23)",
                "organisation: {monthlyActiveUsers: 5}|main.yaml:2:36: \"monthlyActiveUsers\" is fixed at 800 by " + ORG
                        + " (line 5, column 36), where a locked rule is measured against it; it cannot become 5",
            })
    void refusesWhatLoosensTheBlocksOfAnExtendedPolicy(String later, String problem) {
        // Given
        file(ORG, """
                rules: [{id: terms, conditions: satisfied, locked: true}]
                enforcement: {allowSkip: false, minimumPluginVersion: 1.10.0, catalogMaxAge: 180d}
                waivers: {maxTerm: 90d, acceptFrom: [organisation]}
                accept: {notLookedAt: ["**/*.pdf"]}
                organisation: {monthlyActiveUsers: 800}
                """);
        file("main.yaml", "extends: \"" + ORG + "\"\n" + later);

        // When
        List<String> problems = problems("main.yaml");

        // Then
        assertThat(problems).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licenses: {allow: [MIT, ISC]}|\"allow\" cannot gain \"ISC\"",
                "expression: 'true'|its check is \"licenses\" and cannot become \"expression\""
            })
    void refusesToLoosenWhatALockedFallbackReliesOn(String later, String loosened) {
        // Given
        file(
                ORG,
                "rules: [{id: fine, licenses: {allow: [MIT]}}, {id: exit, locked: true, fallback: {for: {openness: api-only}, permittedBy: fine}}]");
        file("main.yaml", "extends: \"" + ORG + "\"\nrules: [{id: fine, " + later + "}]");

        // When
        List<String> problems = problems("main.yaml");

        // Then
        assertThat(problems)
                .containsExactly("main.yaml:2:9: the rule \"fine\" says what \"exit\", locked at " + ORG
                        + " (line 1, column 47), permits as a fallback, and its check can only be tightened: "
                        + loosened);
    }

    @Test
    void letsWhatALockedFallbackReliesOnBecomeTighterOrMilderElsewhere() throws Exception {
        // Given
        file(
                ORG,
                "rules: [{id: fine, licenses: {allow: [MIT, ISC]}}, {id: exit, locked: true, fallback: {for: {openness: api-only}, permittedBy: fine}}]");
        file("main.yaml", "extends: \"" + ORG + "\"\nrules: [{id: fine, severity: warning, licenses: {allow: [MIT]}}]");

        // When
        LoadedPolicy loaded = load("main.yaml");

        // Then
        assertThat(loaded.policy().rules()).hasSize(2);
    }

    private void lockedRule() {
        file(ORG, """
                rules:
                  - id: x
                    when: {usage: production}
                    licenses: {allow: [MIT, Apache-2.0], deny: [ISC]}
                    effectiveFrom: 2026-06-01
                    effectiveUntil: 2027-12-31
                    message: m
                    locked: true
                """);
    }

    private void file(String name, String content) {
        files.put(name, content);
    }

    private LoadedPolicy load(String source) throws InvalidFileException {
        return load(source, null);
    }

    private LoadedPolicy load(String source, @Nullable String sha256) throws InvalidFileException {
        PolicySources local = LocalSources.in(Path.of("no-such-folder"));
        PolicySources sources = source1 -> read(source1, local);
        return new PolicyLoader(
                        sources,
                        new SmallCatalog(),
                        (file, content) -> Set.of(new String(content, StandardCharsets.UTF_8)))
                .load(source, sha256);
    }

    private byte[] read(PolicySource source, PolicySources local) throws IOException {
        String content = files.get(source.toString());
        if (content != null) {
            return content.getBytes(StandardCharsets.UTF_8);
        }
        if (source.published()) {
            throw new NoSuchFileException(source.toString());
        }
        return local.read(source);
    }

    private List<String> problems(String source) {
        return problems(source, null);
    }

    private List<String> problems(String source, @Nullable String sha256) {
        return catchThrowableOfType(InvalidFileException.class, () -> load(source, sha256)).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
