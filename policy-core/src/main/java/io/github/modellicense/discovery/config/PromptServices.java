package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.FamiliarName;

/**
 * Prompts of Semantic Kernel keep settings for each service under {@code execution_settings}, by the id that the service was
 * registered under. Where no {@code model_id} says which model that is, an id such as {@code gpt-4} does.
 */
final class PromptServices {

    private PromptServices() {}

    /**
     * A mapping has ended.
     *
     * @param parent the key that it lies under
     * @param name its own key
     */
    static void ended(Extract into, String parent, String name, int line, int column) {
        if (FlatKey.endsWith(FlatKey.of(parent), "execution.settings")
                && FamiliarName.isUnmistakable(name)
                && !into.hasChild(parent + "." + name, "model_id")) {
            into.setting(parent + ".model_id", parent, name, line, column, "\"" + name + "\"");
        }
    }
}
