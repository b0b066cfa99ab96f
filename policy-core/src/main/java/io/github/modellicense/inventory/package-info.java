/** Where models were found and what each place itself says. Values only; knows the JDK and nothing else. */
@NullMarked
package io.github.modellicense.inventory;

import org.jspecify.annotations.NullMarked;
