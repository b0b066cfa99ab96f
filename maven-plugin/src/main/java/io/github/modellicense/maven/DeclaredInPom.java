package io.github.modellicense.maven;

import io.github.modellicense.discovery.declared.BuildFileDeclarations;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.InvalidFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.InputLocation;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The models that the POM declares, as discovery sees declarations. */
final class DeclaredInPom {

    private DeclaredInPom() {}

    static List<Sighting> of(List<DeclaredModel> models, Target target, MojoExecution execution)
            throws InvalidFileException {
        if (models.isEmpty()) {
            return List.of();
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        models.forEach(model -> entries.add(entry(model)));
        return BuildFileDeclarations.read(target.module(), place(target, execution), entries);
    }

    /** The plugin's place in the POM; the parent's line means nothing here. */
    private static SourceLocation place(Target target, MojoExecution execution) {
        MavenProject project = target.project();
        String file = target.root()
                .relativize(project.getFile().toPath().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        InputLocation at =
                execution.getPlugin() == null ? null : execution.getPlugin().getLocation("");
        if (at == null
                || at.getSource() == null
                || !project.getFile().getPath().equals(at.getSource().getLocation())) {
            return SourceLocation.of(file);
        }
        return SourceLocation.at(file, at.getLineNumber(), at.getColumnNumber());
    }

    private static Map<String, Object> entry(DeclaredModel model) {
        Map<String, Object> entry = new LinkedHashMap<>();
        put(entry, "id", model.id);
        put(entry, "revision", model.revision);
        put(entry, "sha256", model.sha256);
        put(entry, "license", model.license);
        put(entry, "usage", model.usage);
        put(entry, "delivery", model.delivery);
        put(entry, "purpose", model.purpose);
        put(entry, "files", model.files);
        put(entry, "fallbacks", model.fallbacks);
        List<Map<String, Object>> bases = new ArrayList<>();
        for (DeclaredModel.Base base : model.baseModels) {
            Map<String, Object> each = new LinkedHashMap<>();
            put(each, "id", base.id);
            put(each, "relation", base.relation);
            bases.add(each);
        }
        put(entry, "baseModels", bases);
        return entry;
    }

    private static void put(Map<String, Object> entry, String key, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            entry.put(key, value);
        }
    }
}
