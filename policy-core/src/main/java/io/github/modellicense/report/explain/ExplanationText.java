package io.github.modellicense.report.explain;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Explanation;
import io.github.modellicense.evaluation.Explanation.RuleVerdict;
import io.github.modellicense.evaluation.Explanation.Terms;
import io.github.modellicense.inventory.Evidence;
import io.github.modellicense.inventory.Openness;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.report.Clean;
import java.util.ArrayList;
import java.util.List;

/** An explanation as text for someone who is not a lawyer. */
public final class ExplanationText {

    private final List<String> lines = new ArrayList<>();

    private ExplanationText() {}

    /** The lines, without line breaks. */
    public static List<String> lines(Explanation explanation) {
        ExplanationText text = new ExplanationText();
        if (explanation instanceof Explanation.OfModel model) {
            text.model(model);
        } else if (explanation instanceof Explanation.OfLicense license) {
            text.license(license);
        }
        return text.lines.stream().map(Clean::line).toList();
    }

    private void model(Explanation.OfModel explanation) {
        LicensedModel model = explanation.model();
        line(model.id().toString());
        line("  " + whatItIs(model));
        if (explanation.note() != null) {
            line("  Note: " + explanation.note());
        }
        line("");
        licence(model);
        lineage(model);
        explanation.licenses().forEach(this::terms);
        verdicts(explanation.verdicts());
        section("What would change the verdict", explanation.changes());
        alternatives(explanation);
        disclaimer();
    }

    private static String whatItIs(LicensedModel model) {
        String publisher = model.publisher() == null ? "of an unknown publisher" : "of " + model.publisher();
        String known = switch (model.match()) {
            case EXACT, NORMALISED, DIGEST -> "A model " + publisher + family(model);
            case REUPLOAD -> "A copy of a model " + publisher + family(model) + ", uploaded by somebody else";
            case GUESS ->
                "A model that nobody knows; its name resembles "
                        + (model.family() == null ? "a known family" : "the family " + model.family());
            case UNKNOWN -> "A model that nobody knows";
        };
        String canonical =
                model.canonical() == null || model.canonical().equals(model.id().toString())
                        ? ""
                        : ", known as " + model.canonical();
        return known + canonical + ". " + openness(model.openness());
    }

    private static String family(LicensedModel model) {
        return model.family() == null ? "" : ", family " + model.family();
    }

    private static String openness(Openness openness) {
        return switch (openness) {
            case OPEN_WEIGHTS -> "Its weights can be downloaded.";
            case API_ONLY -> "Its weights are not available: it is used through a service, under that service's terms.";
            case UNKNOWN -> "Nobody knows whether its weights can be downloaded.";
        };
    }

    private void licence(LicensedModel model) {
        if (model.license().conflict()) {
            line("Licence: the evidence disagrees, so that none is concluded");
        } else if (model.license().concluded().unknown()) {
            line("Licence: unknown (" + model.license().concluded() + ")");
        } else {
            line("Licence: " + model.license().concluded());
        }
        if (!model.license().effective().equals(model.license().concluded())) {
            line("  with the terms of its bases: " + model.license().effective());
        }
        for (Evidence evidence : model.license().evidence()) {
            line("  " + evidence.source().label() + " says \"" + evidence.value() + "\": " + evidence.where()
                    + (evidence.asOf() == null ? "" : ", read " + evidence.asOf()) + " ("
                    + evidence.confidence().label() + ")");
        }
    }

    private void lineage(LicensedModel model) {
        if (!model.lineage().isEmpty()) {
            line("");
            line("Made from");
            for (Ancestor ancestor : model.lineage()) {
                line("  " + ancestor.id() + " (" + ancestor.relation().label() + "), under " + ancestor.license());
            }
        }
    }

    private void terms(Terms terms) {
        LicenseProfile profile = terms.profile();
        line("");
        if (profile == null) {
            line(terms.id());
            line("  Nothing is known about its conditions.");
            return;
        }
        line(terms.id() + ": " + profile.name());
        line("  Category " + profile.category().label() + (profile.osiApproved() ? ", approved by the OSI" : "")
                + (Boolean.TRUE.equals(profile.revocable()) ? ", can be ended by the licensor" : ""));
        for (String condition : terms.conditions()) {
            line("  Condition: " + condition);
        }
        if (terms.conditions().isEmpty()) {
            line("  No conditions on who may use it or how are known.");
        }
        for (LicenseObligation duty : terms.obligations()) {
            line("  Duty (" + duty.kind().label() + "): " + duty.text());
        }
        line("  Source: " + profile.source() + ", read " + profile.asOf() + ", " + profile.confidence()
                + (profile.url() == null ? "" : "; text: " + profile.url()));
    }

    private void verdicts(List<RuleVerdict> verdicts) {
        if (!verdicts.isEmpty()) {
            line("");
            line("What the policy says");
            for (RuleVerdict verdict : verdicts) {
                line("  " + verdict.verdict() + ": rule " + verdict.rule() + " (" + verdict.check() + ", "
                        + verdict.severity() + ", " + verdict.source() + "): " + verdict.because());
            }
        }
    }

    private void section(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            line("");
            line(title);
            sentences.forEach(sentence -> line("  " + sentence));
        }
    }

    private void alternatives(Explanation.OfModel explanation) {
        if (explanation.alternatives().isEmpty()) {
            String none = explanation.capability() == null
                    ? "None is named, as no source says what this model is used for."
                    : "Every rule permits none of the other models known for " + explanation.capability() + ".";
            section("Permitted models for the same use", List.of(none));
            return;
        }
        List<String> named = new ArrayList<>();
        for (LicensedModel model : explanation.alternatives()) {
            named.add(model.id() + ", " + model.license().effective()
                    + (model.publisher() == null ? "" : ", " + model.publisher()));
        }
        section("Permitted models for " + explanation.capability() + ", in no order of quality", named);
        if ("embedding".equals(explanation.capability())) {
            line("  Changing an embedding model means indexing again.");
        }
    }

    private void license(Explanation.OfLicense explanation) {
        line("\"" + explanation.spelling() + "\"");
        if (!explanation.candidates().isEmpty()) {
            line("  Several licences go by this name, and they differ. Which one it is, publisher, model or date must"
                    + " tell. Until then it is unknown, and passes no licence rule:");
            explanation.candidates().forEach(this::terms);
        } else if (explanation.licenses().isEmpty()) {
            line("  No licence of this name is known. It passes no licence rule.");
        }
        explanation.licenses().forEach(this::terms);
        verdicts(explanation.verdicts());
        disclaimer();
    }

    private void disclaimer() {
        line("");
        line("Facts with their sources, not legal advice.");
    }

    private void line(String text) {
        lines.add(text);
    }
}
