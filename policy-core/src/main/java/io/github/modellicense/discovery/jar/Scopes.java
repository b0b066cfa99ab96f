package io.github.modellicense.discovery.jar;

import io.github.modellicense.inventory.Usage;

/** What a dependency of a Maven scope is used for. */
final class Scopes {

    private Scopes() {}

    /** {@code provided} and {@code system} are production: the program runs with them, whoever brings them. */
    static Usage usage(String scope) {
        return switch (scope) {
            case "test" -> Usage.TEST;
            case "plugin" -> Usage.BUILD;
            default -> Usage.PRODUCTION;
        };
    }
}
