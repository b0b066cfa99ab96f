package io.github.modellicense.discovery.code;

import java.util.List;

/**
 * A class, interface, enum, record, object or trait of a source file.
 *
 * @param name dotted within the file, such as {@code Outer.Inner}
 * @param open token index of the body's opening brace, -1 where it has none
 * @param end the token after the body
 * @param supers the types it extends or implements, as written
 */
record TypeDeclaration(String name, int at, int open, int end, boolean isEnum, List<String> supers) {

    String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    boolean holds(int index) {
        return open <= index && index < end;
    }
}
