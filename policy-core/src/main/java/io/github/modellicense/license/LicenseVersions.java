package io.github.modellicense.license;

import io.github.modellicense.license.LicenseExpression.License;
import io.github.modellicense.license.LicenseExpression.With;
import org.jspecify.annotations.Nullable;

/**
 * Which licences an entry of a list stands for. {@code X-only} and {@code X} are one licence, {@code X-or-later} and
 * {@code X+} stand for X and every later version of the same licence; an exception must be equal.
 */
public final class LicenseVersions {

    private LicenseVersions() {}

    /**
     * True where a licence found is one that the entry stands for: a plain entry covers itself, and a found
     * {@code X-or-later} whose range it lies in (its version may be chosen); an {@code X-or-later} entry covers every
     * version from X on.
     */
    public static boolean covers(LicenseExpression entry, LicenseExpression found) {
        if (entry instanceof With with && found instanceof With other) {
            return with.exception().equals(other.exception()) && covers(with.license(), other.license());
        }
        return entry instanceof License license && found instanceof License other && covers(license, other);
    }

    private static boolean covers(License entry, License found) {
        Range wanted = Range.of(entry);
        Range given = Range.of(found);
        if (wanted.id.equals(given.id)) {
            return true;
        }
        Integer order = given.version.compareWith(wanted.version);
        if (order == null) {
            return false;
        }
        return wanted.orLater ? given.orLater || order > 0 : given.orLater && order < 0;
    }

    private record Range(String id, boolean orLater, Version version) {
        static Range of(License license) {
            String id = license.id();
            boolean later = license.orLater() || id.endsWith("-or-later");
            String plain = cut(cut(id, "-or-later"), "-only");
            return new Range(plain, later, Version.of(plain));
        }

        private static String cut(String id, String ending) {
            return id.endsWith(ending) ? id.substring(0, id.length() - ending.length()) : id;
        }
    }

    /** An id taken apart: {@code LPPL-1.3c} is {@code LPPL-}, {@code 1.3c} and an empty rest. */
    private record Version(String stem, String number, String rest) {

        static Version of(String id) {
            int dot = id.startsWith("LicenseRef-") || id.startsWith("DocumentRef-") ? 0 : firstDottedNumber(id);
            if (dot == 0) {
                return new Version(id, "", "");
            }
            int from = dot;
            while (from > 0 && digit(id.charAt(from - 1))) {
                from--;
            }
            int to = dot;
            while (to < id.length() && (digit(id.charAt(to)) || id.charAt(to) == '.')) {
                to++;
            }
            if (to + 1 == id.length() && Character.isLetter(id.charAt(to))) {
                to++;
            }
            return new Version(id.substring(0, from), id.substring(from, to), id.substring(to));
        }

        /** The index of the first point between two digits; 0 where there is none. */
        private static int firstDottedNumber(String id) {
            for (int i = 1; i + 1 < id.length(); i++) {
                if (id.charAt(i) == '.' && digit(id.charAt(i - 1)) && digit(id.charAt(i + 1))) {
                    return i;
                }
            }
            return 0;
        }

        /** Negative, zero or positive; null where the two are not versions of one licence. */
        @Nullable
        Integer compareWith(Version other) {
            if (number.isEmpty() || other.number.isEmpty() || !stem.equals(other.stem) || !rest.equals(other.rest)) {
                return null;
            }
            String[] mine = number.split("\\.");
            String[] others = other.number.split("\\.");
            for (int i = 0; i < Math.max(mine.length, others.length); i++) {
                int order = Long.compare(part(mine, i), part(others, i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        /** A part as a number, with a trailing letter below the point: {@code 3c} is after {@code 3a} and {@code 3}. */
        private static long part(String[] parts, int index) {
            long value = 0;
            for (char c : index < parts.length ? parts[index].toCharArray() : new char[0]) {
                value = digit(c) ? value * 10 + (c - '0') * 100L : value + (Character.toLowerCase(c) - 'a' + 1);
            }
            return value;
        }

        private static boolean digit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
