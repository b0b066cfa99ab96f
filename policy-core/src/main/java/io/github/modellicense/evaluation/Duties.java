package io.github.modellicense.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The duties of every model over all modules that use it: missing in one module is missing. */
final class Duties {

    private Duties() {}

    static Map<String, List<Evaluation.ObligationStatus>> of(List<Subject> subjects, ArtifactSearch search) {
        Map<String, List<Evaluation.ObligationStatus>> duties = new TreeMap<>();
        for (Subject subject : subjects) {
            List<Evaluation.ObligationStatus> worst = List.of();
            for (Subject.Use use : subject.uses()) {
                worst = worse(worst, search.statuses(subject.model(), use.module()));
            }
            if (!worst.isEmpty()) {
                duties.put(subject.id(), worst);
            }
        }
        return duties;
    }

    private static List<Evaluation.ObligationStatus> worse(
            List<Evaluation.ObligationStatus> some, List<Evaluation.ObligationStatus> others) {
        if (some.isEmpty()) {
            return others;
        }
        List<Evaluation.ObligationStatus> worse = new ArrayList<>(some.size());
        for (int i = 0; i < some.size(); i++) {
            worse.add(weight(others.get(i)) > weight(some.get(i)) ? others.get(i) : some.get(i));
        }
        return worse;
    }

    private static int weight(Evaluation.ObligationStatus status) {
        return switch (status.status()) {
            case ArtifactSearch.MISSING -> 2;
            case ArtifactSearch.UNCHECKED -> 1;
            default -> 0;
        };
    }
}
