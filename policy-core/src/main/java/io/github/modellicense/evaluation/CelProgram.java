package io.github.modellicense.evaluation;

import io.github.modellicense.policy.Check;
import io.github.modellicense.yaml.FileProblem;
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
import org.projectnessie.cel.relocated.com.google.api.expr.v1alpha1.Type;

/**
 * An expression of a policy, compiled. Loaded, and the CEL library with it, only where a policy holds an expression: the library costs a cold JVM four times the rest of a check.
 */
final class CelProgram {

    private static final int LONGEST = 4096;

    private final Program program;

    private CelProgram(Program program) {
        this.program = program;
    }

    /** A program, or what is wrong with the expression. */
    record Compiled(@Nullable CelProgram program, List<FileProblem> problems) {}

    static Compiled compile(Check.Expression expression) {
        int length = expression.source().length();
        if (length > LONGEST) {
            return broken(expression, "the expression has " + length + " characters; at most " + LONGEST + " are read");
        }
        try {
            List<FileProblem> problems = CelSyntax.problems(expression);
            return problems.isEmpty() ? compiled(expression) : new Compiled(null, problems);
        } catch (RuntimeException | StackOverflowError e) {
            return broken(expression, "the expression cannot be read: " + e);
        } catch (LinkageError e) {
            return broken(expression, "the CEL library cannot be loaded: " + e);
        }
    }

    private static Compiled broken(Check.Expression expression, String problem) {
        return new Compiled(null, List.of(new FileProblem(expression.at(), problem)));
    }

    private static Compiled compiled(Check.Expression expression) {
        Env env = Env.newEnv(declarations());
        Env.AstIssuesTuple parsed = env.parse(expression.source());
        if (parsed.hasIssues()) {
            return new Compiled(null, problems(parsed.getIssues().getErrors(), expression));
        }
        List<FileProblem> fields = CelFields.problems(parsed.getAst(), expression);
        if (!fields.isEmpty()) {
            return new Compiled(null, fields);
        }
        Env.AstIssuesTuple checked = env.check(parsed.getAst());
        return checked.hasIssues()
                ? new Compiled(null, problems(checked.getIssues().getErrors(), expression))
                : typed(env, checked.getAst(), expression);
    }

    private static Compiled typed(Env env, Ast ast, Check.Expression expression) {
        Type type = ast.getResultType();
        boolean truth = type.equals(Decls.Bool) || type.equals(Decls.Dyn);
        return truth
                ? new Compiled(new CelProgram(env.program(ast)), List.of())
                : broken(expression, "the expression gives no true or false");
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

    private static List<FileProblem> problems(List<CELError> errors, Check.Expression expression) {
        List<FileProblem> problems = new ArrayList<>();
        for (CELError error : errors) {
            int line = error.getLocation().line();
            int column = error.getLocation().column();
            problems.add(new FileProblem(
                    CelPlaces.of(expression, line, column), "in the expression: " + error.getMessage()));
        }
        return problems;
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
