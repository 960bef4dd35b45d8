package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/// Reads CSL-YAML: Pandoc's bibliographies, a list of items or one under `references`. Scalars are taken as they
/// are written.
final class CslYamlReader implements LibraryReader {
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 50;

    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        try (var text = library.text()) {
            var options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            var parser = new ParserImpl(new StreamReader(text), options);
            new Reading(parser, library, records, faults).document();
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            faults.error(
                    "yaml-syntax",
                    mark == null ? library.at(1, 1) : at(library, mark),
                    "this is not YAML from here on: " + Finding.quoted(String.valueOf(e.getProblem())),
                    "mend it and import again; the items before were read");
        } catch (YAMLException e) {
            faults.error(
                    "yaml-syntax",
                    library.at(1, 1),
                    "this is not YAML: " + Finding.quoted(String.valueOf(e.getMessage())),
                    "hold the file to YAML 1.1");
        }
    }

    private static Position at(Library library, Mark mark) {
        return library.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class Reading {
        private final Parser parser;
        private final Library library;
        private final Consumer<Entry> records;
        private final ImportFaults faults;
        private final CslItems items;
        private final Map<String, Object> anchors = new HashMap<>();
        private int aliases;

        Reading(Parser parser, Library library, Consumer<Entry> records, ImportFaults faults) {
            this.parser = parser;
            this.library = library;
            this.records = records;
            this.faults = faults;
            items = new CslItems(UnaryOperator.identity(), faults);
        }

        void document() {
            parser.getEvent();
            if (parser.checkEvent(Event.ID.StreamEnd)) {
                return;
            }
            parser.getEvent();
            var root = parser.getEvent();
            if (root instanceof SequenceStartEvent) {
                list();
            } else if (root instanceof MappingStartEvent) {
                for (var key = parser.getEvent(); !key.is(Event.ID.MappingEnd); key = parser.getEvent()) {
                    boolean references = key instanceof ScalarEvent scalar
                            && scalar.getValue().equals("references");
                    if (!(key instanceof ScalarEvent)) {
                        value(key, 1);
                    }
                    if (references && parser.checkEvent(Event.ID.SequenceStart)) {
                        parser.getEvent();
                        list();
                    } else {
                        value(parser.getEvent(), 1);
                    }
                }
            }
        }

        private void list() {
            for (var event = parser.getEvent(); !event.is(Event.ID.SequenceEnd); event = parser.getEvent()) {
                var at = at(library, event.getStartMark());
                if (value(event, 2) instanceof Map<?, ?> item) {
                    records.accept(items.entry(Entry.byName(item), at));
                } else {
                    faults.error("yaml-shape", at, "a reference is a mapping", "write {id: …, type: …, title: …}");
                }
            }
        }

        private Object value(Event event, int depth) {
            if (depth > DEEPEST) {
                throw new YAMLException("lists and mappings are nested deeper than " + DEEPEST);
            }
            if (event instanceof AliasEvent alias) {
                if (++aliases > MOST_ALIASES) {
                    throw new YAMLException("more than " + MOST_ALIASES + " aliases");
                }
                return anchors.getOrDefault(alias.getAnchor(), "");
            }
            Object value = switch (event) {
                case ScalarEvent scalar -> scalar.isPlain() && isNull(scalar.getValue()) ? "" : scalar.getValue();
                case SequenceStartEvent sequence -> {
                    var list = new ArrayList<Object>();
                    for (var one = parser.getEvent(); !one.is(Event.ID.SequenceEnd); one = parser.getEvent()) {
                        list.add(value(one, depth + 1));
                    }
                    yield list;
                }
                default -> {
                    var map = new LinkedHashMap<String, Object>();
                    for (var key = parser.getEvent(); !key.is(Event.ID.MappingEnd); key = parser.getEvent()) {
                        var name = String.valueOf(value(key, depth + 1));
                        map.putIfAbsent(name, value(parser.getEvent(), depth + 1));
                    }
                    yield map;
                }
            };
            if (event instanceof NodeEvent node && node.getAnchor() != null) {
                anchors.put(node.getAnchor(), value);
            }
            return value;
        }

        private static boolean isNull(String text) {
            return text.equals("~") || text.equals("null");
        }
    }
}
