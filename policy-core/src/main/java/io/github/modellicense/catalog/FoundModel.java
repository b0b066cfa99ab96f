package io.github.modellicense.catalog;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.LicenseText;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Namespace;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Sighting;
import io.github.modellicense.inventory.StatedFacts;
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sightings of one model, declarations first.
 *
 * @param named the revision in an id that was asked for without a sighting
 */
record FoundModel(ModelId id, @Nullable String named, List<Sighting> sightings) {

    FoundModel {
        sightings = List.copyOf(sightings);
    }

    static FoundModel named(ModelId id) {
        return new FoundModel(Revisions.without(id), Revisions.of(id), List.of());
    }

    static FoundModel of(ModelId id, List<Sighting> sightings) {
        return new FoundModel(id, null, sightings);
    }

    boolean declared() {
        for (Sighting sighting : sightings) {
            if (sighting.reference().kind() == ReferenceKind.DECLARATION) {
                return true;
            }
        }
        return false;
    }

    /** The only value that places state; null where none does or where they differ. */
    private @Nullable String only(Function<Sighting, @Nullable String> value) {
        Set<String> values = new LinkedHashSet<>();
        for (Sighting sighting : sightings) {
            String stated = value.apply(sighting);
            if (stated != null) {
                values.add(stated);
            }
        }
        return values.size() == 1 ? values.iterator().next() : null;
    }

    private @Nullable String first(Function<StatedFacts, @Nullable String> value) {
        for (Sighting sighting : sightings) {
            String stated = value.apply(sighting.stated());
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    @Nullable
    String revision() {
        return named != null ? named : only(FoundModel::revision);
    }

    private static @Nullable String revision(Sighting sighting) {
        String stated = sighting.stated().revision();
        return stated != null ? stated : Revisions.of(sighting.reference().id());
    }

    @Nullable
    String sha256() {
        return only(sighting -> sighting.stated().sha256());
    }

    @Nullable
    String title() {
        return first(StatedFacts::title);
    }

    @Nullable
    String publisher() {
        return first(StatedFacts::publisher);
    }

    Usage usage() {
        Usage usage = null;
        for (Sighting sighting : sightings) {
            Usage here = sighting.reference().usage();
            usage = usage == null || here.ordinal() < usage.ordinal() ? here : usage;
        }
        return usage == null ? Usage.PRODUCTION : usage;
    }

    /** Weights outweigh a service: who has the weights has the duties of the licence. */
    Delivery delivery() {
        Delivery delivery = Delivery.UNKNOWN;
        for (Sighting sighting : sightings) {
            Delivery here = sighting.reference().delivery();
            delivery = here.ordinal() < delivery.ordinal() ? here : delivery;
        }
        return delivery;
    }

    List<Evidence> licenses() {
        return all(StatedFacts::licenses);
    }

    List<LicenseText> texts() {
        return all(StatedFacts::texts);
    }

    List<BaseModel> bases() {
        return all(StatedFacts::bases);
    }

    List<ModelId> fallbacks() {
        return all(StatedFacts::fallbacks);
    }

    private <T> List<T> all(Function<StatedFacts, List<T>> values) {
        Set<T> all = new LinkedHashSet<>();
        for (Sighting sighting : sightings) {
            all.addAll(values.apply(sighting.stated()));
        }
        return List.copyOf(all);
    }

    List<ModelReference> references() {
        List<ModelReference> references = new ArrayList<>();
        for (Sighting sighting : sightings) {
            references.add(sighting.reference());
        }
        references.sort(null);
        return references;
    }

    /** Revisions and digests that are written into an id. */
    static final class Revisions {

        private Revisions() {}

        static @Nullable String of(ModelId id) {
            int at = at(id);
            return at < 0 ? null : id.name().substring(at + 1);
        }

        static ModelId without(ModelId id) {
            int at = at(id);
            return at <= 0 ? id : new ModelId(id.namespace(), id.name().substring(0, at));
        }

        private static int at(ModelId id) {
            boolean splits = id.namespace() == Namespace.HUGGINGFACE || id.namespace() == Namespace.DOCKER;
            int at = splits ? id.name().lastIndexOf('@') : -1;
            return at > 0 && at + 1 < id.name().length() ? at : -1;
        }
    }
}
