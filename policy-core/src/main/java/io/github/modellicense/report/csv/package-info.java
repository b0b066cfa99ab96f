/** One line per reference for a spreadsheet. */
@NullMarked
package io.github.modellicense.report.csv;

import org.jspecify.annotations.NullMarked;
