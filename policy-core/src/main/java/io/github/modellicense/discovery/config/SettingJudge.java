package io.github.modellicense.discovery.config;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.WeightsName;
import io.github.modellicense.discovery.config.Extract.Form;
import io.github.modellicense.discovery.config.Placeholders.Resolved;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides which settings of a module name a model, and which one. Keys decide; a value only has to be plausible. */
final class SettingJudge {

    private final String module;
    private final Scope scope;
    private final boolean usesAi;
    private final ProviderGuess providers;
    private final Map<String, Sighting> found = new LinkedHashMap<>();

    /** @param usesAi true where the module depends on a library for models, which makes weak keys speak */
    SettingJudge(String module, Scope scope, boolean usesAi) {
        this.module = module;
        this.scope = scope;
        this.usesAi = usesAi;
        this.providers = new ProviderGuess(scope);
    }

    void judge(Consumer<Sighting> sightings) {
        for (Extract extract : scope.extracts()) {
            // What a command names outright beats what a key may mean on the same spot.
            for (Extract.Mention mention : extract.mentions()) {
                mentioned(mention, extract);
            }
            for (Setting setting : extract.settings()) {
                judge(setting, extract);
            }
            if (!extract.sayings().isEmpty()) {
                said(extract);
            }
        }
        found.values().forEach(sightings);
    }

    private void judge(Setting setting, Extract extract) {
        if (setting.value().isBlank() || OwnShape.isOurs(setting, extract)) {
            return;
        }
        if (isHandedOn(setting)
                && !scope.valuesOf(bareName(setting.value()), setting, extract).isEmpty()) {
            return;
        }
        EvaluatedModel evaluated = EvaluatedModel.of(setting);
        KeyRule rule = KeyRule.of(setting.flat());
        if (evaluated != null) {
            Provider provider = evaluated.provider();
            add(setting, extract, identified(evaluated.name(), provider), provider, Confidence.CERTAIN);
        } else if (rule != null) {
            framework(setting, extract, rule);
        } else {
            generic(setting, extract);
        }
    }

    /** {@code NAME=$NAME} says nothing new where something else says what NAME is. */
    private static boolean isHandedOn(Setting setting) {
        return setting.value().startsWith("$")
                && FlatKey.of(bareName(setting.value())).equals(setting.flat());
    }

    private static String bareName(String placeholder) {
        return placeholder.replace("$", "").replace("{", "").replace("}", "");
    }

    private void framework(Setting setting, Extract extract, KeyRule rule) {
        switch (rule.kind()) {
            case MODEL -> named(setting, extract, setting.value(), providers.of(setting, extract, rule));
            case MODELS -> {
                for (String value : setting.value().split(",")) {
                    named(setting, extract, value.strip(), providers.of(setting, extract, rule));
                }
            }
            case CLASS -> bundled(setting, extract);
            case WEIGHTS_URL, ENDPOINT -> located(setting, extract, rule);
            case CHOICE -> chosenByFramework(setting, extract, rule);
            case NONE -> {}
        }
    }

    private void chosenByFramework(Setting setting, Extract extract, KeyRule rule) {
        for (Extract other : scope.extracts()) {
            if (other.usage() != extract.usage() && other.usage() != Usage.PRODUCTION) {
                continue;
            }
            for (Setting near : other.settings()) {
                KeyRule its = FlatKey.startsWith(near.flat(), rule.prefix()) ? KeyRule.of(near.flat()) : null;
                boolean names =
                        its != null && (its.kind() == KeyRule.Kind.MODEL || its.kind() == KeyRule.Kind.WEIGHTS_URL);
                if (names && isName(near.value().strip())) {
                    return;
                }
            }
        }
        unresolved(
                setting,
                extract,
                "${" + setting.key() + "}",
                rule.provider() == null ? Provider.UNSAID : rule.provider());
    }

    private void named(Setting setting, Extract extract, String text, Provider provider) {
        for (Resolved value : resolve(text, setting, extract)) {
            String name = value.text().strip();
            Confidence confidence = value.guessed() ? Confidence.LIKELY : Confidence.CERTAIN;
            if (value.open() != null || name.contains("#{")) {
                unresolved(setting, extract, name, provider);
            } else if (ModelName.isLeftToFillIn(name)) {
                unresolved(setting, extract, text, provider);
            } else if (BundledModels.coordinates(name) != null) {
                bundled(setting, extract);
            } else if (isName(name)) {
                add(setting, extract, identified(name, provider), provider, confidence);
            }
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.indexOf(' ') < 0
                && !name.startsWith("lookup:")
                && !name.startsWith("@")
                && !ModelName.isClassName(name)
                && !name.equals("true")
                && !name.equals("false")
                && !name.equals("none");
    }

    private static ModelId identified(String name, Provider provider) {
        String repository = HubUrl.repository(name);
        if (repository != null) {
            return new ModelId(Namespace.HUGGINGFACE, repository);
        }
        boolean path = ModelName.isPathOrUrl(name)
                || provider.namespace() == Namespace.HUGGINGFACE && name.indexOf('/') != name.lastIndexOf('/');
        boolean bedrock = provider.namespace() == Namespace.NAME && BedrockName.isOne(name);
        return new ModelId(path ? Namespace.NAME : bedrock ? Namespace.BEDROCK : provider.namespace(), name);
    }

    private void bundled(Setting setting, Extract extract) {
        for (Resolved value : resolve(setting.value(), setting, extract)) {
            String coordinates = BundledModels.coordinates(value.text().strip());
            if (coordinates != null) {
                ModelId id = new ModelId(Namespace.MAVEN, coordinates);
                add(setting, extract, id, Provider.SELF_HOSTED, Confidence.CERTAIN);
            }
        }
    }

    private void located(Setting setting, Extract extract, KeyRule rule) {
        Provider provider = rule.provider() == null ? Provider.UNSAID : rule.provider();
        for (Resolved value : resolve(setting.value(), setting, extract)) {
            String url = value.text().strip();
            String repository = HubUrl.repository(url);
            if (value.open() != null) {
                unresolved(setting, extract, url, provider);
            } else if (repository != null) {
                add(setting, extract, new ModelId(Namespace.HUGGINGFACE, repository), provider, Confidence.CERTAIN);
            } else if (url.startsWith("djl://")) {
                add(setting, extract, DjlUrl.id(url), provider, Confidence.CERTAIN);
            } else if (rule.kind() == KeyRule.Kind.ENDPOINT) {
                // The service knows which model answers there; the project does not say.
                unresolved(setting, extract, url, provider);
            } else if (url.contains("://") && !url.startsWith("classpath:") && !url.startsWith("file:")) {
                add(setting, extract, new ModelId(Namespace.NAME, url), provider, Confidence.CERTAIN);
            }
        }
    }

    private void generic(Setting setting, Extract extract) {
        String tail = GenericKey.tail(setting.flat());
        if (tail == null
                || extract.isTranslation()
                || extract.describesAnApi(setting)
                || GenericKey.isAboutOthers(setting.flat())) {
            return;
        }
        boolean deployment = tail.startsWith("deployment");
        boolean spoken = deployment
                ? Provider.within(FlatKey.without(setting.flat(), tail)) != null
                : GenericKey.speaksOfAi(setting.flat(), tail);
        boolean inCompany = GenericKey.inCompany(extract.beside(setting));
        Provider provider = providers.guess(setting, extract, tail);
        for (Resolved value : resolve(setting.value(), setting, extract)) {
            String name = value.text().strip();
            if (value.open() != null) {
                if ((spoken || inCompany) && !GenericKey.isUrl(tail)) {
                    unresolved(setting, extract, name, provider);
                }
            } else if (GenericKey.isUrl(tail)) {
                fromHub(setting, extract, name);
            } else if (GenericKey.isFile(tail) || !ModelName.plausible(name) && WeightsName.isWeights(name)) {
                inFile(setting, extract, name);
            } else if (accepts(
                    setting, extract, tail, name, spoken, inCompany || isServed(setting, extract, provider))) {
                add(setting, extract, identified(name, provider), provider, Confidence.LIKELY);
            } else if (spoken && BundledModels.coordinates(name) != null) {
                bundled(setting, extract);
            } else if (deployedAs(name, spoken) != null) {
                ModelId id = new ModelId(Namespace.NAME, name.substring(name.lastIndexOf('/') + 1));
                add(setting, extract, id, Provider.SELF_HOSTED, Confidence.LIKELY);
            }
        }
    }

    /** In a list of JSON: the service that answers stands beside the model, and no price. */
    private static boolean isServed(Setting setting, Extract extract, Provider provider) {
        return extract.form() == Form.JSON
                && provider != Provider.UNSAID
                && FamiliarName.isUnmistakable(setting.value())
                && !GenericKey.isPriced(extract.beside(setting));
    }

    private boolean accepts(
            Setting setting, Extract extract, String tail, String name, boolean spoken, boolean inCompany) {
        if (!ModelName.plausible(name) || ModelName.isAboutModels(name) || isOnlyAProvider(name, setting, tail)) {
            return false;
        }
        if (tail.equals("models")) {
            // A choice of models: each must be told by its own name, too.
            return spoken && setting.key().endsWith("]") && FamiliarName.isUnmistakable(name);
        }
        if (tail.equals("embedding.service")) {
            return FamiliarName.isUnmistakable(name);
        }
        if (tail.startsWith("models.")) {
            boolean chosen = extract.form() != Form.JSON && setting.key().indexOf('[') >= 0;
            return chosen && FamiliarName.isUnmistakable(name) && !GenericKey.isPriced(extract.beside(setting));
        }
        if (extract.form() == Form.SQL) {
            return (inCompany || FamiliarName.isUnmistakable(name)) && !GenericKey.isPriced(extract.beside(setting));
        }
        boolean listed = extract.form() == Form.JSON && setting.key().indexOf('[') >= 0;
        if (inCompany || spoken && !listed) {
            return true;
        }
        if (tail.startsWith("deployment") || listed) {
            return !listed && FamiliarName.isUnmistakable(name);
        }
        // A bare key: the name must be familiar, or the module must use models and the key be an unusual one.
        return FamiliarName.isOne(name)
                || usesAi && extract.form() != Form.JSON && !tail.equals("model") && ModelName.structured(name);
    }

    private static boolean isOnlyAProvider(String name, Setting setting, String tail) {
        boolean keySays = Provider.within(FlatKey.without(setting.flat(), tail)) != null;
        return !keySays
                && Provider.isSpelling(
                        name.toLowerCase(Locale.ROOT).replace('-', '.').replace('_', '.'));
    }

    private void fromHub(Setting setting, Extract extract, String url) {
        String repository = HubUrl.repository(url);
        if (repository != null) {
            ModelId id = new ModelId(Namespace.HUGGINGFACE, repository);
            add(setting, extract, id, Provider.HUB_WEIGHTS, Confidence.CERTAIN);
        } else if (url.startsWith("djl://")) {
            add(setting, extract, DjlUrl.id(url), Provider.OF_DJL, Confidence.CERTAIN);
        } else if (WeightsName.isWeightsUrl(url)) {
            add(setting, extract, new ModelId(Namespace.NAME, url), Provider.SELF_HOSTED, Confidence.CERTAIN);
        }
    }

    /** A file of weights; anything else under such a key may be a folder, or a model of another kind. */
    private void inFile(Setting setting, Extract extract, String path) {
        int scheme = path.startsWith("classpath:") || path.startsWith("file:") ? path.indexOf(':') + 1 : 0;
        String name = path.substring(scheme).replace("\\\\", "/").replace('\\', '/');
        boolean settings = extract.form() != Form.SCRIPT && extract.form() != Form.CONTAINER;
        if (settings && WeightsName.isWeights(name) && name.indexOf(' ') < 0 && !name.contains("://")) {
            ModelId id = new ModelId(Namespace.FILE, name.startsWith("//") ? name.substring(2) : name);
            add(setting, extract, id, Provider.OWN_FILE, Confidence.LIKELY);
        }
    }

    /** A place on the machine that a key of AI names and whose end is the name of a model. */
    private static @Nullable String deployedAs(String path, boolean spoken) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        boolean named = spoken && (path.startsWith("/") || path.startsWith("~/") || path.startsWith("../"));
        return named && ModelName.plausible(last) && ModelName.structured(last) && FamiliarName.isOne(last)
                ? last
                : null;
    }

    private List<Resolved> resolve(String text, Setting setting, Extract extract) {
        return Placeholders.in(scope, setting, extract).resolve(text);
    }

    private void unresolved(Setting setting, Extract extract, String text, Provider provider) {
        ModelId id = new ModelId(Namespace.NAME, Extract.excerpt(text));
        add(setting, extract, id, provider, ReferenceKind.UNRESOLVED, Confidence.POSSIBLE);
    }

    private void add(Setting setting, Extract extract, ModelId id, Provider provider, Confidence confidence) {
        add(setting, extract, id, provider, extract.form().kind(), confidence);
    }

    private void add(
            Setting setting,
            Extract extract,
            ModelId id,
            Provider provider,
            ReferenceKind kind,
            Confidence confidence) {
        put(new ModelReference(
                id,
                module,
                setting.at(),
                extract.textOf(setting),
                kind,
                extract.usage(),
                provider.delivery(),
                provider.label(),
                confidence));
    }

    /** What a script prints about a model that it names elsewhere. */
    private void said(Extract extract) {
        Map<String, ModelReference> named = new HashMap<>();
        for (Sighting sighting : found.values()) {
            ModelReference reference = sighting.reference();
            if (reference.at().file().equals(extract.file())
                    && ModelName.structured(reference.id().name())) {
                named.putIfAbsent(reference.id().name(), reference);
            }
        }
        for (Extract.Saying saying : extract.sayings()) {
            ModelReference known = named.get(saying.word());
            if (known != null) {
                put(new ModelReference(
                        known.id(),
                        module,
                        saying.at(),
                        saying.word(),
                        known.kind(),
                        known.usage(),
                        known.delivery(),
                        known.provider(),
                        Confidence.LIKELY));
            }
        }
    }

    private void mentioned(Extract.Mention mention, Extract extract) {
        ModelReference reference = new ModelReference(
                new ModelId(mention.provider().namespace(), mention.name()),
                module,
                mention.at(),
                mention.text(),
                mention.kind(),
                extract.usage(),
                mention.provider().delivery(),
                mention.provider().label(),
                Confidence.CERTAIN);
        put(reference, mention.stated());
    }

    private void put(ModelReference reference) {
        put(reference, StatedFacts.NONE);
    }

    private void put(ModelReference reference, StatedFacts stated) {
        found.putIfAbsent(reference.at() + " " + reference.id().key(), new Sighting(reference, stated));
    }
}
