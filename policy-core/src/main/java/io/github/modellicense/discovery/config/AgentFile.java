package io.github.modellicense.discovery.config;

import java.util.Set;

/** Recognises an agent of Google's Agent Development Kit, whose plain model names are Google's. */
final class AgentFile {

    private AgentFile() {}

    static boolean isAgent(Setting setting, Extract extract) {
        if (!setting.parent().isEmpty()) {
            return false;
        }
        Set<String> keys = extract.beside(setting);
        return keys.contains("instruction") && keys.contains("name")
                || keys.contains("agent.class")
                || keys.contains("sub.agents");
    }
}
