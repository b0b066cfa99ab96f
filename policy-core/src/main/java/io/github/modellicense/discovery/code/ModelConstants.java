package io.github.modellicense.discovery.code;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bundled table of constants that public SDKs give to models: what is used where no class path tells. The newest
 * release's id wins, as the table is read in order of releases.
 */
final class ModelConstants implements ConstantSource {

    private final Map<String, Map<String, LibraryConstant>> byOwner = new HashMap<>();

    static ModelConstants bundled() {
        ModelConstants constants = new ModelConstants();
        String owner = "";
        for (String line : Table.lines("model-constants.tsv")) {
            if (line.startsWith(">")) {
                owner = line.substring(1);
            } else if (!line.startsWith("@")) {
                constants.add(owner, line.split("\t", -1));
            }
        }
        return constants;
    }

    private void add(String owner, String[] fields) {
        Map<String, LibraryConstant> known = byOwner.computeIfAbsent(owner, unused -> new HashMap<>());
        boolean current = fields.length < 4;
        if (current || !known.containsKey(fields[0])) {
            known.put(fields[0], new LibraryConstant(owner, fields[0], fields[1]));
        }
    }

    @Override
    public @Nullable LibraryConstant find(String owner, String name) {
        return byOwner.getOrDefault(owner, Map.of()).get(name);
    }

    @Override
    public boolean knows(String owner) {
        return byOwner.containsKey(owner);
    }
}
