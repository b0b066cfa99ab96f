package io.github.modellicense.discovery.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may be at run time, and where it is written.
 *
 * @param text the value; for an unknown one the variable, key or expression that stands for it
 * @param known false where it is known only at run time
 * @param annotated true where it stands in an annotation, as the default of a configuration key
 * @param constant the library's constant that it was, null where it was written as text
 * @param written where the text stands
 * @param named where constants of the project stand for it, the use first
 */
record Value(
        String text,
        boolean known,
        boolean annotated,
        @Nullable LibraryConstant constant,
        Spot written,
        List<Spot> named) {

    /** A token of a file. */
    record Spot(SourceFile file, int index) {}

    Value {
        named = List.copyOf(named);
    }

    static Value text(String text, SourceFile file, int index) {
        return new Value(text, true, false, null, new Spot(file, index), List.of());
    }

    static Value annotated(String text, SourceFile file, int index) {
        return new Value(text, true, true, null, new Spot(file, index), List.of());
    }

    static Value constant(LibraryConstant constant, SourceFile file, int index) {
        return new Value(constant.id(), true, false, constant, new Spot(file, index), List.of());
    }

    static Value unknown(String expression, SourceFile file, int index) {
        return new Value(expression, false, false, null, new Spot(file, index), List.of());
    }

    /** True for what stands for a name in an example: {@code YOUR_MODEL_ID}, {@code MODEL_NAME}, {@code your-model}. */
    static boolean isBlank(String text) {
        String name = text.replace('-', '_');
        return switch (name) {
            case "MODEL", "MODEL_ID", "MODEL_NAME", "DEPLOYMENT_NAME", "DEFAULT" -> true;
            default -> {
                String lower = name.toLowerCase(Locale.ROOT);
                yield lower.startsWith("your_") && (lower.contains("model") || lower.contains("deployment"));
            }
        };
    }

    Value namedAt(Spot spot) {
        List<Spot> spots = new ArrayList<>();
        spots.add(spot);
        spots.addAll(named);
        return new Value(text, known, annotated, constant, written, spots);
    }
}
