/** A test per model and rule, for build servers: JUnit XML. */
@NullMarked
package io.github.modellicense.report.junit;

import org.jspecify.annotations.NullMarked;
