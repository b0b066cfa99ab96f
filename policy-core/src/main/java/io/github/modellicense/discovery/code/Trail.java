package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far one expression has been followed: where it came by, and which arguments the parameters on the way have. */
final class Trail {

    /** The most steps from one expression into another. */
    static final int DEPTH = 14;

    private final Set<String> visiting = new HashSet<>();
    private final Map<String, Expression> bound = new HashMap<>();
    private int steps;

    void reset() {
        visiting.clear();
        bound.clear();
        steps = 0;
    }

    /** Takes a step and tells how many there were before. */
    int steps() {
        return steps++;
    }

    /** False where the declaration is being followed already. */
    boolean enter(SourceFile file, Declaration declaration) {
        return visiting.add(key(file, declaration.at()));
    }

    void leave(SourceFile file, Declaration declaration) {
        visiting.remove(key(file, declaration.at()));
    }

    /** What the call that is being followed gives to a parameter; null where none is. */
    @Nullable
    Expression givenTo(SourceFile file, Declaration parameter) {
        return bound.get(key(file, parameter.at()));
    }

    /** Hands the arguments of a call to the parameters declared in the same file; tells what {@link #release} takes back. */
    List<String> bind(SourceFile file, int parameters, List<Expression> arguments) {
        List<String> binding = new ArrayList<>();
        List<Expression> declared = declared(file, parameters);
        for (int i = 0; i < Math.min(arguments.size(), declared.size()); i++) {
            for (int j = declared.get(i).from(); j < declared.get(i).to(); j++) {
                String key = key(file, j);
                if (file.token(j).isName() && bound.putIfAbsent(key, arguments.get(i)) == null) {
                    binding.add(key);
                }
            }
        }
        return binding;
    }

    /** The parameters one by one: a comma between the arguments of a type ends none. */
    static List<Expression> declared(SourceFile file, int parameters) {
        List<Expression> declared = new ArrayList<>();
        int open = 0;
        for (Expression piece : Expression.within(file, parameters)) {
            Expression begun = open > 0 ? declared.remove(declared.size() - 1) : piece;
            declared.add(begun.part(begun.from(), piece.to()));
            for (int i = piece.from(); i < piece.to(); i++) {
                open += file.token(i).is("<") ? 1 : file.token(i).is(">") ? -1 : 0;
            }
        }
        return declared;
    }

    void release(List<String> binding) {
        binding.forEach(bound::remove);
    }

    private static String key(SourceFile file, int index) {
        return file.path() + "#" + index;
    }
}
