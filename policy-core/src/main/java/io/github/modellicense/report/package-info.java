/** Writes an evaluation down. Writers never compute a verdict. */
@NullMarked
package io.github.modellicense.report;

import org.jspecify.annotations.NullMarked;
