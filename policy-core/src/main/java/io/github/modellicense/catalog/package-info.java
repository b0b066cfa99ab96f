/** What is known of models and licences, and the licence concluded for each model with its evidence. Facts live in data, never in Java. */
@NullMarked
package io.github.modellicense.catalog;

import org.jspecify.annotations.NullMarked;
