/** The result as one page that opens without a network and reads without a script. */
@NullMarked
package io.github.modellicense.report.html;

import org.jspecify.annotations.NullMarked;
