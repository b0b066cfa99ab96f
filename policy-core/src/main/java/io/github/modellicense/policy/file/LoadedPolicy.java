package io.github.modellicense.policy.file;

import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Waiver;
import java.util.List;

/**
 * The effective policy with what it was made of.
 *
 * @param waivers the organisation's, published beside its policies
 * @param sources every policy and catalogue file that was read, in the order of merging
 */
public record LoadedPolicy(Policy policy, List<Waiver> waivers, List<Origin> sources) {

    public LoadedPolicy {
        waivers = List.copyOf(waivers);
        sources = List.copyOf(sources);
    }

    /** A source and the sha256 of its bytes, lower case. */
    public record Origin(String source, String sha256) {}

    /**
     * True where the digest pins this policy: it is that of the file's bytes, or of the effective policy as the report
     * has it. Case does not matter.
     */
    public boolean hasSha256(String expected) {
        return expected.equalsIgnoreCase(policy.sha256()) || expected.equalsIgnoreCase(fileSha256());
    }

    /** The digest of the policy file's own bytes, lower case; the first thing that {@code sha256sum} says of it. */
    public String fileSha256() {
        for (Origin origin : sources) {
            if (origin.source().equals(policy.source())) {
                return origin.sha256();
            }
        }
        throw new AssertionError("the policy's own source was read");
    }
}
