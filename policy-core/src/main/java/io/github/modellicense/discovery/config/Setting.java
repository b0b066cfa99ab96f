package io.github.modellicense.discovery.config;

import io.github.modellicense.inventory.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * One value of a configuration file.
 *
 * @param key as written, the keys of nested mappings joined by dots, list items as {@code [n]}
 * @param flat the key's words, see {@link FlatKey}
 * @param parent the key of the mapping it stands in; with the document it says which settings belong together
 * @param document number of the YAML document in the file, or 0
 * @param profile the profile it is for; empty for every profile
 * @param text what the file says, where it is not simply key and value
 */
record Setting(
        String key,
        String flat,
        String parent,
        String value,
        int document,
        String profile,
        SourceLocation at,
        @Nullable String text) {}
