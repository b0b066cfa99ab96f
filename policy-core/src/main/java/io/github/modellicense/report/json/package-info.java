/** The complete result as JSON, written and read back: the schema {@code model-license-report/1}. */
@NullMarked
package io.github.modellicense.report.json;

import org.jspecify.annotations.NullMarked;
