package org.handbill.cite.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handbill.cite.interchange.PlaceFinder.Place;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;
import org.handbill.facts.Utf8;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// The text of a file of sources, to which records are added without touching a byte of what is there.
public final class SourcesFile {
    private static final String KEY = "references:";

    private final String name;
    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private final ImportFaults faults = new ImportFaults();
    private Place place;

    private SourcesFile(String name, String text) {
        this.name = name;
        this.text = text;
        place = new Place.NewList(text.length());
    }

    /// @param text empty for a file that is not there yet
    public static SourcesFile of(String name, String text) throws IOException {
        var file = new SourcesFile(name, text);
        file.read();
        return file;
    }

    /// @param bytes what is in the file; where that is not UTF-8, nothing can be added to it
    public static SourcesFile of(String name, byte[] bytes) throws IOException {
        var utf8 = Utf8.of(bytes);
        if (utf8.whole()) {
            return of(name, new String(bytes, StandardCharsets.UTF_8));
        }
        var file = new SourcesFile(name, Utf8.shown(bytes));
        int line = (int) utf8.text().chars().filter(c -> c == '\n').count() + 1;
        int column = utf8.text().length() - utf8.text().lastIndexOf('\n');
        file.faults.error(
                "not-utf-8",
                new Position(name, line, column, line, column + 1),
                "the file is not UTF-8 from here on",
                "save it as UTF-8; nothing was added");
        return file;
    }

    /// Its lines by number from 1, for reports.
    public Map<Integer, String> lines() {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size()).boxed().collect(Collectors.toMap(at -> at + 1, lines::get));
    }

    private void read() throws IOException {
        try {
            place = new PlaceFinder(name, text, faults).find();
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            faults.error(
                    "yaml-syntax",
                    new Position(name, line, column, line, column + 1),
                    "this is not YAML from here on: " + (e.getContext() == null ? "" : e.getContext() + ", ")
                            + e.getProblem(),
                    "mend it first; nothing was added");
        } catch (YAMLException e) {
            faults.error(
                    "yaml-syntax",
                    new Position(name, 1, 1, 1, 2),
                    "this is not YAML: " + Finding.quoted(String.valueOf(e.getMessage())),
                    "mend it first; nothing was added");
        }
        if (!faults.hasError()) {
            entries.addAll(entriesOf(text, faults));
        }
    }

    private List<Entry> entriesOf(String yaml, ImportFaults into) throws IOException {
        var read = new ArrayList<Entry>();
        var library = Library.of(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), name);
        new CslYamlReader().read(library, read::add, into);
        return read;
    }

    /// Why nothing can be added; empty where it can.
    public List<Finding> faults() {
        return faults.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /// Takes what the file has into what is held.
    public void addTo(Holdings holdings) {
        entries.forEach(holdings::add);
    }

    /// The file's text with more records.
    ///
    /// @return nothing where they would not be read as they should, since the list is written in a way that this
    ///         does not know
    public Optional<String> with(List<Entry> more) throws IOException {
        var lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        var added = switch (place) {
            case Place.Block(int at, int indent) -> insert(at, items(more, indent), lineEnd);
            case Place.NewList(int at) -> insert(at, KEY + "\n" + items(more, 2), lineEnd);
            case Place.Flow(int at, boolean first) ->
                text.substring(0, at)
                        + more.stream()
                                .map(SourcesYaml::flowItem)
                                .collect(Collectors.joining(", ", first ? "" : ", ", ""))
                        + text.substring(at);
        };
        var expected = new ArrayList<String>();
        entries.forEach(entry -> expected.add(entry.key()));
        more.forEach(entry -> expected.add(entry.key()));
        var read = entriesOf(added, new ImportFaults()).stream().map(Entry::key).toList();
        return read.equals(expected) ? Optional.of(added) : Optional.empty();
    }

    private static String items(List<Entry> more, int indent) {
        return more.stream().map(entry -> SourcesYaml.item(entry, indent)).collect(Collectors.joining());
    }

    private String insert(int at, String lines, String lineEnd) {
        boolean open = at > 0 && text.charAt(at - 1) != '\n';
        return text.substring(0, at) + (open ? lineEnd : "") + lines.replace("\n", lineEnd) + text.substring(at);
    }
}
