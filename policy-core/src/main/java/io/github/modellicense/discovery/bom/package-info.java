/** Reads bills of materials that name models: CycloneDX and SPDX, as far as a reference needs. */
@NullMarked
package io.github.modellicense.discovery.bom;

import org.jspecify.annotations.NullMarked;
