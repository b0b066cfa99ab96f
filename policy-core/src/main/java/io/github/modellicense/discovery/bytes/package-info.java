/** Bytes from strangers, read within limits: ranges, counted reads, archive directories. Nothing is extracted by name. */
@NullMarked
package io.github.modellicense.discovery.bytes;

import org.jspecify.annotations.NullMarked;
