package io.github.modellicense.discovery.code;

import org.jspecify.annotations.Nullable;

/** A source language whose tokens are read. */
enum Language {
    JAVA,
    KOTLIN,
    GROOVY,
    SCALA;

    /** The language of a file name; null for any other file and for build scripts, which are read as build files. */
    static @Nullable Language of(String name) {
        if (name.endsWith(".java")) {
            return JAVA;
        }
        if (name.endsWith(".kt") || name.endsWith(".kts") && !name.endsWith(".gradle.kts")) {
            return KOTLIN;
        }
        if (name.endsWith(".groovy")) {
            return GROOVY;
        }
        return name.endsWith(".scala") || name.endsWith(".sc") ? SCALA : null;
    }

    /** True where a comment may hold another comment. */
    boolean nestsComments() {
        return this == KOTLIN || this == SCALA;
    }

    /** True where {@code 'text'} is a string, not a character. */
    boolean quotesWithApostrophe() {
        return this == GROOVY;
    }

    /** True where a dollar sign in a double-quoted string begins an expression. */
    boolean interpolates() {
        return this == KOTLIN || this == GROOVY;
    }
}
