/** The inventory as an SPDX 3 document with the AI profile. */
@NullMarked
package io.github.modellicense.report.spdx;

import org.jspecify.annotations.NullMarked;
