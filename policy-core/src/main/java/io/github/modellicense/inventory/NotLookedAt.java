package io.github.modellicense.inventory;

/**
 * A place that was not looked at, and why.
 *
 * @param mattering true where the place could hold a model, which makes the run incomplete
 */
public record NotLookedAt(String place, Kind kind, String why, boolean mattering) implements Comparable<NotLookedAt> {

    /** Why in one word. */
    public enum Kind implements Labeled {
        BY_DESIGN("by-design"),
        LIMIT("limit"),
        UNREADABLE("unreadable"),
        UNRESOLVED("unresolved");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public int compareTo(NotLookedAt other) {
        int byPlace = place.compareTo(other.place);
        int byKind = byPlace != 0 ? byPlace : kind.compareTo(other.kind);
        return byKind != 0 ? byKind : why.compareTo(other.why);
    }
}
