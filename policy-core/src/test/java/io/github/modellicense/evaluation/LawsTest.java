package io.github.modellicense.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import io.github.modellicense.policy.Waiver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Laws that hold for every policy and every inventory, over generated ones. A failure names its seed. */
class LawsTest {

    private static final int CASES = 400;
    private static final List<String> IDS = Given.LICENSES.ids();
    private static final List<String> MODULES = List.of("", "g:a", "g:b");

    @Test
    void theOrderOfRulesAndModelsDoesNotMatter() {
        forAll((random, world) -> {
            // Given
            World shuffled = world.copy();
            Collections.shuffle(shuffled.models, random);
            Collections.shuffle(shuffled.rules, random);
            // When
            Evaluation evaluation = shuffled.evaluate();
            // Then
            assertThat(evaluation.violations()).isEqualTo(world.evaluate().violations());
            assertThat(evaluation.findings()).isEqualTo(world.evaluate().findings());
            assertThat(evaluation.chosen()).isEqualTo(world.evaluate().chosen());
        });
    }

    @Test
    void addingAnAllowEntryNeverAddsAViolation() {
        forAll((random, world) -> {
            // Given
            World wider = world.copy();
            boolean widened = wider.changeLists((allow, id) -> allow.add(id), random);
            // When
            Set<String> after = keys(wider.evaluate());
            // Then
            assertThat(!widened || keys(world.evaluate()).containsAll(after)).isTrue();
        });
    }

    @Test
    void removingAnAllowEntryNeverRemovesAViolation() {
        forAll((random, world) -> {
            // Given
            World narrower = world.copy();
            boolean narrowed = narrower.changeLists(
                    (allow, id) -> {
                        if (allow.size() > 1) {
                            allow.remove(random.nextInt(allow.size()));
                        }
                    },
                    random);
            // When
            Set<String> after = keys(narrower.evaluate());
            // Then
            assertThat(!narrowed || after.containsAll(keys(world.evaluate()))).isTrue();
        });
    }

    @Test
    void aWaiverNeverAddsAViolationAndNeverHidesOne() {
        forAll((random, world) -> {
            // Given
            World waived = world.copy();
            Evaluation before = world.evaluate();
            for (Violation violation : before.violations()) {
                if (random.nextBoolean()) {
                    waived.waivers.add(waiver(violation, before, waived.waivers.size()));
                }
            }
            // When
            Evaluation after = waived.evaluate();
            // Then
            assertThat(keys(after)).isEqualTo(keys(before));
            assertThat(openKeys(before)).containsAll(openKeys(after));
        });
    }

    @Test
    void judgingModulesOneByOneEqualsJudgingTheWhole() {
        forAll((random, world) -> {
            // Given
            Set<String> whole = keys(world.evaluate());
            whole.removeIf(key -> key.contains(" * "));
            // When
            Set<String> parts = new TreeSet<>();
            for (String module : MODULES) {
                parts.addAll(keys(world.module(module).evaluate()));
            }
            // Then
            assertThat(parts).isEqualTo(whole);
        });
    }

    @Test
    void whatIsUnknownNeverPassesALicenceRule() {
        forAll((random, world) -> {
            // When
            Evaluation evaluation = world.evaluate();
            // Then
            Set<String> keys = keys(evaluation);
            for (LicensedModel model : world.models) {
                for (Rule rule : world.rules) {
                    boolean judged = rule.check() instanceof Check.Licenses
                            && rule.when().equals(Selector.ALL)
                            && rule.inForce(Given.TODAY);
                    if (judged && model.license().effective().unknown()) {
                        assertThat(keys).anyMatch(key -> key.startsWith(rule.id() + " " + model.id() + " "));
                    }
                }
            }
        });
    }

    private static void forAll(BiConsumer<Random, World> law) {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            try {
                law.accept(random, World.generate(random));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static Set<String> keys(Evaluation evaluation) {
        Set<String> keys = new TreeSet<>();
        evaluation.violations().forEach(each -> keys.add(each.rule() + " " + each.model() + " " + each.module()));
        return keys;
    }

    private static Set<String> openKeys(Evaluation evaluation) {
        Set<String> keys = new HashSet<>();
        for (Violation each : evaluation.violations()) {
            if (each.status() == Violation.Status.OPEN) {
                keys.add(each.rule() + " " + each.model() + " " + each.module());
            }
        }
        return keys;
    }

    private static Waiver waiver(Violation violation, Evaluation evaluation, int number) {
        String license = evaluation.inventory().models().stream()
                .filter(model -> model.id().toString().equals(violation.model()))
                .map(model -> model.license().effective().toString())
                .findFirst()
                .orElse(null);
        return Given.waiver("w" + number, violation.rule(), violation.model(), license);
    }

    /** A policy, an inventory and waivers. */
    private static final class World {
        private final List<LicensedModel> models = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<Waiver> waivers = new ArrayList<>();
        private boolean whole = true;

        static World generate(Random random) {
            World world = new World();
            int models = 1 + random.nextInt(5);
            for (int i = 0; i < models; i++) {
                world.models.add(model(random, i));
            }
            int rules = 1 + random.nextInt(5);
            for (int i = 0; i < rules; i++) {
                Rule rule = Given.rule("r" + i, selector(random, 1), check(random), severity(random));
                world.rules.add(
                        random.nextInt(6) == 0
                                ? Given.from(rule, Given.TODAY.plusDays(random.nextInt(40)), null)
                                : rule);
            }
            return world;
        }

        World copy() {
            World copy = new World();
            copy.models.addAll(models);
            copy.rules.addAll(rules);
            copy.waivers.addAll(waivers);
            return copy;
        }

        World module(String module) {
            World part = new World();
            part.whole = false;
            part.rules.addAll(rules);
            for (LicensedModel model : models) {
                LicensedModel kept = within(model, module);
                if (!kept.references().isEmpty()) {
                    part.models.add(kept);
                }
            }
            return part;
        }

        Evaluation evaluate() {
            Given.RequestBuilder request = Given.request(models.toArray(LicensedModel[]::new))
                    .rules(rules.toArray(Rule[]::new))
                    .waivers(waivers.toArray(Waiver[]::new));
            return (whole ? request : request.module()).evaluate();
        }

        /** Changes the allow list of a licence rule that has one; false where there is none. */
        boolean changeLists(BiConsumer<List<String>, String> change, Random random) {
            for (int i = 0; i < rules.size(); i++) {
                Rule rule = rules.get(i);
                if (rule.check() instanceof Check.Licenses check
                        && !check.allow().isEmpty()) {
                    List<String> allow = new ArrayList<>(check.allow());
                    change.accept(allow, entry(random));
                    rules.set(
                            i,
                            Given.from(
                                    Given.rule(
                                            rule.id(),
                                            rule.when(),
                                            new Check.Licenses(allow, check.review(), check.deny()),
                                            rule.severity()),
                                    rule.effectiveFrom(),
                                    null));
                    return true;
                }
            }
            return false;
        }

        private static LicensedModel within(LicensedModel model, String module) {
            Given.ModelBuilder part = Given.model(model.id().toString())
                    .license(model.license().concluded())
                    .publisher(model.publisher())
                    .openness(model.openness())
                    .match(model.match());
            model.lineage().forEach(base -> part.base(base.id().toString(), base.relation(), base.license()));
            if (model.license().conflict()) {
                part.conflict();
            }
            model.references().stream()
                    .filter(each -> each.module().equals(module))
                    .forEach(each -> part.reference(
                            each.module(),
                            each.at().file(),
                            each.usage(),
                            each.delivery(),
                            each.provider(),
                            each.kind()));
            return part.unused();
        }
    }

    private static LicensedModel model(Random random, int number) {
        Given.ModelBuilder model = Given.model("huggingface:acme/m" + number)
                .license(expression(random, 2))
                .publisher(random.nextInt(4) == 0 ? null : "P" + random.nextInt(3))
                .openness(pick(random, List.of(Openness.values())))
                .match(pick(random, List.of(LicensedModel.Match.values())));
        if (random.nextInt(4) == 0) {
            model.base("huggingface:base/b", pick(random, List.of(Relation.values())), expression(random, 1));
        }
        if (random.nextInt(8) == 0) {
            model.conflict();
        }
        int places = 1 + random.nextInt(4);
        for (int i = 0; i < places; i++) {
            model.reference(
                    pick(random, MODULES),
                    "f" + i + ".yml",
                    pick(random, List.of(Usage.values())),
                    pick(random, List.of(Delivery.values())),
                    random.nextBoolean() ? "azure" : random.nextBoolean() ? "openai" : null,
                    pick(random, List.of(ReferenceKind.values())));
        }
        return model.build();
    }

    private static LicenseExpression expression(Random random, int depth) {
        int kind = random.nextInt(10);
        if (depth == 0 || kind < 6) {
            return random.nextInt(8) == 0
                    ? LicenseExpression.NOASSERTION
                    : LicenseExpression.of(random.nextInt(10) == 0 ? "LicenseRef-nobody-knows" : pick(random, IDS));
        }
        List<LicenseExpression> operands = List.of(expression(random, depth - 1), expression(random, depth - 1));
        return kind < 8 ? new LicenseExpression.And(operands) : new LicenseExpression.Or(operands);
    }

    private static Selector selector(Random random, int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> Given.when(Selector.Key.USAGE, pick(random, List.of("production", "test")));
            case 1 -> Given.when(Selector.Key.PUBLISHER, "P" + random.nextInt(3));
            case 2 -> Given.when(Selector.Key.LICENSE, pick(random, IDS));
            case 3 -> new Selector(Map.of(), depth == 0 ? null : selector(random, depth - 1));
            default -> Selector.ALL;
        };
    }

    private static Check check(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Check.Conditions();
            case 1 -> new Check.Lineage();
            case 2 -> new Check.OpennessOf(List.of(Openness.OPEN_WEIGHTS), List.of(), List.of());
            case 3 -> new Check.Publishers(Given.globs("P1"), List.of(), Given.globs("P2"));
            case 4 -> new Check.Providers(Given.globs("azure"), List.of(), List.of());
            case 5 -> new Check.Diversity(Selector.Key.PUBLISHER, 1 + random.nextInt(100), Selector.ALL);
            default ->
                new Check.Licenses(
                        entries(random), entries(random), random.nextBoolean() ? List.of() : entries(random));
        };
    }

    private static List<String> entries(Random random) {
        List<String> entries = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            entries.add(entry(random));
        }
        return entries;
    }

    private static String entry(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "category:" + Given.LICENSES.category(pick(random, IDS)).label();
            case 1 -> "LicenseRef-*";
            default -> pick(random, IDS);
        };
    }

    private static Severity severity(Random random) {
        return pick(random, List.of(Severity.values()));
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
