/** What an earlier build found in a JAR, kept in a folder of the user's own. An entry in doubt is as good as none. */
@NullMarked
package io.github.modellicense.discovery.cache;

import org.jspecify.annotations.NullMarked;
