package io.github.modellicense.discovery.declared;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Confidence;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.EvidenceSource;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.yaml.FileProblem;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One declared model, with null or empty for what its entry leaves out. */
record Declared(
        ModelId id,
        SourceLocation at,
        @Nullable String revision,
        @Nullable String sha256,
        @Nullable String license,
        List<BaseModel> bases,
        @Nullable Usage usage,
        @Nullable Delivery delivery,
        List<String> files,
        List<ModelId> fallbacks,
        @Nullable String purpose) {

    /** A declaration that is already a sighting, such as one of the build file. */
    static Declared of(Sighting sighting) {
        ModelReference reference = sighting.reference();
        StatedFacts stated = sighting.stated();
        return new Declared(
                reference.id(),
                reference.at(),
                stated.revision(),
                stated.sha256(),
                stated.licenses().isEmpty() ? null : stated.licenses().get(0).value(),
                stated.bases(),
                reference.usage(),
                reference.delivery(),
                stated.files(),
                stated.fallbacks(),
                stated.purpose());
    }

    /** This declaration, completed by one of the same id that stands further out; a contradiction is a problem. */
    Declared over(Declared outer, Consumer<FileProblem> problems) {
        agree("revision", revision, outer.revision, outer, problems);
        agree("sha256", sha256, outer.sha256, outer, problems);
        agree("license", license, outer.license, outer, problems);
        if (!bases.isEmpty() && !outer.bases.isEmpty()) {
            agree("baseModels", bases.toString(), outer.bases.toString(), outer, problems);
        }
        return new Declared(
                id,
                at,
                either(revision, outer.revision),
                either(sha256, outer.sha256),
                either(license, outer.license),
                bases.isEmpty() ? outer.bases : bases,
                usage == null ? outer.usage : usage,
                delivery == null ? outer.delivery : delivery,
                files.isEmpty() ? outer.files : files,
                fallbacks.isEmpty() ? outer.fallbacks : fallbacks,
                either(purpose, outer.purpose));
    }

    private void agree(
            String field,
            @Nullable String here,
            @Nullable String there,
            Declared outer,
            Consumer<FileProblem> problems) {
        if (here != null && there != null && !Objects.equals(here, there)) {
            String message = "the " + field + " of \"" + id + "\" contradicts " + outer.at;
            boolean plain = !field.equals("baseModels");
            problems.accept(
                    new FileProblem(at, message + (plain ? ": \"" + here + "\" here, \"" + there + "\" there" : "")));
        }
    }

    private static @Nullable String either(@Nullable String here, @Nullable String there) {
        return here == null ? there : here;
    }

    Sighting sighting(String module) {
        List<Evidence> licenses = license == null
                ? List.of()
                : List.of(new Evidence(EvidenceSource.DECLARATION, license, at.toString(), null, Confidence.CERTAIN));
        ModelReference reference = new ModelReference(
                id,
                module,
                at,
                "id: " + id,
                ReferenceKind.DECLARATION,
                usage == null ? Usage.PRODUCTION : usage,
                delivery == null ? Delivery.UNKNOWN : delivery,
                null,
                Confidence.CERTAIN);
        return new Sighting(
                reference,
                new StatedFacts(
                        revision, sha256, null, null, null, licenses, List.of(), bases, false, files, fallbacks,
                        purpose, List.of(), null));
    }
}
