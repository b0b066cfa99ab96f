package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.code.ConstantPool.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows texts and constants through the methods of one class: variables, fields, parameters of its own methods, lambdas
 * and what they capture. Two passes: the first learns what fields and parameters hold, the second tells the calls.
 */
final class ClassFlow {

    /** Told of each call, in the second pass. */
    interface Calls {
        /** A call and what its arguments may be, one for each parameter. */
        void call(Member called, Descriptor descriptor, List<Datum> arguments, int line);

        /** A field read that may be a library's constant. */
        void read(Member field, int line);
    }

    private final ClassFile file;
    private final Calls calls;
    private final Map<String, Datum> fields = new HashMap<>();
    private final Map<String, Datum[]> parameters = new HashMap<>();
    private final Map<String, Datum> returned = new HashMap<>();
    private boolean telling;

    ClassFlow(ClassFile file, Calls calls) {
        this.file = file;
        this.calls = calls;
    }

    void follow() {
        file.methods().forEach(method -> new MethodFlow(this, file, method).run());
        file.methods().forEach(method -> new MethodFlow(this, file, method).run());
        telling = true;
        file.methods().forEach(method -> new MethodFlow(this, file, method).run());
    }

    Datum field(String name) {
        String injected = file.injected(name);
        return injected == null ? fields.getOrDefault(name, Datum.NOTHING) : Datum.injected(injected);
    }

    void put(String field, Datum value) {
        fields.merge(field, value.store(), Datum::or);
    }

    void pass(String method, int slot, int slots, Datum value) {
        Datum[] known = parameters.computeIfAbsent(method, unused -> new Datum[Math.max(slots, slot + 1)]);
        if (slot < known.length) {
            known[slot] = known[slot] == null ? value.store() : known[slot].or(value.store());
        }
    }

    Datum parameter(String method, int slot) {
        Datum[] known = parameters.get(method);
        return known == null || slot >= known.length || known[slot] == null ? Datum.NOTHING : known[slot];
    }

    void give(String method, Datum value) {
        returned.merge(method, value.store(), Datum::or);
    }

    Datum result(String method) {
        return returned.getOrDefault(method, Datum.NOTHING);
    }

    void tell(Member called, Descriptor descriptor, List<Datum> arguments, int line) {
        if (telling) {
            calls.call(called, descriptor, arguments, line);
        }
    }

    void tellRead(Member field, int line) {
        if (telling) {
            calls.read(field, line);
        }
    }

    /** The methods that an invokedynamic's arguments lead to, which are bodies of lambdas where they are of this class. */
    List<Member> lambdas(String bootstrap) {
        List<Member> found = new ArrayList<>();
        for (int argument : file.bootstrapArguments(bootstrap)) {
            Member member = file.pool().handle(argument);
            if (member.owner().equals(file.name())) {
                found.add(member);
            }
        }
        return found;
    }
}
