/** Reads the headers of model files. Nothing is loaded, deserialised, extracted or executed. */
@NullMarked
package io.github.modellicense.discovery.weights;

import org.jspecify.annotations.NullMarked;
