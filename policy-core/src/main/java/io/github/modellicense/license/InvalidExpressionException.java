package io.github.modellicense.license;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text is no SPDX expression, or holds ids that nobody knows. Carries every problem at once. */
public final class InvalidExpressionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidExpressionException(List<Problem> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    /** At least one, from left to right. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Something wrong.
     *
     * @param column 1-based, in the text that was parsed
     * @param unknownId the id that nobody knows, so that the nearest right one can be offered; null for bad grammar
     */
    public record Problem(
            int column, String message, @Nullable String unknownId) {}
}
