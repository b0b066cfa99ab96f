/** The organisation's own catalogue files: its models, licences, deployment names, and what it settled for exact weights. */
@NullMarked
package io.github.modellicense.catalog.overlay;

import org.jspecify.annotations.NullMarked;
