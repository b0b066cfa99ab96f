/** Reads policy files with line and column. Every error is collected, none is ignored. */
@NullMarked
package io.github.modellicense.policy.file;

import org.jspecify.annotations.NullMarked;
