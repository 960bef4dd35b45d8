package org.handbill.cite;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.handbill.facts.Position;

/// What a style says of itself, and that it is one (CSL 1.0.2, "Style Structure").
///
/// @param title           its name
/// @param kind            how it cites
/// @param hasBibliography whether it makes a reference list
/// @param defaultLocale   its own locale
/// @param parent          address of the style that it depends on
record StyleHead(
        String title,
        Style.Kind kind,
        boolean hasBibliography,
        Optional<String> defaultLocale,
        Optional<String> parent) {

    private static final String NAMESPACE = "http://purl.org/net/xbiblio/csl";
    private static final XMLInputFactory READERS = safeReaders();

    static XMLInputFactory safeReaders() {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    Style style(String id, String xml) {
        return new Style(id, title, kind, hasBibliography, defaultLocale, xml);
    }

    /// This parent, as one that depends on it goes: with its title and locale.
    StyleHead under(StyleHead dependent) {
        return new StyleHead(
                dependent.title,
                kind,
                hasBibliography,
                dependent.defaultLocale.or(() -> defaultLocale),
                Optional.empty());
    }

    /// Reads a whole style.
    static StyleHead read(String xml, String file) throws StyleException {
        return read(xml, new Reading(file), file);
    }

    private static StyleHead read(String xml, Reading reading, String file) throws StyleException {
        try {
            reading.read(READERS.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            int line = at == null ? 1 : Math.max(at.getLineNumber(), 1);
            int column = at == null ? 1 : Math.max(at.getColumnNumber(), 1);
            throw StyleException.broken("not well-formed XML: " + reason(e), at(file, line, column));
        }
        return reading.head();
    }

    private static String reason(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        return (start < 0 ? message : message.substring(start + 9)).strip().replaceAll("\\s+", " ");
    }

    private static Position at(String file, int line, int column) {
        return new Position(file, line, column, line, column);
    }

    /// One pass over a style.
    private static final class Reading {
        private final String file;
        private final StringBuilder title = new StringBuilder();
        private final Map<String, Set<String>> macroUses = new HashMap<>();
        private final Map<String, Position> uses = new HashMap<>();
        private String styleClass = "in-text";
        private String format = "";
        private String macro = "";
        private Optional<String> defaultLocale = Optional.empty();
        private Optional<String> parent = Optional.empty();
        private boolean citation;
        private boolean bibliography;

        Reading(String file) {
            this.file = file;
        }

        void read(XMLStreamReader xml) throws XMLStreamException, StyleException {
            int depth = 0;
            var path = new java.util.ArrayDeque<String>();
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.DTD -> throw StyleException.broken("a style has no DTD", here(xml));
                    case XMLStreamReader.START_ELEMENT -> {
                        path.push(xml.getLocalName());
                        depth++;
                        if (depth == 1) {
                            root(xml);
                        } else {
                            element(xml, depth);
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        path.pop();
                    }
                    case XMLStreamReader.CHARACTERS -> {
                        if (depth == 3 && path.element().equals("title")) {
                            title.append(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
            if (!citation && parent.isEmpty()) {
                throw StyleException.broken(
                        "the style has no <citation> and depends on no other", Position.startOf(file));
            }
            checkMacros();
        }

        private void root(XMLStreamReader xml) throws StyleException {
            if (!xml.getLocalName().equals("style") || !NAMESPACE.equals(xml.getNamespaceURI())) {
                throw StyleException.broken(
                        "not a CSL style: the file's root is <" + xml.getLocalName() + ">", here(xml));
            }
            styleClass = attribute(xml, "class").orElse("in-text");
            defaultLocale = attribute(xml, "default-locale");
        }

        private void element(XMLStreamReader xml, int depth) {
            var name = xml.getLocalName();
            if (depth == 2) {
                citation |= name.equals("citation");
                bibliography |= name.equals("bibliography");
                macro = name.equals("macro") ? attribute(xml, "name").orElse("") : "";
                if (!macro.isEmpty()) {
                    macroUses.computeIfAbsent(macro, key -> new LinkedHashSet<>());
                }
            } else if (depth == 3 && name.equals("category")) {
                format = attribute(xml, "citation-format").orElse(format);
            } else if (depth == 3
                    && name.equals("link")
                    && attribute(xml, "rel").equals(Optional.of("independent-parent"))) {
                parent = attribute(xml, "href");
            }
            attribute(xml, "macro").ifPresent(used -> {
                uses.putIfAbsent(used, here(xml));
                if (!macro.isEmpty()) {
                    macroUses
                            .computeIfAbsent(macro, key -> new LinkedHashSet<>())
                            .add(used);
                }
            });
        }

        private void checkMacros() throws StyleException {
            for (var use : uses.entrySet()) {
                if (!macroUses.containsKey(use.getKey())) {
                    throw StyleException.broken("the style has no macro \"" + use.getKey() + "\"", use.getValue());
                }
            }
            var done = new HashSet<String>();
            for (var name : macroUses.keySet()) {
                follow(name, new LinkedHashSet<>(), done);
            }
        }

        private void follow(String name, LinkedHashSet<String> open, Set<String> done) throws StyleException {
            if (done.contains(name)) {
                return;
            }
            if (!open.add(name)) {
                throw StyleException.broken(
                        "the macro \"" + name + "\" uses itself", uses.getOrDefault(name, Position.startOf(file)));
            }
            for (var used : macroUses.getOrDefault(name, Set.of())) {
                follow(used, open, done);
            }
            open.remove(name);
            done.add(name);
        }

        private Position here(XMLStreamReader xml) {
            return at(
                    file,
                    xml.getLocation().getLineNumber(),
                    Math.max(xml.getLocation().getColumnNumber(), 1));
        }

        private static Optional<String> attribute(XMLStreamReader xml, String name) {
            return Optional.ofNullable(xml.getAttributeValue(null, name));
        }

        StyleHead head() {
            return new StyleHead(
                    title.toString().strip().replaceAll("\\s+", " "),
                    StyleHead.kind(styleClass, format),
                    bibliography,
                    defaultLocale,
                    parent);
        }
    }

    /// How a style cites.
    ///
    /// @param format its category of citations; empty where it names none
    static Style.Kind kind(String styleClass, String format) {
        if (styleClass.equals("note")) {
            return Style.Kind.NOTE;
        }
        return switch (format) {
            case "author" -> Style.Kind.AUTHOR;
            case "label" -> Style.Kind.LABEL;
            case "numeric" -> Style.Kind.NUMERIC;
            case "note" -> Style.Kind.NOTE;
            default -> Style.Kind.AUTHOR_DATE;
        };
    }
}
