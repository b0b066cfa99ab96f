package io.github.modellicense.discovery.weights;

import io.github.modellicense.discovery.bytes.MalformedContentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML without document types, entities or anything from outside. */
public final class SafeXml {

    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Decoded here and not by the parser, which prints to the error stream where bytes are no UTF-8. */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 2);
        byte[] mark = pushback.readNBytes(2);
        pushback.unread(mark);
        boolean utf16 = mark.length == 2 && ((mark[0] & 0xFF) == 0xFE || (mark[0] & 0xFF) == 0xFF);
        return new InputStreamReader(pushback, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** What looks at one element; the reader stands at its start. */
    @FunctionalInterface
    public interface Visitor {

        /** Returns false where nothing further is of interest. */
        boolean element(XMLStreamReader xml, int depth) throws XMLStreamException;
    }

    /** What is told the text of one element that has no others inside. */
    @FunctionalInterface
    public interface TextVisitor {

        /** Text of an element, at most 64 Ki characters. */
        void text(String element, String text, int depth);
    }

    /**
     * Shows every element to the visitor.
     *
     * @throws MalformedContentException where it is no XML, or has a document type
     */
    public static void read(InputStream in, Visitor visitor) throws IOException {
        read(in, visitor, (element, text, depth) -> {});
    }

    /**
     * Shows every element to the visitor, and the texts to the other.
     *
     * @throws MalformedContentException where it is no XML, or has a document type
     */
    public static void read(InputStream in, Visitor visitor, TextVisitor texts) throws IOException {
        try {
            XMLStreamReader xml;
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamReader(decoded(in));
            }
            int depth = 0;
            StringBuilder text = new StringBuilder();
            boolean leaf = false;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        if (++depth > 256) {
                            throw new MalformedContentException("it is nested deeper than 256");
                        }
                        text.setLength(0);
                        leaf = true;
                        if (!visitor.element(xml, depth)) {
                            return;
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        if (leaf) {
                            texts.text(xml.getLocalName(), text.toString(), depth);
                        }
                        leaf = false;
                        depth--;
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                        if (text.length() < 65_536) {
                            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                        }
                    }
                    case XMLStreamReader.DTD -> throw new MalformedContentException("it has a document type");
                    default -> {
                        // Comments and instructions.
                    }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new MalformedContentException("it is no XML: " + SafeText.line(String.valueOf(e.getMessage()), 160));
        }
    }
}
