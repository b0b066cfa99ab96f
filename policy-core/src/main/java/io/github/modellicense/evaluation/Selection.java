package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.Labeled;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseCategory;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.policy.Glob;
import io.github.modellicense.policy.Selector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A selector made ready to be asked often. What is unknown matches no value, so that {@code not} never excludes it; a
 * licence of several operands matches when one does, and under {@code not} only when all do. Both select too much rather
 * than too little.
 */
final class Selection {

    private final boolean inverted;
    private final List<Glob> models;
    private final List<Glob> publishers;
    private final List<Glob> families;
    private final List<Glob> licenses;
    private final List<Glob> providers;
    private final List<Glob> modules;
    private final @Nullable Set<Openness> openness;
    private final @Nullable Set<LicenseCategory> categories;
    private final @Nullable Set<Usage> usages;
    private final @Nullable Set<Delivery> deliveries;
    private final @Nullable Set<ReferenceKind> kinds;
    private final @Nullable Selection not;
    private final boolean asksReferences;

    private Selection(Selector selector, boolean inverted) {
        this.inverted = inverted;
        this.models = globs(selector, Selector.Key.MODEL);
        this.publishers = globs(selector, Selector.Key.PUBLISHER);
        this.families = globs(selector, Selector.Key.FAMILY);
        this.licenses = globs(selector, Selector.Key.LICENSE);
        this.providers = globs(selector, Selector.Key.PROVIDER);
        this.modules = globs(selector, Selector.Key.MODULE);
        this.openness = constants(selector, Selector.Key.OPENNESS, Openness.class);
        this.categories = constants(selector, Selector.Key.CATEGORY, LicenseCategory.class);
        this.usages = constants(selector, Selector.Key.USAGE, Usage.class);
        this.deliveries = constants(selector, Selector.Key.DELIVERY, Delivery.class);
        this.kinds = constants(selector, Selector.Key.KIND, ReferenceKind.class);
        this.not = selector.not() == null ? null : new Selection(selector.not(), !inverted);
        this.asksReferences =
                usages != null || deliveries != null || kinds != null || !providers.isEmpty() || !modules.isEmpty();
    }

    static Selection of(Selector selector) {
        return new Selection(selector, false);
    }

    private static List<Glob> globs(Selector selector, Selector.Key key) {
        return selector.any().getOrDefault(key, List.of());
    }

    private static <E extends Enum<E> & Labeled> @Nullable Set<E> constants(
            Selector selector, Selector.Key key, Class<E> type) {
        List<Glob> globs = selector.any().get(key);
        if (globs == null) {
            return null;
        }
        Set<E> constants = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if (any(globs, constant.label())) {
                constants.add(constant);
            }
        }
        return constants;
    }

    /** The references of a module that are selected. */
    List<ModelReference> of(Subject subject, Subject.Use use) {
        if (!selectsModel(subject.model())) {
            return List.of();
        }
        if (!asksReferences && not == null) {
            return use.references();
        }
        List<ModelReference> selected = new ArrayList<>(use.references().size());
        for (ModelReference reference : use.references()) {
            if (selectsReference(subject.model(), reference)) {
                selected.add(reference);
            }
        }
        return selected;
    }

    /** True where some reference of the model is selected. */
    boolean selects(Subject subject) {
        for (Subject.Use use : subject.uses()) {
            if (!of(subject, use).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(LicensedModel model, ModelReference reference) {
        return selectsModel(model) && selectsReference(model, reference);
    }

    /** What the selector asks of the model itself; the quick answer before its references are looked at. */
    boolean selectsModel(LicensedModel model) {
        return (openness == null || openness.contains(model.openness()))
                && (categories == null || categories.contains(model.license().category()))
                && (models.isEmpty() || anyModel(model))
                && (publishers.isEmpty() || any(publishers, model.publisher()))
                && (families.isEmpty() || any(families, model.family()))
                && (licenses.isEmpty() || licenseMatches(model.license().effective()));
    }

    private boolean selectsReference(LicensedModel model, ModelReference reference) {
        return (usages == null || usages.contains(reference.usage()))
                && (deliveries == null || deliveries.contains(reference.delivery()))
                && (kinds == null || kinds.contains(reference.kind()))
                && (providers.isEmpty() || any(providers, reference.provider()))
                && (modules.isEmpty() || anyModule(reference.module()))
                && (not == null || !not.matches(model, reference));
    }

    private boolean anyModel(LicensedModel model) {
        for (Glob glob : models) {
            if (ModelPattern.matches(glob, model)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyModule(String module) {
        return any(modules, module) || any(modules, module.substring(module.indexOf(':') + 1));
    }

    private boolean licenseMatches(LicenseExpression license) {
        if (any(licenses, license.toString())) {
            return true;
        }
        List<LicenseExpression> leaves = Licenses.leaves(license);
        for (LicenseExpression leaf : leaves) {
            if (any(licenses, leaf.toString()) != inverted) {
                return !inverted;
            }
        }
        return inverted;
    }

    private static boolean any(List<Glob> globs, @Nullable String value) {
        if (value == null) {
            return false;
        }
        for (Glob glob : globs) {
            if (glob.matches(value)) {
                return true;
            }
        }
        return false;
    }
}
