package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.FamiliarName;
import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import java.util.function.Consumer;

/**
 * Finds the defaults that annotations give for a setting or parameter called like a model: {@code @RequestParam(name =
 * "model", defaultValue = "gpt-4o")}, {@code @ConfigProperty(name = "embedding.model", defaultValue = ...)}. Only names
 * that nothing else is called by count.
 */
final class AnnotatedDefaults {

    private static final Service UNSAID = Service.of("name", "", "unknown");

    private final Consumer<ModelSite> found;

    AnnotatedDefaults(Consumer<ModelSite> found) {
        this.found = found;
    }

    void scan(SourceFile file) {
        for (int i = 0; i + 2 < file.size(); i++) {
            boolean text = file.token(i).isName("defaultValue")
                    && file.token(i + 1).is("=")
                    && file.token(i + 2).isString();
            if (text && FamiliarName.isUnmistakable(file.token(i + 2).text()) && isOfModel(file, file.around(i))) {
                Value value = Value.annotated(file.token(i + 2).text(), file, i + 2);
                found.accept(new ModelSite(value, UNSAID, What.NAME, Confidence.LIKELY));
            } else if (file.token(i).isString() && file.token(i).text().startsWith("${")) {
                injected(file, i);
            }
        }
    }

    /** {@code @Value("${app.chat.model:gpt-4o}")} of a field or parameter that no call is seen to take. */
    private void injected(SourceFile file, int at) {
        String placeholder = file.token(at).text();
        int colon = placeholder.indexOf(':');
        int end = placeholder.length() - 1;
        if (colon < 0 || end <= colon + 1 || placeholder.charAt(end) != '}') {
            return;
        }
        String name = placeholder.substring(colon + 1, end);
        boolean model = ModelWords.keySaysModel(placeholder.substring(2, colon));
        int open = file.around(at);
        if (model && FamiliarName.isUnmistakable(name) && open > 0 && Annotations.annotation(file, open) != null) {
            found.accept(new ModelSite(Value.annotated(name, file, at), UNSAID, What.NAME, Confidence.LIKELY));
        }
    }

    /** True for the arguments of an annotation whose name or value is that of a model's setting. */
    private static boolean isOfModel(SourceFile file, int open) {
        if (open < 1 || Annotations.annotation(file, open) == null) {
            return false;
        }
        for (int[] argument : file.arguments(open)) {
            boolean named = file.token(argument[0] + 1).is("=");
            Token element = file.token(argument[0]);
            Token key = file.token(named ? argument[0] + 2 : argument[0]);
            if (key.isString() && (!named || element.isName("name") || element.isName("value"))) {
                return NamedVariables.namesModel(lastPart(key.text()).replace("-", ""));
            }
        }
        return false;
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
