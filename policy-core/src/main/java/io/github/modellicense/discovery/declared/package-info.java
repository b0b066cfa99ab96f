/** Reads the models that a project declares itself. */
@NullMarked
package io.github.modellicense.discovery.declared;

import org.jspecify.annotations.NullMarked;
