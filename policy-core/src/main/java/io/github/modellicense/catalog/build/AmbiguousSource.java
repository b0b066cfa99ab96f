package io.github.modellicense.catalog.build;

import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Spellings that several licences share.
 *
 * @param rules what settles them, as {@code SharedSpelling} reads it
 * @param ids every id named
 */
record AmbiguousSource(String place, List<String> spellings, List<String> candidates, String rules, Set<String> ids) {

    private static final Set<String> KEYS = Set.of("spellings", "candidates", "settled");
    private static final Set<String> RULE_KEYS = Set.of("hint", "before", "from", "license");

    static AmbiguousSource read(YamlNode node, SourceProblems problems) {
        YamlSource it = YamlSource.of(node, KEYS, problems);
        List<String> candidates = it.texts("candidates");
        if (!candidates.equals(candidates.stream().sorted().distinct().toList())) {
            it.problem("\"candidates\" must be sorted, each once");
        }
        if (candidates.size() < 2) {
            it.problem("what has one candidate is not ambiguous");
        }
        List<String> rules = new ArrayList<>();
        for (YamlNode rule : it.items("settled")) {
            rules.add(rule(YamlSource.of(rule, RULE_KEYS, problems), candidates));
        }
        return new AmbiguousSource(
                it.place(), it.texts("spellings"), candidates, String.join(";", rules), Set.copyOf(candidates));
    }

    private static String rule(YamlSource it, List<String> candidates) {
        String id = it.required("license");
        if (!id.equals("none") && !candidates.contains(id)) {
            it.problem("\"" + id + "\" is none of the candidates");
        }
        if (it.has("before")) {
            return "b:" + it.day("before") + "=" + id;
        }
        if (it.has("from")) {
            return "f:" + it.day("from") + "=" + id;
        }
        List<String> words = new ArrayList<>();
        for (String word : it.texts("hint")) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        if (words.isEmpty()) {
            it.problem("a rule needs \"hint\", \"before\" or \"from\"");
        }
        return "h:" + String.join("|", words) + "=" + id;
    }
}
