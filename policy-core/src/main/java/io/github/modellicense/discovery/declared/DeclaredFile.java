package io.github.modellicense.discovery.declared;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.NearestWord;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A {@code models.yaml}: what it declares, what is wrong in it, and whether it is ours at all. */
record DeclaredFile(boolean ours, Map<ModelId, Declared> models, List<FileProblem> problems) {

    private static final List<String> KEYS = List.of("version", "models");

    /** Somebody else's file of this name. */
    static final DeclaredFile FOREIGN = new DeclaredFile(false, Map.of(), List.of());

    static DeclaredFile read(String name, byte[] content) {
        YamlNode root;
        try {
            root = YamlReader.read(name, content);
        } catch (InvalidFileException e) {
            return looksOurs(content) ? new DeclaredFile(true, Map.of(), e.problems()) : FOREIGN;
        }
        boolean ours = root instanceof YamlNode.Mapping mapping
                && mapping.get("version") != null
                && mapping.get("models") != null;
        return ours ? of((YamlNode.Mapping) root) : FOREIGN;
    }

    /** A broken file is an error only where its lines begin as ours do. */
    private static boolean looksOurs(byte[] content) {
        String text = "\n" + new String(content, StandardCharsets.ISO_8859_1);
        return text.contains("\nversion:") && text.contains("\nmodels:");
    }

    private static DeclaredFile of(YamlNode.Mapping root) {
        List<FileProblem> problems = new ArrayList<>();
        for (YamlNode.Entry entry : root.entries()) {
            String key = entry.key().value();
            if (!KEYS.contains(key)) {
                problems.add(
                        new FileProblem(entry.key().at(), "unknown key \"" + key + "\"" + NearestWord.hint(key, KEYS)));
            }
        }
        YamlNode version = root.get("version");
        if (version != null
                && !(version instanceof YamlNode.Scalar scalar && scalar.value().equals("1"))) {
            problems.add(new FileProblem(version.at(), "unknown version; this version of the plugin reads version 1"));
        }
        Map<ModelId, Declared> models = new LinkedHashMap<>();
        YamlNode list = root.get("models");
        if (list instanceof YamlNode.Sequence sequence) {
            entries(sequence.items(), models, problems);
        } else if (list != null && !(list instanceof YamlNode.Scalar scalar && scalar.empty())) {
            problems.add(new FileProblem(list.at(), "\"models\" must be a list, not " + list.what()));
        }
        return new DeclaredFile(true, models, problems);
    }

    /** Reads entries; the same id twice is a problem. */
    static void entries(List<YamlNode> items, Map<ModelId, Declared> models, List<FileProblem> problems) {
        for (YamlNode item : items) {
            if (!(item instanceof YamlNode.Mapping entry)) {
                problems.add(new FileProblem(item.at(), "a model must be a mapping, not " + item.what()));
                continue;
            }
            Declared declared = new DeclaredEntry(entry, problems::add).read();
            Declared earlier = declared == null ? null : models.putIfAbsent(declared.id(), declared);
            if (declared != null && earlier != null) {
                SourceLocation first = earlier.at();
                problems.add(new FileProblem(
                        declared.at(),
                        "the model \"" + declared.id() + "\" is declared a second time; first in line "
                                + first.line()));
            }
        }
    }
}
