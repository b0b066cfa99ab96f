/** An evaluation as lines for a terminal. Nothing that stands in a project can move the cursor or reorder the text. */
@NullMarked
package io.github.modellicense.report.console;

import org.jspecify.annotations.NullMarked;
