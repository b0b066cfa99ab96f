package io.github.modellicense.catalog;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Relation;
import io.github.modellicense.license.LicenseExpression;

/** A base of a model, how the model came from it, and the base's own licence. */
public record Ancestor(ModelId id, Relation relation, LicenseExpression license) {}
