package io.github.modellicense.discovery;

import java.io.IOException;

/**
 * Finds references of one kind. An instance serves one module and one thread; what it throws becomes a diagnostic, and
 * the other scanners go on.
 */
public interface Scanner {

    /** Name for diagnostics, such as {@code spring-configuration}. */
    String name();

    /** True where this scanner looks into the place; must be cheap: path and head only. */
    boolean wants(Place place) throws IOException;

    /** Looks into a place that it wants. */
    void scan(Place place, Findings findings) throws IOException;

    /** Called once after the last place of the module. */
    default void finish(Findings findings) throws IOException {}
}
