package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.ConstantPool.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the texts behind a class's constants: those of {@code static final String} fields, and what the class initializer
 * hands to each enum constant or object before it stores it.
 */
final class ClassConstants {

    private ClassConstants() {}

    /** Constant name to text. */
    static Map<String, String> of(ClassFile file) {
        Map<String, String> constants = new HashMap<>();
        file.texts().forEach((name, text) -> {
            if (!text.isEmpty()) {
                constants.put(name, text);
            }
        });
        for (ClassFile.Method method : file.methods()) {
            if (method.name().equals("<clinit>") || method.name().equals("<init>")) {
                read(file, method, constants);
            }
        }
        return constants;
    }

    private static void read(ClassFile file, ClassFile.Method method, Map<String, String> constants) {
        ConstantPool pool = file.pool();
        List<String> texts = new ArrayList<>();
        int at = method.code();
        while (at < method.end()) {
            int opcode = pool.u1(at);
            if (opcode == 18 || opcode == 19) {
                int index = opcode == 18 ? pool.u1(at + 1) : pool.u2(at + 1);
                if (pool.tag(index) == ConstantPool.STRING) {
                    texts.add(pool.named(index));
                }
            } else if (opcode == 179 || opcode == 181) {
                Member field = pool.member(pool.u2(at + 1));
                texts.remove(field.name());
                if (!texts.isEmpty() && field.owner().equals(file.name())) {
                    constants.putIfAbsent(field.name(), texts.get(0));
                }
                texts.clear();
            }
            int length = Opcodes.length(opcode);
            if (length == 0) {
                return;
            }
            at += length;
        }
    }
}
