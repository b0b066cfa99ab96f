package io.github.modellicense.policy.file;

import io.github.modellicense.catalog.ConcludedLicense;
import io.github.modellicense.catalog.LicensedInventory;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.Openness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a project begins with: a policy to edit, the models it uses already, and what somebody has to decide.
 *
 * @param policy text of {@code model-policy.yaml}
 * @param models text of {@code models.yaml}
 * @param decisions one sentence each, most pressing first
 */
public record StarterFiles(String policy, String models, List<String> decisions) {

    private static final int MOST_LISTED = 50;

    public StarterFiles {
        decisions = List.copyOf(decisions);
    }

    /**
     * The files for a project.
     *
     * @param starter one of {@link LocalSources#BUILTINS}
     * @param name of the policy, such as the project's
     * @throws IOException with the nearest name where there is no such starter policy
     */
    public static StarterFiles of(String starter, String name, LicensedInventory inventory) throws IOException {
        List<String> decisions = decisions(inventory);
        String rules = new String(LocalSources.builtin(starter), StandardCharsets.UTF_8);
        return new StarterFiles(policy(starter, name, rules, decisions), DeclarationText.of(inventory), decisions);
    }

    private static String policy(String starter, String name, String rules, List<String> decisions) {
        YamlText out = new YamlText();
        out.line("# Which AI models this project may use. Begun from the starter policy \"" + starter + "\".");
        out.line(
                "# Every key is described in docs/policy-file.md; a misspelt one is an error, so nothing here is ignored.");
        out.line("#");
        out.line(decisions.isEmpty() ? "# Nothing to decide yet: no models were found." : "# To decide:");
        for (int i = 0; i < Math.min(decisions.size(), MOST_LISTED); i++) {
            out.line("#  - " + decisions.get(i));
        }
        if (decisions.size() > MOST_LISTED) {
            out.line("#  - and " + (decisions.size() - MOST_LISTED) + " more (first " + MOST_LISTED + " of "
                    + decisions.size() + ")");
        }
        out.line("#");
        out.line("# A model that may stay although a rule forbids it gets a waiver with an end in model-waivers.yaml;");
        out.line("# the message of each violation carries one ready to paste.");
        out.line("version: 1");
        out.text("", "name", name);
        out.line("# contact: whom developers ask when a build fails, for example ai-legal@example.com");
        out.line("# organisation: facts that licences are measured against, for example {monthlyActiveUsers: 40000}");
        if (starter.equals("permissive")) {
            out.line("# The first rule: weights in production need a licence that asks for little more than a notice.");
            out.line("# The second: a model that can only be rented is a warning, not a failure.");
        }
        for (String line : rules.split("\n")) {
            if (!line.startsWith("version:") && !line.startsWith("name:")) {
                out.line(line);
            }
        }
        return out.toString();
    }

    private static List<String> decisions(LicensedInventory inventory) {
        List<String> decisions = new ArrayList<>();
        for (LicensedModel model : inventory.models()) {
            if (model.license().conflict() || model.license().effective().unknown()) {
                decisions.add(unknown(model));
            }
        }
        for (LicensedModel model : inventory.models()) {
            ConcludedLicense license = model.license();
            if (!license.conflict() && !license.effective().unknown()) {
                decisions.add(known(model));
            }
        }
        return decisions;
    }

    private static String unknown(LicensedModel model) {
        return Words.oneLine(model.id().toString()) + where(model) + ": "
                + (model.license().conflict() ? "its evidence disagrees about the licence" : "nobody knows its licence")
                + "; look at its paper and declare it in models.yaml";
    }

    private static String known(LicensedModel model) {
        String licence = Words.oneLine(model.license().effective().toString());
        String question = model.openness() == Openness.API_ONLY
                ? "can it be replaced when its vendor stops it?"
                : "is this licence fine for " + model.usage().label() + "?";
        return Words.oneLine(model.id().toString()) + where(model) + ": " + licence + " ("
                + model.license().category().label() + "); " + question;
    }

    private static String where(LicensedModel model) {
        List<ModelReference> references = model.references();
        return references.isEmpty()
                ? ""
                : " at " + Words.oneLine(references.get(0).at().toString());
    }
}
