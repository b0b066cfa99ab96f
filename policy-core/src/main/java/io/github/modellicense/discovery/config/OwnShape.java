package io.github.modellicense.discovery.config;

import java.util.List;

/**
 * Recognises this plugin's own files under any name: what a policy or a waiver names is judged, not used. They have
 * {@code version} and one of their lists at the top.
 */
final class OwnShape {

    private static final List<String> LISTS = List.of("waivers[", "violations[", "rules[", "cases[", "models[");

    private OwnShape() {}

    static boolean isOurs(Setting setting, Extract extract) {
        if (extract.form() != Extract.Form.YAML || !extract.isTopLevel(setting.document(), "version")) {
            return false;
        }
        for (String list : LISTS) {
            if (setting.key().startsWith(list)) {
                return true;
            }
        }
        return false;
    }
}
