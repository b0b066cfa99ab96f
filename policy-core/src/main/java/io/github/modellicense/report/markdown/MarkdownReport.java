package io.github.modellicense.report.markdown;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.WaiverStatus;
import io.github.modellicense.evaluation.Outcome;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.report.Missed;
import io.github.modellicense.report.ReportWriter;
import io.github.modellicense.report.RunNotes;
import io.github.modellicense.report.Standing;
import io.github.modellicense.report.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code report.md}: the verdict, its reasons and the models, for a pull request, a job summary or a wiki. */
public final class MarkdownReport implements ReportWriter {

    /** GitHub shows a job summary of up to 1 MiB. */
    private static final int MOST = 500;

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "report.md";
    }

    @Override
    public void write(Evaluation evaluation, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(text(evaluation));
        writer.flush();
    }

    /** The whole report as text. */
    public static String text(Evaluation evaluation) {
        StringBuilder md = new StringBuilder();
        head(md, evaluation);
        missed(md, Missed.of(evaluation));
        violations(md, evaluation, Violation.Status.OPEN, "Open violations");
        violations(md, evaluation, Violation.Status.WAIVED, "Waived");
        violations(md, evaluation, Violation.Status.BASELINED, "Baselined");
        models(md, evaluation);
        waivers(md, evaluation);
        unseen(md, evaluation);
        md.append("\nPolicy ")
                .append(MarkdownText.code(evaluation.policyName()))
                .append(" `sha256:")
                .append(digest(evaluation.policySha256()))
                .append("`, catalogue ")
                .append(MarkdownText.code(evaluation.catalogVersion()))
                .append(", as of ")
                .append(evaluation.run().asOf())
                .append(".\n");
        return md.toString();
    }

    private static String digest(String sha256) {
        return sha256.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80) ? sha256 : "unknown";
    }

    private static void head(StringBuilder md, Evaluation evaluation) {
        Tally tally = Tally.of(evaluation);
        md.append("# Model licences: ").append(evaluation.outcome().label()).append('\n');
        for (String note : RunNotes.of(evaluation.run())) {
            md.append("\n**").append(MarkdownText.text(note)).append("**\n");
        }
        if (evaluation.outcome() == Outcome.PASSED && tally.models() == 0) {
            md.append("\nNo AI model was found.\n");
        }
        md.append("\n| errors | warnings | infos | waived | baselined | models | references | places | rules |\n");
        md.append("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        int[] numbers = {
            tally.errors(),
            tally.warnings(),
            tally.infos(),
            tally.waived(),
            tally.baselined(),
            tally.models(),
            tally.references(),
            tally.places(),
            tally.rules()
        };
        for (int number : numbers) {
            md.append("| ").append(number).append(' ');
        }
        md.append("|\n");
    }

    private static void violations(StringBuilder md, Evaluation evaluation, Violation.Status status, String title) {
        int shown = 0;
        int all = 0;
        for (Violation violation : evaluation.violations()) {
            if (violation.status() != status) {
                continue;
            }
            if (all++ == 0) {
                md.append("\n## ").append(title).append("\n\n");
                md.append(
                        "| verdict | model | rule | where | why | what to do |\n| --- | --- | --- | --- | --- | --- |\n");
            }
            if (shown < MOST) {
                shown++;
                row(md, violation);
            }
        }
        if (all > shown) {
            md.append("\n(first ").append(shown).append(" of ").append(all).append(")\n");
        }
    }

    private static void row(StringBuilder md, Violation violation) {
        String waiver = violation.waiver() == null ? "" : " by " + MarkdownText.code(violation.waiver());
        String verdict = violation.status() == Violation.Status.OPEN
                ? violation.verdict().label() + " (" + violation.severity().label() + ")"
                : violation.status().label() + waiver;
        cells(
                md,
                verdict,
                MarkdownText.code(violation.model()),
                MarkdownText.code(violation.rule()),
                violation.at() == null ? "" : MarkdownText.code(violation.at().toString()),
                MarkdownText.text(violation.message()),
                MarkdownText.text(violation.remedy()));
    }

    private static void models(StringBuilder md, Evaluation evaluation) {
        Map<String, Standing> standings = Standing.of(evaluation);
        int shown = 0;
        for (LicensedModel model : evaluation.inventory().models()) {
            if (shown == 0) {
                md.append("\n## Models\n\n");
                md.append("| verdict | model | licence | category | openness | usage | references |\n");
                md.append("| --- | --- | --- | --- | --- | --- | ---: |\n");
            }
            if (shown++ < MOST) {
                cells(
                        md,
                        standings
                                .getOrDefault(model.id().toString(), Standing.NOT_JUDGED)
                                .label(),
                        MarkdownText.code(model.id().toString()),
                        MarkdownText.code(model.license().effective().toString()),
                        model.license().category().label(),
                        model.openness().label(),
                        model.usage().label(),
                        String.valueOf(model.references().size()));
            }
        }
        if (shown > MOST) {
            md.append("\n(first ").append(MOST).append(" of ").append(shown).append(")\n");
        }
    }

    private static void waivers(StringBuilder md, Evaluation evaluation) {
        if (evaluation.waivers().isEmpty()) {
            return;
        }
        md.append("\n## Waivers\n\n| waiver | state | rule | model | until | approved by | reason |\n");
        md.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        for (WaiverStatus waiver : evaluation.waivers()) {
            cells(
                    md,
                    MarkdownText.code(waiver.id()),
                    MarkdownText.text(waiver.state()),
                    MarkdownText.code(waiver.rule()),
                    MarkdownText.code(waiver.model()),
                    MarkdownText.text(waiver.until()),
                    MarkdownText.text(waiver.approvedBy()),
                    MarkdownText.text(waiver.reason()));
        }
    }

    private static void missed(StringBuilder md, List<NotLookedAt> missed) {
        for (NotLookedAt place : missed) {
            if (place == missed.get(0)) {
                md.append("\n## Not looked at, so that the run is incomplete\n\n");
                md.append("| place | kind | why |\n| --- | --- | --- |\n");
            }
            cells(md, MarkdownText.code(place.place()), place.kind().label(), MarkdownText.text(place.why()));
        }
    }

    private static void unseen(StringBuilder md, Evaluation evaluation) {
        List<NotLookedAt> missed = Missed.of(evaluation);
        boolean any = false;
        for (NotLookedAt place : evaluation.inventory().notLookedAt()) {
            if (place.kind() == NotLookedAt.Kind.BY_DESIGN || missed.contains(place)) {
                continue;
            }
            if (!any) {
                any = true;
                md.append("\n## Also not looked at\n\n| place | kind | why |\n| --- | --- | --- |\n");
            }
            cells(md, MarkdownText.code(place.place()), place.kind().label(), MarkdownText.text(place.why()));
        }
    }

    private static void cells(StringBuilder md, String... cells) {
        for (String cell : cells) {
            md.append("| ").append(cell).append(cell.isEmpty() ? "" : " ");
        }
        md.append("|\n");
    }
}
