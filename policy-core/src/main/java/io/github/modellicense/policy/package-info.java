/** An organisation's rules, waivers and baselines as values. Knows licences, never a place on disk. */
@NullMarked
package io.github.modellicense.policy;

import org.jspecify.annotations.NullMarked;
