package io.github.modellicense.evaluation;

import io.github.modellicense.inventory.SourceLocation;
import io.github.modellicense.yaml.FileProblem;
import io.github.modellicense.yaml.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.EnvOption;
import org.projectnessie.cel.Program;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.common.CELError;
import org.projectnessie.cel.common.types.BoolT;
import org.projectnessie.cel.common.types.Err;
import org.projectnessie.cel.common.types.ref.Val;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Expr;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.SourceInfo;
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Type;

/**
 * An expression of a policy, compiled. The only class that touches the CEL library, and loaded only where a policy holds
 * an expression: the library costs a cold JVM four times the rest of a check.
 */
final class CelProgram {

    private static final int LONGEST = 4096;

    private final Program program;

    private CelProgram(Program program) {
        this.program = program;
    }

    /** A program, or what is wrong with the expression. */
    record Compiled(@Nullable CelProgram program, List<FileProblem> problems) {}

    static Compiled compile(String source, SourceLocation at) {
        if (source.length() > LONGEST) {
            return broken(
                    at, "the expression has " + source.length() + " characters; at most " + LONGEST + " are read");
        }
        try {
            return compiled(source, at);
        } catch (RuntimeException | StackOverflowError e) {
            return broken(at, "the expression cannot be read: " + e);
        } catch (LinkageError e) {
            return broken(at, "the CEL library cannot be loaded: " + e);
        }
    }

    private static Compiled broken(SourceLocation at, String problem) {
        return new Compiled(null, List.of(new FileProblem(at, problem)));
    }

    private static Compiled compiled(String source, SourceLocation at) {
        Env env = Env.newEnv(declarations());
        Env.AstIssuesTuple parsed = env.parse(source);
        if (parsed.hasIssues()) {
            return new Compiled(null, problems(parsed.getIssues().getErrors(), at));
        }
        List<FileProblem> fields = new ArrayList<>();
        checkFields(parsed.getAst().getExpr(), parsed.getAst().getSourceInfo(), at, fields);
        if (!fields.isEmpty()) {
            return new Compiled(null, fields);
        }
        Env.AstIssuesTuple checked = env.check(parsed.getAst());
        if (checked.hasIssues()) {
            return new Compiled(null, problems(checked.getIssues().getErrors(), at));
        }
        return typed(env, checked.getAst(), at);
    }

    private static Compiled typed(Env env, Ast ast, SourceLocation at) {
        Type type = ast.getResultType();
        boolean truth = type.equals(Decls.Bool) || type.equals(Decls.Dyn);
        return truth
                ? new Compiled(new CelProgram(env.program(ast)), List.of())
                : broken(at, "the expression gives no true or false");
    }

    private static EnvOption declarations() {
        Type fields = Decls.newMapType(Decls.String, Decls.Dyn);
        return EnvOption.declarations(
                Decls.newVar("model", fields),
                Decls.newVar("reference", fields),
                Decls.newVar("organisation", fields),
                Decls.newVar("usage", Decls.String),
                Decls.newVar("asOf", Decls.String));
    }

    private static List<FileProblem> problems(List<CELError> errors, SourceLocation at) {
        List<FileProblem> problems = new ArrayList<>();
        for (CELError error : errors) {
            int line = Math.max(1, error.getLocation().line());
            int column = Math.max(0, error.getLocation().column());
            problems.add(new FileProblem(place(at, line, column), "in the expression: " + error.getMessage()));
        }
        return problems;
    }

    /** Lines are counted from 1, columns from 0; later lines of a block keep no column of the file. */
    private static SourceLocation place(SourceLocation at, int line, int column) {
        return line == 1
                ? SourceLocation.at(at.file(), at.line(), at.column() + column)
                : SourceLocation.at(at.file(), at.line() + line - 1, column + 1);
    }

    /** Reports fields that no report has; the type checker takes a map's keys on trust. */
    private static void checkFields(Expr expression, SourceInfo info, SourceLocation at, List<FileProblem> problems) {
        if (expression.hasSelectExpr()) {
            checkField(expression, info, at, problems);
            checkFields(expression.getSelectExpr().getOperand(), info, at, problems);
        } else if (expression.hasCallExpr()) {
            checkFields(expression.getCallExpr().getTarget(), info, at, problems);
            expression.getCallExpr().getArgsList().forEach(each -> checkFields(each, info, at, problems));
        } else if (expression.hasListExpr()) {
            expression.getListExpr().getElementsList().forEach(each -> checkFields(each, info, at, problems));
        } else if (expression.hasComprehensionExpr()) {
            Expr.Comprehension loop = expression.getComprehensionExpr();
            for (Expr each :
                    List.of(loop.getIterRange(), loop.getLoopCondition(), loop.getLoopStep(), loop.getResult())) {
                checkFields(each, info, at, problems);
            }
        }
    }

    private static void checkField(Expr expression, SourceInfo info, SourceLocation at, List<FileProblem> problems) {
        String path = path(expression.getSelectExpr().getOperand());
        List<String> fields = path == null ? null : CelFields.of(path);
        String field = expression.getSelectExpr().getField();
        if (fields != null && !fields.contains(field)) {
            int column = info.getPositionsOrDefault(expression.getId(), 0);
            problems.add(new FileProblem(
                    place(at, 1, column),
                    "in the expression: \"" + path + "\" has no field \"" + field + "\""
                            + NearestWord.hint(field, fields)));
        }
    }

    private static @Nullable String path(Expr expression) {
        if (expression.hasIdentExpr()) {
            return expression.getIdentExpr().getName();
        }
        String operand =
                expression.hasSelectExpr() ? path(expression.getSelectExpr().getOperand()) : null;
        return operand == null
                ? null
                : operand + "." + expression.getSelectExpr().getField();
    }

    /** True or false, or in words why neither. */
    Object evaluate(Map<String, Object> variables) {
        try {
            Val value = program.eval(variables).getVal();
            if (value instanceof BoolT) {
                return value.booleanValue();
            }
            return Err.isError(value) ? value.toString() : "it gives no true or false, but " + value.value();
        } catch (RuntimeException | StackOverflowError e) {
            return String.valueOf(e.getMessage());
        }
    }
}
