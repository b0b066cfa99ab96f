package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * YAML of any kind: application configuration, Kubernetes, Compose, Helm, workflows. Nested keys become dotted ones; an
 * {@code env} item with {@code name} and {@code value} becomes a setting of that name; texts that are themselves
 * properties, YAML or commands are read as such. A file that is no strict YAML, such as a Helm template, is read by lines.
 */
final class YamlFormat implements SettingFormat {

    /** Helm, Jinja and their like: no YAML before they are filled in, which is no fault. */
    private static final String TEMPLATE = "{{";

    private final SettingFormat lines = new YamlLines();
    private final CommandFormat commands = new CommandFormat();

    @Override
    public void read(String text, int firstLine, Extract into) {
        List<YamlNode> documents;
        try {
            documents = YamlReader.readAll(into.file(), text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidFileException e) {
            lines.read(text, firstLine, into);
            if (text.indexOf(TEMPLATE) < 0) {
                into.damaged(e.problems().get(0).message());
            }
            return;
        }
        for (YamlNode document : documents) {
            into.document(profileOf(document));
            new Walk(into, firstLine - 1).node(document, "", "");
        }
    }

    private static String profileOf(YamlNode document) {
        String found = text(child(child(child(child(document, "spring"), "config"), "activate"), "on-profile"));
        return found != null ? found : either(text(child(child(document, "spring"), "profiles")), "");
    }

    private static String either(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private static @Nullable YamlNode child(@Nullable YamlNode node, String key) {
        return node instanceof YamlNode.Mapping mapping ? mapping.get(key) : null;
    }

    private static @Nullable String text(@Nullable YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? scalar.value() : null;
    }

    /** One pass over a document. */
    private final class Walk {
        private final Extract into;
        private final int offset;

        Walk(Extract into, int offset) {
            this.into = into;
            this.offset = offset;
        }

        void node(YamlNode node, String key, String parent) {
            if (node instanceof YamlNode.Mapping mapping) {
                mapping(mapping, key);
            } else if (node instanceof YamlNode.Sequence sequence) {
                sequence(sequence, key);
            } else if (node instanceof YamlNode.Scalar scalar && !scalar.empty()) {
                scalar(scalar, key, parent);
            }
        }

        private void mapping(YamlNode.Mapping mapping, String key) {
            if (named(mapping, key)) {
                return;
            }
            for (YamlNode.Entry entry : mapping.entries()) {
                String name = entry.key().value();
                into.child(key, name);
                if (key.isEmpty() && name.equals("models") && entry.value() instanceof YamlNode.Mapping models) {
                    composeModels(models);
                }
                node(entry.value(), key.isEmpty() ? name : key + "." + name, key);
                if (entry.value() instanceof YamlNode.Mapping) {
                    PromptServices.ended(
                            into, key, name, line(entry.key()), entry.key().at().column());
                }
            }
        }

        /** An item such as {@code {name: OPENAI_MODEL, value: gpt-4o}}. */
        private boolean named(YamlNode.Mapping mapping, String key) {
            String name = text(mapping.get("name"));
            YamlNode value = mapping.get("value");
            if (name == null || !(value instanceof YamlNode.Scalar scalar) || !key.endsWith("]")) {
                return false;
            }
            String list = key.substring(0, key.lastIndexOf('['));
            into.setting(name, list, scalar.value(), line(scalar), scalar.at().column());
            return true;
        }

        /** Compose: {@code models: {llm: {model: ai/smollm2}}}. */
        private void composeModels(YamlNode.Mapping models) {
            for (YamlNode.Entry entry : models.entries()) {
                YamlNode model = child(entry.value(), "model");
                if (model instanceof YamlNode.Scalar scalar && !scalar.value().isBlank()) {
                    ContainerImages.mention(
                            into,
                            ReferenceKind.CONTAINER,
                            scalar.value(),
                            line(scalar),
                            scalar.at().column());
                }
            }
        }

        private void sequence(YamlNode.Sequence sequence, String key) {
            List<YamlNode> items = sequence.items();
            if (isCommand(key) && isWords(items)) {
                words(items);
                return;
            }
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof YamlNode.Scalar scalar) {
                    item(scalar.value(), scalar, key, key + "[" + i + "]");
                } else {
                    node(items.get(i), key + "[" + i + "]", key);
                }
            }
        }

        /** One command given as the list of its words. */
        private void words(List<YamlNode> items) {
            StringBuilder command = new StringBuilder();
            items.forEach(item -> command.append(text(item)).append(' '));
            commands.line(command.toString(), line(items.get(0)), into);
        }

        private void item(String item, YamlNode.Scalar scalar, String list, String key) {
            int equals = item.indexOf('=');
            if (equals > 0 && isVariable(item.substring(0, equals))) {
                String name = item.substring(0, equals);
                into.setting(
                        name,
                        list,
                        item.substring(equals + 1),
                        line(scalar),
                        scalar.at().column());
            } else {
                scalar(scalar, key, list);
            }
        }

        private void scalar(YamlNode.Scalar scalar, String key, String parent) {
            String value = scalar.value();
            int line = line(scalar);
            if (value.indexOf('\n') >= 0) {
                Embedded.read(key, value, line + 1, into, commands);
                return;
            }
            boolean model = FlatKey.endsWith(FlatKey.of(key), "model") || key.endsWith("image");
            if (model && ContainerImages.isModel(value)) {
                ContainerImages.mention(
                        into, ReferenceKind.CONTAINER, value, line, scalar.at().column());
                return;
            }
            into.setting(key, parent, value.strip(), line, scalar.at().column(), key + ": " + value);
            if (isCommand(key)) {
                commands.line(value, line, into);
            }
        }

        private int line(YamlNode node) {
            return node.at().line() + offset;
        }
    }

    private static boolean isWords(List<YamlNode> items) {
        for (YamlNode item : items) {
            String text = text(item);
            if (text == null || text.indexOf(' ') >= 0 || text.indexOf('\n') >= 0) {
                return false;
            }
        }
        return !items.isEmpty();
    }

    private static boolean isCommand(String key) {
        String flat = FlatKey.of(key);
        for (String word :
                new String[] {"command", "args", "entrypoint", "run", "script", "cmds", "cmd", "exec", "test"}) {
            if (FlatKey.endsWith(flat, word)) {
                return true;
            }
        }
        return flat.endsWith("script");
    }

    private static boolean isVariable(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i)) && "._-".indexOf(name.charAt(i)) < 0) {
                return false;
            }
        }
        return !name.startsWith("-");
    }
}
