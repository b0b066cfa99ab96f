package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Rule;

/**
 * A rule as one file states it.
 *
 * @param unlocks true where the file says {@code locked: false} in so many words
 */
record StatedRule(Rule rule, boolean unlocks) {}
