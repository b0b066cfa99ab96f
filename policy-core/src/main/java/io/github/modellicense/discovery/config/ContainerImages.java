package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.ReferenceKind;

/** Models packed as container images, such as {@code ai/smollm2:360M} of Docker Hub. */
final class ContainerImages {

    private ContainerImages() {}

    static void mention(Extract into, ReferenceKind kind, String image, int line, int column) {
        String repository = HubUrl.repository(image);
        if (repository != null) {
            into.mention(Provider.HUB_WEIGHTS, repository, kind, line, column, "model: " + image);
        } else if (image.indexOf('$') >= 0) {
            into.setting("compose.llm.model", "", image, line, column, "model: " + image);
        } else {
            into.mention(Provider.OF_DOCKER, image, kind, line, column, "model: " + image);
        }
    }

    /** True for an image that is a model by its own name: Docker's namespace {@code ai}. */
    static boolean isModel(String image) {
        return image.startsWith("ai/") || image.startsWith("docker.io/ai/");
    }
}
