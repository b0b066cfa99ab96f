/** Looks inside the archives on the class path, each once a build. */
@NullMarked
package io.github.modellicense.discovery.jar;

import org.jspecify.annotations.NullMarked;
