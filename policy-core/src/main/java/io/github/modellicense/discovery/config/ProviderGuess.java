package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.config.Placeholders.Resolved;
import io.github.modellicense.inventory.Delivery;
import org.jspecify.annotations.Nullable;

/** Whose model a setting names: what its key says, what stands beside it, and where its base URL leads. */
final class ProviderGuess {

    private final Scope scope;

    ProviderGuess(Scope scope) {
        this.scope = scope;
    }

    /** Whose model the key of a framework names. */
    Provider of(Setting setting, Extract extract, KeyRule rule) {
        if (rule.provider() != null) {
            return rule.provider();
        }
        String middle = rule.middle(setting.flat());
        Provider said = Provider.leading(middle.startsWith("providers.") ? middle.substring(10) : middle);
        if (said == null) {
            said = sibling(setting, extract, rule.tail());
        }
        return said == null ? Provider.UNSAID : atItsUrl(said, setting, extract, rule.tail());
    }

    /** Whose model a key that a project invented names, as far as the words around it tell. */
    Provider guess(Setting setting, Extract extract, String tail) {
        String rest = FlatKey.without(setting.flat(), tail);
        Provider said = Provider.within(rest);
        if (said == null) {
            said = sibling(setting, extract, tail);
        }
        if (said == null && AgentFile.isAgent(setting, extract)) {
            said = setting.value().contains("/") ? Provider.UNSAID : Provider.OF_GOOGLE;
        }
        return atItsUrl(said == null ? Provider.UNSAID : said, setting, extract, tail);
    }

    /** The provider that a neighbour names: {@code provider: ollama}, or the class of the bean. */
    private @Nullable Provider sibling(Setting setting, Extract extract, String tail) {
        String prefix = FlatKey.without(setting.flat(), tail);
        for (String parent = prefix; ; parent = FlatKey.parent(parent)) {
            for (String word : new String[] {"provider", "class", "provider.type", "vendor", "api.type"}) {
                Setting near = scope.nearest(parent.isEmpty() ? word : parent + "." + word, setting, extract);
                Provider provider = near == null ? null : named(near.value());
                if (provider != null) {
                    return provider;
                }
            }
            // One step outwards: "config" stands between a bean and its properties.
            if (parent.isEmpty() || parent.length() < prefix.length()) {
                return null;
            }
        }
    }

    private static @Nullable Provider named(String value) {
        String simple = ModelName.isClassName(value) ? value.substring(value.lastIndexOf('.') + 1) : value;
        return Provider.leading(FlatKey.of(simple));
    }

    /** What the provider becomes when a base URL beside the model points somewhere else. */
    private Provider atItsUrl(Provider said, Setting setting, Extract extract, String tail) {
        boolean compatible = said == Provider.UNSAID
                || said.delivery() == Delivery.API
                        && said != Provider.OF_AZURE
                        && said != Provider.OF_BEDROCK
                        && said != Provider.HUB_API
                        && said != Provider.OF_VERTEX;
        if (!compatible) {
            return said;
        }
        Setting url = scope.urlFor(setting, extract, tail, said.spellingIn(setting.flat()));
        if (url == null) {
            return said;
        }
        for (Resolved value : Placeholders.in(scope, url, extract).resolve(url.value())) {
            Provider answering = value.open() != null
                    ? Provider.UNSAID
                    : Hosts.at(value.text().strip());
            if (answering != null && answering.namespace() != said.namespace()) {
                return answering;
            }
        }
        return said;
    }
}
