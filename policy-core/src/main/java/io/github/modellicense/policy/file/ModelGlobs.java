package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.yaml.NearestWord;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Globs of model ids. One that no id could match is a mistake: a deny that never denies. */
final class ModelGlobs {

    private static final List<String> NAMESPACES = Words.labels(Namespace.values());

    private ModelGlobs() {}

    /** Why no {@code namespace:name} can match the glob; null where one can. */
    static @Nullable String problem(String glob) {
        int star = glob.indexOf('*');
        String fixed = (star < 0 ? glob : glob.substring(0, star)).toLowerCase(Locale.ROOT);
        for (String namespace : NAMESPACES) {
            String prefix = namespace + ":";
            if (star < 0 ? fixed.startsWith(prefix) && fixed.length() > prefix.length() : meets(fixed, prefix)) {
                return null;
            }
        }
        return sentence(glob);
    }

    private static boolean meets(String fixed, String prefix) {
        return fixed.startsWith(prefix) || prefix.startsWith(fixed);
    }

    /** Why the text is no {@code namespace:name}; never null. */
    static String noId(String text) {
        return "\"" + text + "\" is no model id, which is namespace:name with one of the namespaces "
                + String.join(", ", NAMESPACES);
    }

    private static String sentence(String glob) {
        int colon = glob.indexOf(':');
        String nearest = colon < 0 ? null : NearestWord.of(glob.substring(0, colon), NAMESPACES);
        if (nearest != null && !nearest.equals(glob.substring(0, colon))) {
            return "unknown namespace \"" + glob.substring(0, colon) + "\" in \"" + glob + "\"; did you mean \""
                    + nearest + "\"?";
        }
        if (nearest != null) {
            return "\"" + glob + "\" has no name after its namespace";
        }
        String example = glob.indexOf('/') > 0 ? "huggingface:" + glob : "openai:" + glob;
        return "\"" + glob + "\" begins with no namespace, so that it names no model; write \"" + example
                + "\" or another namespace, or \"*:" + glob + "\" for all of them";
    }
}
