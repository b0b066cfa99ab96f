package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The configuration of one module: what its files say, for placeholders and for the base URL beside a model. */
final class Scope {

    private static final String[] URLS = {
        "base.url", "baseurl", "endpoint", "api.base", "api.url", "base.uri", "api.endpoint", "base.path", "url"
    };

    private final List<Extract> extracts = new ArrayList<>();
    private final Map<String, List<Known>> byFlat = new HashMap<>();
    private final Map<String, String> properties;

    /** A scope that also knows the build's properties. */
    Scope(Map<String, String> properties) {
        this.properties = properties;
    }

    void add(Extract extract) {
        extracts.add(extract);
        for (Setting setting : extract.settings()) {
            byFlat.computeIfAbsent(setting.flat(), unused -> new ArrayList<>(1)).add(new Known(setting, extract));
        }
    }

    List<Extract> extracts() {
        return extracts;
    }

    /** The values that a placeholder's name may stand for, seen from a setting. */
    Set<String> valuesOf(String name, Setting from, Extract in) {
        Set<String> here = new LinkedHashSet<>();
        Set<String> elsewhere = new LinkedHashSet<>();
        for (Known known : byFlat.getOrDefault(FlatKey.of(name), List.of())) {
            Setting setting = known.setting;
            if (setting != from && reaches(known.extract, in)) {
                (known.extract == in ? here : elsewhere).add(setting.value());
            }
        }
        String property = properties.get(name);
        if (here.isEmpty() && property != null) {
            elsewhere.add(property);
        }
        return here.isEmpty() ? elsewhere : here;
    }

    /** The URL configured for a model, nearest first; null where none is. */
    @Nullable
    Setting urlFor(Setting model, Extract in, String tail, String provider) {
        String start = FlatKey.without(model.flat(), tail);
        for (String prefix = start; ; prefix = FlatKey.parent(prefix)) {
            // Without a provider in the key, only the mapping itself and the one around it are about this model.
            boolean own = provider.isEmpty()
                    ? prefix.equals(start) || prefix.equals(FlatKey.parent(start))
                    : FlatKey.contains(prefix, provider);
            if (!own || prefix.isEmpty() && !model.parent().isEmpty()) {
                return null;
            }
            for (String url : URLS) {
                Setting found = nearest(prefix.isEmpty() ? url : prefix + "." + url, model, in);
                if (found != null) {
                    return found;
                }
            }
            if (prefix.isEmpty()) {
                return null;
            }
        }
    }

    /** The setting of a flat key that is in force where the given one is; null where none is. */
    @Nullable
    Setting nearest(String flat, Setting from, Extract in) {
        Setting best = null;
        int bestRank = 0;
        for (Known known : byFlat.getOrDefault(flat, List.of())) {
            int rank = rank(known, from, in);
            if (rank > bestRank) {
                best = known.setting;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(Known known, Setting from, Extract in) {
        Setting setting = known.setting;
        boolean sameFile = known.extract == in;
        if (from.key().indexOf('[') >= 0 || setting.key().indexOf('[') >= 0) {
            return sameFile && sameObject(setting, from) ? 5 : 0;
        }
        boolean profileFits = setting.profile().isEmpty() || setting.profile().equals(from.profile());
        if (!profileFits || !reaches(known.extract, in)) {
            return 0;
        }
        if (sameFile) {
            return setting.document() == from.document() ? 4 : 3;
        }
        return setting.profile().equals(from.profile()) ? 2 : 1;
    }

    private static boolean sameObject(Setting one, Setting other) {
        return one.document() == other.document() && other.parent().startsWith(one.parent());
    }

    private static boolean reaches(Extract definition, Extract use) {
        return definition.usage() != Usage.TEST || use.usage() == Usage.TEST;
    }

    private record Known(Setting setting, Extract extract) {}
}
