/** What failed or needs a review, for code scanning: SARIF 2.1.0. */
@NullMarked
package io.github.modellicense.report.sarif;

import org.jspecify.annotations.NullMarked;
