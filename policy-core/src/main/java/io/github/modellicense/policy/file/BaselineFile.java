package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Baseline;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and prints {@code model-baseline.yaml} (contract, section 6). */
public final class BaselineFile {

    private static final Comparator<Baseline.Entry> ORDER = Comparator.comparing(Baseline.Entry::rule)
            .thenComparing(Baseline.Entry::model)
            .thenComparing(Baseline.Entry::module)
            .thenComparing(entry -> String.valueOf(entry.license()));

    private BaselineFile() {}

    /**
     * The accepted violations of a file.
     *
     * @param file the name for messages
     * @throws InvalidFileException with every problem of the file
     */
    public static Baseline read(String file, byte[] content) throws InvalidFileException {
        Problems problems = new Problems();
        List<Baseline.Entry> entries = new ArrayList<>();
        Fields fields = Fields.of(YamlReader.read(file, content), Keys.BASELINE_FILE, problems);
        if (fields != null) {
            PolicyFile.refuseOtherVersion(fields);
            fields.require("violations");
            Set<Baseline.Entry> seen = new HashSet<>();
            for (YamlNode item : fields.list("violations")) {
                Baseline.Entry entry = entry(Fields.of(item, Keys.BASELINE_ENTRY, problems));
                if (entry != null && !seen.add(entry)) {
                    problems.add(item.at(), "the same violation stands here a second time");
                } else if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        problems.throwIfAny();
        return new Baseline(entries);
    }

    private static Baseline.@Nullable Entry entry(@Nullable Fields fields) {
        if (fields == null) {
            return null;
        }
        fields.require("rule");
        fields.require("model");
        String rule = fields.text("rule");
        String model = fields.text("model");
        String problem = model == null ? null : ModelGlobs.problem(model);
        if (problem != null) {
            fields.problem("model", problem);
        }
        String module = fields.textOrEmpty("module");
        String license = fields.text("license");
        return rule == null || model == null
                ? null
                : new Baseline.Entry(rule, model, module == null ? "" : module, license);
    }

    /** The file of a baseline, sorted; reading it gives the same entries. */
    public static String print(Baseline baseline) {
        List<Baseline.Entry> sorted = new ArrayList<>(baseline.violations());
        sorted.sort(ORDER);
        YamlText out = new YamlText();
        out.line(
                "# Violations that were there when the policy was adopted. Written by the goal freeze; it only shrinks.");
        out.line("version: 1");
        out.line(sorted.isEmpty() ? "violations: []" : "violations:");
        for (Baseline.Entry entry : sorted) {
            out.line("  - rule: " + YamlText.quoted(entry.rule()));
            out.text("    ", "model", entry.model());
            out.text("    ", "module", entry.module().isEmpty() ? null : entry.module());
            out.text("    ", "license", entry.license());
        }
        return out.toString();
    }
}
