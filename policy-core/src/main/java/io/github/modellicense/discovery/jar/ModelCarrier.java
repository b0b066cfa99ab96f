package io.github.modellicense.discovery.jar;

import io.github.modellicense.discovery.ClasspathArtifact;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates of artifacts that are, or bring, models.
 *
 * @param group exact
 * @param artifact exact, or ending in {@code *}
 * @param classifier beginning of the classifier; null where the artifact has none
 * @param entries the beginning, {@code *}, and the end of the entries that are the model
 * @param brings {@code group:artifact} of the model that it brings; null where it is the model itself
 * @param means what a dependency on it means
 */
record ModelCarrier(
        String group,
        String artifact,
        @Nullable String classifier,
        String entries,
        @Nullable String brings,
        Means means) {

    /** What a dependency on the artifact means. */
    enum Means {
        /** The artifact holds weights and nothing else; to depend on it is to use the model. */
        MODEL,
        /** The artifact brings another one with weights, which is used unless another is chosen. */
        BRINGS_MODEL,
        /** The artifact is a library with weights inside; the file inside is the reference. */
        LIBRARY,
        /** The artifact loads models of its own choice when the program runs. */
        ZOO
    }

    boolean matches(ClasspathArtifact candidate) {
        String itsClassifier = candidate.classifier();
        boolean classified = classifier == null || itsClassifier != null && itsClassifier.startsWith(classifier);
        return classified && glob(group, candidate.groupId()) && glob(artifact, candidate.artifactId());
    }

    /** The id that the coordinates give the model. */
    ModelId id(ClasspathArtifact found) {
        if (brings != null) {
            return new ModelId(Namespace.MAVEN, brings);
        }
        String name = found.groupId() + ":" + found.artifactId();
        return new ModelId(Namespace.MAVEN, found.classifier() == null ? name : name + ":jar:" + found.classifier());
    }

    /** The id of an entry of the artifact; null where the entry is not the model that the coordinates stand for. */
    @Nullable
    ModelId idOfEntry(ClasspathArtifact found, String entry) {
        return (means == Means.MODEL || means == Means.LIBRARY) && glob(entries, entry) ? id(found) : null;
    }

    private static boolean glob(String pattern, String value) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(value);
        }
        if (!value.startsWith(pattern.substring(0, star))) {
            return false;
        }
        String rest = pattern.substring(star + 1);
        for (int from = star; from <= value.length(); from++) {
            if (glob(rest, value.substring(from))) {
                return true;
            }
        }
        return false;
    }
}
