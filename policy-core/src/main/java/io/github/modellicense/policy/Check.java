package io.github.modellicense.policy;

import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.inventory.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of the models it selects; exactly one per rule. Allow-only: a check with {@code allow} or
 * {@code review} denies the rest, {@code deny} beats {@code allow} (contract, section 4).
 */
public sealed interface Check {

    /** Its key in the policy file. */
    String key();

    /** Licences by id, expression operand, glob or {@code category:…}. */
    record Licenses(List<String> allow, List<String> review, List<String> deny) implements Check {
        public Licenses {
            allow = List.copyOf(allow);
            review = List.copyOf(review);
            deny = List.copyOf(deny);
        }

        @Override
        public String key() {
            return "licenses";
        }
    }

    /** Open weights, API only, or unknown. */
    record OpennessOf(List<Openness> allow, List<Openness> review, List<Openness> deny) implements Check {
        public OpennessOf {
            allow = List.copyOf(allow);
            review = List.copyOf(review);
            deny = List.copyOf(deny);
        }

        @Override
        public String key() {
            return "openness";
        }
    }

    /** Models by glob of their id or canonical id. */
    record Models(List<Glob> allow, List<Glob> review, List<Glob> deny) implements Check {
        public Models {
            allow = List.copyOf(allow);
            review = List.copyOf(review);
            deny = List.copyOf(deny);
        }

        @Override
        public String key() {
            return "models";
        }
    }

    /** Publishers by glob. */
    record Publishers(List<Glob> allow, List<Glob> review, List<Glob> deny) implements Check {
        public Publishers {
            allow = List.copyOf(allow);
            review = List.copyOf(review);
            deny = List.copyOf(deny);
        }

        @Override
        public String key() {
            return "publishers";
        }
    }

    /** Providers by glob. */
    record Providers(List<Glob> allow, List<Glob> review, List<Glob> deny) implements Check {
        public Providers {
            allow = List.copyOf(allow);
            review = List.copyOf(review);
            deny = List.copyOf(deny);
        }

        @Override
        public String key() {
            return "providers";
        }
    }

    /** {@code conditions: satisfied}: the licence's conditions against the organisation's facts. */
    record Conditions() implements Check {
        @Override
        public String key() {
            return "conditions";
        }
    }

    /** {@code lineage: consistent}: a derivative keeps its base's terms. */
    record Lineage() implements Check {
        @Override
        public String key() {
            return "lineage";
        }
    }

    /** {@code obligations: fulfilled}: what licences ask for is in the built artifact. */
    record Obligations() implements Check {
        @Override
        public String key() {
            return "obligations";
        }
    }

    /** {@code declared: required}: what is discovered is declared. */
    record Declared() implements Check {
        @Override
        public String key() {
            return "declared";
        }
    }

    /** The revision, the digest, or both are pinned. */
    record Pinned(boolean revision, boolean digest) implements Check {
        @Override
        public String key() {
            return "pinned";
        }
    }

    /**
     * No publisher (or provider, or family) has more than a share of the models.
     *
     * @param by {@code publisher}, {@code provider} or {@code family}
     * @param maxShare percent, 1 to 100, inclusive
     */
    record Diversity(Selector.Key by, int maxShare, Selector among) implements Check {
        @Override
        public String key() {
            return "diversity";
        }
    }

    /**
     * Each selected model names a fallback with open weights.
     *
     * @param permittedBy id of the rule that the fallback must pass; null where any open-weights model will do
     */
    record Fallback(Selector forModels, @Nullable String permittedBy) implements Check {
        @Override
        public String key() {
            return "fallback";
        }
    }

    /** How much an announced end, a closed line or a revocable licence weighs; null where it does not matter. */
    record Continuity(
            @Nullable Severity endOfLife,
            @Nullable Severity closedLine,
            @Nullable Severity revocable) implements Check {
        @Override
        public String key() {
            return "continuity";
        }
    }

    /**
     * A CEL expression: true is permitted.
     *
     * @param written as it stands in the file, with quotes or the head of a block; null where that is the source itself
     */
    record Expression(
            String source, SourceLocation at, @Nullable String written) implements Check {

        /** An expression written as its source. */
        public Expression(String source, SourceLocation at) {
            this(source, at, null);
        }

        @Override
        public String key() {
            return "expression";
        }
    }
}
