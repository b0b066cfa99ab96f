/** Licence expressions, licence facts and their conditions. Values only; knows the JDK and nothing else. */
@NullMarked
package io.github.modellicense.license;

import org.jspecify.annotations.NullMarked;
