package org.handbill.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/// Reads a YAML file into nodes that know their places, and refuses what a file of facts has no use for. Time
/// and memory grow with the file and no faster.
final class YamlReader {
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 50;
    /// How many values aliases may repeat, all together.
    private static final int MOST_REPEATED = 10_000;

    /// Anchors, tags and the comments between them.
    private static final Pattern PROPERTIES = Pattern.compile("(?:[&!]\\S*+\\s++|#[^\\n\\r]*+\\s++)*+");

    private static final int MOST_VALUES = 2_000_000;

    private final SourceText source;
    private final Faults faults;
    private final ParserImpl parser;
    private final Map<String, Optional<Anchored>> anchors = new HashMap<>();
    /// A file has the same few keys over and over: each is kept once.
    private final Map<String, String> keys = new HashMap<>();
    private int aliases;
    private long nodes;
    private long repeated;

    private YamlReader(SourceText source, Faults faults) {
        this.source = source;
        this.faults = faults;
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        parser = new ParserImpl(new CodePoints(source.file(), source.text()), options);
    }

    /// The file's one document, or nothing where it has none or reading stopped at a fault.
    static Optional<Node> read(SourceText source, Faults faults) {
        try {
            return new YamlReader(source, faults).document();
        } catch (Stopped stopped) {
            faults.add(stopped.rule, stopped.at, stopped.problem, stopped.help);
        } catch (MarkedYAMLException e) {
            var words = YamlProblem.of(e);
            faults.add(ReaderRule.YAML_SYNTAX, at(source, words.mark()), words.message(), words.help());
        } catch (YAMLException e) {
            faults.add(
                    ReaderRule.YAML_SYNTAX,
                    Position.startOf(source.file()),
                    "this is not YAML: " + Finding.quoted(String.valueOf(e.getMessage())),
                    "hold the file to YAML 1.1");
        }
        return Optional.empty();
    }

    private static Position at(SourceText source, Optional<Mark> mark) {
        return mark.map(m -> source.position(Math.min(m.getIndex(), source.length())))
                .orElseGet(() -> Position.startOf(source.file()));
    }

    private Optional<Node> document() throws Stopped {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return nothing(Position.startOf(source.file()));
        }
        parser.getEvent();
        var root = node(parser.getEvent(), 1);
        parser.getEvent();
        if (root instanceof Node.Scalar scalar && scalar.isNothing()) {
            return nothing(Position.startOf(source.file()));
        }
        refuseSecondDocument();
        return Optional.of(root);
    }

    private Optional<Node> nothing(Position at) {
        faults.add(
                ReaderRule.MISSING_DOCUMENT,
                at,
                "the file is empty",
                "write into it what its folder is for, or remove it");
        return Optional.empty();
    }

    /// A closing `---`, as Pandoc's metadata blocks have it, opens no second document.
    private void refuseSecondDocument() throws Stopped {
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return;
        }
        var start = parser.getEvent();
        var first = parser.getEvent();
        boolean empty = first instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
        if (empty) {
            parser.getEvent();
        }
        if (!empty || !parser.checkEvent(Event.ID.StreamEnd)) {
            throw new Stopped(
                    ReaderRule.SECOND_DOCUMENT,
                    place(start.getStartMark(), start.getEndMark()),
                    "a second document begins here",
                    "a file has one document: put this one into a file of its own");
        }
    }

    private Node node(Event event, int depth) throws Stopped {
        if (event instanceof AliasEvent alias) {
            return repeated(alias);
        }
        var start = startOf((NodeEvent) event);
        refuseTag(event);
        if (++nodes > MOST_VALUES) {
            throw new Stopped(
                    ReaderRule.FILE_TOO_BIG,
                    source.position(start),
                    "the file has more than %d values".formatted(MOST_VALUES),
                    "divide it: a file of claims holds one topic");
        }
        long before = nodes - 1 + repeated;
        var anchor = Optional.ofNullable(((NodeEvent) event).getAnchor());
        if (anchor.isEmpty()) {
            return value(event, start, depth);
        }
        anchors.put(anchor.get(), Optional.empty());
        var node = value(event, start, depth);
        anchors.put(anchor.get(), Optional.of(new Anchored(node, nodes + repeated - before)));
        return node;
    }

    private Node value(Event event, int start, int depth) throws Stopped {
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, start);
            case SequenceStartEvent sequence -> sequence(sequence, start, depth);
            case MappingStartEvent mapping -> mapping(mapping, start, depth);
            default -> throw new IllegalStateException("not a value: " + event);
        };
    }

    private Node repeated(AliasEvent alias) throws Stopped {
        var at = place(alias.getStartMark(), alias.getEndMark());
        var name = alias.getAnchor();
        var anchored = anchors.get(name);
        if (anchored == null) {
            throw new Stopped(
                    ReaderRule.UNKNOWN_ANCHOR,
                    at,
                    "nothing before this has the anchor " + Finding.quoted("&" + name),
                    "a plain text that begins with * must stand in quotation marks");
        }
        if (anchored.isEmpty()) {
            throw new Stopped(
                    ReaderRule.RECURSIVE_ALIAS,
                    at,
                    Finding.quoted("*" + name) + " stands within what it repeats",
                    "write the value out");
        }
        repeated += anchored.get().size();
        if (++aliases > MOST_ALIASES || repeated > MOST_REPEATED) {
            throw new Stopped(
                    ReaderRule.ALIAS_LIMIT,
                    at,
                    "a file may repeat values by alias %d times, and %d values in all"
                            .formatted(MOST_ALIASES, MOST_REPEATED),
                    "write the values out");
        }
        return anchored.get().node();
    }

    private Node scalar(ScalarEvent event, int start) {
        int end = event.getEndMark().getIndex();
        if (!event.isPlain() || event.getValue().isEmpty()) {
            end = withoutBlanks(start, end);
        }
        var at = source.position(start, end);
        var value = event.getValue();
        if (event.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED) {
            refuseUnseen(value, at);
        }
        return new Node.Scalar(value, event.isPlain(), at);
    }

    /// Only by an escape can there be what the file itself does not have.
    private void refuseUnseen(String value, Position at) {
        Characters.firstUnseen(value)
                .ifPresent(bad -> faults.add(
                        ReaderRule.CONTROL_CHARACTER,
                        at,
                        "the value holds the invisible character " + Characters.name(value.codePointAt(bad)),
                        "take the escape out"));
    }

    private Node sequence(SequenceStartEvent event, int start, int depth) throws Stopped {
        refuseDepth(event, start, depth);
        var items = new ArrayList<Node>();
        var next = parser.getEvent();
        for (; !next.is(Event.ID.SequenceEnd); next = parser.getEvent()) {
            items.add(node(next, depth + 1));
        }
        var last = items.isEmpty()
                ? Optional.<Position>empty()
                : Optional.of(items.getLast().at());
        return new Node.Sequence(items, extent(event, start, last, next));
    }

    private Node mapping(MappingStartEvent event, int start, int depth) throws Stopped {
        refuseDepth(event, start, depth);
        var entries = new ArrayList<Node.Entry>();
        var seen = new HashSet<String>();
        Optional<Position> last = Optional.empty();
        var next = parser.getEvent();
        for (; !next.is(Event.ID.MappingEnd); next = parser.getEvent()) {
            var key = node(next, depth + 1);
            var value = node(parser.getEvent(), depth + 1);
            last = Optional.of(value.at());
            if (!(key instanceof Node.Scalar scalar)) {
                faults.add(
                        ReaderRule.WRONG_SHAPE,
                        key.at(),
                        "a key must be a plain value, and this is " + key.noun(),
                        "a text in { } or [ ] must stand in quotation marks");
            } else if (!seen.add(scalar.value())) {
                faults.add(
                        ReaderRule.DUPLICATE_KEY,
                        key.at(),
                        "the key " + Finding.quoted(scalar.value()) + " stands here a second time",
                        "keep one of them");
            } else {
                var once = keys.computeIfAbsent(scalar.value(), Function.identity());
                entries.add(new Node.Entry(new Node.Scalar(once, scalar.plain(), scalar.at()), value));
            }
        }
        return new Node.Mapping(entries, extent(event, start, last, next));
    }

    /// A block ends with its last value: SnakeYAML lets it end where the next thing begins.
    private Position extent(CollectionStartEvent event, int start, Optional<Position> last, Event end) {
        var whole = source.position(start, Math.max(start, end.getEndMark().getIndex()));
        if (event.isFlow() || last.isEmpty() || last.get().compareTo(whole) < 0) {
            return whole;
        }
        return new Position(
                source.file(),
                whole.line(),
                whole.column(),
                last.get().endLine(),
                last.get().endColumn());
    }

    private void refuseDepth(CollectionStartEvent event, int start, int depth) throws Stopped {
        if (depth > DEEPEST) {
            throw new Stopped(
                    ReaderRule.TOO_DEEP,
                    source.position(start, Math.max(start, event.getEndMark().getIndex())),
                    "lists and mappings are nested deeper than " + DEEPEST,
                    "no file of facts needs more than ten: look for brackets that are not closed");
        }
    }

    private void refuseTag(Event event) {
        var tag = tagOf(event);
        if (tag.isPresent()) {
            faults.add(
                    ReaderRule.TAG,
                    place(event.getStartMark(), event.getEndMark()),
                    "the YAML tag " + Finding.quoted(tag.get()) + " has no meaning here",
                    "take it out; a text that begins with ! must stand in quotation marks");
        }
    }

    private static Optional<String> tagOf(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> Optional.ofNullable(scalar.getTag());
            case CollectionStartEvent collection -> Optional.ofNullable(collection.getTag());
            default -> Optional.empty();
        };
    }

    /// Where the value itself begins, after its anchor and tag.
    private int startOf(NodeEvent event) {
        int start = event.getStartMark().getIndex();
        if (event.getAnchor() == null && tagOf(event).isEmpty()) {
            return start;
        }
        int limit = Math.max(start, event.getEndMark().getIndex());
        return start + valueIn(source.text().substring(source.charAt(start), source.charAt(limit)));
    }

    /// How many code points of properties, blanks and comments a value's text begins with.
    private static int valueIn(String text) {
        var matcher = PROPERTIES.matcher(text);
        return matcher.lookingAt() && matcher.end() < text.length() ? text.codePointCount(0, matcher.end()) : 0;
    }

    private int withoutBlanks(int start, int end) {
        int startChar = source.charAt(start);
        int i = source.charAt(end);
        int trimmed = end;
        while (i > startChar && Character.isWhitespace(source.text().charAt(i - 1))) {
            i--;
            trimmed--;
        }
        return trimmed;
    }

    private Position place(Mark start, Mark end) {
        return source.position(start.getIndex(), Math.max(start.getIndex(), end.getIndex()));
    }

    /// A value that aliases may repeat.
    ///
    /// @param size how many values it is, with what it repeats itself
    private record Anchored(Node node, long size) {}

    /// A fault after which the file can't be read further.
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1;

        private final ReaderRule rule;
        private final transient Position at;
        private final String problem;
        private final String help;

        Stopped(ReaderRule rule, Position at, String problem, String help) {
            super(problem, null, false, false);
            this.rule = rule;
            this.at = at;
            this.problem = problem;
            this.help = help;
        }
    }
}
