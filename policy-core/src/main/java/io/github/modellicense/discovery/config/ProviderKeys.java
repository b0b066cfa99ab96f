package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.ProviderChoice;
import io.github.modellicense.inventory.Usage;
import org.jspecify.annotations.Nullable;

/** The keys by which a project chooses among the providers on its class path. To add a framework: a case here. */
final class ProviderKeys {

    private static final String SPRING = "spring.ai.model.";
    private static final String QUARKUS = "quarkus.langchain4j.";
    private static final String QUARKUS_TAIL = ".model.provider";

    private ProviderKeys() {}

    /** The choice that a setting makes; null where it makes none. */
    static @Nullable ProviderChoice of(Setting setting, Extract extract) {
        String flat = setting.flat();
        if (flat.startsWith(SPRING)) {
            return choice("org.springframework.ai", flat.substring(SPRING.length()), true, setting, extract);
        }
        if (flat.startsWith(QUARKUS)
                && flat.length() > QUARKUS.length() + QUARKUS_TAIL.length()
                && flat.endsWith(QUARKUS_TAIL)) {
            String slot = flat.substring(QUARKUS.length(), flat.length() - QUARKUS_TAIL.length());
            // What stands before the slot is the name of one model among several.
            boolean unnamed = slot.indexOf('.') < 0;
            String last = slot.substring(slot.lastIndexOf('.') + 1);
            return choice("io.quarkiverse.langchain4j", last, unnamed, setting, extract);
        }
        return null;
    }

    private static ProviderChoice choice(
            String framework, String slot, boolean unnamed, Setting setting, Extract extract) {
        String value = setting.value().strip();
        boolean open = value.indexOf('{') >= 0 || value.isEmpty();
        boolean always = unnamed && !open && setting.profile().isEmpty() && extract.usage() == Usage.PRODUCTION;
        return new ProviderChoice(framework, slot, open ? "" : value, always, setting.at());
    }
}
