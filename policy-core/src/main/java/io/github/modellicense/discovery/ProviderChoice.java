package io.github.modellicense.discovery;

import io.github.modellicense.inventory.SourceLocation;

/**
 * A setting by which a project chooses the provider of its models, or none, where several are on the class path.
 *
 * @param framework group of the framework's artifacts
 * @param slot what the models are for, as the key says it, such as {@code chat} or {@code audio.speech}
 * @param provider as configured, such as {@code openai} or {@code none}; empty where only the run knows it
 * @param always false for the choice of a profile, of a test, or of one named model: it adds a provider and takes none away
 */
public record ProviderChoice(String framework, String slot, String provider, boolean always, SourceLocation at) {}
