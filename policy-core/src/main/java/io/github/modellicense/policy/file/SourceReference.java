package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A source as a policy file names it, not yet resolved.
 *
 * @param sha256 of its content, lower case; null where the file does not pin it
 */
record SourceReference(String text, @Nullable String sha256, SourceLocation at) {}
