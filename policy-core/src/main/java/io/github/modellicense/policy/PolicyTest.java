package io.github.modellicense.policy;

import io.github.modellicense.inventory.BaseModel;
import io.github.modellicense.inventory.Delivery;
import io.github.modellicense.inventory.ModelId;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.inventory.Usage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case that a policy has to decide as its authors mean it to. */
public record PolicyTest(String name, Given given, Expect expect, SourceLocation at) {

    /**
     * What the policy is asked about.
     *
     * @param organisation stands in for the policy's own facts; null where those count
     * @param usage of every model that says none itself; production where not stated
     * @param asOf the day of the judgement, UTC; null for the day of the build
     */
    public record Given(
            List<Model> models,
            @Nullable Organisation organisation,
            Usage usage,
            @Nullable LocalDate asOf) {
        public Given {
            models = List.copyOf(models);
        }
    }

    /**
     * One model; what is null comes from the catalogue.
     *
     * @param license an expression, as printed
     * @param declared false for a model that no declaration names; true where not stated
     * @param at where the case names it
     */
    public record Model(
            ModelId id,
            @Nullable String license,
            @Nullable String revision,
            @Nullable String sha256,
            List<BaseModel> bases,
            @Nullable Usage usage,
            @Nullable Delivery delivery,
            @Nullable Openness openness,
            @Nullable String provider,
            @Nullable String publisher,
            @Nullable String family,
            String module,
            boolean declared,
            List<ModelId> fallbacks,
            SourceLocation at) {
        public Model {
            bases = List.copyOf(bases);
            fallbacks = List.copyOf(fallbacks);
        }
    }

    /**
     * What has to come out.
     *
     * @param outcome {@code passed}, {@code failed} or {@code incomplete}; null where only the violations count
     * @param violations all of them, of any severity; null where only the outcome counts
     */
    public record Expect(@Nullable String outcome, @Nullable List<ExpectedViolation> violations) {
        public Expect {
            violations = violations == null ? null : List.copyOf(violations);
        }
    }

    /**
     * A violation that has to be there.
     *
     * @param model as the case names it; {@code *} for one of the whole inventory
     * @param verdict {@code denied}, {@code review} or {@code undetermined}; null where any will do
     */
    public record ExpectedViolation(
            String rule, String model, @Nullable String verdict) {}
}
