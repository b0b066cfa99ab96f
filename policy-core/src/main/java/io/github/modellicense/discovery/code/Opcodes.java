package io.github.modellicense.discovery.code;

/** Lengths of JVM instructions, and by how many slots each changes the stack (JVMS 6.5). */
final class Opcodes {

    /** Two characters an opcode: its length and its change of the stack plus five; calls, fields and dups stand apart. */
    private static final String TABLE = ""
            + "1516161616161616161717161616171726362636372627262726161616161717"
            + "1717161616161717171716161616141514151414141424232423241414141413"
            + "1313131414141413131313141414141211121112121212141315151515151515"
            + "1413141314131413141314131413141314131413151515151414141414141413"
            + "1413141335161516141415151616141514151515121414121234343434343433"
            + "3333333333333335362504041413141314153535353535353555553625351514"
            + "35351414054534345556";

    private Opcodes() {}

    /** Bytes of an instruction, 0 for those whose length depends on their place. */
    static int length(int opcode) {
        return opcode * 2 < TABLE.length() ? TABLE.charAt(opcode * 2) - '0' : 1;
    }

    /** Slots pushed less slots popped. */
    static int effect(int opcode) {
        return opcode * 2 + 1 < TABLE.length() ? TABLE.charAt(opcode * 2 + 1) - '5' : 0;
    }

    static int count() {
        return TABLE.length() / 2;
    }
}
