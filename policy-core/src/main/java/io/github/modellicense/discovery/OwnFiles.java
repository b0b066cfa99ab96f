package io.github.modellicense.discovery;

import java.io.IOException;
import java.nio.file.Path;

/** The files that this plugin itself reads or writes, which are no places: what they name, they judge. */
final class OwnFiles {

    private OwnFiles() {}

    static boolean isOwn(Place place, ModuleSources sources) {
        String path = place.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return switch (name) {
            case "model-policy.yaml",
                    "model-waivers.yaml",
                    "model-baseline.yaml",
                    "models.lock.yaml",
                    "model-policy-tests.yaml" -> stands(path, name, sources) && text(place);
            default -> false;
        };
    }

    /** Weights stay weights under any name; a place that cannot be read is none of ours either. */
    private static boolean text(Place place) {
        try {
            for (byte each : place.head()) {
                if (each == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean stands(String path, String name, ModuleSources sources) {
        Path module = sources.root().normalize().relativize(sources.basedir().normalize());
        String ofModule = module.resolve(name).toString().replace('\\', '/');
        return path.equals(name) || path.equals(ofModule);
    }
}
