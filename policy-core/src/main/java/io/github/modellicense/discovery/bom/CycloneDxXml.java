package io.github.modellicense.discovery.bom;

import io.github.modellicense.discovery.weights.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;

/** CycloneDX in XML: components of type {@code machine-learning-model}. */
final class CycloneDxXml {

    private record Open(BomComponent component, int depth) {}

    private final BomModels models;
    private final Deque<Open> open = new ArrayDeque<>();
    private String algorithm = "";

    CycloneDxXml(BomModels models) {
        this.models = models;
    }

    void read(InputStream in) throws IOException {
        try {
            SafeXml.read(in, this::element, this::text);
        } finally {
            close(0);
        }
    }

    private boolean element(XMLStreamReader xml, int depth) {
        close(depth);
        if (xml.getLocalName().equals("component")) {
            BomComponent component = new BomComponent();
            component.line = xml.getLocation().getLineNumber();
            component.model = "machine-learning-model".equals(xml.getAttributeValue(null, "type"));
            open.push(new Open(component, depth));
        }
        algorithm = String.valueOf(xml.getAttributeValue(null, "alg"));
        return true;
    }

    private void text(String element, String text, int depth) {
        if (open.isEmpty()) {
            return;
        }
        BomComponent component = open.peek().component();
        int below = depth - open.peek().depth();
        if (below == 1) {
            field(component, element, text);
        } else if (below == 3 && (element.equals("id") || element.equals("name"))
                || below == 2 && element.equals("expression")) {
            component.licenses.add(text);
        } else if (below == 2 && element.equals("hash") && algorithm.equals("SHA-256")) {
            component.sha256 = text.strip().toLowerCase(Locale.ROOT);
        }
    }

    private static void field(BomComponent component, String element, String text) {
        switch (element) {
            case "name" -> component.name = text;
            case "group" -> component.group = text;
            case "version" -> component.version = text;
            case "purl" -> component.purl = text;
            case "publisher" -> component.publisher = text;
            default -> {
                // What a reference does not need.
            }
        }
    }

    private void close(int depth) {
        while (!open.isEmpty() && open.peek().depth() >= depth) {
            models.add(open.pop().component());
        }
    }
}
