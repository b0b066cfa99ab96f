package io.github.modellicense.discovery.code;

import io.github.modellicense.discovery.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The class files of a module: those that mention a model API are kept to be followed, the others to be asked for constants. */
final class ClassScan {

    private static final int MAX_BYTES = 4 << 20;

    /** A class that names models, and where. */
    record Named(Place place, ClassFile file, List<ClassSites.Found> found) {}

    private final Prefilter prefilter;
    private final List<Place> mentioning = new ArrayList<>();
    private final Map<String, Place> byPath = new HashMap<>();
    private final Map<String, Map<String, String>> constants = new HashMap<>();

    ClassScan(Prefilter prefilter) {
        this.prefilter = prefilter;
    }

    void add(Place place) throws IOException {
        byPath.put(place.path(), place);
        if (prefilter.mentionsApi(place.content(MAX_BYTES))) {
            mentioning.add(place);
        }
    }

    boolean isEmpty() {
        return mentioning.isEmpty();
    }

    /** The models that the classes name; a class that cannot be read names none and is told apart by {@code broken}. */
    List<Named> follow(CodeTables tables, ConstantSource library, List<String> broken) throws IOException {
        List<Named> named = new ArrayList<>();
        for (Place place : mentioning) {
            try {
                ClassFile file = new ClassFile(place.content(MAX_BYTES));
                ClassSites sites = new ClassSites(tables, library, (owner, name) -> own(place, file, owner, name));
                new ClassFlow(file, sites).follow();
                if (!sites.found().isEmpty()) {
                    named.add(new Named(place, file, sites.found()));
                }
            } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
                broken.add(place.path());
            }
        }
        return named;
    }

    /** The text behind a constant of another class of the same output folder. */
    private @Nullable String own(Place place, ClassFile file, String owner, String name) {
        int root = place.path().length() - file.name().length() - ".class".length();
        Place other = root < 0 ? null : byPath.get(place.path().substring(0, root) + owner + ".class");
        if (other == null) {
            return null;
        }
        return constants
                .computeIfAbsent(other.path(), unused -> constantsOf(other))
                .get(name);
    }

    private static Map<String, String> constantsOf(Place place) {
        try {
            return ClassConstants.of(new ClassFile(place.content(MAX_BYTES)));
        } catch (IOException | IndexOutOfBoundsException e) {
            return Map.of();
        }
    }
}
