package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code obligations: fulfilled}: what the licences ask to be shipped is in the module's artifact. Duties that no artifact
 * can show, such as a use policy to be kept, are listed with the model and judged by nobody.
 */
final class ObligationsCheck implements ModelCheck {

    private final ArtifactSearch search;

    ObligationsCheck(ArtifactSearch search) {
        this.search = search;
    }

    @Override
    public boolean readsReferences() {
        return true;
    }

    @Override
    public Judgement judge(LicensedModel model, List<ModelReference> references) {
        if (model.license().effective().unknown()) {
            return Judgement.undetermined(
                    CheckId.OBLIGATIONS_UNCHECKED,
                    "the licence is unknown, and with it what it asks for",
                    model.license().effective().toString(),
                    "a known licence",
                    "find out the licence and declare it in models.yaml");
        }
        String module = references.isEmpty() ? "" : references.get(0).module();
        List<String> missing = new ArrayList<>();
        List<String> unchecked = new ArrayList<>();
        for (Evaluation.ObligationStatus duty : search.statuses(model, module)) {
            if (duty.status().equals(ArtifactSearch.MISSING)) {
                missing.add(words(duty));
            } else if (duty.status().equals(ArtifactSearch.UNCHECKED)
                    && ArtifactSearch.canBeLookedUp(duty.obligation())) {
                unchecked.add(words(duty));
            }
        }
        if (!missing.isEmpty()) {
            return Judgement.denied(
                    CheckId.OBLIGATIONS_MISSING,
                    "the built artifact lacks what the licence asks for: " + String.join("; ", missing),
                    missing.size() + " missing",
                    "everything the licence asks for",
                    "add it to the resources of the module, for example as META-INF/MODEL-NOTICES.txt");
        }
        if (!unchecked.isEmpty()) {
            return Judgement.undetermined(
                    CheckId.OBLIGATIONS_UNCHECKED,
                    "there was no built artifact to look into for: " + String.join("; ", unchecked),
                    "no artifact",
                    "a built artifact",
                    "run the check after the phase package");
        }
        return Judgement.permitted("the built artifact holds what the licence asks for");
    }

    private static String words(Evaluation.ObligationStatus duty) {
        return duty.obligation().kind().label() + " \""
                + Wanted.shortened(duty.obligation().text()) + "\"";
    }
}
