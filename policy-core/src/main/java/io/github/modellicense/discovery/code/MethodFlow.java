package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.ConstantPool.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs through one method's instructions once, in order, with what each slot may hold. */
final class MethodFlow {

    /** Calls that give back what they are called on or given first. */
    private static final Set<String> THROUGH = Set.of(
            "getValue",
            "getName",
            "asString",
            "toString",
            "name",
            "value",
            "id",
            "getId",
            "trim",
            "strip",
            "modelName",
            "getModelName",
            "valueOf",
            "of",
            "from",
            "fromString",
            "ofNullable",
            "get",
            "create",
            "toPath",
            "listOf",
            "asList",
            "requireNonNull",
            "get_name",
            "orElseThrow",
            "checkNotNullExpressionValue",
            "intern");

    private static final Set<String> DEFAULTS =
            Set.of("getOrDefault", "orElse", "requireNonNullElse", "getProperty", "defaultIfBlank", "firstNonNull");

    private final ClassFlow flow;
    private final ClassFile file;
    private final ClassFile.Method method;
    private final ConstantPool pool;
    private final String key;
    private final Map<Integer, Datum> variables = new HashMap<>();
    private final Map<Integer, List<Datum>> jumps = new HashMap<>();
    private Deque<Datum> stack = new ArrayDeque<>();
    private int line;

    MethodFlow(ClassFlow flow, ClassFile file, ClassFile.Method method) {
        this.flow = flow;
        this.file = file;
        this.method = method;
        this.pool = file.pool();
        this.key = method.name() + method.descriptor();
    }

    void run() {
        parameters();
        int at = method.code();
        while (at < method.end()) {
            join(at);
            int relative = at - method.code();
            line = method.line(relative);
            int opcode = pool.u1(at);
            int length = length(opcode, at);
            execute(opcode, at);
            at += length;
        }
    }

    private void parameters() {
        int slot = method.isStatic() ? 0 : 1;
        List<String> types = Descriptor.of(method.descriptor()).parameters();
        for (int i = 0; i < types.size(); i++) {
            String injected = method.injected().get(i);
            variables.put(slot, injected == null ? flow.parameter(key, slot) : Datum.injected(injected));
            slot += Descriptor.slots(types.get(i));
        }
    }

    /** Where a jump leads here, what it brought joins what is there. */
    private void join(int at) {
        List<Datum> brought = jumps.remove(at);
        if (brought == null) {
            return;
        }
        List<Datum> here = new ArrayList<>(stack);
        Deque<Datum> joined = new ArrayDeque<>();
        int size = here.isEmpty() ? brought.size() : Math.min(here.size(), brought.size());
        for (int i = 0; i < size; i++) {
            joined.addLast(here.isEmpty() ? brought.get(i) : here.get(i).or(brought.get(i)));
        }
        stack = joined;
    }

    private int length(int opcode, int at) {
        int padded = method.code() + (at - method.code() + 4) / 4 * 4;
        return switch (opcode) {
            case 170 -> table(padded, 4 * (pool.u4(padded + 8) - pool.u4(padded + 4) + 1) + 12, at);
            case 171 -> table(padded, 8 * pool.u4(padded + 4) + 8, at);
            case 196 -> pool.u1(at + 1) == 132 ? 6 : 4;
            default -> Math.max(1, Opcodes.length(opcode));
        };
    }

    private int table(int padded, int bytes, int at) {
        if (bytes < 0 || padded + bytes > method.end()) {
            throw new IndexOutOfBoundsException("a switch beyond its method");
        }
        return padded + bytes - at;
    }

    private void execute(int opcode, int at) {
        if (opcode >= 21 && opcode <= 25 || opcode >= 54 && opcode <= 58) {
            variable(opcode, pool.u1(at + 1), opcode == 25, opcode == 58);
        } else if (opcode >= 42 && opcode <= 45) {
            push(variables.getOrDefault(opcode - 42, Datum.NOTHING));
        } else if (opcode >= 75 && opcode <= 78) {
            store(opcode - 75);
        } else if (opcode == 18 || opcode == 19) {
            int index = opcode == 18 ? pool.u1(at + 1) : pool.u2(at + 1);
            push(pool.tag(index) == ConstantPool.STRING ? Datum.text(pool.named(index), line) : Datum.NOTHING);
        } else if (opcode == 50) {
            pop();
            push(pop());
        } else if (opcode == 83) {
            Datum value = pop();
            pop();
            replaceTop(value);
        } else if (opcode >= 89 && opcode <= 95) {
            duplicate(opcode);
        } else if (opcode >= 178 && opcode <= 181) {
            field(opcode, pool.member(pool.u2(at + 1)));
        } else if (opcode >= 182 && opcode <= 185) {
            call(pool.member(pool.u2(at + 1)), opcode == 184);
        } else if (opcode == 186) {
            dynamic(pool.dynamic(pool.u2(at + 1)));
        } else if (opcode == 176) {
            flow.give(key, pop());
            ends();
        } else if (opcode == 196) {
            variable(pool.u1(at + 1), pool.u2(at + 2), pool.u1(at + 1) == 25, pool.u1(at + 1) == 58);
        } else if (opcode == 197) {
            for (int i = 0; i < pool.u1(at + 3); i++) {
                pop();
            }
            push(Datum.NOTHING);
        } else if (opcode == 192) {
            return;
        } else {
            other(opcode, at);
        }
    }

    private void other(int opcode, int at) {
        change(Opcodes.effect(opcode));
        boolean jump = opcode >= 153 && opcode <= 168 || opcode == 198 || opcode == 199;
        if (jump || opcode == 200) {
            int offset = opcode == 200 ? pool.u4(at + 1) : (short) pool.u2(at + 1);
            if (offset > 0) {
                bring(at + offset);
            }
        }
        if (opcode == 170 || opcode == 171) {
            cases(opcode, at);
        }
        if (opcode == 167 || opcode == 200 || opcode >= 169 && opcode <= 177 || opcode == 191) {
            ends();
        }
    }

    private void cases(int opcode, int at) {
        int padded = method.code() + (at - method.code() + 4) / 4 * 4;
        bring(at + pool.u4(padded));
        int end = at + length(opcode, at);
        int step = opcode == 170 ? 4 : 8;
        for (int entry = padded + 12; entry + 4 <= end; entry += step) {
            bring(at + pool.u4(entry));
        }
    }

    private void bring(int target) {
        jumps.merge(target, new ArrayList<>(stack), MethodFlow::merged);
    }

    private static List<Datum> merged(List<Datum> one, List<Datum> other) {
        List<Datum> all = new ArrayList<>();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            all.add(one.get(i).or(other.get(i)));
        }
        return all;
    }

    private void ends() {
        stack = new ArrayDeque<>();
    }

    private void variable(int opcode, int index, boolean loads, boolean stores) {
        if (loads) {
            push(variables.getOrDefault(index, Datum.NOTHING));
        } else if (stores) {
            store(index);
        } else {
            change(opcode == 196 ? 0 : Opcodes.effect(opcode));
        }
    }

    private void store(int index) {
        variables.merge(index, pop().store(), (before, now) -> now.options().isEmpty() ? before : before.or(now));
    }

    private void field(int opcode, Member field) {
        int slots = Descriptor.slots(field.descriptor());
        boolean own = field.owner().equals(file.name());
        if (opcode == 178 || opcode == 180) {
            if (opcode == 180) {
                pop();
            }
            Datum value = own ? flow.field(field.name()) : Datum.NOTHING;
            if (opcode == 178 && !own) {
                flow.tellRead(field, line);
                value = Datum.constant(field.owner(), field.name(), line);
            }
            push(slots == 1 ? value : Datum.NOTHING);
            change(slots - 1);
        } else {
            Datum value = pop();
            change(1 - slots);
            if (own) {
                flow.put(field.name(), value);
            }
            if (opcode == 181) {
                pop();
            }
        }
    }

    private List<Datum> arguments(Descriptor descriptor) {
        List<Datum> arguments = new ArrayList<>();
        for (int i = descriptor.parameters().size() - 1; i >= 0; i--) {
            change(1 - Descriptor.slots(descriptor.parameters().get(i)));
            arguments.add(0, pop());
        }
        return arguments;
    }

    private void call(Member called, boolean isStatic) {
        Descriptor descriptor = Descriptor.of(called.descriptor());
        List<Datum> arguments = arguments(descriptor);
        Datum receiver = isStatic ? Datum.NOTHING : pop();
        flow.tell(called, descriptor, arguments, line);
        if (called.owner().equals(file.name())) {
            int slot = isStatic ? 0 : 1;
            for (int i = 0; i < arguments.size(); i++) {
                flow.pass(called.name() + called.descriptor(), slot, 255, arguments.get(i));
                slot += Descriptor.slots(descriptor.parameters().get(i));
            }
        }
        int slots = Descriptor.slots(descriptor.returned());
        if (slots > 0) {
            push(slots == 1 ? result(called, receiver, arguments, isStatic) : Datum.NOTHING);
            change(slots - 1);
        }
    }

    private Datum result(Member called, Datum receiver, List<Datum> arguments, boolean isStatic) {
        String name = called.name();
        if (called.owner().equals(file.name())) {
            return flow.result(name + called.descriptor());
        }
        if (name.equals("getenv") && arguments.size() == 1) {
            Datum variable = arguments.get(0);
            return variable.options().isEmpty()
                    ? Datum.NOTHING
                    : Datum.unknown(String.valueOf(variable.options().get(0).text()), line);
        }
        if (DEFAULTS.contains(name) && !arguments.isEmpty()) {
            Datum last = arguments.get(arguments.size() - 1);
            return arguments.size() == 1 ? known(last).or(known(receiver)) : last;
        }
        if (!THROUGH.contains(name)) {
            return Datum.NOTHING;
        }
        return arguments.isEmpty() ? receiver : isStatic ? all(arguments) : arguments.get(0);
    }

    private static Datum known(Datum datum) {
        return new Datum(datum.options().stream().filter(Datum.Option::known).toList());
    }

    private static Datum all(List<Datum> arguments) {
        Datum all = Datum.NOTHING;
        for (Datum argument : arguments) {
            all = all.or(argument);
        }
        return all;
    }

    private void dynamic(Member called) {
        Descriptor descriptor = Descriptor.of(called.descriptor());
        List<Datum> captured = arguments(descriptor);
        for (Member lambda : flow.lambdas(called.owner())) {
            int slot = 0;
            for (int i = 0; i < captured.size(); i++) {
                flow.pass(lambda.name() + lambda.descriptor(), slot, 255, captured.get(i));
                slot += Descriptor.slots(descriptor.parameters().get(i));
            }
        }
        change(Descriptor.slots(descriptor.returned()));
    }

    private void duplicate(int opcode) {
        Datum[] top = new Datum[4];
        Arrays.setAll(top, i -> Datum.NOTHING);
        int taken = switch (opcode) {
            case 89 -> 1;
            case 90, 92, 95 -> 2;
            case 91, 93 -> 3;
            default -> 4;
        };
        for (int i = 0; i < taken; i++) {
            top[i] = pop();
        }
        int[] order = switch (opcode) {
            case 89 -> new int[] {0, 0};
            case 90 -> new int[] {0, 1, 0};
            case 91 -> new int[] {0, 2, 1, 0};
            case 92 -> new int[] {1, 0, 1, 0};
            case 93 -> new int[] {1, 0, 2, 1, 0};
            case 94 -> new int[] {1, 0, 3, 2, 1, 0};
            default -> new int[] {0, 1};
        };
        for (int i : order) {
            push(top[i]);
        }
    }

    private void push(Datum value) {
        stack.addLast(value);
    }

    private Datum pop() {
        return stack.isEmpty() ? Datum.NOTHING : stack.removeLast();
    }

    /** An array holds whatever was stored into it; the copy below is the same array. */
    private void replaceTop(Datum value) {
        Datum array = pop();
        boolean same = !stack.isEmpty() && stack.peekLast() == array;
        if (same) {
            pop();
            push(array.or(value));
        }
    }

    private void change(int slots) {
        for (int i = slots; i < 0; i++) {
            pop();
        }
        for (int i = 0; i < slots; i++) {
            push(Datum.NOTHING);
        }
    }
}
