package io.github.modellicense.evaluation;

import static io.github.modellicense.evaluation.Given.TODAY;
import static io.github.modellicense.evaluation.Given.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.policy.Lock;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelLockTest {

    @Test
    void nothingDiffersFromItsOwnLock() {
        // Given
        LicensedInventory inventory = inventory(model("openai:gpt-4o").canonical("openai:gpt-4o-2024-08-06"));
        // When
        List<Diagnostic> drift = ModelLock.drift(ModelLock.of(inventory, Lock.EMPTY, TODAY), inventory);
        // Then
        assertThat(drift).isEmpty();
    }

    @Test
    void driftNamesBothSides() {
        // Given
        Lock lock = ModelLock.of(
                inventory(
                        model("openai:gpt-4o").canonical("openai:gpt-4o-2024-08-06"),
                        model("huggingface:acme/gone"),
                        model("huggingface:acme/one").sha256("aa").license("MIT")),
                Lock.EMPTY,
                TODAY);
        // When
        List<Diagnostic> drift = ModelLock.drift(
                lock,
                inventory(
                        model("openai:gpt-4o").canonical("openai:gpt-4o-2024-11-20"),
                        model("huggingface:acme/new").license("Apache-2.0"),
                        model("huggingface:acme/one").sha256("bb").license("CC-BY-NC-4.0")));
        // Then
        assertThat(drift)
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "\"openai:gpt-4o\" differs from models.lock.yaml of 2026-11-22: meaning of its name was \"openai:gpt-4o-2024-08-06\", is \"openai:gpt-4o-2024-11-20\"",
                        "\"huggingface:acme/new\" is new: models.lock.yaml does not have it, its licence is Apache-2.0",
                        "\"huggingface:acme/one\" differs from models.lock.yaml of 2026-11-22: licence was \"MIT\", is \"CC-BY-NC-4.0\"",
                        "\"huggingface:acme/one\" differs from models.lock.yaml of 2026-11-22: digest was \"aa\", is \"bb\"",
                        "\"huggingface:acme/gone\" is locked but no longer used");
    }

    @Test
    void driftStandsAtTheModelsFirstPlaceInOrderOfPlace() {
        // Given
        Lock lock = ModelLock.of(
                inventory(model("huggingface:acme/one").revision("abc"), model("huggingface:acme/two")),
                Lock.EMPTY,
                TODAY);
        // When
        List<Diagnostic> drift = ModelLock.drift(
                lock,
                inventory(
                        model("huggingface:acme/two").license("Apache-2.0").usedIn("", "z.yml", Usage.PRODUCTION),
                        model("huggingface:acme/one")
                                .revision("abd")
                                .usedIn("", "y.yml", Usage.PRODUCTION)
                                .usedIn("", "b.yml", Usage.PRODUCTION)));
        // Then
        assertThat(drift)
                .extracting(each -> each.at().file() + ": " + each.message())
                .containsExactly(
                        "b.yml: \"huggingface:acme/one\" differs from models.lock.yaml of 2026-11-22: revision was \"abc\", is \"abd\"",
                        "z.yml: \"huggingface:acme/two\" differs from models.lock.yaml of 2026-11-22: licence was \"MIT\", is \"Apache-2.0\"");
    }

    @Test
    void anUnchangedModelKeepsTheDayItWasLocked() {
        // Given
        LicensedInventory inventory = inventory(model("huggingface:acme/one"));
        Lock before = ModelLock.of(inventory, Lock.EMPTY, TODAY.minusDays(9));
        // When
        Lock lock = ModelLock.of(inventory, before, TODAY);
        // Then
        assertThat(lock.models()).extracting(Lock.Entry::asOf).containsExactly(TODAY.minusDays(9));
    }

    private static LicensedInventory inventory(Given.ModelBuilder... models) {
        List<LicensedModel> built =
                java.util.Arrays.stream(models).map(Given.ModelBuilder::build).toList();
        return new LicensedInventory(1, built, List.of(), List.of());
    }
}
