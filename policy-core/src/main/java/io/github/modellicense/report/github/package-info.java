/** What GitHub Actions shows: annotations in the log and a job summary. */
@NullMarked
package io.github.modellicense.report.github;

import org.jspecify.annotations.NullMarked;
