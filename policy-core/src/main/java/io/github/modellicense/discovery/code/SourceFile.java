package io.github.modellicense.discovery.code;

import io.github.modellicense.inventory.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A source file as tokens, with the partner of each bracket and the bracket around each token. */
final class SourceFile {

    private final String path;
    private final Usage usage;
    private final Language language;
    private final String source;
    private final List<Token> tokens;
    private final int[] partner;
    private final int[] around;
    private final Map<String, List<Integer>> called = new HashMap<>();
    private final Imports imports;
    private final Declarations declarations;

    SourceFile(String path, Usage usage, Language language, String source) {
        this.path = path;
        this.usage = usage;
        this.language = language;
        this.source = source;
        this.tokens = Tokenizer.tokens(source, language);
        this.partner = new int[tokens.size()];
        this.around = new int[tokens.size()];
        pairBrackets();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i + 1).is("(")) {
                called.computeIfAbsent(tokens.get(i).text(), unused -> new ArrayList<>(2))
                        .add(i);
            }
        }
        this.imports = Imports.of(this);
        this.declarations = new Declarations(this);
    }

    private void pairBrackets() {
        Arrays.fill(partner, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean closes = token.is(")") || token.is("]") || token.is("}");
            if (closes && !open.isEmpty()) {
                int start = open.pop();
                partner[start] = i;
                partner[i] = start;
            }
            around[i] = open.isEmpty() ? -1 : open.peek();
            if (token.is("(") || token.is("[") || token.is("{")) {
                open.push(i);
            }
        }
    }

    String path() {
        return path;
    }

    Usage usage() {
        return usage;
    }

    Language language() {
        return language;
    }

    Imports imports() {
        return imports;
    }

    Declarations declarations() {
        return declarations;
    }

    int size() {
        return tokens.size();
    }

    /** The token at an index; an empty symbol outside the file. */
    Token token(int index) {
        return index < 0 || index >= tokens.size() ? END : tokens.get(index);
    }

    private static final Token END = new Token(Token.Kind.SYMBOL, "", 0, 0);

    /** The index of the matching bracket, -1 where there is none. */
    int partner(int index) {
        return index < 0 || index >= partner.length ? -1 : partner[index];
    }

    /** The index of the innermost opening bracket around a token, -1 at the top. */
    int around(int index) {
        return index < 0 || index >= around.length ? -1 : around[index];
    }

    /** The index after the bracket that closes {@code open}; the file's end where none does. */
    int after(int open) {
        return partner(open) < 0 ? tokens.size() : partner(open) + 1;
    }

    /** Where a name stands in front of an argument list: calls and declarations of methods. */
    List<Integer> called(String name) {
        return called.getOrDefault(name, List.of());
    }

    /** The first token of each argument within a bracket, and the token after its last. */
    List<int[]> arguments(int open) {
        List<int[]> arguments = new ArrayList<>();
        int close = partner(open);
        int from = open + 1;
        for (int i = open + 1; i <= close; i++) {
            Token token = token(i);
            if (i == close || token.is(",")) {
                if (i > from) {
                    arguments.add(new int[] {from, i});
                }
                from = i + 1;
            } else if (token.is("(") || token.is("[") || token.is("{")) {
                i = after(i) - 1;
            }
        }
        return arguments;
    }

    /** The line, trimmed; empty where there is none. */
    String line(int number) {
        int start = 0;
        for (int i = 1; i < number && start >= 0; i++) {
            start = source.indexOf('\n', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        int end = source.indexOf('\n', start);
        return source.substring(start, end < 0 ? source.length() : end).trim();
    }

    /** The tokens from an index up to another one, as text, for messages. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to && text.length() < 80; i++) {
            Token token = tokens.get(i);
            text.append(token.isString() ? '"' + token.text() + '"' : token.text());
        }
        return text.toString();
    }
}
