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
import io.github.modellicense.inventory.Usage;
import java.util.ArrayList;
import java.util.List;
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

    /** True where its weights were found. */
    boolean held() {
        for (Sighting sighting : sightings) {
            if (sighting.reference().kind() == ReferenceKind.WEIGHTS) {
                return true;
            }
        }
        return false;
    }

    /** The revision that places name; null where none does or where they differ. */
    @Nullable
    String revision() {
        String only = named;
        for (Sighting sighting : sightings) {
            String stated = sighting.stated().revision();
            String here =
                    stated != null ? stated : Revisions.of(sighting.reference().id());
            if (here != null && only != null && !here.equals(only)) {
                return null;
            }
            only = here == null ? only : here;
        }
        return only;
    }

    /** The digest of the weights; null where no place tells it or where they differ. */
    @Nullable
    String sha256() {
        String only = null;
        for (Sighting sighting : sightings) {
            String here = sighting.stated().sha256();
            if (here != null && only != null && !here.equals(only)) {
                return null;
            }
            only = here == null ? only : here;
        }
        return only;
    }

    @Nullable
    String title() {
        for (Sighting sighting : sightings) {
            if (sighting.stated().title() != null) {
                return sighting.stated().title();
            }
        }
        return null;
    }

    /** The titles in its files and cards, each once. */
    List<String> titles() {
        List<String> all = new ArrayList<>();
        for (Sighting sighting : sightings) {
            String title = sighting.stated().title();
            addNew(title == null ? List.of() : List.of(title), all);
        }
        return all;
    }

    /** Everything that the model is called, titles first, each once. */
    List<String> names() {
        List<String> all = titles();
        for (Sighting sighting : sightings) {
            addNew(sighting.stated().names(), all);
        }
        return all;
    }

    /** The kinds of network that its files name, each once. */
    List<String> architectures() {
        List<String> all = new ArrayList<>();
        for (Sighting sighting : sightings) {
            String architecture = sighting.stated().architecture();
            addNew(architecture == null ? List.of() : List.of(architecture), all);
        }
        return all;
    }

    @Nullable
    String publisher() {
        for (Sighting sighting : sightings) {
            if (sighting.stated().publisher() != null) {
                return sighting.stated().publisher();
            }
        }
        return null;
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
        List<Evidence> all = new ArrayList<>();
        for (Sighting sighting : sightings) {
            addNew(sighting.stated().licenses(), all);
        }
        return all;
    }

    List<LicenseText> texts() {
        List<LicenseText> all = new ArrayList<>();
        for (Sighting sighting : sightings) {
            addNew(sighting.stated().texts(), all);
        }
        return all;
    }

    List<BaseModel> bases() {
        List<BaseModel> all = new ArrayList<>();
        for (Sighting sighting : sightings) {
            addNew(sighting.stated().bases(), all);
        }
        return all;
    }

    List<ModelId> fallbacks() {
        List<ModelId> all = new ArrayList<>();
        for (Sighting sighting : sightings) {
            addNew(sighting.stated().fallbacks(), all);
        }
        return all;
    }

    private static <T> void addNew(List<T> more, List<T> all) {
        for (T each : more) {
            if (!all.contains(each)) {
                all.add(each);
            }
        }
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
