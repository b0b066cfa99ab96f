package io.github.modellicense.evaluation;

import io.github.modellicense.policy.Check;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.SourceInfo;

/** The fields that an expression may ask for; any other would never be there. */
final class CelFields {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "model",
            List.of(
                    "id",
                    "canonical",
                    "revision",
                    "sha256",
                    "purl",
                    "name",
                    "publisher",
                    "family",
                    "openness",
                    "delivery",
                    "usage",
                    "declared",
                    "license",
                    "lineage",
                    "obligations",
                    "references"),
            "model.license",
            List.of("declared", "detected", "concluded", "effective", "category", "conflict", "evidence"),
            "reference",
            List.of("module", "file", "line", "column", "text", "kind", "usage", "delivery", "provider", "confidence"),
            "organisation",
            List.of(
                    "monthlyActiveUsers",
                    "annualRevenueUsd",
                    "monthlyRevenueUsd",
                    "domicile",
                    "territories",
                    "commercial",
                    "uses"));

    private final SourceInfo info;
    private final Check.Expression expression;
    private final List<FileProblem> problems = new ArrayList<>();

    private CelFields(SourceInfo info, Check.Expression expression) {
        this.info = info;
        this.expression = expression;
    }

    /** Reports fields that no report has; the type checker takes a map's keys on trust. */
    static List<FileProblem> problems(Ast ast, Check.Expression expression) {
        CelFields fields = new CelFields(ast.getSourceInfo(), expression);
        fields.check(ast.getExpr());
        return fields.problems;
    }

    private void check(Expr node) {
        if (node.hasSelectExpr()) {
            checkField(node);
            check(node.getSelectExpr().getOperand());
        } else if (node.hasCallExpr()) {
            check(node.getCallExpr().getTarget());
            node.getCallExpr().getArgsList().forEach(this::check);
        } else if (node.hasListExpr()) {
            node.getListExpr().getElementsList().forEach(this::check);
        } else if (node.hasComprehensionExpr()) {
            check(node.getComprehensionExpr().getIterRange());
            check(node.getComprehensionExpr().getLoopStep());
        }
    }

    private void checkField(Expr node) {
        String path = path(node.getSelectExpr().getOperand());
        List<String> fields = FIELDS.get(path);
        String field = node.getSelectExpr().getField();
        if (fields != null && !fields.contains(field)) {
            problems.add(new FileProblem(
                    CelPlaces.of(expression, info.getPositionsOrDefault(node.getId(), 0)),
                    "in the expression: \"" + path + "\" has no field \"" + field + "\""
                            + NearestWord.hint(field, fields)));
        }
    }

    /** The variable and fields that lead to a node; empty where it is reached otherwise. */
    private static String path(Expr node) {
        if (node.hasIdentExpr()) {
            return node.getIdentExpr().getName();
        }
        String operand = node.hasSelectExpr() ? path(node.getSelectExpr().getOperand()) : "";
        return operand + "." + node.getSelectExpr().getField();
    }
}
