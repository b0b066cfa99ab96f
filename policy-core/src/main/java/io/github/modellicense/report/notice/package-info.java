/** The notices that the models' licences ask to be shipped. */
@NullMarked
package io.github.modellicense.report.notice;

import org.jspecify.annotations.NullMarked;
