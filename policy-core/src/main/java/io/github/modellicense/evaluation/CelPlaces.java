package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Check;
import io.github.modellicense.yaml.WrittenText;

/** Where a place of an expression stands in the policy file. */
final class CelPlaces {

    private CelPlaces() {}

    /**
     * The place of a line and column.
     *
     * @param line from 1; where it is none, the expression's beginning
     * @param column from 0
     */
    static SourceLocation of(Check.Expression expression, int line, int column) {
        String source = expression.source();
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = source.indexOf('\n', start) + 1;
        }
        return line < 1 || column < 0 ? expression.at() : of(expression, start + column);
    }

    /** The place of a character, counted from 0. */
    static SourceLocation of(Check.Expression expression, int character) {
        String source = expression.source();
        int index = Math.min(character, source.length());
        return WrittenText.place(expression.at(), expression.written(), source, index);
    }
}
