package io.github.modellicense.discovery.weights;

import org.jspecify.annotations.Nullable;

/**
 * What the folder of a model is called: whoever clones or downloads a repository leaves its name there, and the cache of the
 * hub does ({@code models--org--name/snapshots/…}). It identifies nothing, and may show a base.
 */
final class FolderName {

    private static final String CACHED = "models--";

    private FolderName() {}

    /** The name; null where the folder has one that no model has, without a number in it. */
    static @Nullable String of(String place) {
        int cached = place.lastIndexOf(CACHED);
        if (cached == 0 || cached > 0 && place.charAt(cached - 1) == '/') {
            int from = cached + CACHED.length();
            int end = place.indexOf('/', from);
            return end < 0 ? null : place.substring(from, end).replace("--", "/");
        }
        String repository = ComponentFolder.of(place);
        String folder = repository == null ? place.substring(0, place.lastIndexOf('/') + 1) : repository;
        int end = folder.length() - 1;
        String name = end <= 0 ? "" : folder.substring(folder.lastIndexOf('/', end - 1) + 1, end);
        return named(name) ? name : null;
    }

    private static boolean named(String name) {
        boolean digit = false;
        int letters = 0;
        for (int i = 0; i < name.length(); i++) {
            digit |= Character.isDigit(name.charAt(i));
            letters += Character.isLetter(name.charAt(i)) ? 1 : 0;
        }
        return digit && letters > 2 && !name.endsWith("!");
    }
}
