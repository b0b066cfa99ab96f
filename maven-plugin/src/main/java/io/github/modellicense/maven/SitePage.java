package io.github.modellicense.maven;

import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.ModelReference;
import io.github.modellicense.inventory.NotLookedAt;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** An evaluation as a page of a Maven site; the sink escapes. */
final class SitePage {

    private final Sink sink;

    SitePage(Sink sink) {
        this.sink = sink;
    }

    /**
     * Writes the page.
     *
     * @param report address of the whole report, relative to the page
     * @param part true for one module of several
     */
    void write(Evaluation evaluation, String report, boolean part) {
        sink.head();
        sink.title();
        sink.text("AI model licences");
        sink.title_();
        sink.head_();
        sink.body();
        sink.section1();
        heading("AI model licences: " + evaluation.outcome().label());
        paragraph("Policy " + evaluation.policyName() + " (" + evaluation.policySource() + "), as of "
                + evaluation.run().asOf() + ". "
                + PomLanguage.count(evaluation.inventory().models().size(), "model") + " in "
                + PomLanguage.count(evaluation.inventory().places(), "place") + ".");
        if (part) {
            paragraph(
                    "This is about the module alone; the build as a whole is judged in target/model-license/reactor of"
                            + " the project that it was started in.");
        }
        sink.paragraph();
        sink.link(report);
        sink.text("The whole report: evidence, lineage, obligations, waivers");
        sink.link_();
        sink.paragraph_();
        sink.section1_();
        violations(evaluation.violations());
        models(evaluation.inventory().models());
        notLookedAt(evaluation.inventory().notLookedAt());
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void violations(List<Violation> violations) {
        section("Violations");
        if (violations.isEmpty()) {
            paragraph("None.");
        } else {
            table("Model", "Rule", "Verdict", "Status", "Place", "Why", "To fix");
            for (Violation each : violations) {
                row(
                        each.model(),
                        each.rule(),
                        each.verdict().label(),
                        each.status().label(),
                        String.valueOf(each.at() == null ? "" : each.at()),
                        each.message(),
                        each.remedy());
            }
            endTable();
        }
        sink.section1_();
    }

    private void models(List<LicensedModel> models) {
        section("Models");
        table("Model", "Licence", "Openness", "Usage", "Places");
        for (LicensedModel each : models) {
            row(
                    each.id().toString(),
                    each.license().effective().toString(),
                    each.openness().label(),
                    each.usage().label(),
                    places(each.references()));
        }
        endTable();
        sink.section1_();
    }

    private static String places(List<ModelReference> references) {
        StringBuilder places = new StringBuilder();
        for (ModelReference each : references) {
            places.append(places.length() == 0 ? "" : ", ").append(each.at());
        }
        return places.toString();
    }

    /** What was left out by design stands in the whole report. */
    private void notLookedAt(List<NotLookedAt> missed) {
        List<NotLookedAt> told = new ArrayList<>();
        for (NotLookedAt each : missed) {
            if (each.kind() != NotLookedAt.Kind.BY_DESIGN) {
                told.add(each);
            }
        }
        section("Not looked at");
        if (told.isEmpty()) {
            paragraph("Every place that could hold a model was looked at.");
        } else {
            table("Place", "Kind", "Why");
            told.forEach(each -> row(each.place(), each.kind().label(), each.why()));
            endTable();
        }
        sink.section1_();
    }

    private void section(String title) {
        sink.section1();
        heading(title);
    }

    private void heading(String text) {
        sink.sectionTitle1();
        sink.text(text);
        sink.sectionTitle1_();
    }

    private void paragraph(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    private void table(String... titles) {
        sink.table();
        sink.tableRows(null, false);
        sink.tableRow();
        for (String title : titles) {
            sink.tableHeaderCell();
            sink.text(title);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
    }

    private void row(String... cells) {
        sink.tableRow();
        for (String cell : cells) {
            sink.tableCell();
            sink.text(PomLanguage.visible(cell));
            sink.tableCell_();
        }
        sink.tableRow_();
    }

    private void endTable() {
        sink.tableRows_();
        sink.table_();
    }
}
