/** YAML as a tree of strings with line and column, within hard limits. Used for our own files and for configuration. */
@NullMarked
package io.github.modellicense.yaml;

import org.jspecify.annotations.NullMarked;
