package io.github.modellicense.report.junit;

import io.github.modellicense.inventory.Characters;
import io.github.modellicense.report.Clean;

/** The one place where text becomes XML. What XML cannot carry at all is written as a visible escape. */
final class XmlText {

    private XmlText() {}

    static void attribute(StringBuilder xml, String name, String value) {
        xml.append(' ').append(name).append("=\"");
        escape(xml, Clean.line(value));
        xml.append('"');
    }

    static void text(StringBuilder xml, String value) {
        escape(xml, Clean.lines(value));
    }

    private static void escape(StringBuilder xml, String text) {
        if (!Characters.any(text, Characters.MARKUP)) {
            xml.append(text);
            return;
        }
        for (char c : text.toCharArray()) {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
    }
}
