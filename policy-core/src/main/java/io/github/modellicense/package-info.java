/** The front door: what a build tool calls to find models, conclude their licences and judge them. Holds no rule and no format of its own. */
@NullMarked
package io.github.modellicense;

import org.jspecify.annotations.NullMarked;
