package io.github.modellicense.discovery.config;

/** Java properties, as {@link java.util.Properties} reads them, with the place of each value. */
final class PropertiesFormat implements SettingFormat {

    @Override
    public void read(String text, int firstLine, Extract into) {
        Cursor cursor = new Cursor(text, firstLine);
        while (cursor.at < text.length()) {
            cursor.line(into);
        }
    }

    /** Where reading stands. */
    private static final class Cursor {
        private final String text;
        private int at;
        private int line;
        private int lineStart;

        Cursor(String text, int firstLine) {
            this.text = text;
            this.line = firstLine;
        }

        void line(Extract into) {
            skipBlanks();
            if (at >= text.length() || isEnd(text.charAt(at))) {
                newLine();
                return;
            }
            if (text.charAt(at) == '#' || text.charAt(at) == '!') {
                comment(into);
                return;
            }
            String key = part(true);
            skipBlanks();
            if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
                at++;
                skipBlanks();
            }
            int valueLine = line;
            int column = at - lineStart + 1;
            String value = part(false);
            newLine();
            into.setting(key, parentOf(key), value.strip(), valueLine, column);
        }

        private void comment(Extract into) {
            int start = at;
            while (at < text.length() && !isEnd(text.charAt(at))) {
                at++;
            }
            // Spring Boot separates documents of one properties file so.
            String mark = text.substring(start, at).stripTrailing();
            newLine();
            if (mark.equals("#---") || mark.equals("!---")) {
                into.document("");
            }
        }

        private String part(boolean key) {
            StringBuilder part = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (isEnd(c) || key && (c == '=' || c == ':' || c == ' ' || c == '\t' || c == '\f')) {
                    break;
                }
                at++;
                if (c == '\\') {
                    escaped(part);
                } else {
                    part.append(c);
                }
            }
            return part.toString();
        }

        private void escaped(StringBuilder part) {
            if (at >= text.length()) {
                return;
            }
            char c = text.charAt(at);
            if (isEnd(c)) {
                newLine();
                skipBlanks();
                return;
            }
            at++;
            switch (c) {
                case 'u' -> unicode(part);
                case 't' -> part.append('\t');
                case 'n' -> part.append('\n');
                case 'r' -> part.append('\r');
                case 'f' -> part.append('\f');
                default -> part.append(c);
            }
        }

        private void unicode(StringBuilder part) {
            int code = 0;
            int digits = 0;
            while (digits < 4 && at < text.length() && Character.digit(text.charAt(at), 16) >= 0) {
                code = code * 16 + Character.digit(text.charAt(at++), 16);
                digits++;
            }
            part.append((char) code);
        }

        private void skipBlanks() {
            while (at < text.length()
                    && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\f')) {
                at++;
            }
        }

        private void newLine() {
            if (at < text.length() && isEnd(text.charAt(at))) {
                at += text.startsWith("\r\n", at) ? 2 : 1;
            }
            line++;
            lineStart = at;
        }

        private static boolean isEnd(char c) {
            return c == '\n' || c == '\r';
        }
    }

    static String parentOf(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }
}
