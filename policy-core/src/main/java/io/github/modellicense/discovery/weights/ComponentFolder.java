package io.github.modellicense.discovery.weights;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folders in which hubs keep a model's parts and its other formats: they have no card of their own. */
final class ComponentFolder {

    private static final Set<String> NAMES = Set.of(
            "onnx",
            "openvino",
            "gguf",
            "coreml",
            "tflite",
            "litert",
            "mlx",
            "safetensors",
            "unet",
            "vae",
            "vae_encoder",
            "vae_decoder",
            "text_encoder",
            "text_encoder_2",
            "text_encoder_3",
            "image_encoder",
            "transformer",
            "transformer_2",
            "prior",
            "safety_checker",
            "feature_extractor",
            "controlnet",
            "original",
            "1_pooling",
            "2_dense",
            "3_dense",
            "fp16",
            "fp8",
            "int8");

    private ComponentFolder() {}

    /** The folder of the repository that such a folder belongs to, with {@code /}; null for any other place. */
    static @Nullable String of(String place) {
        int end = place.lastIndexOf('/');
        int begin = end <= 0 ? -1 : place.lastIndexOf('/', end - 1);
        return begin >= 0 && NAMES.contains(place.substring(begin + 1, end).toLowerCase(Locale.ROOT))
                ? place.substring(0, begin + 1)
                : null;
    }
}
