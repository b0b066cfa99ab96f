/** Finds model references in configuration, container, deployment and build files. */
@NullMarked
package io.github.modellicense.discovery.config;

import org.jspecify.annotations.NullMarked;
