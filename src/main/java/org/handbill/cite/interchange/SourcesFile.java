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
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;
import org.handbill.facts.Utf8;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// The text of a file of sources, to which records are added without touching a byte of what is there.
public final class SourcesFile {
    private static final String KEY = "references:";

    private final String name;
    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private final ImportFaults faults = new ImportFaults();
    private Place place;

    /// Where and how records are added.
    private sealed interface Place {
        /// Items of a block list.
        record Block(int at, int indent) implements Place {}

        /// Items between brackets.
        record Flow(int at, boolean first) implements Place {}

        /// A list that is not there yet.
        record NewList(int at) implements Place {}
    }

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
            place = place();
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

    private Place place() {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        var parser = new ParserImpl(new StreamReader(text), options);
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return new Place.NewList(text.length());
        }
        parser.getEvent();
        var root = parser.getEvent();
        if (root instanceof ScalarEvent scalar && scalar.getValue().isEmpty()) {
            return new Place.NewList(text.length());
        }
        if (!root.is(Event.ID.MappingStart)) {
            return refused(root, "the file is no mapping with a list of references");
        }
        Optional<Event> claims = Optional.empty();
        for (var key = parser.getEvent(); !key.is(Event.ID.MappingEnd); key = parser.getEvent()) {
            var field = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
            if (field.equals("claims")) {
                claims = Optional.of(key);
            }
            if (!field.equals("references")) {
                skip(parser, key);
                skip(parser, parser.getEvent());
                continue;
            }
            var value = parser.getEvent();
            return switch (value) {
                case SequenceStartEvent list -> list(parser, list);
                case ScalarEvent scalar
                when scalar.getValue().isEmpty() -> new Place.Block(lineAfter(index(scalar.getEndMark())), 2);
                default -> refused(value, "references: is no list");
            };
        }
        if (claims.isPresent()) {
            return refused(claims.get(), "the file has claims and no references");
        }
        return parser.getEvent() instanceof DocumentEndEvent end && end.getExplicit()
                ? new Place.NewList(index(end.getStartMark()))
                : new Place.NewList(text.length());
    }

    private Place refused(Event event, String message) {
        var mark = event.getStartMark();
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        faults.error(
                "yaml-shape",
                new Position(name, line, column, line, column + 1),
                message,
                "write references: and a list; nothing was added");
        return new Place.NewList(text.length());
    }

    /// Passes over a value whose first event was taken.
    ///
    /// @return the last event of it
    private static Event skip(ParserImpl parser, Event first) {
        int depth = first instanceof CollectionStartEvent ? 1 : 0;
        var event = first;
        while (depth > 0) {
            event = parser.getEvent();
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
        }
        return event;
    }

    private Place list(ParserImpl parser, SequenceStartEvent list) {
        int hyphen = -1;
        int end = index(list.getEndMark());
        boolean keeps = false;
        for (var item = parser.getEvent(); ; item = parser.getEvent()) {
            if (item.is(Event.ID.SequenceEnd)) {
                break;
            }
            if (hyphen < 0) {
                hyphen = hyphenBefore(index(item.getStartMark()));
            }
            int depth = item instanceof CollectionStartEvent ? 1 : 0;
            var event = item;
            while (true) {
                boolean blockEnd = event instanceof CollectionEndEvent
                        && event.getEndMark().getIndex() == event.getStartMark().getIndex();
                if (event instanceof ScalarEvent
                        || event instanceof AliasEvent
                        || (event instanceof CollectionEndEvent && !blockEnd)) {
                    end = index(event.getEndMark());
                    keeps = event instanceof ScalarEvent scalar && keepsLines(scalar);
                }
                if (depth == 0) {
                    break;
                }
                event = parser.getEvent();
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            }
        }
        if (list.isFlow()) {
            return new Place.Flow(end, hyphen < 0);
        }
        return new Place.Block(keeps ? end : lineAfter(lastLetter(end)), columnOf(hyphen));
    }

    /// Whether the blank lines after a text belong to it.
    private boolean keepsLines(ScalarEvent scalar) {
        int start = index(scalar.getStartMark());
        int lineEnd = text.indexOf('\n', start);
        return (text.charAt(start) == '|' || text.charAt(start) == '>')
                && text.substring(start, lineEnd < 0 ? text.length() : lineEnd)
                        .split(" ", 2)[0]
                        .contains("+");
    }

    private int lastLetter(int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int hyphenBefore(int at) {
        int hyphen = at - 1;
        while (hyphen >= 0 && text.charAt(hyphen) != '-' && text.charAt(hyphen) != '[') {
            hyphen--;
        }
        return hyphen;
    }

    private int columnOf(int at) {
        return at < 0 ? 2 : at - (text.lastIndexOf('\n', at) + 1);
    }

    /// The beginning of the line after a place, or the text's end.
    private int lineAfter(int at) {
        int lineEnd = text.indexOf('\n', at);
        return lineEnd < 0 ? text.length() : lineEnd + 1;
    }

    private int index(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
