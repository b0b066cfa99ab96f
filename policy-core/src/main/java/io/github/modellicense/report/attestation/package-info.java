/** The verdict as an in-toto statement, ready to be signed. */
@NullMarked
package io.github.modellicense.report.attestation;

import org.jspecify.annotations.NullMarked;
