package io.github.modellicense.report.notice;

import io.github.modellicense.catalog.Ancestor;
import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.inventory.Usage;
import io.github.modellicense.license.LicenseExpression;
import io.github.modellicense.license.LicenseObligation;
import io.github.modellicense.license.LicenseProfile;
import io.github.modellicense.report.Clean;
import io.github.modellicense.report.ReportSettings;
import io.github.modellicense.report.ReportWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code MODEL-NOTICES.txt}: for each model used in production, what its licence asks to be shipped: attributions and
 * display texts word for word, use policies, licence names and where their text is. Every value stands on one indented
 * line, so that no value can begin an entry of its own.
 */
public final class NoticeReport implements ReportWriter {

    private static final String RULE = "-".repeat(72);

    private final @Nullable LicenseCatalog licenses;

    /** A writer that names licences where the settings have their facts. */
    public NoticeReport(ReportSettings settings) {
        licenses = settings.licenses();
    }

    @Override
    public String format() {
        return "notice";
    }

    @Override
    public String fileName() {
        return "MODEL-NOTICES.txt";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(text(evaluation));
        writer.flush();
    }

    private String text(Evaluation evaluation) {
        StringBuilder text = new StringBuilder("AI MODELS AND THEIR LICENCES\n\n");
        int shown = 0;
        for (LicensedModel model : evaluation.inventory().models()) {
            if (model.usage() == Usage.PRODUCTION) {
                shown++;
                text.append(RULE).append('\n');
                entry(text, model, evaluation.chosen().get(model.id().toString()));
            }
        }
        text.append(shown == 0 ? "This software uses no AI model in production.\n" : RULE + "\n");
        return text.toString();
    }

    private void entry(StringBuilder text, LicensedModel model, @Nullable LicenseExpression chosen) {
        line(text, "Model", model.name() == null ? model.id().toString() : model.name() + " (" + model.id() + ")");
        optional(text, "Publisher", model.publisher());
        optional(text, "Revision", model.revision());
        LicenseExpression license = chosen == null ? model.license().effective() : chosen;
        line(text, "Licence", license.toString());
        for (Ancestor base : model.lineage()) {
            line(text, "Made from", base.id() + " (" + base.relation().label() + "), licence " + base.license());
        }
        for (String id : ids(model, license)) {
            profile(text, id);
        }
        Set<String> once = new HashSet<>();
        for (LicenseObligation obligation : model.obligations()) {
            if (once.add(obligation.kind().label() + ":" + obligation.text())) {
                line(text, label(obligation.kind()), obligation.text());
            }
        }
        text.append('\n');
    }

    private static Set<String> ids(LicensedModel model, LicenseExpression license) {
        Set<String> ids = new LinkedHashSet<>(license.ids());
        for (Ancestor base : model.lineage()) {
            ids.addAll(base.license().ids());
        }
        return ids;
    }

    private void profile(StringBuilder text, String id) {
        LicenseProfile profile = licenses == null ? null : licenses.profile(id);
        if (profile != null) {
            String where = profile.url() == null ? "" : ", text at " + profile.url();
            line(text, "Licence text", profile.id() + ": " + profile.name() + where);
        }
    }

    private static String label(LicenseObligation.Kind kind) {
        return switch (kind) {
            case NOTICE -> "Notice";
            case DISPLAY -> "Display";
            case NAME_PREFIX -> "Name begins with";
            case LICENSE_COPY -> "Licence copy";
            case USE_POLICY -> "Use policy";
            case ACCEPTANCE -> "Acceptance";
            case PATENT -> "Patents";
            case OTHER -> "Asked for";
        };
    }

    private static void optional(StringBuilder text, String label, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            line(text, label, value);
        }
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append(label).append(":\n    ").append(Clean.line(value).strip()).append('\n');
    }
}
