package io.github.modellicense;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which policy to judge by, with its companions, and the day.
 *
 * @param root the reactor root or the folder; files are looked for here
 * @param policy a source as in {@code extends}; null for {@code model-policy.yaml} at the root, else {@code builtin:permissive}
 * @param policySha256 what the policy must have; null where it is not pinned
 * @param waivers the project's waivers; null for {@code model-waivers.yaml} at the root
 * @param baseline null for {@code model-baseline.yaml} at the root
 * @param asOf the day, UTC
 */
public record CheckSettings(
        Path root,
        @Nullable String policy,
        @Nullable String policySha256,
        @Nullable Path waivers,
        @Nullable Path baseline,
        LocalDate asOf) {

    /** The usual name of the policy file. */
    public static final String POLICY_FILE = "model-policy.yaml";

    /** The usual name of the waiver file. */
    public static final String WAIVER_FILE = "model-waivers.yaml";

    /** The usual name of the baseline file. */
    public static final String BASELINE_FILE = "model-baseline.yaml";

    /** The usual name of the file of declared models. */
    public static final String MODELS_FILE = "models.yaml";

    /** The usual name of the lock. */
    public static final String LOCK_FILE = "models.lock.yaml";

    /** The usual name of the policy's test cases. */
    public static final String TESTS_FILE = "model-policy-tests.yaml";

    /**
     * Equal in every component. By hand, as is the hash: a build asks for both once, and a record's own ones cost a cold
     * JVM fifteen milliseconds to make.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CheckSettings settings
                && root.equals(settings.root)
                && Objects.equals(policy, settings.policy)
                && Objects.equals(policySha256, settings.policySha256)
                && Objects.equals(waivers, settings.waivers)
                && Objects.equals(baseline, settings.baseline)
                && asOf.equals(settings.asOf);
    }

    @Override
    public int hashCode() {
        return 31 * root.hashCode() + Objects.hashCode(policy);
    }

    /** Everything as a folder has it. */
    public static CheckSettings of(Path root, LocalDate asOf) {
        return new CheckSettings(root, null, null, null, null, asOf);
    }

    /** The same with another policy. */
    public CheckSettings withPolicy(String source) {
        return new CheckSettings(root, source, policySha256, waivers, baseline, asOf);
    }

    /** Where the policy comes from. */
    public String policySource() {
        if (policy != null && !policy.isBlank()) {
            return policy.trim();
        }
        return Files.exists(root.resolve(POLICY_FILE)) ? POLICY_FILE : "builtin:permissive";
    }

    /** Where the project's waivers stand, or would. */
    public Path waiverFile() {
        return waivers != null ? waivers : root.resolve(WAIVER_FILE);
    }

    /** Where the baseline stands, or would. */
    public Path baselineFile() {
        return baseline != null ? baseline : root.resolve(BASELINE_FILE);
    }

    /** Where the lock stands, or would. */
    public Path lockFile() {
        return root.resolve(LOCK_FILE);
    }

    /** A file's name in messages: relative to the root where it stands below. */
    String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path top = root.toAbsolutePath().normalize();
        Path name = absolute.startsWith(top) ? top.relativize(absolute) : absolute;
        return name.toString().replace('\\', '/');
    }
}
