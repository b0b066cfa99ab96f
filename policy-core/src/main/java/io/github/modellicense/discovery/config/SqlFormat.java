package io.github.modellicense.discovery.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What scripts put into a database: the texts that {@code INSERT} gives to a column called like a model, and the default that
 * {@code CREATE TABLE} gives it. Read by tokens, whatever the dialect; other statements are skipped.
 */
final class SqlFormat implements SettingFormat {

    private static final Set<String> CONSTRAINTS = Set.of(
            "primary", "unique", "constraint", "key", "index", "foreign", "check", "fulltext", "exclude", "like");

    @Override
    public void read(String text, int firstLine, Extract into) {
        new Script(new SqlTokens(text, firstLine), into).read();
    }

    /** One script: where it has been read to, and the columns of the tables that it made. */
    private static final class Script {

        private final SqlTokens tokens;
        private final Extract into;
        private final Map<String, List<String>> tables = new HashMap<>();

        Script(SqlTokens tokens, Extract into) {
            this.tokens = tokens;
            this.into = into;
        }

        void read() {
            while (!tokens.atEnd()) {
                if (tokens.skip("insert")) {
                    insert();
                } else if (tokens.skip("create")) {
                    create();
                } else {
                    tokens.next();
                }
            }
        }

        private void create() {
            while (tokens.isWord() && !tokens.is("table") && !tokens.is("insert")) {
                tokens.next();
            }
            if (!tokens.skip("table")) {
                return;
            }
            while (tokens.is("if") || tokens.is("not") || tokens.is("exists")) {
                tokens.next();
            }
            String table = name();
            if (tokens.skip("(")) {
                tables.put(table, columns(table));
            }
        }

        /** The columns of a table that is being made, up to its closing parenthesis. */
        private List<String> columns(String table) {
            List<String> columns = new ArrayList<>();
            String column = "";
            int depth = 1;
            boolean begins = true;
            while (!tokens.atEnd() && depth > 0) {
                if (begins && depth == 1) {
                    column = tokens.text();
                    if (!CONSTRAINTS.contains(column.toLowerCase(Locale.ROOT))) {
                        columns.add(column);
                    }
                }
                begins = depth == 1 && tokens.is(",");
                if (tokens.skip("default") && tokens.isString() && namesModel(table, column)) {
                    given(table, column);
                    continue;
                }
                depth += tokens.is("(") ? 1 : tokens.is(")") ? -1 : 0;
                tokens.next();
            }
            return columns;
        }

        private void insert() {
            while (tokens.is("into") || tokens.is("ignore") || tokens.is("overwrite") || tokens.is("or")) {
                tokens.next();
            }
            String table = name();
            List<String> columns = tables.getOrDefault(table, List.of());
            if (tokens.skip("(")) {
                columns = new ArrayList<>();
                while (!tokens.atEnd() && !tokens.skip(")")) {
                    if (!tokens.is(",")) {
                        columns.add(tokens.text());
                    }
                    tokens.next();
                }
            }
            if (!tokens.skip("values") && !tokens.skip("value")) {
                return;
            }
            boolean[] models = new boolean[columns.size()];
            boolean any = false;
            for (int i = 0; i < models.length; i++) {
                models[i] = namesModel(table, columns.get(i));
                any |= models[i];
            }
            if (!any) {
                tokens.skipStatement();
                return;
            }
            for (String column : columns) {
                into.child(table, column);
            }
            while (tokens.skip("(")) {
                row(table, columns, models);
                tokens.skip(",");
            }
        }

        private void row(String table, List<String> columns, boolean[] models) {
            int column = 0;
            int depth = 1;
            while (!tokens.atEnd() && depth > 0) {
                if (depth == 1 && tokens.isString() && column < models.length && models[column]) {
                    given(table, columns.get(column));
                    continue;
                }
                column += depth == 1 && tokens.is(",") ? 1 : 0;
                depth += tokens.is("(") ? 1 : tokens.is(")") ? -1 : 0;
                tokens.next();
            }
        }

        private static boolean namesModel(String table, String column) {
            return GenericKey.tail(FlatKey.of(table + "." + column)) != null;
        }

        /** Takes a text as the value of a column called like a model. */
        private void given(String table, String column) {
            String key = table + "." + column;
            String value = tokens.text();
            into.setting(key, table, value, tokens.line(), tokens.column(), key + " = '" + value + "'");
            tokens.next();
        }

        /** A table's name, without the schema in front of it. */
        private String name() {
            String name = tokens.text();
            tokens.next();
            while (tokens.skip(".")) {
                name = tokens.text();
                tokens.next();
            }
            return name;
        }
    }
}
