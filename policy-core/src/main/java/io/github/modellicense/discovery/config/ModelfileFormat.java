package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.ReferenceKind;
import java.util.Locale;

/** Ollama's Modelfile: the model it is made from. A path is no name: the file it points to is looked at itself. */
final class ModelfileFormat implements SettingFormat {

    @Override
    public void read(String text, int firstLine, Extract into) {
        String[] lines = text.split("\n", -1);
        boolean quoted = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (!quoted && line.toUpperCase(Locale.ROOT).startsWith("FROM ")) {
                from(line.substring(5).strip(), firstLine + i, into);
            }
            quoted ^= (count(line) & 1) == 1;
        }
    }

    private static int count(String line) {
        int quotes = 0;
        for (int at = line.indexOf("\"\"\""); at >= 0; at = line.indexOf("\"\"\"", at + 3)) {
            quotes++;
        }
        return quotes;
    }

    private static void from(String name, int line, Extract into) {
        String repository = HubUrl.repository(name);
        if (repository != null) {
            into.mention(Provider.HUB_WEIGHTS, repository, ReferenceKind.CONTAINER, line, 6, "FROM " + name);
        } else if (name.indexOf('$') >= 0) {
            into.setting("ollama.command.model", "", name, line, 6, "FROM " + name);
        } else if (ModelName.plausible(name) && !name.endsWith(".gguf") && !name.endsWith(".bin")) {
            into.mention(Provider.OF_OLLAMA, name, ReferenceKind.CONTAINER, line, 6, "FROM " + name);
        }
    }
}
