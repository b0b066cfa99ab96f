package io.github.modellicense.catalog.models;

import io.github.modellicense.inventory.ModelId;
import java.util.ArrayList;
import java.util.List;

/** The models that frameworks use where none is configured. */
final class Defaults {

    private Defaults() {}

    /** Keys are {@code coordinates use from}; {@code from} is the first version of the range. */
    static List<ModelId> of(ModelTables tables, String coordinates, String version) {
        List<ModelId> defaults = new ArrayList<>();
        for (List<String> row : tables.defaults(coordinates)) {
            String from = row.get(0).substring(row.get(0).lastIndexOf(' ') + 1);
            boolean reached = compare(version, from) >= 0;
            boolean before = row.get(1).isEmpty() || compare(version, row.get(1)) < 0;
            ModelId id = ModelId.parse(row.get(2));
            if (reached && before && !defaults.contains(id)) {
                defaults.add(id);
            }
        }
        return defaults;
    }

    /** Compares dotted versions number by number; a qualifier ({@code -M1}, {@code -SNAPSHOT}) counts as its release. */
    static int compare(String left, String right) {
        int[] a = numbers(left);
        int[] b = numbers(right);
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return Integer.compare(a[i], b[i]);
            }
        }
        return 0;
    }

    private static int[] numbers(String version) {
        int[] numbers = new int[4];
        int at = 0;
        int i = 0;
        while (i < version.length() && at < numbers.length) {
            char c = version.charAt(i);
            if (Character.isDigit(c)) {
                numbers[at] = Math.min(1_000_000, numbers[at] * 10 + (c - '0'));
            } else if (c == '.') {
                at++;
            } else {
                break;
            }
            i++;
        }
        return numbers;
    }
}
