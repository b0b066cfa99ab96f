package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.config.XmlTree.Element;
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The dependencies of POMs that nobody resolved; versions from properties, parents and management found in the tree. */
final class PomDependencies {

    private static final int MAX_PARENTS = 20;

    private final Map<String, Pom> poms = new TreeMap<>();
    private final Map<String, List<Pom>> lineages = new HashMap<>();

    void add(String path, Usage usage, String text) {
        for (Element project : XmlTree.read(text, 1).all("project")) {
            poms.put(path, Pom.of(path, usage, project));
        }
    }

    void dependencies(Consumer<ClasspathArtifact> artifacts) {
        for (Pom pom : poms.values()) {
            List<Element> groups = new ArrayList<>(List.of(pom.project));
            groups.addAll(pom.project.path("profiles", "profile"));
            for (Element group : groups) {
                for (Element dependency : group.path("dependencies", "dependency")) {
                    artifacts.accept(artifact(pom, dependency, scope(pom, dependency)));
                }
                for (Element dependency : group.path("build", "plugins", "plugin", "dependencies", "dependency")) {
                    artifacts.accept(artifact(pom, dependency, "plugin"));
                }
            }
        }
    }

    private ClasspathArtifact artifact(Pom pom, Element dependency, String scope) {
        String group = resolved(pom, dependency.text("groupId"));
        String artifact = resolved(pom, dependency.text("artifactId"));
        String written = dependency.text("version");
        String version = resolved(pom, written.isEmpty() ? managed(pom, group, artifact) : written);
        String classifier = resolved(pom, dependency.text("classifier"));
        List<Element> ids = dependency.all("artifactId");
        return new ClasspathArtifact(
                group,
                artifact,
                version,
                classifier.isEmpty() ? null : classifier,
                scope,
                null,
                List.of(group + ":" + artifact + ":" + version),
                ids.isEmpty() ? dependency.line : ids.get(0).line,
                pom.path);
    }

    private static String scope(Pom pom, Element dependency) {
        String scope = dependency.text("scope");
        if (pom.usage == Usage.TEST) {
            return "test";
        }
        return scope.isEmpty() ? "compile" : scope;
    }

    /** The version that management gives; that of a BOM of the same group where it is imported; empty where neither. */
    private String managed(Pom pom, String group, String artifact) {
        String bom = "";
        for (Pom at : lineage(pom)) {
            for (Element managed : at.managed) {
                if (!resolved(pom, managed.text("groupId")).equals(group)) {
                    continue;
                }
                if (managed.text("artifactId").equals(artifact)) {
                    return managed.text("version");
                }
                bom = bom.isEmpty() && managed.text("scope").equals("import") ? managed.text("version") : bom;
            }
        }
        return bom;
    }

    private String resolved(Pom pom, String text) {
        if (text.indexOf("${") < 0) {
            return text;
        }
        List<Pom> lineage = lineage(pom);
        List<Placeholders.Resolved> values = new Placeholders(name -> value(lineage, name)).resolve(text);
        return values.get(0).text();
    }

    private static Set<String> value(List<Pom> lineage, String name) {
        for (Pom pom : lineage) {
            String value = pom.property(name);
            if (!value.isEmpty()) {
                return Set.of(value);
            }
        }
        return Set.of();
    }

    /** The POM, its parent, and so on as far as they stand in the tree. */
    private List<Pom> lineage(Pom pom) {
        List<Pom> known = lineages.get(pom.path);
        if (known != null) {
            return known;
        }
        List<Pom> lineage = new ArrayList<>();
        lineages.put(pom.path, lineage);
        Set<String> seen = new HashSet<>();
        Pom at = pom;
        while (at != null && lineage.size() < MAX_PARENTS && seen.add(at.path)) {
            lineage.add(at);
            at = poms.get(at.parentPath);
        }
        return lineage;
    }

    /** One POM as text. */
    private record Pom(
            String path,
            Usage usage,
            Element project,
            String parentPath,
            List<Element> managed,
            Map<String, String> properties) {

        static Pom of(String path, Usage usage, Element project) {
            Map<String, String> properties = new HashMap<>();
            for (Element group : project.all("properties")) {
                group.children.forEach(child -> properties.put(child.name, child.text()));
            }
            List<Element> managed = project.path("dependencyManagement", "dependencies", "dependency");
            return new Pom(path, usage, project, parentPath(path, project), managed, properties);
        }

        String property(String name) {
            String value = properties.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
            @Nullable String field = name.startsWith("project.") ? name.substring("project.".length()) : null;
            if (field == null || field.indexOf('.') >= 0) {
                return field != null && field.startsWith("parent.") ? parent(field.substring(7)) : "";
            }
            String own = project.text(field);
            return own.isEmpty() ? parent(field) : own;
        }

        private String parent(String field) {
            for (Element parent : project.all("parent")) {
                return parent.text(field);
            }
            return "";
        }

        private static String parentPath(String path, Element project) {
            for (Element parent : project.all("parent")) {
                boolean stated = !parent.all("relativePath").isEmpty();
                String relative = stated ? parent.text("relativePath") : "../pom.xml";
                if (relative.isEmpty()) {
                    return "";
                }
                String joined = path.substring(0, path.lastIndexOf('/') + 1) + relative;
                String normal =
                        java.nio.file.Path.of(joined).normalize().toString().replace('\\', '/');
                return normal.endsWith(".xml") ? normal : normal.isEmpty() ? "pom.xml" : normal + "/pom.xml";
            }
            return "";
        }
    }
}
