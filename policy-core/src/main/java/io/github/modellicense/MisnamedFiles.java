package io.github.modellicense;

import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.FileProblem;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Files at the root that somebody took for ours: a policy that nobody reads is a gate that checks something else. */
final class MisnamedFiles {

    private static final List<String> OURS = List.of(
            CheckSettings.POLICY_FILE,
            CheckSettings.WAIVER_FILE,
            CheckSettings.BASELINE_FILE,
            CheckSettings.LOCK_FILE,
            CheckSettings.TESTS_FILE);

    private static final List<String> ENDINGS = List.of(".yml", ".json");

    private MisnamedFiles() {}

    /** A problem for each file that bears one of our names with another ending, where ours is not there. */
    static List<FileProblem> of(CheckSettings settings) {
        List<FileProblem> problems = new ArrayList<>();
        for (String ours : OURS) {
            if (!Files.exists(settings.root().resolve(ours))) {
                String stem = ours.substring(0, ours.lastIndexOf('.'));
                for (String ending : ENDINGS) {
                    if (Files.exists(settings.root().resolve(stem + ending)) && !named(stem + ending, settings)) {
                        problems.add(new FileProblem(
                                SourceLocation.of(stem + ending),
                                "the file is not read, as its name is not \"" + ours + "\"; rename it"));
                    }
                }
            }
        }
        return problems;
    }

    private static boolean named(String file, CheckSettings settings) {
        String policy = settings.policy();
        return policy != null && policy.endsWith(file)
                || settings.name(settings.waiverFile()).equals(file)
                || settings.name(settings.baselineFile()).equals(file);
    }
}
