package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.WeightsName;
import io.github.modellicense.discovery.code.ModelSite.What;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of files of weights in sources that speak to a library which runs weights: such a source reads the file,
 * however the path is put together.
 */
final class WeightFileSites {

    /** Calls that ask about a name, or make another of it. */
    private static final Set<String> QUESTIONS = Set.of(
            "endsWith",
            "contains",
            "equals",
            "equalsIgnoreCase",
            "replace",
            "replaceAll",
            "removeSuffix",
            "indexOf",
            "lastIndexOf",
            "split",
            "matches",
            "compile",
            "println",
            "print",
            "printf",
            "info",
            "debug",
            "warn",
            "error",
            "trace",
            "format",
            "export",
            "save",
            "createTempFile",
            "assertEquals",
            "isEqualTo");

    private final ModelApis apis;
    private final Consumer<ModelSite> found;

    WeightFileSites(ModelApis apis, Consumer<ModelSite> found) {
        this.apis = apis;
        this.found = found;
    }

    void scan(SourceFile file) {
        boolean runs = false;
        boolean asked = false;
        for (int i = 1; i < file.size(); i++) {
            Token token = file.token(i);
            if (!token.isString() || !isFile(token.text())) {
                continue;
            }
            runs = asked ? runs : runsWeights(file);
            asked = true;
            if (runs && !isQuestion(file, i)) {
                Value value = Value.text(token.text(), file, i);
                found.accept(new ModelSite(value, Service.LOCAL, What.PLACE, Confidence.LIKELY));
            }
        }
    }

    /** A name with something before its extension, and nothing in it that stands for something else. */
    private static boolean isFile(String text) {
        if (!WeightsName.isWeights(text) || text.contains("://")) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || "*%${}?<>|".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        return Character.isLetterOrDigit(name.charAt(0)) && name.indexOf('.') > 1;
    }

    private boolean runsWeights(SourceFile file) {
        for (String imported : file.imports().names().values()) {
            if (runs(apis.find(imported))) {
                return true;
            }
        }
        for (String wildcard : file.imports().wildcards()) {
            if (runs(apis.find(wildcard + "."))) {
                return true;
            }
        }
        return false;
    }

    private static boolean runs(@Nullable ModelApi api) {
        return api != null && api.service().delivery() == Delivery.WEIGHTS;
    }

    private static boolean isQuestion(SourceFile file, int at) {
        int open = file.around(at);
        int callee = open > 0 && file.token(open).is("(") ? Types.callee(file, open) : -1;
        boolean thrown = callee > 0 && file.token(callee).text().endsWith("Exception");
        return callee > 0 && (QUESTIONS.contains(file.token(callee).text()) || thrown);
    }
}
