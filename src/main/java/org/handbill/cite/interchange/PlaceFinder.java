package org.handbill.cite.interchange;

import java.util.Optional;
import org.handbill.facts.Position;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
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

/// Finds where in the text of a file of sources records are added.
final class PlaceFinder {
    private final String name;
    private final String text;
    private final ImportFaults faults;

    /// @param name   of the file
    /// @param faults takes why nothing can be added
    PlaceFinder(String name, String text, ImportFaults faults) {
        this.name = name;
        this.text = text;
        this.faults = faults;
    }

    /// Where and how records are added.
    sealed interface Place {
        /// Items of a block list.
        record Block(int at, int indent) implements Place {}

        /// Items between brackets.
        record Flow(int at, boolean first) implements Place {}

        /// A list that is not there yet.
        record NewList(int at) implements Place {}
    }

    /// @throws YAMLException if the text is no YAML
    Place find() {
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
