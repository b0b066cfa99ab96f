package io.github.modellicense.maven;

import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import java.util.List;

/** Says what the engine found in the words of somebody who reads a build's log. */
final class PomLanguage {

    private static final int MOST = 20;

    private PomLanguage() {}

    /** Every problem with its place, the count first. */
    static String problems(InvalidFileException e) {
        List<FileProblem> problems = e.problems();
        StringBuilder text = new StringBuilder("No verdict: ")
                .append(problems.size())
                .append(problems.size() == 1 ? " error" : " errors")
                .append(" in the policy or its companions");
        for (FileProblem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
            text.append(System.lineSeparator()).append("  ").append(visible(problem.toString()));
        }
        if (problems.size() > MOST) {
            text.append(System.lineSeparator())
                    .append("  (first ")
                    .append(MOST)
                    .append(" of ")
                    .append(problems.size())
                    .append(')');
        }
        return text.toString();
    }

    /** A number with its noun: {@code 1 model}, {@code 3 models}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The text without anything that a terminal would act on. */
    static String visible(String text) {
        return io.github.modellicense.report.Clean.line(text);
    }
}
