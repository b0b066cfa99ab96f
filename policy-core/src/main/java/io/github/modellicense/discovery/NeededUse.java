package io.github.modellicense.discovery;

import io.github.modellicense.inventory.SourceLocation;

/**
 * Code that works with a model of some use by a framework's own type, so that the framework chooses one where the project
 * does not.
 *
 * @param framework group of the framework's types
 * @param provider whose model it is, as the type's name says it; empty for a type of any provider
 * @param slot what the model is for, such as {@code image}
 */
public record NeededUse(String framework, String provider, String slot, SourceLocation at) {}
