package io.github.modellicense.report.html;

import io.github.modellicense.evaluation.Evaluation;
import io.github.modellicense.evaluation.Evaluation.RuleStatus;
import io.github.modellicense.evaluation.Violation;
import io.github.modellicense.report.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each rule says of a model: the last step from evidence over licence to verdict. */
final class HtmlJudgements {

    private static final int FEW = 6;

    private final Map<String, List<Row>> rows = new HashMap<>();
    private final Map<String, Set<String>> objecting = new HashMap<>();
    private final List<String> inForce = new ArrayList<>();

    /**
     * A rule that does not simply permit the model.
     *
     * @param waiver null where none covers it
     */
    record Row(
            String standing,
            String rule,
            @Nullable String ruleAnchor,
            String message,
            @Nullable String waiver) {}

    private HtmlJudgements() {}

    static HtmlJudgements of(Evaluation evaluation, HtmlAnchors anchors) {
        HtmlJudgements judgements = new HtmlJudgements();
        for (RuleStatus rule : evaluation.rules()) {
            // The share of a vendor is nothing that a single model could keep to.
            if (rule.inForce() && !rule.check().equals("diversity")) {
                judgements.inForce.add(rule.id());
            }
        }
        for (Violation violation : evaluation.violations()) {
            judgements.add(violation, anchors);
        }
        return judgements;
    }

    /** Modules differ in the place only, so the same words of a rule are told once. */
    private void add(Violation violation, HtmlAnchors anchors) {
        Row row = new Row(
                Standing.of(violation).label(),
                violation.rule(),
                anchors.find("rule", violation.rule()),
                violation.message(),
                violation.waiver());
        List<Row> known = rows.computeIfAbsent(violation.model(), model -> new ArrayList<>());
        if (!told(row, known)) {
            known.add(row);
        }
        objecting.computeIfAbsent(violation.model(), model -> new HashSet<>()).add(violation.rule());
    }

    /** Compared by hand: a record's own comparison costs a cold JVM its bootstrap. */
    private static boolean told(Row row, List<Row> known) {
        for (Row each : known) {
            if (each.rule.equals(row.rule)
                    && each.message.equals(row.message)
                    && each.standing.equals(row.standing)
                    && Objects.equals(each.waiver, row.waiver)) {
                return true;
            }
        }
        return false;
    }

    List<Row> rows(String model) {
        return rows.getOrDefault(model, List.of());
    }

    /** The rules that have nothing against the model, by name where they are few; null where there is none. */
    @Nullable
    String silent(String model) {
        Set<String> heard = objecting.getOrDefault(model, Set.of());
        List<String> silent = new ArrayList<>();
        for (String rule : inForce) {
            if (!heard.contains(rule)) {
                silent.add(rule);
            }
        }
        if (silent.isEmpty()) {
            return null;
        }
        return silent.size() > FEW ? silent.size() + " rules" : String.join(", ", silent);
    }
}
