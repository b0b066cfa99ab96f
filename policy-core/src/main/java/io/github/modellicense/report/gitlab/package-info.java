/** Open violations for merge requests: GitLab's code quality format. */
@NullMarked
package io.github.modellicense.report.gitlab;

import org.jspecify.annotations.NullMarked;
