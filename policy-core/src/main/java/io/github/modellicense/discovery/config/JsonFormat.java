package io.github.modellicense.discovery.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON, streamed; the part before a syntax error counts. */
final class JsonFormat implements SettingFormat {

    private static final int MAX_STRING = 1 << 20;
    private static final int MAX_DEPTH = 64;

    @Override
    public void read(String text, int firstLine, Extract into) {
        String damage = parse(text, firstLine, into);
        if (damage != null) {
            into.damaged(damage);
        }
    }

    /** Reads a piece of JSON that something else may follow. */
    void readPart(String text, int firstLine, Extract into) {
        parse(text, firstLine, into);
    }

    /** Reads up to the first syntax error; returns its kind: half a file still names its models. */
    private static @Nullable String parse(String text, int firstLine, Extract into) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .build())
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();
        into.document("");
        try (JsonParser parser = factory.createParser(text)) {
            read(parser, firstLine - 1, into);
            return null;
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static void read(JsonParser parser, int offset, Extract into) throws IOException {
        Deque<Level> levels = new ArrayDeque<>();
        String field = "";
        JsonLocation at = parser.currentLocation();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case FIELD_NAME -> {
                    field = parser.currentName();
                    at = parser.currentTokenLocation();
                    if (!levels.isEmpty()) {
                        into.child(levels.peek().key, field);
                    }
                }
                case START_OBJECT, START_ARRAY ->
                    levels.push(new Level(key(levels, field), field, at, token == JsonToken.START_ARRAY));
                case END_OBJECT, END_ARRAY -> {
                    Level ended = levels.poll();
                    if (ended != null) {
                        ended.variable(into);
                        service(levels, ended, offset, into);
                    }
                }
                case VALUE_STRING -> string(parser, levels, field, offset, into);
                default -> next(levels);
            }
        }
    }

    private static void service(Deque<Level> levels, Level ended, int offset, Extract into) {
        if (!levels.isEmpty() && !ended.array && !levels.peek().array) {
            PromptServices.ended(
                    into, levels.peek().key, ended.field, ended.at.getLineNr() + offset, ended.at.getColumnNr());
        }
    }

    private static void string(JsonParser parser, Deque<Level> levels, String field, int offset, Extract into)
            throws IOException {
        boolean array = !levels.isEmpty() && levels.peek().array;
        if (!array && !levels.isEmpty() && (field.equals("name") || field.equals("value"))) {
            levels.peek().take(parser, field, offset);
        }
        if (!array && field.endsWith("ommand") && parser.getText().contains("ollama ")) {
            // A development container's postCreateCommand.
            int line = parser.currentTokenLocation().getLineNr() + offset;
            new CommandFormat().line(parser.getText(), line, into);
        }
        if (array || !mayMatter(field) && !saysWhich(levels, field)) {
            // Items of a list have no key of their own; everything else would only be carried along.
            next(levels);
            return;
        }
        String key = key(levels, field);
        String parent = levels.isEmpty() ? "" : levels.peek().key;
        int line = parser.currentTokenLocation().getLineNr() + offset;
        int column = parser.currentTokenLocation().getColumnNr();
        String value = parser.getText();
        if (value.length() <= Extract.MAX_VALUE) {
            into.setting(key, parent, value, line, column, "\"" + field + "\": \"" + value + "\"");
        }
    }

    /** The name or default of something that may matter itself: {@code "model": {"name": "gpt-4o"}}. */
    private static boolean saysWhich(Deque<Level> levels, String field) {
        boolean which = switch (field) {
            case "name", "id", "value", "default", "defaultValue" -> true;
            default -> false;
        };
        String parent = which && !levels.isEmpty() ? levels.peek().key : "";
        return mayMatter(parent.substring(parent.lastIndexOf('.') + 1));
    }

    private static boolean mayMatter(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.contains("model")
                || name.contains("llm")
                || name.contains("deployment")
                || name.contains("provider")
                || name.contains("url")
                || name.contains("endpoint")
                || name.contains("transformer")
                || name.contains("backbone");
    }

    private static String key(Deque<Level> levels, String field) {
        if (levels.isEmpty()) {
            return "";
        }
        Level level = levels.peek();
        if (level.array) {
            return level.key + "[" + level.index++ + "]";
        }
        return level.key.isEmpty() ? field : level.key + "." + field;
    }

    private static void next(Deque<Level> levels) {
        if (!levels.isEmpty() && levels.peek().array) {
            levels.peek().index++;
        }
    }

    private static final class Level {
        private final String key;
        private final String field;
        private final JsonLocation at;
        private final boolean array;
        private int index;
        private @Nullable String name;
        private @Nullable String value;
        private int line;
        private int column;

        Level(String key, String field, JsonLocation at, boolean array) {
            this.key = key;
            this.field = field;
            this.at = at;
            this.array = array;
        }

        void take(JsonParser parser, String field, int offset) throws IOException {
            if (field.equals("name")) {
                name = parser.getText();
                return;
            }
            value = parser.getText();
            line = parser.currentTokenLocation().getLineNr() + offset;
            column = parser.currentTokenLocation().getColumnNr();
        }

        /** An item such as {@code {"name": "OPENAI_MODEL", "value": "gpt-4o"}}, as in lists of environment variables. */
        void variable(Extract into) {
            String variable = name;
            String content = value;
            if (variable == null || content == null || !key.endsWith("]")) {
                return;
            }
            if (mayMatter(variable) && content.length() <= Extract.MAX_VALUE) {
                String list = key.substring(0, key.lastIndexOf('['));
                into.setting(variable, list, content, line, column);
            }
        }
    }
}
