package io.github.modellicense.report.html;

import io.github.modellicense.catalog.LicenseCatalog;
import io.github.modellicense.catalog.LicensedModel;
import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.RuleStatus;
import io.github.modellicense.evaluation.RunInfo;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.inventory.Diagnostic;
import io.github.modellicense.inventory.NotLookedAt;
import io.github.modellicense.report.Standing;
import io.github.modellicense.report.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that the page shows. */
record HtmlPage(
        String title,
        HtmlVerdict verdict,
        Tally tally,
        Evaluation evaluation,
        List<Group> reasons,
        boolean judged,
        List<HtmlChart> charts,
        List<HtmlModel> models,
        boolean openModels,
        List<HtmlLicense> licenses,
        List<Option> standings,
        List<Option> categories,
        List<HtmlModule> modules,
        List<Rule> rules,
        List<Rule> broken,
        List<HtmlCard> waived,
        List<HtmlCard> baselined,
        @Nullable HtmlTimeline timeline,
        List<Place> unseen,
        List<Place> byDesign,
        List<Remark> remarks) {

    private static final int FEW = 8;

    /** Open violations of one verdict. */
    record Group(String anchor, String title, String lead, String tone, List<HtmlCard> cards) {}

    /** A rule of the policy. */
    record Rule(
            String anchor,
            RuleStatus rule,
            String severity,
            @Nullable String at,
            int open,
            @Nullable String days) {}

    /** An entry of a filter. */
    record Option(String value) {}

    /** A place that was not looked at. */
    record Place(String place, String kind, String why, boolean matters) {}

    /** Something a person should know. */
    record Remark(String severity, String at, String message) {}

    static HtmlPage of(Evaluation evaluation, @Nullable LicenseCatalog facts) {
        HtmlAnchors anchors = new HtmlAnchors();
        HtmlLicenses licenses = new HtmlLicenses(facts, anchors);
        List<Rule> rules = rules(evaluation, anchors);
        Tally tally = Tally.of(evaluation);
        Map<String, LicensedModel> byId = new HashMap<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            byId.put(model.id().toString(), model);
        }
        Map<String, Standing> standings = Standing.of(evaluation);
        HtmlJudgements judgements = HtmlJudgements.of(evaluation, anchors);
        List<HtmlModel> models = new ArrayList<>();
        for (LicensedModel model : evaluation.inventory().models()) {
            models.add(HtmlModel.of(
                    model,
                    evaluation,
                    standings.getOrDefault(model.id().toString(), Standing.NOT_JUDGED),
                    licenses,
                    judgements,
                    anchors));
        }
        return new HtmlPage(
                title(evaluation.run()),
                HtmlVerdict.of(evaluation, tally),
                tally,
                evaluation,
                reasons(evaluation, byId, licenses, anchors),
                !evaluation.rules().isEmpty(),
                HtmlChart.of(evaluation.inventory().models(), standings),
                models,
                models.size() <= FEW,
                licenses.all(),
                options(models, true),
                options(models, false),
                evaluation.run().modules().size() > 1 ? HtmlModule.of(evaluation) : List.of(),
                rules,
                broken(rules),
                cards(evaluation, Violation.Status.WAIVED, null, byId, licenses, anchors),
                cards(evaluation, Violation.Status.BASELINED, null, byId, licenses, anchors),
                HtmlTimeline.of(evaluation.waivers(), evaluation.run().asOf(), anchors),
                places(evaluation, false),
                places(evaluation, true),
                remarks(evaluation));
    }

    private static String title(RunInfo run) {
        String artifact = run.artifactId() == null ? "AI models" : run.artifactId();
        return run.version() == null ? artifact : artifact + " " + run.version();
    }

    private static List<Group> reasons(
            Evaluation evaluation, Map<String, LicensedModel> models, HtmlLicenses licenses, HtmlAnchors anchors) {
        List<Group> groups = new ArrayList<>();
        for (Violation.Kind kind : Violation.Kind.values()) {
            List<HtmlCard> cards = cards(evaluation, Violation.Status.OPEN, kind, models, licenses, anchors);
            if (!cards.isEmpty()) {
                groups.add(group(kind, cards));
            }
        }
        return groups;
    }

    private static Group group(Violation.Kind kind, List<HtmlCard> cards) {
        return switch (kind) {
            case DENIED -> new Group("denied", "Denied", "A rule does not permit these.", "denied", cards);
            case REVIEW -> new Group("review", "To be reviewed", "A person decides on these.", "review", cards);
            case UNDETERMINED ->
                new Group(
                        "undetermined",
                        "Undetermined",
                        "A fact is missing; what is not known never passes.",
                        "undetermined",
                        cards);
        };
    }

    private static List<HtmlCard> cards(
            Evaluation evaluation,
            Violation.Status status,
            Violation.@Nullable Kind kind,
            Map<String, LicensedModel> models,
            HtmlLicenses licenses,
            HtmlAnchors anchors) {
        List<Violation> matching = new ArrayList<>();
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == status && (kind == null || violation.verdict() == kind)) {
                matching.add(violation);
            }
        }
        return HtmlCard.of(matching, models, licenses, anchors);
    }

    private static List<Rule> rules(Evaluation evaluation, HtmlAnchors anchors) {
        Map<String, Integer> open = new HashMap<>();
        for (Violation violation : evaluation.violations()) {
            if (violation.status() == Violation.Status.OPEN) {
                open.merge(violation.rule(), 1, Integer::sum);
            }
        }
        List<Rule> rows = new ArrayList<>();
        for (RuleStatus rule : evaluation.rules()) {
            rows.add(new Rule(
                    anchors.of("rule", rule.id()),
                    rule,
                    rule.severity().label(),
                    rule.line() > 0 ? rule.source() + ":" + rule.line() : rule.source(),
                    open.getOrDefault(rule.id(), 0),
                    days(rule)));
        }
        return rows;
    }

    private static List<Rule> broken(List<Rule> rules) {
        List<Rule> broken = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.open() > 0) {
                broken.add(rule);
            }
        }
        return broken;
    }

    private static @Nullable String days(RuleStatus rule) {
        String from = rule.effectiveFrom() == null ? "" : "from " + rule.effectiveFrom();
        String until = rule.effectiveUntil() == null ? "" : "until " + rule.effectiveUntil();
        String both = (from + " " + until).strip();
        return both.isEmpty() ? null : both;
    }

    private static List<Option> options(List<HtmlModel> models, boolean standing) {
        TreeSet<String> values = new TreeSet<>();
        for (HtmlModel model : models) {
            values.add(standing ? model.standing() : model.category());
        }
        List<Option> options = new ArrayList<>();
        for (String value : values) {
            options.add(new Option(value));
        }
        return options;
    }

    private static List<Place> places(Evaluation evaluation, boolean byDesign) {
        List<Place> rows = new ArrayList<>();
        for (NotLookedAt each : new TreeSet<>(evaluation.inventory().notLookedAt())) {
            if (byDesign == (each.kind() == NotLookedAt.Kind.BY_DESIGN)) {
                rows.add(new Place(each.place(), each.kind().label(), each.why(), each.mattering()));
            }
        }
        return rows;
    }

    private static List<Remark> remarks(Evaluation evaluation) {
        TreeSet<Diagnostic> all = new TreeSet<>(evaluation.inventory().diagnostics());
        all.addAll(evaluation.findings());
        List<Remark> rows = new ArrayList<>();
        for (Diagnostic each : all) {
            rows.add(new Remark(each.severity().label(), each.at().toString(), each.message()));
        }
        return rows;
    }
}
