package io.github.modellicense.discovery.code;

/**
 * A variable, field, parameter, constant or enum constant of a source file. All numbers are token indexes.
 *
 * @param at its name
 * @param type its type's first token, -1 where none is written
 * @param from first token of its value, -1 where it has none
 * @param to the token after its value
 * @param scopeFrom first token where the name means it
 * @param scopeTo the token after the last such
 * @param position of a parameter, counted from 0; -1 for anything else
 */
record Declaration(
        Kind kind, String name, int at, int type, int from, int to, int scopeFrom, int scopeTo, int position) {

    /** What is declared. */
    enum Kind {
        LOCAL,
        FIELD,
        PARAMETER,
        ENUM_CONSTANT
    }

    boolean hasValue() {
        return from >= 0;
    }

    /** True where the name is written as constants are: no small letter, two characters or more. */
    boolean isConstant() {
        return isConstantName(name);
    }

    static boolean isConstantName(String name) {
        if (name.length() < 2 || !Character.isUpperCase(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean reaches(int index) {
        return scopeFrom <= index && index < scopeTo && (kind != Kind.LOCAL || at <= index);
    }
}
