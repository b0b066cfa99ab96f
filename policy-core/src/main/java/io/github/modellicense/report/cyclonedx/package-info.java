/** The inventory as a CycloneDX ML-BOM, alone or merged into the project's own BOM. */
@NullMarked
package io.github.modellicense.report.cyclonedx;

import org.jspecify.annotations.NullMarked;
