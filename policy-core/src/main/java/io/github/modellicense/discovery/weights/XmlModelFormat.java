package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.Bytes;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;

/** OpenVINO's intermediate representation and PMML, told apart by their root elements. */
final class XmlModelFormat implements ModelFormat {

    private final String name;

    private XmlModelFormat(String name) {
        this.name = name;
    }

    static XmlModelFormat openVino() {
        return new XmlModelFormat("openvino");
    }

    static XmlModelFormat pmml() {
        return new XmlModelFormat("pmml");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean mayBe(Head head) {
        if (head.firstCharacter() != '<') {
            return false;
        }
        return name.equals("pmml")
                ? head.contains("<PMML") || head.contains("dmg.org/PMML")
                : head.contains("<net ") && head.contains("<layer");
    }

    @Override
    public boolean certain(Head head) {
        return true;
    }

    @Override
    public boolean read(Head head, Bytes bytes, HeaderFacts facts) throws IOException {
        boolean[] is = {false};
        boolean[] inInformation = {false};
        SafeXml.read(bytes.stream(), (xml, depth) -> {
            String element = xml.getLocalName();
            if (depth == 1) {
                is[0] = element.equals(name.equals("pmml") ? "PMML" : "net");
                return is[0];
            }
            if (name.equals("pmml")) {
                pmml(xml, facts);
                return !element.equals("DataDictionary");
            }
            if (depth == 2) {
                inInformation[0] = element.equals("rt_info");
            } else if (inInformation[0]) {
                information(xml, facts);
            }
            return true;
        });
        return is[0];
    }

    /** {@code copyright} is the only place of PMML that may name a licence. */
    private static void pmml(XMLStreamReader xml, HeaderFacts facts) {
        if (xml.getLocalName().equals("Header")) {
            facts.title(xml.getAttributeValue(null, "description"));
            String copyright = xml.getAttributeValue(null, "copyright");
            facts.publisher(copyright);
            if (copyright != null && copyright.toLowerCase(Locale.ROOT).contains("licen")) {
                facts.license("Header/@copyright", copyright);
            }
        } else if (xml.getLocalName().equals("Application")) {
            facts.note("made by " + xml.getAttributeValue(null, "name"));
        }
    }

    private static void information(XMLStreamReader xml, HeaderFacts facts) {
        String value = xml.getAttributeValue(null, "value");
        switch (xml.getLocalName()) {
            case "license", "licence", "model_license" -> facts.license("rt_info/" + xml.getLocalName(), value);
            case "author" -> facts.publisher(value);
            case "description" -> facts.title(value);
            default -> {
                // How it was converted says nothing of its licence.
            }
        }
    }
}
