package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads EndNote's XML: `<record>`s with `<ref-type name="…">`. They are read as the tags of RIS that mean the same.
final class EndNoteXmlReader implements LibraryReader {
    /// By the element and, where it matters, the one around it.
    private static final Map<String, String> RIS = Map.ofEntries(
            Map.entry("authors/author", "AU"),
            Map.entry("secondary-authors/author", "A2"),
            Map.entry("tertiary-authors/author", "A3"),
            Map.entry("subsidiary-authors/author", "A4"),
            Map.entry("titles/title", "TI"),
            Map.entry("titles/secondary-title", "T2"),
            Map.entry("titles/tertiary-title", "T3"),
            Map.entry("titles/short-title", "ST"),
            Map.entry("titles/alt-title", "J2"),
            Map.entry("periodical/full-title", "JF"),
            Map.entry("periodical/abbr-1", "J2"),
            Map.entry("dates/year", "PY"),
            Map.entry("pub-dates/date", "DA"),
            Map.entry("record/volume", "VL"),
            Map.entry("record/number", "IS"),
            Map.entry("record/pages", "SP"),
            Map.entry("record/publisher", "PB"),
            Map.entry("record/pub-location", "CY"),
            Map.entry("record/isbn", "SN"),
            Map.entry("record/electronic-resource-num", "DO"),
            Map.entry("related-urls/url", "UR"),
            Map.entry("record/abstract", "AB"),
            Map.entry("keywords/keyword", "KW"),
            Map.entry("record/notes", "N1"),
            Map.entry("record/edition", "ET"),
            Map.entry("record/work-type", "M3"),
            Map.entry("record/num-vols", "NV"),
            Map.entry("record/section", "SE"),
            Map.entry("record/language", "LA"),
            Map.entry("record/call-num", "CN"),
            Map.entry("record/label", "ID"),
            Map.entry("record/access-date", "Y2"),
            Map.entry("record/remote-database-name", "DB"),
            Map.entry("record/remote-database-provider", "DP"));

    /// Whose faces say something.
    private static final Set<String> STYLED = Set.of(
            "title",
            "secondary-title",
            "tertiary-title",
            "short-title",
            "alt-title",
            "full-title",
            "abstract",
            "notes");
    /// CSL's tags, by the word of a `face`.
    private static final Map<String, String> FACES =
            Map.of("italic", "i", "bold", "b", "subscript", "sub", "superscript", "sup");

    /// What EndNote keeps for itself, and what only groups other elements.
    private static final Set<String> PASSED =
            Set.of("database", "source-app", "rec-number", "foreign-keys", "key", "ref-type", "style");

    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (var text = library.text()) {
            var xml = factory.createXMLStreamReader(text);
            records(xml, library, records, faults);
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            faults.error(
                    "xml-syntax",
                    library.at(
                            at == null ? 1 : Math.max(1, at.getLineNumber()),
                            at == null ? 1 : Math.max(1, at.getColumnNumber())),
                    "the XML is not well-formed from here on",
                    "export the library again; the records before were read");
        }
    }

    /// The tags of a `<style face="bold italic">`.
    private static List<String> faces(XMLStreamReader xml, String element) {
        var face = xml.getAttributeValue(null, "face");
        return face == null || !STYLED.contains(element)
                ? List.of()
                : Arrays.stream(face.strip().split("\\s+"))
                        .filter(FACES::containsKey)
                        .map(word -> FACES.getOrDefault(word, ""))
                        .toList();
    }

    private static void records(XMLStreamReader xml, Library library, Consumer<Entry> records, ImportFaults faults)
            throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        var letters = new StringBuilder();
        Deque<List<String>> faces = new ArrayDeque<>();
        Optional<Tagged> open = Optional.empty();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    if (name.equals("record")) {
                        open = Optional.of(
                                new Tagged("GEN", library.at(xml.getLocation().getLineNumber(), 1)));
                    } else if (name.equals("ref-type") && open.isPresent()) {
                        var type = xml.getAttributeValue(null, "name");
                        open = Optional.of(new Tagged(
                                RisTypes.ofEndNote(type == null ? "Generic" : type),
                                open.get().at()));
                    }
                    if (name.equals("style")) {
                        faces.push(faces(xml, path.isEmpty() ? "" : path.element()));
                        faces.element()
                                .forEach(tag -> letters.append('<').append(tag).append('>'));
                    } else {
                        path.push(name);
                        letters.setLength(0);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> letters.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    var name = xml.getLocalName();
                    if (name.equals("style")) {
                        faces.pop()
                                .reversed()
                                .forEach(tag -> letters.append("</").append(tag).append('>'));
                        continue;
                    }
                    path.pop();
                    if (name.equals("record")) {
                        open.ifPresent(record -> EndNoteReader.emit(record, records, faults));
                        open = Optional.empty();
                    } else if (open.isPresent() && !PASSED.contains(name)) {
                        var around = path.isEmpty() ? "" : path.element();
                        open.get().add(RIS.getOrDefault(around + "/" + name, name), letters.toString());
                    }
                    letters.setLength(0);
                }
                default -> {}
            }
        }
    }
}
