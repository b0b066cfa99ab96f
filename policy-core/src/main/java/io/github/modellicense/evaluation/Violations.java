package io.github.modellicense.evaluation;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.policy.Baseline;
import io.github.modellicense.policy.Policy;
import io.github.modellicense.policy.Rule;
import io.github.modellicense.policy.Waiver;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes violations of objections: waived, baselined or open, with everything a person needs to act. */
final class Violations {

    private final EvaluationRequest request;
    private final WaiverBook waivers;
    private final Set<Baseline.Entry> usedEntries = new HashSet<>();

    Violations(EvaluationRequest request, WaiverBook waivers) {
        this.request = request;
        this.waivers = waivers;
    }

    Violation of(Raised raised) {
        Waiver waiver = waivers.covering(raised);
        Baseline.Entry entry = waiver == null ? baselined(raised) : null;
        Violation.Status status = waiver != null
                ? Violation.Status.WAIVED
                : entry != null ? Violation.Status.BASELINED : Violation.Status.OPEN;
        return violation(raised, status, waiver == null ? null : waiver.id());
    }

    private Violation violation(Raised raised, Violation.Status status, @Nullable String waiver) {
        Rule rule = raised.rule();
        Judgement.Objection objection = raised.objection();
        boolean open = status == Violation.Status.OPEN;
        return new Violation(
                rule.id(),
                objection.check().label(),
                raised.severity(),
                raised.modelId(),
                raised.module(),
                objection.verdict(),
                status,
                waiver,
                message(rule, objection),
                objection.found(),
                objection.wanted(),
                remedy(raised, open),
                objection.check().helpUri(),
                rule.contact() != null ? rule.contact() : request.policy().contact(),
                open ? snippet(raised) : null,
                raised.at());
    }

    private static String message(Rule rule, Judgement.Objection objection) {
        StringBuilder text = new StringBuilder(objection.because());
        String wanted = objection.wanted();
        if (wanted != null && !objection.because().contains(wanted)) {
            text.append("; wanted: ").append(wanted);
        }
        return rule.message() == null
                ? text.toString()
                : text.append(". ").append(rule.message()).toString();
    }

    private String remedy(Raised raised, boolean open) {
        String general = raised.objection().remedy();
        String ours = raised.rule().howToFix();
        String remedy = ours == null ? general : ours + " (" + general + ")";
        String whyNot = open ? waivers.whyNot(raised) : "";
        return whyNot.isEmpty() ? remedy : remedy + "; " + whyNot;
    }

    private String snippet(Raised raised) {
        Policy policy = request.policy();
        LicensedModel model = raised.model();
        return model == null
                ? Snippets.waiver(raised.rule().id(), policy, request.run().asOf())
                : Snippets.waiver(
                        raised.rule().id(), model, policy, request.run().asOf());
    }

    private Baseline.@Nullable Entry baselined(Raised raised) {
        for (Baseline.Entry entry : request.baseline().violations()) {
            if (accepts(entry, raised)) {
                usedEntries.add(entry);
                return entry;
            }
        }
        return null;
    }

    private boolean accepts(Baseline.Entry entry, Raised raised) {
        if (!entry.rule().equals(raised.rule().id()) || !entry.module().equals(raised.module())) {
            return false;
        }
        LicensedModel model = raised.model();
        if (model == null) {
            return entry.model().equals("*");
        }
        String license = entry.license();
        boolean licenseFits = license == null
                ? !raised.boundToLicense()
                : Licenses.same(license, model.license().effective(), request.licenses());
        return licenseFits && ModelPattern.names(entry.model(), model.id());
    }

    /** The entries of the baseline that still have a violation. */
    Set<Baseline.Entry> usedEntries() {
        return usedEntries;
    }
}
