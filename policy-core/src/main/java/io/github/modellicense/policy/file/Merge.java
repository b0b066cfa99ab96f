package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.yaml.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files merged in order: later wins by rule id. What would weaken a locked rule is a problem. What a file says about
 * waivers, enforcement and accepted gaps binds those that extend it, as a gate that its user can open is none; the
 * organisation's facts are bound once a locked rule is measured against them.
 */
final class Merge {

    private final Problems problems;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private OrganisationBlock organisation = OrganisationBlock.NONE;
    private WaiverBlock waivers = WaiverBlock.NONE;
    private EnforcementBlock enforcement = EnforcementBlock.NONE;
    private @Nullable Stated<List<Glob>> accept;
    private @Nullable String name;
    private @Nullable String contact;
    private final Map<String, String> contacts = new LinkedHashMap<>();

    Merge(Problems problems) {
        this.problems = problems;
    }

    void add(PolicyFile file) {
        if (measuresOrganisation()) {
            file.organisation().refuseChange(organisation, problems);
        }
        organisation = file.organisation().over(organisation);
        waivers = file.waivers().over(waivers, problems);
        enforcement = file.enforcement().over(enforcement, problems);
        mergeAccept(file.accept());
        for (StatedRule stated : file.statedRules()) {
            mergeRule(stated, file.contact());
        }
        name = file.name() == null ? name : file.name();
        contact = file.contact() == null ? contact : file.contact();
    }

    private boolean measuresOrganisation() {
        for (Rule rule : rules.values()) {
            boolean measures = rule.check() instanceof Check.Conditions || rule.check() instanceof Check.Expression;
            if (rule.locked() && measures) {
                return true;
            }
        }
        return false;
    }

    private void mergeAccept(@Nullable Stated<List<Glob>> later) {
        Stated<List<Glob>> earlier = accept;
        if (later != null && earlier != null && !Globs.cover(earlier.value(), later.value())) {
            problems.add(
                    later.at(), "\"notLookedAt\" can only lose entries of " + earlier.value() + " at " + earlier.at());
        }
        accept = later == null ? earlier : later;
    }

    private void mergeRule(StatedRule stated, @Nullable String itsContact) {
        Rule rule = stated.rule();
        Rule before = rules.get(rule.id());
        if (before != null && before.locked()) {
            for (String loosened : Tightening.problems(before, stated)) {
                problems.add(
                        rule.at(),
                        "the rule \"" + rule.id() + "\" is locked at " + before.at() + " and can only be tightened: "
                                + loosened);
            }
            rule = Tightening.inheriting(before, rule);
        } else {
            refuseLooserFallbacks(before, rule);
            contact(rule, itsContact);
        }
        rules.put(rule.id(), rule);
    }

    private void contact(Rule rule, @Nullable String itsContact) {
        if (itsContact != null) {
            contacts.put(rule.id(), itsContact);
        } else {
            contacts.remove(rule.id());
        }
    }

    /** What a locked rule permits as a fallback is what another one says, which is bound as far as that goes. */
    private void refuseLooserFallbacks(@Nullable Rule before, Rule later) {
        if (before == null) {
            return;
        }
        for (Rule rule : rules.values()) {
            boolean relies = rule.locked()
                    && rule.check() instanceof Check.Fallback fallback
                    && before.id().equals(fallback.permittedBy());
            if (relies) {
                for (String loosened : Tightening.checkProblems(before.check(), later.check())) {
                    problems.add(
                            later.at(),
                            "the rule \"" + before.id() + "\" says what \"" + rule.id() + "\", locked at " + rule.at()
                                    + ", permits as a fallback, and its check can only be tightened: " + loosened);
                }
            }
        }
    }

    Policy policy(String source, List<String> catalogs) {
        if (rules.isEmpty()) {
            problems.add(
                    io.github.modellicense.inventory.SourceLocation.of(source),
                    "the policy has no rules, so that it would check nothing");
        }
        refuseUnknownRules();
        Policy policy = withDigest(source, catalogs, "");
        return withDigest(source, catalogs, PolicyPrinter.sha256(policy));
    }

    private Policy withDigest(String source, List<String> catalogs, String sha256) {
        return new Policy(
                name == null ? source : name,
                source,
                sha256,
                contact,
                organisation.value(),
                rulesWithContact(),
                catalogs,
                waivers.value(),
                enforcement.value(),
                accept == null ? List.of() : accept.value());
    }

    /** A rule of an extended policy keeps asking whom its own file names. */
    private List<Rule> rulesWithContact() {
        List<Rule> all = new ArrayList<>();
        for (Rule rule : rules.values()) {
            String its = contacts.get(rule.id());
            boolean own = rule.contact() != null || its == null || its.equals(contact);
            all.add(own ? rule : Tightening.withContact(rule, its));
        }
        return all;
    }

    private void refuseUnknownRules() {
        for (Rule rule : rules.values()) {
            String wanted = rule.check() instanceof Check.Fallback fallback ? fallback.permittedBy() : null;
            if (wanted != null) {
                refuseUnknown(rule, wanted);
            }
        }
    }

    private void refuseUnknown(Rule rule, String wanted) {
        Rule named = rules.get(wanted);
        if (named == null) {
            problems.add(
                    rule.at(),
                    "\"permittedBy\" names the rule \"" + wanted + "\", which the policy does not have"
                            + NearestWord.hint(wanted, rules.keySet()));
        } else if (named.check() instanceof Check.Fallback || named.check() instanceof Check.Diversity) {
            problems.add(
                    rule.at(),
                    "\"permittedBy\" names the rule \"" + wanted + "\", whose check \""
                            + named.check().key() + "\" cannot judge a single model");
        }
    }
}
