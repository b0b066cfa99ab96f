package io.github.modellicense.policy.file;

import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.policy.Lock;
import io.github.modellicense.yaml.InvalidFileException;
import io.github.modellicense.yaml.YamlNode;
import io.github.modellicense.yaml.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and prints {@code models.lock.yaml} (contract, section 6). */
public final class LockFile {

    private LockFile() {}

    /**
     * The locked models of a file.
     *
     * @param file the name for messages
     * @throws InvalidFileException with every problem of the file
     */
    public static Lock read(String file, byte[] content) throws InvalidFileException {
        Problems problems = new Problems();
        List<Lock.Entry> entries = new ArrayList<>();
        Fields fields = Fields.of(YamlReader.read(file, content), Keys.LOCK_FILE, problems);
        if (fields != null) {
            PolicyFile.refuseOtherVersion(fields);
            fields.require("models");
            Map<ModelId, SourceLocation> seen = new HashMap<>();
            for (YamlNode item : fields.list("models")) {
                Lock.Entry entry = entry(Fields.of(item, Keys.LOCK_ENTRY, problems), seen);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        problems.throwIfAny();
        return new Lock(entries);
    }

    private static Lock.@Nullable Entry entry(@Nullable Fields fields, Map<ModelId, SourceLocation> seen) {
        if (fields == null) {
            return null;
        }
        fields.require("id");
        fields.require("license");
        fields.require("asOf");
        ModelId id = fields.model("id");
        String canonical = fields.text("canonical");
        String revision = fields.text("revision");
        String sha256 = fields.sha256("sha256");
        String license = fields.text("license");
        LocalDate asOf = fields.day("asOf");
        SourceLocation first = id == null ? null : seen.putIfAbsent(id, fields.at("id"));
        if (first != null) {
            fields.problem("id", "the model \"" + id + "\" stands here a second time; the first is at " + first);
        }
        return id == null || license == null || asOf == null
                ? null
                : new Lock.Entry(id, canonical, revision, sha256, license, asOf);
    }

    /** The file of a lock, sorted by id; reading it gives the same lock. */
    public static String print(Lock lock) {
        YamlText out = new YamlText();
        out.line(
                "# What every model was on the day it was locked. Written by the goal lock; \"check\" reports what differs.");
        out.line("version: 1");
        out.line(lock.models().isEmpty() ? "models: []" : "models:");
        for (Lock.Entry entry : lock.models()) {
            out.line("  - id: " + YamlText.quoted(entry.id().toString()));
            out.text("    ", "canonical", entry.canonical());
            out.text("    ", "revision", entry.revision());
            out.text("    ", "sha256", entry.sha256());
            out.text("    ", "license", entry.license());
            out.line("    asOf: " + entry.asOf());
        }
        return out.toString();
    }
}
