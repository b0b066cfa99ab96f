package io.github.modellicense.discovery.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * XML as elements with their lines. Reads no DTD and knows the five plain entities only, so nothing is ever fetched or
 * expanded; what is broken is skipped.
 */
final class XmlTree {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 200_000;

    private XmlTree() {}

    /** An element, its attributes, and the text directly in it. */
    static final class Element {
        final String name;
        final int line;
        final Map<String, String> attributes = new HashMap<>();
        final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Element(String name, int line) {
            this.name = name;
            this.line = line;
        }

        String text() {
            return text.toString().strip();
        }

        /** The text of a child; empty where there is none. */
        String text(String child) {
            for (Element element : children) {
                if (element.name.equals(child)) {
                    return element.text();
                }
            }
            return "";
        }

        /** The children of a name. */
        List<Element> all(String child) {
            List<Element> found = new ArrayList<>();
            for (Element element : children) {
                if (element.name.equals(child)) {
                    found.add(element);
                }
            }
            return found;
        }

        /** The elements at the end of a path of names. */
        List<Element> path(String... names) {
            List<Element> at = List.of(this);
            for (String step : names) {
                List<Element> next = new ArrayList<>();
                at.forEach(element -> next.addAll(element.all(step)));
                at = next;
            }
            return at;
        }
    }

    /** The document as one element without a name, whose children are the roots. */
    static Element read(String text, int firstLine) {
        return new Reader(text, firstLine).read();
    }

    private static final class Reader {
        private final String text;
        private final List<Element> open = new ArrayList<>();
        private int at;
        private int line;
        private int nextLine;
        private int elements;

        Reader(String text, int firstLine) {
            this.text = text;
            this.line = firstLine;
            this.nextLine = text.indexOf('\n');
        }

        Element read() {
            Element document = new Element("", line);
            open.add(document);
            while (at < text.length() && elements < MAX_ELEMENTS) {
                int tag = text.indexOf('<', at);
                if (tag < 0) {
                    break;
                }
                top().text.append(decoded(text.substring(at, tag)));
                at = tag;
                markup();
            }
            return document;
        }

        private Element top() {
            return open.get(open.size() - 1);
        }

        private void markup() {
            if (text.startsWith("<!--", at)) {
                at = after("-->");
            } else if (text.startsWith("<![CDATA[", at)) {
                int end = after("]]>");
                top().text.append(text, at + 9, Math.max(at + 9, end - 3));
                at = end;
            } else if (text.startsWith("<?", at)) {
                at = after("?>");
            } else if (text.startsWith("<!", at)) {
                at = after(">");
            } else if (text.startsWith("</", at)) {
                close();
            } else {
                open();
            }
        }

        private int after(String end) {
            int found = text.indexOf(end, at);
            return found < 0 ? text.length() : found + end.length();
        }

        private void close() {
            int end = after(">");
            String name = text.substring(at + 2, Math.max(at + 2, end - 1)).strip();
            at = end;
            for (int i = open.size() - 1; i > 0; i--) {
                if (open.get(i).name.equals(name)) {
                    open.subList(i, open.size()).clear();
                    return;
                }
            }
        }

        private void open() {
            int start = at + 1;
            int end = start;
            while (end < text.length() && isName(text.charAt(end))) {
                end++;
            }
            Element element = new Element(text.substring(start, end), lineAt(at));
            elements++;
            at = end;
            boolean closed = attributes(element);
            top().children.add(element);
            if (!closed && open.size() < MAX_DEPTH) {
                open.add(element);
            }
        }

        /** Reads up to the end of the tag; true where it closes itself. */
        private boolean attributes(Element element) {
            while (at < text.length() && text.charAt(at) != '>') {
                int start = at;
                while (at < text.length() && isName(text.charAt(at))) {
                    at++;
                }
                String name = text.substring(start, at);
                int equals = skipBlanks(at);
                if (name.isEmpty() || equals >= text.length() || text.charAt(equals) != '=') {
                    at = Math.max(at, start + (name.isEmpty() ? 1 : 0));
                    continue;
                }
                value(element, name, skipBlanks(equals + 1));
            }
            boolean closed = at > 0 && at < text.length() && text.charAt(at - 1) == '/';
            at = Math.min(text.length(), at + 1);
            return closed;
        }

        private void value(Element element, String name, int from) {
            char quote = from < text.length() ? text.charAt(from) : ' ';
            int end = quote == '"' || quote == '\'' ? text.indexOf(quote, from + 1) : -1;
            if (end < 0) {
                at = from;
                return;
            }
            element.attributes.put(name, decoded(text.substring(from + 1, end)));
            at = end + 1;
        }

        private int skipBlanks(int from) {
            int i = from;
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
                i++;
            }
            return i;
        }

        private int lineAt(int position) {
            while (nextLine >= 0 && nextLine < position) {
                line++;
                nextLine = text.indexOf('\n', nextLine + 1);
            }
            return line;
        }

        private static boolean isName(char c) {
            return c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' || c == ':';
        }

        private static String decoded(String raw) {
            return raw.indexOf('&') < 0
                    ? raw
                    : raw.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&apos;", "'")
                            .replace("&amp;", "&");
        }
    }
}
