/** What the bundled catalogue knows of models: names by ecosystem, look-ups in the compiled tables, and what follows from a name. */
@NullMarked
package io.github.modellicense.catalog.models;

import org.jspecify.annotations.NullMarked;
