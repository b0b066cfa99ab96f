package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Selector;
import io.github.modellicense.yaml.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rules of one policy file. */
final class RuleReader {

    /** The rule that a run without any place breaks; no rule of a policy may take its name. */
    private static final String RESERVED = "nothing-checked";

    private final Problems problems;
    private final CheckReader checks;
    private final SelectorReader selectors;
    private final Map<String, SourceLocation> seen = new HashMap<>();

    RuleReader(LicenseEntries licenses, Problems problems) {
        this.problems = problems;
        this.selectors = new SelectorReader(licenses, problems);
        this.checks = new CheckReader(licenses, selectors, problems);
    }

    List<StatedRule> read(List<YamlNode> items) {
        List<StatedRule> rules = new ArrayList<>();
        for (YamlNode item : items) {
            Fields fields = Fields.of(item, Keys.RULE, problems);
            StatedRule rule = fields == null ? null : rule(fields);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable StatedRule rule(Fields fields) {
        String id = id(fields);
        String key = checkKey(fields);
        Check check = key == null ? null : checks.read(fields, key);
        Selector when = when(fields, key);
        Severity severity = fields.word("severity", Severity.values());
        LocalDate from = fields.day("effectiveFrom");
        LocalDate until = fields.day("effectiveUntil");
        if (from != null && until != null && until.isBefore(from)) {
            fields.problem("effectiveUntil", "\"effectiveUntil\" " + until + " is before \"effectiveFrom\" " + from);
        }
        String message = fields.text("message");
        String howToFix = fields.text("howToFix");
        String contact = fields.text("contact");
        Boolean locked = fields.flag("locked");
        if (id == null || check == null) {
            return null;
        }
        Rule rule = new Rule(
                id,
                when,
                check,
                severity == null ? Severity.ERROR : severity,
                from,
                until,
                message,
                howToFix,
                contact,
                Boolean.TRUE.equals(locked),
                fields.at());
        return new StatedRule(rule, Boolean.FALSE.equals(locked));
    }

    private @Nullable String id(Fields fields) {
        fields.require("id");
        String id = fields.text("id");
        if (id == null) {
            return null;
        }
        if (id.equals(RESERVED)) {
            fields.problem("id", "the id \"" + RESERVED + "\" is taken by a rule of our own");
        }
        if (!id.equals(id.strip()) || id.indexOf('\n') >= 0) {
            fields.problem("id", "the id \"" + id.strip() + "\" has blanks around it or several lines");
        }
        SourceLocation first = seen.putIfAbsent(id, fields.at("id"));
        if (first != null) {
            fields.problem("id", "the rule \"" + id + "\" stands here a second time; the first is at " + first);
        }
        return id;
    }

    private Selector when(Fields fields, @Nullable String check) {
        String instead = "fallback".equals(check) ? "for" : "diversity".equals(check) ? "among" : null;
        if (instead != null && fields.has("when")) {
            problems.add(
                    fields.keyAt("when"),
                    "a rule with \"" + check + "\" selects by its \"" + instead + "\", not by \"when\"");
        }
        return selectors.read(fields, "when");
    }

    private @Nullable String checkKey(Fields fields) {
        String found = null;
        for (String key : fields.keys()) {
            if (Keys.CHECKS.has(key)) {
                if (found != null) {
                    problems.add(
                            fields.keyAt(key),
                            "a rule has one check only; this one has \"" + found + "\" and \"" + key + "\"");
                }
                found = key;
            }
        }
        if (found == null && !fields.hasUnknownKey()) {
            problems.add(
                    fields.at(), "the rule has no check; it needs one of " + String.join(", ", Keys.CHECKS.names()));
        }
        return found;
    }
}
