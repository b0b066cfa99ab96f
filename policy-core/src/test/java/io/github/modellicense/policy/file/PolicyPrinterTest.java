package io.github.modellicense.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Organisation;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import io.github.modellicense.yaml.InvalidFileException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyPrinterTest {

    private static final SourceLocation HERE = SourceLocation.of("p.yaml");
    private static final byte[] CATALOGUE = {'x'};
    private static final List<String> TEXTS = List.of(
            "plain",
            "two words",
            "a: b",
            "# no comment",
            "- dash",
            "\"quoted\"",
            "back\\slash",
            "line\nbreak",
            "tab\t",
            "ünïcödé",
            "日本",
            "😀",
            "null",
            "~",
            "yes",
            "1.10",
            "{flow}",
            "[x]",
            "*star",
            "&anchor",
            "!tag",
            "%",
            "@",
            "'",
            "\u0007bell",
            "\u2028separator",
            "trailing ",
            "key:",
            ", comma",
            "|",
            ">");

    @Test
    void saysWhereEachRuleComesFrom() throws Exception {
        // Given
        Policy policy = load("""
                name: ours
                rules:
                  - {id: licences, when: {usage: production}, licenses: {allow: [MIT]}, severity: warning}
                """);

        // When
        String print = PolicyPrinter.print(policy);

        // Then
        assertThat(print).isEqualTo("""
                        # The effective policy of p.yaml, sha256 %s
                        version: 1
                        name: ours
                        organisation:
                          commercial: true
                        rules:
                          # p.yaml:3:5
                          - id: licences
                            when: {usage: [production]}
                            licenses: {allow: [MIT]}
                            severity: warning
                        waivers:
                          maxTerm: 365d
                          acceptFrom: [organisation, project]
                        enforcement:
                          allowSkip: true
                          allowReportOnly: true
                        """.formatted(policy.sha256()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void readsBackWhatItPrints(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            // Given
            Policy policy = policy(random);
            String print = PolicyPrinter.print(policy);

            // When
            Policy read = load(print);

            // Then
            assertThat(bare(read)).as(print).isEqualTo(bare(policy));
            assertThat(read.sha256()).isEqualTo(PolicyPrinter.sha256(policy));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"permissive", "osi", "open-weights", "no-non-commercial", "eu-deployment", "advisory"})
    void readsBackTheStarterPolicies(String name) throws Exception {
        // Given
        Policy policy = load(new String(LocalSources.builtin(name), StandardCharsets.UTF_8));

        // When
        Policy read = load(PolicyPrinter.print(policy));

        // Then
        assertThat(bare(read)).isEqualTo(bare(policy));
        assertThat(read.sha256()).isEqualTo(policy.sha256());
    }

    private static Policy load(String text) throws InvalidFileException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new PolicyLoader(
                        source -> source instanceof PolicySource.Https ? CATALOGUE : content,
                        new SmallCatalog(),
                        (file, bytes) -> Set.of())
                .load("p.yaml", null)
                .policy();
    }

    /** Without places and digest, which are those of the file at hand. */
    private static Policy bare(Policy policy) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : policy.rules()) {
            Check check = rule.check() instanceof Check.Expression it
                    ? new Check.Expression(it.source(), HERE)
                    : rule.check();
            rules.add(new Rule(
                    rule.id(),
                    rule.when(),
                    check,
                    rule.severity(),
                    rule.effectiveFrom(),
                    rule.effectiveUntil(),
                    rule.message(),
                    rule.howToFix(),
                    rule.contact(),
                    rule.locked(),
                    HERE));
        }
        return new Policy(
                policy.name(),
                "p.yaml",
                "",
                policy.contact(),
                policy.organisation(),
                rules,
                policy.catalogs(),
                policy.waivers(),
                policy.enforcement(),
                policy.acceptNotLookedAt());
    }

    private static Policy policy(Random random) {
        List<Rule> rules = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            rules.add(rule(random, i));
        }
        return new Policy(
                text(random),
                "p.yaml",
                "",
                maybe(random) ? text(random) : null,
                organisation(random),
                rules,
                maybe(random)
                        ? List.of("acme.yaml", "https://acme.example/c.yaml#sha256=" + Sha256.of(CATALOGUE))
                        : List.of(),
                new Policy.WaiverTerms(1 + random.nextInt(400), maybe(random), maybe(random)),
                new Policy.Enforcement(
                        maybe(random), maybe(random), maybe(random) ? "1.2.3-rc-1" : null, maybe(random) ? 30 : null),
                maybe(random) ? globs(random) : List.of());
    }

    private static Organisation organisation(Random random) {
        Long annual = maybe(random) ? Long.valueOf(random.nextInt(1_000_000_000)) : null;
        return new Organisation(
                maybe(random) ? Long.valueOf(random.nextLong() >>> 8) : null,
                annual,
                annual != null || maybe(random) ? Long.valueOf(random.nextInt() & 0xFFFFFF) : null,
                maybe(random) ? "DE" : null,
                maybe(random) ? List.of("NO", "FR") : maybe(random) ? List.of() : null,
                maybe(random),
                maybe(random) ? List.of("serve", "fine-tune") : null);
    }

    private static Rule rule(Random random, int index) {
        Check check = index == 0 ? new Check.Declared() : check(random);
        boolean selects = !(check instanceof Check.Diversity) && !(check instanceof Check.Fallback);
        return new Rule(
                "rule: " + index,
                selects ? selector(random) : Selector.ALL,
                check,
                Severity.values()[random.nextInt(3)],
                maybe(random) ? LocalDate.of(2026, 1 + random.nextInt(12), 28) : null,
                maybe(random) ? LocalDate.of(2028, 2, 29) : null,
                maybe(random) ? text(random) : null,
                maybe(random) ? text(random) : null,
                maybe(random) ? text(random) : null,
                maybe(random),
                HERE);
    }

    private static Check check(Random random) {
        List<Glob> some = List.of(new Glob("huggingface:" + text(random)), new Glob("*"));
        return switch (random.nextInt(15)) {
            case 0 -> new Check.Licenses(List.of("MIT", "category:permissive"), List.of("BSD-*"), List.of("GPL-2.0+"));
            case 1 -> new Check.Licenses(List.of("Apache-2.0 WITH LLVM-exception"), List.of(), List.of());
            case 2 -> new Check.OpennessOf(List.of(Openness.OPEN_WEIGHTS), List.of(Openness.UNKNOWN), List.of());
            case 3 -> new Check.Models(List.of(), List.of(), some);
            case 4 -> new Check.Publishers(List.of(new Glob(text(random))), List.of(), List.of());
            case 5 -> new Check.Providers(List.of(), List.of(new Glob(text(random))), List.of());
            case 6 -> new Check.Conditions();
            case 7 -> new Check.Lineage();
            case 8 -> new Check.Obligations();
            case 9 -> new Check.Declared();
            case 10 -> new Check.Pinned(true, maybe(random));
            case 11 -> new Check.Diversity(Selector.Key.PROVIDER, 1 + random.nextInt(100), selector(random));
            case 12 -> new Check.Fallback(selector(random), maybe(random) ? "rule: 0" : null);
            case 13 -> new Check.Continuity(Severity.ERROR, maybe(random) ? Severity.INFO : null, null);
            default -> new Check.Expression(text(random), HERE);
        };
    }

    private static Selector selector(Random random) {
        Map<Selector.Key, List<Glob>> any = new EnumMap<>(Selector.Key.class);
        if (maybe(random)) {
            any.put(Selector.Key.USAGE, List.of(new Glob("production"), new Glob("t*")));
        }
        if (maybe(random)) {
            any.put(Selector.Key.PUBLISHER, List.of(new Glob(text(random))));
        }
        if (maybe(random)) {
            any.put(Selector.Key.MODEL, List.of(new Glob("ollama:" + text(random))));
        }
        if (maybe(random)) {
            any.put(Selector.Key.LICENSE, List.of(new Glob("MIT")));
        }
        Selector not = maybe(random)
                ? new Selector(Map.of(Selector.Key.MODULE, List.of(new Glob("only:" + text(random)))), null)
                : null;
        return new Selector(any, not);
    }

    private static List<Glob> globs(Random random) {
        return List.of(new Glob(text(random)), new Glob("**/*.pdf"));
    }

    private static String text(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return maybe(random) ? text : text + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static boolean maybe(Random random) {
        return random.nextBoolean();
    }
}
