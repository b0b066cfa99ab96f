package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.policy.Check;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Selector;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the one check of a rule. */
final class CheckReader {

    private static final List<String> SHARED = List.of("publisher", "provider", "family");

    private final LicenseEntries licenses;
    private final SelectorReader selectors;
    private final Problems problems;

    CheckReader(LicenseEntries licenses, SelectorReader selectors, Problems problems) {
        this.licenses = licenses;
        this.selectors = selectors;
        this.problems = problems;
    }

    /** The check under the key; null (and reported) where it is wrong. */
    @Nullable
    Check read(Fields rule, String key) {
        return switch (key) {
            case "licenses", "openness", "models", "publishers", "providers" -> lists(rule, key);
            case "conditions" -> rule.only(key, "satisfied") ? new Check.Conditions() : null;
            case "lineage" -> rule.only(key, "consistent") ? new Check.Lineage() : null;
            case "obligations" -> rule.only(key, "fulfilled") ? new Check.Obligations() : null;
            case "declared" -> rule.only(key, "required") ? new Check.Declared() : null;
            case "pinned" -> pinned(rule);
            case "diversity" -> diversity(rule);
            case "fallback" -> fallback(rule);
            case "continuity" -> continuity(rule);
            case "expression" -> expression(rule);
            default -> throw new AssertionError(key);
        };
    }

    private @Nullable Check lists(Fields rule, String key) {
        Fields fields = rule.mapping(key, Keys.LISTS);
        if (fields == null) {
            return null;
        }
        List<String> allow = list(fields, "allow", key);
        List<String> review = list(fields, "review", key);
        List<String> deny = list(fields, "deny", key);
        boolean empty = allow.isEmpty() && review.isEmpty() && deny.isEmpty();
        if (empty && nothingNamed(fields) && !fields.hasUnknownKey()) {
            problems.add(fields.at(), "\"" + key + "\" names nothing: it needs an entry in allow, review or deny");
        }
        refuseBoth(fields, "deny", allow, "allow");
        refuseBoth(fields, "deny", review, "review");
        refuseBoth(fields, "review", allow, "allow");
        return switch (key) {
            case "licenses" -> new Check.Licenses(allow, review, deny);
            case "openness" -> new Check.OpennessOf(openness(allow), openness(review), openness(deny));
            case "models" -> new Check.Models(globs(allow), globs(review), globs(deny));
            case "publishers" -> new Check.Publishers(globs(allow), globs(review), globs(deny));
            default -> new Check.Providers(globs(allow), globs(review), globs(deny));
        };
    }

    private List<String> list(Fields fields, String name, String check) {
        List<YamlNode.Scalar> texts = fields.texts(name);
        if (texts == null) {
            return List.of();
        }
        List<String> entries = new ArrayList<>();
        for (YamlNode.Scalar text : texts) {
            String entry = entry(fields, text, check);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private @Nullable String entry(Fields fields, YamlNode.Scalar text, String check) {
        switch (check) {
            case "licenses":
                return licenses.read(text);
            case "openness":
                return fields.word(text.value(), text.at(), check, Openness.values()) == null ? null : text.value();
            case "models":
                String problem = ModelGlobs.problem(text.value());
                if (problem != null) {
                    problems.add(text.at(), problem);
                    return null;
                }
                return text.value();
            default:
                return text.value();
        }
    }

    private static boolean nothingNamed(Fields fields) {
        for (String name : Keys.LISTS.names()) {
            YamlNode node = fields.node(name);
            if (node != null
                    && !(node instanceof YamlNode.Sequence sequence
                            && sequence.items().isEmpty())) {
                return false;
            }
        }
        return true;
    }

    private void refuseBoth(Fields fields, String name, List<String> others, String other) {
        List<YamlNode.Scalar> texts = others.isEmpty() ? null : fields.texts(name);
        if (texts == null) {
            return;
        }
        for (YamlNode.Scalar text : texts) {
            if (others.contains(text.value().strip())) {
                problems.add(
                        text.at(),
                        "the rule contradicts itself: \"" + text.value() + "\" is in both " + other + " and " + name);
            }
        }
    }

    private static List<Openness> openness(List<String> labels) {
        List<Openness> values = new ArrayList<>();
        for (String label : labels) {
            Openness openness = Labeled.find(Openness.values(), label);
            if (openness != null) {
                values.add(openness);
            }
        }
        return values;
    }

    private static List<Glob> globs(List<String> patterns) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : patterns) {
            globs.add(new Glob(pattern));
        }
        return globs;
    }

    private Check pinned(Fields rule) {
        boolean revision = false;
        boolean digest = false;
        List<YamlNode.Scalar> texts = rule.texts("pinned");
        for (YamlNode.Scalar text : texts == null ? List.<YamlNode.Scalar>of() : texts) {
            revision |= text.value().equals("revision");
            digest |= text.value().equals("digest");
            if (!text.value().equals("revision") && !text.value().equals("digest")) {
                problems.add(text.at(), Words.unknown(text.value(), "pinned", List.of("revision", "digest")));
            }
        }
        if (rule.node("pinned") instanceof YamlNode.Sequence sequence
                && sequence.items().isEmpty()) {
            rule.problem("pinned", "\"pinned\" names nothing: it needs revision, digest or both");
        }
        return new Check.Pinned(revision, digest);
    }

    private @Nullable Check diversity(Fields rule) {
        Fields fields = rule.mapping("diversity", Keys.DIVERSITY);
        if (fields == null) {
            return null;
        }
        fields.require("by");
        fields.require("maxShare");
        String by = fields.text("by");
        if (by != null && !SHARED.contains(by)) {
            fields.problem("by", Words.unknown(by, "by", SHARED));
            by = null;
        }
        Long share = fields.whole("maxShare", 1, 100);
        Selector among = selectors.read(fields, "among");
        Selector.Key key = by == null ? null : Labeled.find(Selector.Key.values(), by);
        return key == null || share == null ? null : new Check.Diversity(key, share.intValue(), among);
    }

    private @Nullable Check fallback(Fields rule) {
        Fields fields = rule.mapping("fallback", Keys.FALLBACK);
        return fields == null ? null : new Check.Fallback(selectors.read(fields, "for"), fields.text("permittedBy"));
    }

    private @Nullable Check continuity(Fields rule) {
        Fields fields = rule.mapping("continuity", Keys.CONTINUITY);
        if (fields == null) {
            return null;
        }
        if (fields.isEmpty()) {
            problems.add(fields.at(), "\"continuity\" names nothing: it needs " + Keys.CONTINUITY.anyOf());
        }
        return new Check.Continuity(
                fields.word("endOfLife", Severity.values()),
                fields.word("closedLine", Severity.values()),
                fields.word("revocable", Severity.values()));
    }

    private static @Nullable Check expression(Fields rule) {
        String source = rule.text("expression");
        String written = rule.node("expression") instanceof YamlNode.Scalar scalar ? scalar.written() : null;
        return source == null ? null : new Check.Expression(source, rule.at("expression"), written);
    }
}
