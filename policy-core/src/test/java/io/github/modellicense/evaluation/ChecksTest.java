package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.allow;
import static io.github.modellicense.evaluation.Given.globs;
import static io.github.modellicense.evaluation.Given.model;
import static io.github.modellicense.evaluation.Given.request;
import static io.github.modellicense.evaluation.Given.rule;
import static io.github.modellicense.evaluation.Given.waiver;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the smaller checks say, and that each module is judged by its own references. */
class ChecksTest {

    private static final LicensedModel ONE = model("huggingface:acme/one").build();

    @Test
    void saysWhatIsPermittedAndWhy() {
        // When, Then
        assertThat(said(new DeclaredCheck(), model("name:x").declared().build()))
                .isEqualTo("permitted: the model is declared");
        assertThat(said(new ModelsCheck(new Check.Models(globs("*"), List.of(), List.of())), ONE))
                .isEqualTo("permitted: the model is allowed");
        assertThat(said(new ObligationsCheck(new ArtifactSearch(List.of(), Given.LICENSES)), ONE))
                .isEqualTo("permitted: the built artifact holds what the licence asks for");
    }

    @Test
    void saysWhichFallbackIsWanted() {
        // Given
        LicensedModel open = model("huggingface:acme/open").unused();
        LicensedModel closed = model("openai:closed")
                .openness(Openness.API_ONLY)
                .fallback(open)
                .build();
        LicensedModel bare = model("openai:closed")
                .openness(Openness.API_ONLY)
                .fallback(model("openai:x").openness(Openness.API_ONLY).unused())
                .build();
        LicensesCheck other = new LicensesCheck(allow("MIT"), Given.LICENSES);
        // When, Then
        assertThat(said(new FallbackCheck("r", other), closed))
                .isEqualTo("permitted: \"huggingface:acme/open\" is an open fallback: licence MIT is allowed");
        assertThat(said(new FallbackCheck(null, null), closed))
                .isEqualTo("permitted: \"huggingface:acme/open\" is an open fallback: its weights are available");
        assertThat(said(new FallbackCheck("r", other), bare))
                .isEqualTo(
                        "denied fallback.not-permitted: no fallback is permitted: \"openai:x\": its weights are not available"
                                + " | null | an open-weights fallback that rule \"r\" permits"
                                + " | name a fallback in models.yaml that is open and permitted");
        assertThat(said(new FallbackCheck(null, null), bare)).contains(" | an open-weights fallback | ");
    }

    @Test
    void saysHowToGetAwayFromAClosedModel() {
        // Given
        OpennessCheck check =
                new OpennessCheck(new Check.OpennessOf(List.of(Openness.OPEN_WEIGHTS), List.of(), List.of()));
        OpennessCheck closedOnly =
                new OpennessCheck(new Check.OpennessOf(List.of(Openness.API_ONLY), List.of(), List.of()));
        // When, Then
        assertThat(said(check, model("openai:x").openness(Openness.API_ONLY).build()))
                .endsWith("| use a model with open weights, or ask for a waiver");
        assertThat(said(closedOnly, ONE)).endsWith("| use another model, or ask for a waiver");
    }

    @Test
    void aPlaceholderIsPermittedOnlyWhereItIsListed() {
        // Given
        LicensedModel unresolved = model("name:${MODEL}")
                .reference("", "a.yml", Usage.PRODUCTION, Delivery.UNKNOWN, null, ReferenceKind.UNRESOLVED)
                .build();
        LicensedModel seenElsewhere = model("name:${MODEL}")
                .reference("", "a.yml", Usage.PRODUCTION, Delivery.UNKNOWN, null, ReferenceKind.UNRESOLVED)
                .usedIn("", "b.yml", Usage.PRODUCTION)
                .build();
        Check.Models denying = new Check.Models(List.of(), List.of(), globs("openai:*"));
        Check.Models others = new Check.Models(globs("huggingface:*", "name:*"), List.of(), List.of());
        // When, Then
        assertThat(said(new ModelsCheck(denying), unresolved)).startsWith("undetermined model.unknown: ");
        assertThat(said(new ModelsCheck(denying), seenElsewhere)).startsWith("permitted");
        assertThat(said(new ModelsCheck(others), unresolved)).startsWith("permitted");
        assertThat(Unresolved.is(model("name:x").unused())).isFalse();
    }

    @Test
    void caseCountsWhereTheNamespaceHasCase() {
        // When, Then
        assertThat(ModelPattern.matches(new Glob("HuggingFace:ACME/*"), ONE)).isTrue();
        assertThat(ModelPattern.matches(new Glob("name:X"), model("name:x").build()))
                .isFalse();
        assertThat(ModelPattern.matches(
                        new Glob("ollama:LLAMA3"),
                        model("name:x").canonical("ollama:llama3").build()))
                .isTrue();
        assertThat(ModelPattern.matches(
                        new Glob("huggingface:A/B"),
                        model("name:x").canonical("huggingface:a/b").build()))
                .isTrue();
        assertThat(ModelPattern.matches(
                        new Glob("openai:GPT"),
                        model("name:x").canonical("openai:gpt").build()))
                .isFalse();
        assertThat(ModelPattern.matches(
                        new Glob("openai:gpt"),
                        model("name:x").canonical("openai:gpt").build()))
                .isTrue();
        assertThat(ModelPattern.matches(
                        new Glob("openai:other"),
                        model("name:x").canonical("openai:gpt").build()))
                .isFalse();
        assertThat(ModelPattern.names("OLLAMA:X", ModelId.parse("ollama:x"))).isTrue();
        assertThat(ModelPattern.names("ollama:y", ModelId.parse("ollama:x"))).isFalse();
        assertThat(ModelPattern.names("name:X", ModelId.parse("name:x"))).isFalse();
        assertThat(ModelPattern.names("name:x", ModelId.parse("name:x"))).isTrue();
    }

    @Test
    void aDayInTheNamePinsAHostedModel() {
        // When, Then
        assertThat(PinnedCheck.dated("gpt-4o-2024-08-06")).isTrue();
        assertThat(PinnedCheck.dated("claude-20250514-v1:0")).isTrue();
        assertThat(PinnedCheck.dated("2024-08-06")).isTrue();
        assertThat(PinnedCheck.dated("gpt-4o-2024-0806")).isTrue();
        assertThat(PinnedCheck.dated("gpt-4o-2024-08-6")).isFalse();
        assertThat(PinnedCheck.dated("gpt-4o-2024_08-06")).isFalse();
        assertThat(PinnedCheck.dated("gpt-4o-2024-13-06")).isFalse();
        assertThat(PinnedCheck.dated("gpt-4o-2024-12-32")).isFalse();
        assertThat(PinnedCheck.dated("gpt-4o-2024-00-10")).isFalse();
        assertThat(PinnedCheck.dated("gpt-4o-2024-10-00")).isFalse();
        assertThat(PinnedCheck.dated("gpt-4o-1924-10-10")).isFalse();
        assertThat(PinnedCheck.dated("model-2024-a1-06")).isFalse();
        assertThat(PinnedCheck.dated("model-2024-1a06")).isFalse();
    }

    @Test
    void aModelThatNobodyUsesIsNotHosted() {
        // Given
        PinnedCheck digest = new PinnedCheck(new Check.Pinned(false, true));
        // When, Then
        assertThat(Said.by(digest.judge(ONE, List.of())))
                .startsWith("denied model.unpinned: the digest of the model is not pinned");
        assertThat(Said.by(digest.judge(
                        ONE, model("openai:x").through("openai").build().references())))
                .isEqualTo("permitted: digest pinned; a hosted model has no digest");
    }

    @Test
    void eachModuleIsJudgedByItsOwnReferences() {
        // Given
        LicensedModel model = model("huggingface:acme/one")
                .reference("g:a", "a.yml", Usage.PRODUCTION, Delivery.API, "azure", ReferenceKind.CONFIGURATION)
                .reference("g:b", "b.yml", Usage.TEST, Delivery.WEIGHTS, "local", ReferenceKind.CONFIGURATION)
                .obligation(LicenseObligation.Kind.NOTICE, "words")
                .build();
        PackagedArtifact a =
                new PackagedArtifact("g:a", "a.jar", List.of(new PackagedArtifact.File("NOTICE", "words")));
        PackagedArtifact b = new PackagedArtifact("g:b", "b.jar", List.of(new PackagedArtifact.File("NOTICE", "none")));
        // When
        List<String> violations = request(model)
                .artifacts(a, b)
                .rules(
                        rule("digest", new Check.Pinned(false, true)),
                        rule("expression", new Check.Expression("usage == 'production'", SourceLocation.of("p"))),
                        rule("notices", new Check.Obligations()),
                        rule("provider", new Check.Providers(globs("azure"), List.of(), List.of())))
                .evaluate()
                .violations()
                .stream()
                .map(each -> each.rule() + " " + each.module())
                .toList();
        // Then
        assertThat(violations).containsExactlyInAnyOrder("digest g:b", "expression g:b", "notices g:b", "provider g:b");
    }

    @Test
    void selectsByAnyOperandAndInvertsByAll() {
        // Given
        LicensedModel both = model("huggingface:acme/one")
                .license(Given.and("MIT", "GPL-3.0-only"))
                .build();
        // When, Then
        assertThat(selects(Given.when(Selector.Key.LICENSE, "MIT"), both)).isTrue();
        assertThat(selects(Given.when(Selector.Key.LICENSE, "ISC"), both)).isFalse();
        assertThat(selects(Given.when(Selector.Key.LICENSE, "MIT AND GPL-3.0-only"), both))
                .isTrue();
        assertThat(selects(Given.not(Selector.Key.LICENSE, "MIT"), both)).isTrue();
        assertThat(selects(Given.not(Selector.Key.LICENSE, "MIT", "GPL-*"), both))
                .isFalse();
        assertThat(selects(Given.not(Selector.Key.LICENSE, "ISC"), both)).isTrue();
        assertThat(selects(
                        Given.when(Selector.Key.LICENSE, "GPL-*"),
                        model("name:x").license(Given.or("MIT", "GPL-3.0-only")).build()))
                .isTrue();
    }

    @Test
    void aBaselineTakesAViolationOfTheWholeInventory() {
        // Given
        Check.Diversity check = new Check.Diversity(Selector.Key.PUBLISHER, 50, Selector.ALL);
        Baseline whole = new Baseline(List.of(new Baseline.Entry("r", "*", "", null)));
        Baseline other = new Baseline(List.of(new Baseline.Entry("r", "huggingface:acme/one", "", null)));
        // When, Then
        assertThat(request(ONE)
                        .rules(rule("r", check))
                        .baseline(whole)
                        .evaluate()
                        .violations())
                .extracting(Violation::status)
                .containsExactly(Violation.Status.BASELINED);
        assertThat(request(ONE)
                        .rules(rule("r", check))
                        .baseline(other)
                        .evaluate()
                        .violations())
                .extracting(Violation::status)
                .containsExactly(Violation.Status.OPEN);
    }

    @Test
    void tellsOfABaselineThatIsNeededNoMore() {
        // Given
        Baseline baseline = new Baseline(List.of(
                new Baseline.Entry("r", "huggingface:acme/one", "", "GPL-3.0-only"),
                new Baseline.Entry("r", "huggingface:acme/two", "", "GPL-3.0-only")));
        LicensedModel open =
                model("huggingface:acme/one").license("GPL-3.0-only").build();
        // When, Then
        assertThat(request(open)
                        .rules(rule("r", allow("MIT")))
                        .baseline(baseline)
                        .evaluate()
                        .findings())
                .extracting(each -> each.message())
                .containsExactly(
                        "the baseline accepts a violation of rule \"r\" by \"huggingface:acme/two\" that is no more; the goal freeze takes it out");
        assertThat(request(open)
                        .module()
                        .rules(rule("r", allow("MIT")))
                        .baseline(baseline)
                        .evaluate()
                        .findings())
                .isEmpty();
    }

    @Test
    void aTextThatIsNoExpressionIsNoLicence() {
        // When, Then
        assertThat(Licenses.same("MIT AND (", LicenseExpression.of("MIT"), Given.LICENSES))
                .isFalse();
        assertThat(Licenses.same("apache-2.0 and mit", Given.and("MIT", "Apache-2.0"), Given.LICENSES))
                .isTrue();
        assertThat(Licenses.same("MIT OR Apache-2.0", Given.and("MIT", "Apache-2.0"), Given.LICENSES))
                .isFalse();
    }

    @Test
    void whatTheRuleSaysStandsBeforeWhatWeSay() {
        // Given
        LicensedModel gpl =
                model("huggingface:acme/one").license("GPL-3.0-only").build();
        Rule plain = rule("r", allow("MIT"));
        Rule told = new Rule(
                "r",
                Selector.ALL,
                allow("MIT"),
                plain.severity(),
                null,
                null,
                "Ask first.",
                "See the handbook.",
                null,
                false,
                plain.at());
        // When
        Violation ours = request(gpl).rules(plain).evaluate().violations().get(0);
        Violation theirs = request(gpl).rules(told).evaluate().violations().get(0);
        // Then
        assertThat(ours.remedy()).isEqualTo("use a model under an allowed licence, or ask for a waiver");
        assertThat(theirs.remedy())
                .isEqualTo("See the handbook. (use a model under an allowed licence, or ask for a waiver)");
        assertThat(theirs.message()).endsWith(". Ask first.");
    }

    @Test
    void freezesNoWaivedViolationAndNothingThatIsNoRules() {
        // Given
        LicensedModel gpl =
                model("huggingface:acme/one").license("GPL-3.0-only").build();
        Evaluation waived = request(gpl)
                .rules(rule("r", allow("MIT")))
                .waivers(waiver("w", "r", "huggingface:acme/one", "GPL-3.0-only"))
                .evaluate();
        Evaluation nothing = request().places(0).rules(rule("r", allow("MIT"))).evaluate();
        // When, Then
        assertThat(BaselineFreeze.of(waived, null, true).baseline().violations())
                .isEmpty();
        assertThat(BaselineFreeze.of(nothing, null, true).baseline().violations())
                .isEmpty();
    }

    @Test
    void aRuleThatBitesNobodyIsAnnouncedAsNews() {
        // Given
        Rule soon = Given.from(rule("s", allow("MIT")), Given.TODAY.plusDays(3), null);
        Rule now = rule("r", allow("MIT", "GPL-3.0-only"));
        LicensedModel gpl =
                model("huggingface:acme/two").license("GPL-3.0-only").build();
        // When, Then
        assertThat(request(ONE).rules(now, soon).evaluate().findings())
                .extracting(each -> each.severity().label())
                .containsExactly("info");
        assertThat(request(gpl).rules(now, soon).evaluate().findings())
                .extracting(each -> each.severity().label())
                .containsExactly("warning");
    }

    private static boolean selects(Selector selector, LicensedModel model) {
        return Selection.of(selector).selects(Subject.of(model));
    }

    private static String said(ModelCheck check, LicensedModel model) {
        List<ModelReference> references = model.references();
        return Said.by(check.judge(model, references));
    }
}
