package io.github.modellicense.report;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Characters;

/** YAML ready to paste. */
public final class Snippets {

    private static final int ESCAPED =
            Characters.CONTROL | Characters.LINE_FEED | Characters.BEYOND_ASCII | Characters.QUOTED;

    private Snippets() {}

    /** The declaration of a model as an entry of {@code models.yaml}. */
    public static String declaration(LicensedModel model) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("  - id: ").append(quoted(model.id().toString())).append('\n');
        if (model.revision() != null && model.pinnedRevision()) {
            yaml.append("    revision: ").append(quoted(model.revision())).append('\n');
        }
        if (model.sha256() != null) {
            yaml.append("    sha256: ").append(quoted(model.sha256())).append('\n');
        }
        yaml.append("    usage: ").append(model.usage().label()).append('\n');
        yaml.append("    purpose: \"\"\n");
        return yaml.toString();
    }

    /** A YAML double-quoted scalar; acting characters become escapes. */
    static String quoted(String value) {
        if (!Characters.any(value, ESCAPED)) {
            return '"' + value + '"';
        }
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        String text = Clean.wellFormed(value);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Clean.acts(c)) {
                String hex = Integer.toHexString(c);
                out.append("\\u").append("0000", 0, 4 - hex.length()).append(hex);
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
