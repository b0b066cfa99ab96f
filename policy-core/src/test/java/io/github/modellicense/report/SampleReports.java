package io.github.modellicense.report;

import io.github.modellicense.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the sample evaluations in every format into folders, for validators that run outside of Java. */
public final class SampleReports {

    private SampleReports() {}

    /** @param args the folder to write into */
    public static void main(String[] args) throws IOException {
        Map<String, Evaluation> samples = new LinkedHashMap<>();
        samples.put("small", Evaluations.small());
        samples.put("empty", Evaluations.empty());
        samples.put("reactor", Evaluations.reactor(200, 2000));
        int number = 0;
        for (String payload : Payloads.ALL) {
            samples.put("hostile-" + number++, Evaluations.hostile(payload));
        }
        samples.put("hostile-all", Evaluations.hostile(String.join(" ", Payloads.ALL)));
        samples.put("hostile-models", Evaluations.hostileModels(Payloads.ALL));
        for (Map.Entry<String, Evaluation> sample : samples.entrySet()) {
            Path folder = Path.of(args[0], sample.getKey());
            Reports.write(sample.getValue(), Reports.of(List.of("all"), Evaluations.FACTS), folder);
            if (Set.copyOf(Reports.FORMATS).contains("cyclonedx")) {
                Reports.write(
                        sample.getValue(),
                        Reports.of(List.of("cyclonedx"), Evaluations.FACTS.withCycloneDxVersion("1.7")),
                        folder.resolve("1.7"));
            }
        }
    }
}
