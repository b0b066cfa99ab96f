package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.inventory.Confidence;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Python pickles and joblib files: a model where they import a library of models; imports are listed, never loaded. */
final class PickleFormat implements ModelFormat {

    private static final List<String> LIBRARIES = List.of(
            "torch",
            "sklearn",
            "gensim",
            "xgboost",
            "lightgbm",
            "catboost",
            "keras",
            "tensorflow",
            "transformers",
            "fasttext",
            "spacy",
            "thinc",
            "flair",
            "nltk.classify",
            "statsmodels",
            "skorch",
            "fastai",
            "timm",
            "ultralytics",
            "sentence_transformers",
            "implicit",
            "surprise",
            "hmmlearn",
            "stable_baselines3",
            "river");

    private static final Set<String> MODEL_EXTENSIONS = Set.of("pt", "pth", "ckpt", "joblib", "bin", "w2v", "th");

    @Override
    public String name() {
        return "pickle";
    }

    @Override
    public boolean mayBe(Head head) {
        return head.starts(0x80) && head.u8(1) >= 2 && head.u8(1) <= 5 && head.size() != 2;
    }

    @Override
    public boolean certain(Head head) {
        return false;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        if (TrainingState.named(head.name())) {
            return false;
        }
        PickleWalk.Result walk = PickleWalk.walk(bytes);
        if (!walk.complete() && walk.opcodes() < 12) {
            return false;
        }
        boolean library = importsLibrary(walk.imports());
        boolean arrays = imports(walk.imports(), "numpy");
        if (!library && !(arrays && MODEL_EXTENSIONS.contains(head.extension()))) {
            return false;
        }
        facts.confidence(library ? Confidence.CERTAIN : Confidence.POSSIBLE);
        facts.note("imports " + String.join(", ", walk.imports()));
        return true;
    }

    static boolean importsLibrary(Set<String> imports) {
        for (String library : LIBRARIES) {
            if (imports(imports, library)) {
                return true;
            }
        }
        return false;
    }

    private static boolean imports(Set<String> imports, String library) {
        for (String name : imports) {
            if (name.startsWith(library)
                    && name.length() > library.length()
                    && ". ".indexOf(name.charAt(library.length())) >= 0) {
                return true;
            }
        }
        return false;
    }
}
