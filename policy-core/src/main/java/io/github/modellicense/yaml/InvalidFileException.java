package io.github.modellicense.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** One or more files of ours are broken, so that no verdict can be reached. Carries every problem at once. */
public final class InvalidFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<FileProblem> problems;

    /** The exception for at least one problem; they are sorted by place. */
    public InvalidFileException(List<FileProblem> problems) {
        super(problems.stream().distinct().sorted().map(FileProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().distinct().sorted().toList();
    }

    /** Every problem, sorted by place. */
    public List<FileProblem> problems() {
        return problems;
    }
}
