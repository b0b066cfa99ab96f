package io.github.modellicense.inventory;

import org.jspecify.annotations.Nullable;

/**
 * One statement about a model's licence and who made it.
 *
 * @param value the licence as stated: raw in discovery, a licence expression once read by the catalogue
 * @param where file and line, JAR entry, URL or catalogue source
 * @param asOf the day the statement was read, ISO; null where it stands in the project itself
 */
public record Evidence(
        EvidenceSource source,
        String value,
        String where,
        @Nullable String asOf,
        Confidence confidence) {}
