package io.github.modellicense.report.console;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.ReferenceKind;
import io.github.modellicense.inventory.Severity;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.report.LicenseNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One violation in at most ten lines. */
final class ViolationText {

    private static final int LONGEST = 600;

    private ViolationText() {}

    static List<String> lines(Violation violation, Evaluation evaluation, LicenseCatalog licenses) {
        List<String> lines = new ArrayList<>(9);
        String advisory = violation.severity() == Severity.ERROR
                ? ""
                : " [" + violation.severity().label() + "]";
        lines.add(violation.verdict().label().toUpperCase(Locale.ROOT) + advisory + " " + violation.model() + "  (rule "
                + violation.rule() + ", " + violation.check() + ")");
        if (violation.at() != null) {
            lines.add("  at " + violation.at() + (violation.module().isEmpty() ? "" : " in " + violation.module())
                    + chosen(violation, evaluation));
        } else if (!violation.module().isEmpty()) {
            lines.add("  in " + violation.module());
        }
        lines.add("  " + shortened(violation.message()));
        LicenseExpression license = license(violation, evaluation);
        if (license != null) {
            String names = names(license, licenses);
            boolean said = violation.message().contains(license.toString());
            if (!said || !names.isEmpty()) {
                lines.add("  licence: " + (said ? names : names.isEmpty() ? license : license + ", " + names));
            }
        }
        lines.add("  to fix: " + shortened(violation.remedy()));
        if (violation.contact() != null) {
            lines.add("  ask: " + violation.contact());
        }
        if (violation.suggestedWaiver() != null) {
            lines.add("  waiver to fill in: " + onOneLine(violation.suggestedWaiver()));
        }
        lines.add("  more: " + violation.helpUri());
        return lines;
    }

    /** Whose choice a model is that nothing in the project names: without it, the line in the POM says nothing of a model. */
    private static String chosen(Violation violation, Evaluation evaluation) {
        for (LicensedModel model : evaluation.inventory().models()) {
            for (ModelReference reference : model.references()) {
                if (reference.kind() == ReferenceKind.DEFAULT
                        && reference.at().equals(violation.at())
                        && model.id().toString().equals(violation.model())) {
                    return " (" + shortened(reference.text()) + ")";
                }
            }
        }
        return "";
    }

    private static @Nullable LicenseExpression license(Violation violation, Evaluation evaluation) {
        for (LicensedModel model : evaluation.inventory().models()) {
            if (model.id().toString().equals(violation.model())) {
                return model.license().effective();
            }
        }
        return null;
    }

    /** What people call the licences that SPDX has no id for, and where they can be read. */
    private static String names(LicenseExpression license, LicenseCatalog licenses) {
        StringBuilder names = new StringBuilder();
        for (String id : license.ids()) {
            LicenseProfile profile = LicenseNames.ours(id) ? licenses.profile(id) : null;
            if (profile != null) {
                names.append(names.length() == 0 ? "" : "; ").append(profile.name());
                names.append(profile.url() == null ? "" : " (" + profile.url() + ")");
            }
        }
        return names.toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026";
    }

    /** A block mapping in a list as a flow mapping. */
    private static String onOneLine(String block) {
        StringBuilder flow = new StringBuilder("- {");
        for (String line : block.split("\n")) {
            String entry = line.substring(Math.min(2, line.length()));
            flow.append(flow.length() == 3 ? "" : ", ").append(entry.endsWith(":") ? entry + " \"\"" : entry);
        }
        return flow.append('}').toString();
    }
}
