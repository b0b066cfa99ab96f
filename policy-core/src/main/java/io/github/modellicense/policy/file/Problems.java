package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.InvalidFileException;
import java.util.ArrayList;
import java.util.List;

/** Everything wrong with one or more files, collected so that all of it is told at once. */
final class Problems {

    private final List<FileProblem> all = new ArrayList<>();

    void add(SourceLocation at, String message) {
        all.add(new FileProblem(at, message));
    }

    void addAll(InvalidFileException e) {
        all.addAll(e.problems());
    }

    int count() {
        return all.size();
    }

    void throwIfAny() throws InvalidFileException {
        if (!all.isEmpty()) {
            throw new InvalidFileException(all);
        }
    }
}
