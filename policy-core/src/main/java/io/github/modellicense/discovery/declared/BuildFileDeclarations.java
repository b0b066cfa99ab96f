package io.github.modellicense.discovery.declared;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models declared in a build file, with the same fields as an entry of {@code models.yaml}. */
public final class BuildFileDeclarations {

    private BuildFileDeclarations() {}

    /**
     * The sightings of declared models.
     *
     * @param module id of the module that declares them
     * @param at the build file, with a line where one is known
     * @param models one map for each model: a field's name to its text, to a list of texts ({@code files}, {@code
     *     fallbacks}), or to a list of maps ({@code baseModels} with {@code id} and {@code relation}); null, an empty text
     *     and an empty list are left out
     * @throws InvalidFileException with every wrong field and value
     */
    public static List<Sighting> read(String module, SourceLocation at, List<? extends Map<String, ?>> models)
            throws InvalidFileException {
        List<FileProblem> problems = new ArrayList<>();
        Map<ModelId, Declared> declared = new LinkedHashMap<>();
        List<YamlNode> entries = new ArrayList<>();
        models.forEach(model -> entries.add(node(model, at)));
        DeclaredFile.entries(entries, declared, problems);
        if (!problems.isEmpty()) {
            throw new InvalidFileException(problems);
        }
        return declared.values().stream().map(model -> model.sighting(module)).toList();
    }

    private static YamlNode node(Object value, SourceLocation at) {
        if (value instanceof Map<?, ?> map) {
            List<YamlNode.Entry> entries = new ArrayList<>();
            map.forEach((key, field) -> {
                if (isSaid(field)) {
                    entries.add(
                            new YamlNode.Entry(new YamlNode.Scalar(String.valueOf(key), true, at), node(field, at)));
                }
            });
            return new YamlNode.Mapping(entries, at);
        }
        if (value instanceof List<?> list) {
            List<YamlNode> items = new ArrayList<>();
            list.forEach(item -> items.add(node(item == null ? "" : item, at)));
            return new YamlNode.Sequence(items, at);
        }
        return new YamlNode.Scalar(String.valueOf(value), false, at);
    }

    private static boolean isSaid(@org.jspecify.annotations.Nullable Object field) {
        return field != null && !field.equals("") && !field.equals(List.of());
    }
}
