package io.github.modellicense.evaluation;

import io.github.modellicense.policy.Check;
import io.github.modellicense.yaml.FileProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.parser.StringCharStream;
import org.projectnessie.cel.parser.gen.CELLexer;
import org.projectnessie.cel.parser.gen.CELParser;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.BaseErrorListener;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.CommonTokenStream;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.RecognitionException;
import org.projectnessie.cel.shaded.org.antlr.v4.runtime.Recognizer;

/** Finds what is no CEL before the library's own parser does, which prints it to the standard error stream too. */
final class CelSyntax extends BaseErrorListener {

    private final Check.Expression expression;
    private final List<FileProblem> problems = new ArrayList<>();

    private CelSyntax(Check.Expression expression) {
        this.expression = expression;
    }

    static List<FileProblem> problems(Check.Expression expression) {
        CelSyntax syntax = new CelSyntax(expression);
        CELLexer lexer = new CELLexer(
                new StringCharStream(expression.source(), expression.at().file()));
        lexer.removeErrorListeners();
        lexer.addErrorListener(syntax);
        CELParser parser = new CELParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(syntax);
        parser.start();
        return syntax.problems;
    }

    @Override
    public void syntaxError(
            Recognizer<?, ?> recognizer,
            @Nullable Object symbol,
            int line,
            int column,
            String message,
            @Nullable RecognitionException e) {
        problems.add(
                new FileProblem(CelPlaces.of(expression, line, column), "in the expression: syntax error: " + message));
    }
}
