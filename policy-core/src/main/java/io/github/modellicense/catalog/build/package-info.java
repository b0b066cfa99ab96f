/**
 * Compiles the reviewable sources under {@code src/main/catalog} into the tables that the run time looks up, and checks
 * them. Runs in the build of this module only; not part of its JAR.
 */
@NullMarked
package io.github.modellicense.catalog.build;

import org.jspecify.annotations.NullMarked;
