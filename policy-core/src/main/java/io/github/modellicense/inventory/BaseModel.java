package io.github.modellicense.inventory;

/** A model that another one was made from, and how. */
public record BaseModel(ModelId id, Relation relation) {}
