/** Explanations of models and licences, as text and as JSON. */
@NullMarked
package io.github.modellicense.report.explain;

import org.jspecify.annotations.NullMarked;
