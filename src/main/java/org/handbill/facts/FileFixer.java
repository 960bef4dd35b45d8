package org.handbill.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Fixes one file's text. Whatever it does is read again and held to what was read before: where more than the fixed
/// values is another, nothing is done.
final class FileFixer {
    private static final String BLANKS_AT_END = "[ \\t]+$";

    private final String file;
    private final FileKind kind;
    private final List<Fixes.Change> changes = new ArrayList<>();

    FileFixer(String file, FileKind kind) {
        this.file = file;
        this.kind = kind;
    }

    /// A text that was read.
    private record Read(SourceText source, Node root) {}

    /// What was done, in the order of places within each sort of change.
    List<Fixes.Change> changes() {
        return changes;
    }

    /// The text as it should be; the same where YAML is at fault.
    String fix(String text) {
        return values(ordered(trimmed(text)));
    }

    private Optional<Read> read(String text) {
        var faults = new Faults();
        var source = new SourceText(file, text);
        try {
            return YamlReader.read(source, faults)
                    .filter(root -> faults.count() == 0)
                    .map(root -> new Read(source, root));
        } catch (Faults.TooMany _) {
            return Optional.empty();
        }
    }

    private String trimmed(String text) {
        var read = read(text);
        if (read.isEmpty()) {
            return text;
        }
        var source = read.get().source();
        var landmarks = new Landmarks(source);
        var edits = new ArrayList<KeyOrder.Edit>();
        var made = new ArrayList<Fixes.Change>();
        for (int number = 1; source.line(number).isPresent(); number++) {
            var line = source.line(number).orElseThrow();
            int kept = line.replaceFirst(BLANKS_AT_END, "").length();
            if (kept < line.length() && !landmarks.endsInValue(number)) {
                int start = source.charAt(number, 1);
                edits.add(new KeyOrder.Edit(start + kept, start + line.length(), ""));
                made.add(new Fixes.Change(
                        source.between(start + kept, start + line.length()),
                        "blanks at the end of the line taken out"));
            }
        }
        return kept(read.get(), edits, new IdentityHashMap<>(), made);
    }

    private String ordered(String text) {
        var read = read(text);
        if (read.isEmpty()) {
            return text;
        }
        var order = new KeyOrder(read.get().source(), new Landmarks(read.get().source()));
        var edits = new ArrayList<KeyOrder.Edit>();
        var made = new ArrayList<Fixes.Change>();
        items(read.get().root())
                .forEach(item -> order.of(item, kind).ifPresent(edit -> {
                    edits.add(edit);
                    made.add(new Fixes.Change(item.at().beginning(), "keys put in order"));
                }));
        return kept(read.get(), edits, new IdentityHashMap<>(), made);
    }

    private String values(String text) {
        var read = read(text);
        if (read.isEmpty() || kind != FileKind.SOURCES) {
            return text;
        }
        var source = read.get().source();
        var fixed = new IdentityHashMap<Node, String>();
        var edits = new ArrayList<KeyOrder.Edit>();
        var made = new ArrayList<Fixes.Change>();
        items(read.get().root()).flatMap(item -> ValueFixes.in(item).stream()).forEach(fix -> {
            var at = fix.at().at();
            int start = source.charAt(at.line(), at.column());
            int within = text.substring(start, source.charAt(at.endLine(), at.endColumn()))
                    .indexOf(fix.at().value());
            if (within >= 0 && fixed.put(fix.at(), fix.value()) == null) {
                int from = start + within;
                edits.add(new KeyOrder.Edit(from, from + fix.at().value().length(), fix.value()));
                made.add(new Fixes.Change(at, fix.what()));
            }
        });
        return kept(read.get(), edits, fixed, made);
    }

    /// The text with some changes, if what is read from it is the same but for the fixed values.
    private String kept(Read before, List<KeyOrder.Edit> edits, Map<Node, String> fixed, List<Fixes.Change> made) {
        var text = before.source().text();
        if (edits.isEmpty()) {
            return text;
        }
        var after = edited(text, edits);
        if (read(after).filter(read -> same(before.root(), read.root(), fixed)).isEmpty()) {
            return text;
        }
        changes.addAll(made);
        return after;
    }

    private static String edited(String text, List<KeyOrder.Edit> edits) {
        var result = new StringBuilder();
        int end = 0;
        for (var edit : edits.stream()
                .sorted(Comparator.comparingInt(KeyOrder.Edit::start))
                .toList()) {
            result.append(text, end, edit.start()).append(edit.replacement());
            end = edit.end();
        }
        return result.append(text, end, text.length()).toString();
    }

    /// The mappings whose keys have an order.
    private Stream<Node.Mapping> items(Node root) {
        return items(root, kind);
    }

    static Stream<Node.Mapping> items(Node root, FileKind kind) {
        if (!(root instanceof Node.Mapping mapping)) {
            return Stream.empty();
        }
        if (kind == FileKind.PROJECT || kind == FileKind.SHEETS) {
            return Stream.of(mapping);
        }
        return mapping.entries().stream()
                .filter(entry -> entry.key().value().equals(kind.listKey()))
                .map(Node.Entry::value)
                .flatMap(list -> list instanceof Node.Sequence sequence ? sequence.items().stream() : Stream.empty())
                .flatMap(item -> item instanceof Node.Mapping one ? Stream.of(one) : Stream.empty());
    }

    /// Whether two values are the same, in whatever order the keys of their mappings stand.
    private static boolean same(Node before, Node after, Map<Node, String> fixed) {
        return switch (before) {
            case Node.Scalar scalar ->
                after instanceof Node.Scalar other
                        && scalar.plain() == other.plain()
                        && other.value().equals(fixed.getOrDefault(scalar, scalar.value()));
            case Node.Sequence list ->
                after instanceof Node.Sequence other
                        && list.items().size() == other.items().size()
                        && IntStream.range(0, list.items().size())
                                .allMatch(i ->
                                        same(list.items().get(i), other.items().get(i), fixed));
            case Node.Mapping mapping ->
                after instanceof Node.Mapping other
                        && mapping.entries().size() == other.entries().size()
                        && mapping.entries().stream().allMatch(entry -> has(other, entry, fixed));
        };
    }

    private static boolean has(Node.Mapping mapping, Node.Entry wanted, Map<Node, String> fixed) {
        return mapping.entries().stream()
                .anyMatch(entry ->
                        entry.key().value().equals(wanted.key().value()) && same(wanted.value(), entry.value(), fixed));
    }
}
