/** The result for a pull request or a wiki: GitHub's Markdown. */
@NullMarked
package io.github.modellicense.report.markdown;

import org.jspecify.annotations.NullMarked;
