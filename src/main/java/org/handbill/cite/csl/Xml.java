package org.handbill.cite.csl;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of a style or locale file.
///
/// @param attributes those without a prefix, and those of XML itself with theirs (`xml:lang`)
/// @param text       what stands in it besides its children
/// @param tag        where it stands
/// @param textPlace  where the text begins; absent where there is none but blanks
record Xml(
        String name,
        String namespace,
        Map<String, String> attributes,
        List<Xml> children,
        String text,
        Tag tag,
        Optional<Place> textPlace) {
    /// Deeper than any style goes, and no deeper than a thread's stack.
    private static final int DEEPEST = 60;

    private static final XMLInputFactory READERS = readers();

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// @throws CslException where it is not well-formed, has a DTD or is nested too deep
    static Xml parse(String xml) {
        return parse(new SourceText(xml));
    }

    static Xml parse(SourceText source) {
        var faults = new NotWellFormed(source);
        try {
            return new Reading(source, faults).root();
        } catch (XMLStreamException e) {
            throw faults.fault(e);
        }
    }

    /// One pass over a file.
    private static final class Reading {
        private final SourceText source;
        private final NotWellFormed faults;
        private final Tags tags;
        private final XMLStreamReader reader;

        Reading(SourceText source, NotWellFormed faults) throws XMLStreamException {
            this.source = source;
            this.faults = faults;
            tags = new Tags(source);
            reader = READERS.createXMLStreamReader(new StringReader(source.text()));
        }

        Xml root() throws XMLStreamException {
            while (!reader.isStartElement()) {
                if (reader.next() == XMLStreamReader.DTD) {
                    int at = source.text().indexOf("<!DOCTYPE");
                    throw new CslException("a style has no DTD", source.place(at, at + "<!DOCTYPE".length()));
                }
            }
            var root = element(1);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        }

        private Xml element(int depth) throws XMLStreamException {
            var name = reader.getLocalName();
            var namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
            var tag = tags.start();
            if (depth > DEEPEST) {
                throw new CslException("elements are nested more than " + DEEPEST + " deep", tag.name());
            }
            faults.open(tag);
            var attributes = attributes();
            var children = new ArrayList<Xml>();
            var text = new StringBuilder();
            Optional<Place> textPlace = Optional.empty();
            while (reader.next() != XMLStreamReader.END_ELEMENT) {
                if (reader.isStartElement()) {
                    children.add(element(depth + 1));
                } else if (reader.isCharacters()) {
                    if (textPlace.isEmpty() && !reader.getText().isBlank()) {
                        textPlace = Optional.of(tags.text());
                    }
                    text.append(reader.getText());
                }
            }
            if (!tag.isEmpty()) {
                tags.end();
            }
            faults.close();
            return new Xml(name, namespace, attributes, children, text.toString(), tag, textPlace);
        }

        private Map<String, String> attributes() {
            var attributes = new HashMap<String, String>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                var name = reader.getAttributeLocalName(i);
                var namespace =
                        Optional.ofNullable(reader.getAttributeNamespace(i)).orElse("");
                if (namespace.isEmpty()) {
                    attributes.put(name, reader.getAttributeValue(i));
                } else if (namespace.equals(XMLConstants.XML_NS_URI)) {
                    attributes.put("xml:" + name, reader.getAttributeValue(i));
                }
            }
            return attributes;
        }
    }

    Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key));
    }

    String attribute(String key, String otherwise) {
        return attributes.getOrDefault(key, otherwise);
    }

    boolean has(String key) {
        return attributes.containsKey(key);
    }

    boolean is(String key, String value) {
        return value.equals(attributes.get(key));
    }

    /// Whether an attribute says yes.
    boolean isTrue(String key) {
        return isYes(attributes.get(key));
    }

    /// Whether it is XML Schema's yes.
    static boolean isYes(@org.jspecify.annotations.Nullable String value) {
        return "true".equals(value) || "1".equals(value);
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
        return new CslException(message, tag.name());
    }
}
