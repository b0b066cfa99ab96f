/** Looks at places and reports every reference to a model. Knows no licence and no rule. */
@NullMarked
package io.github.modellicense.discovery;

import org.jspecify.annotations.NullMarked;
