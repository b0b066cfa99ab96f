/** Finds model references in class files and sources. */
@NullMarked
package io.github.modellicense.discovery.code;

import org.jspecify.annotations.NullMarked;
