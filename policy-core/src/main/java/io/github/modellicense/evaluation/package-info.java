/** Judges a licensed inventory by a policy on a day. A pure function: no clock, no file, no log. */
@NullMarked
package io.github.modellicense.evaluation;

import org.jspecify.annotations.NullMarked;
