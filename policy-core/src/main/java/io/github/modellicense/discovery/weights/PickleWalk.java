package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.BoundedReader;
import io.github.modellicense.discovery.bytes.Budget;
import io.github.modellicense.discovery.bytes.Bytes;
import io.github.modellicense.discovery.bytes.MalformedContentException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * Steps over the opcodes of a Python pickle (protocols 2 to 5) and lists the names that loading it would import. Nothing is
 * loaded: a pickle is a program.
 */
final class PickleWalk {

    private static final int MAX_OPCODES = 2_000_000;
    private static final int MAX_IMPORTS = 500;

    private final BoundedReader in;
    private final Set<String> imports = new TreeSet<>();
    private final Deque<String> recent = new ArrayDeque<>();
    private int opcodes;
    private boolean complete;

    private PickleWalk(Bytes bytes) {
        this.in = new BoundedReader(bytes, Budget.ofFile());
    }

    /**
     * @param imports {@code module name} pairs
     * @param opcodes how many were stepped over
     * @param complete true where the program ends as it should; raw arrays within end the walk early
     */
    record Result(Set<String> imports, int opcodes, boolean complete) {}

    static Result walk(Bytes bytes) throws IOException {
        PickleWalk walk = new PickleWalk(bytes);
        try {
            while (walk.opcodes < MAX_OPCODES && walk.step()) {
                walk.opcodes++;
            }
        } catch (MalformedContentException e) {
            walk.complete = false;
        }
        return new Result(walk.imports, walk.opcodes, walk.complete);
    }

    private boolean step() throws IOException {
        int opcode = in.u8();
        switch (opcode) {
            case '.' -> {
                complete = true;
                return false;
            }
            case 0x80, 'K', 'h', 'q', 0x82 -> in.skip(1);
            case 'M', 0x83 -> in.skip(2);
            case 'J', 'j', 'r', 0x84 -> in.skip(4);
            case 'G', 0x95 -> in.skip(8);
            case 'U' -> remember(in.text(in.u8(), 200));
            case 0x8c -> remember(in.text(in.u8(), 200));
            case 'X', 'T', 'B' -> remember(in.text(in.u32(), 200));
            case 0x8d -> remember(in.text(in.i64(), 200));
            case 0x8e, 0x96 -> in.skip(in.i64());
            case 'C', 0x8a -> in.skip(in.u8());
            case 0x8b -> in.skip(in.u32());
            case 'c', 'i' -> imported(line() + " " + line());
            case 0x93 -> stackGlobal();
            case 'F', 'I', 'L', 'S', 'V', 'P', 'g', 'p' -> line();
            default -> {
                return known(opcode);
            }
        }
        return true;
    }

    /** Opcodes without an argument. */
    private static boolean known(int opcode) {
        return "(012NRabdel}]stu)Qo".indexOf(opcode) >= 0
                || opcode == 0x81
                || opcode >= 0x85 && opcode <= 0x89
                || opcode >= 0x8f && opcode <= 0x92
                || opcode == 0x94
                || opcode == 0x97
                || opcode == 0x98;
    }

    private void remember(String text) {
        recent.addLast(text);
        if (recent.size() > 2) {
            recent.removeFirst();
        }
    }

    private void stackGlobal() {
        imported(String.join(" ", recent));
    }

    private void imported(String name) {
        if (imports.size() < MAX_IMPORTS) {
            imports.add(SafeText.line(name, 120));
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.u8(); next != '\n'; next = in.u8()) {
            if (line.length() < 200) {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
