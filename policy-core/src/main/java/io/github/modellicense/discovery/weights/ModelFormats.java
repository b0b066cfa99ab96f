package io.github.modellicense.discovery.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every format, those first that their first bytes prove. */
final class ModelFormats {

    /** Formats of which the head alone is proof. */
    static final List<ModelFormat> PROVEN_BY_HEAD = provenByHead();

    /** All formats, in the order in which they are tried. */
    static final List<ModelFormat> ALL = all();

    /** Extensions that nothing but a model has: such a file is a model even if nothing in it can be read. */
    static final Set<String> MODEL_EXTENSIONS = Set.of(
            "gguf",
            "ggml",
            "safetensors",
            "onnx",
            "ort",
            "tflite",
            "mlmodel",
            "keras",
            "caffemodel",
            "pdmodel",
            "pdiparams",
            "traineddata",
            "nemo",
            "pmml",
            "cbm",
            "llamafile",
            "mnn",
            "rknn",
            "litertlm",
            "pte",
            "ptl",
            "trt",
            "hef",
            "kmodel",
            "bmodel",
            "vmfb");

    /** Those of them that are compiled for a runtime or a chip: nobody else reads what is in them, and nothing is broken. */
    static final Set<String> OPAQUE_EXTENSIONS =
            Set.of("litertlm", "pte", "ptl", "trt", "hef", "kmodel", "bmodel", "vmfb");

    /** Extensions that models often have and other files too: they count where nothing else can decide. */
    static final Set<String> LIKELY_EXTENSIONS =
            Set.of("pt", "pth", "ckpt", "h5", "hdf5", "joblib", "mar", "jit", "pb", "task");

    private ModelFormats() {}

    private static List<ModelFormat> provenByHead() {
        List<ModelFormat> formats = new ArrayList<>();
        formats.add(new GgufFormat());
        formats.add(new TfliteFormat());
        formats.addAll(MagicFormat.ALL);
        return List.copyOf(formats);
    }

    private static List<ModelFormat> all() {
        List<ModelFormat> formats = new ArrayList<>(PROVEN_BY_HEAD);
        formats.add(new SafetensorsFormat());
        formats.add(new HdfFormat());
        formats.add(new ZipModelFormat());
        formats.add(new PickleFormat());
        formats.add(new CoreMlFormat());
        formats.add(new OnnxFormat());
        formats.add(new TensorFlowFormat());
        formats.add(XmlModelFormat.openVino());
        formats.add(XmlModelFormat.pmml());
        formats.add(JsonModelFormat.xgboost());
        formats.add(JsonModelFormat.tensorFlowJs());
        formats.add(new WordVectorFormat());
        formats.add(new WrappedFormat());
        return List.copyOf(formats);
    }
}
