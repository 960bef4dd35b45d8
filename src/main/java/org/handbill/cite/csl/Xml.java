package org.handbill.cite.csl;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of a style or locale file.
///
/// @param text what stands in it besides its children
record Xml(String name, Map<String, String> attributes, List<Xml> children, String text, int line, int column) {
    private static final XMLInputFactory READERS = readers();

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// @throws CslException where it is not well-formed
    static Xml parse(String xml) {
        try {
            var reader = READERS.createXMLStreamReader(new StringReader(xml));
            while (!reader.isStartElement()) {
                reader.next();
            }
            return element(reader);
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            throw new CslException(
                    "not well-formed XML",
                    at == null ? 1 : Math.max(1, at.getLineNumber()),
                    at == null ? 1 : Math.max(1, at.getColumnNumber()));
        }
    }

    private static Xml element(XMLStreamReader reader) throws XMLStreamException {
        var name = reader.getLocalName();
        int line = reader.getLocation().getLineNumber();
        int column = Math.max(1, reader.getLocation().getColumnNumber());
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var children = new ArrayList<Xml>();
        var text = new StringBuilder();
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (reader.isStartElement()) {
                children.add(element(reader));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new Xml(name, attributes, children, text.toString(), line, column);
    }

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    String attribute(String key, String otherwise) {
        return attributes.getOrDefault(key, otherwise);
    }

    boolean is(String key, String value) {
        return value.equals(attributes.get(key));
    }

    Optional<Xml> child(String childName) {
        return children(childName).findFirst();
    }

    Stream<Xml> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /// A list of names in an attribute.
    List<String> words(String key) {
        return attribute(key).map(value -> List.of(value.strip().split("\\s+"))).orElse(List.of());
    }

    CslException fault(String message) {
        return new CslException(message, line, column);
    }
}
