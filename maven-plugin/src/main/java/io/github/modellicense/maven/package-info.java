/** The Maven face of the engine: reads the build, runs the check, writes the reports, shuts the gate. Holds no rule. */
@NullMarked
package io.github.modellicense.maven;

import org.jspecify.annotations.NullMarked;
