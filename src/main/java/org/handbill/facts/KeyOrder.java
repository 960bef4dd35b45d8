package org.handbill.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Puts the keys of a claim, source, sheet or project in the order in which the manual shows them.
///
/// Whole lines move. A key takes along the comments on the lines directly above it, those within its value, and empty
/// lines after it; what stands above the first key belongs to the mapping, and stays. A mapping in braces, one with
/// anchors or aliases, and
/// one whose keys do not each begin a line are left as they are.
final class KeyOrder {
    private static final String BLANKS = "[ \\t]*";
    private static final Pattern AFTER_BLANK = Pattern.compile("\\A(?s:.*)^[ \\t]*(?:\\r\\n?|\\n)", Pattern.MULTILINE);

    private final SourceText source;
    private final Landmarks landmarks;

    KeyOrder(SourceText source, Landmarks landmarks) {
        this.source = source;
        this.landmarks = landmarks;
    }

    /// A change of a text: what stands between two of its indices is replaced.
    record Edit(int start, int end, String replacement) {}

    /// A key with its value.
    ///
    /// @param lead the lines of comments directly above it, whole
    /// @param body from its first letter to the end of its last line, and of the empty lines after it
    private record Part(String lead, String body) {}

    /// How to order a mapping's keys, if they are not in order and can be moved.
    Optional<Edit> of(Node.Mapping mapping, FileKind kind) {
        var entries = mapping.entries();
        var keys = entries.stream().map(entry -> entry.key().value()).toList();
        var known = known(kind);
        if (!known.containsAll(keys)) {
            return Optional.empty();
        }
        var order = IntStream.range(0, keys.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> rank(keys.get(index), kind, known)))
                .toList();
        boolean isOrdered = order.equals(order.stream().sorted().toList());
        return isOrdered || !isMovable(mapping) ? Optional.empty() : reordered(entries, order);
    }

    private static Collection<String> known(FileKind kind) {
        return switch (kind) {
            case PROJECT -> ProjectReader.KEYS;
            case SOURCES -> CslVariables.KEYS;
            case CLAIMS -> ClaimReader.KEYS;
            case SHEETS -> SheetReader.KEYS;
        };
    }

    /// The place of a key. CSL's variables have no order among themselves.
    private static int rank(String key, FileKind kind, Collection<String> known) {
        if (kind != FileKind.SOURCES) {
            return List.copyOf(known).indexOf(key);
        }
        return switch (key) {
            case "id" -> 0;
            case "type" -> 1;
            case "title" -> 2;
            case "handbill" -> 4;
            default -> 3;
        };
    }

    private boolean isMovable(Node.Mapping mapping) {
        var entries = mapping.entries();
        int column = entries.getFirst().key().at().column();
        return source.text().charAt(startOf(mapping)) != '{'
                && !landmarks.holdsUnmovable(
                        source.offset(mapping.at().line(), 1),
                        source.offset(mapping.at().endLine(), mapping.at().endColumn()))
                && entries.stream().allMatch(entry -> entry.key().at().column() == column)
                && before(entries.getFirst()).matches(BLANKS + "(-[ \\t]+)?")
                && entries.stream().skip(1).allMatch(entry -> before(entry).matches(BLANKS));
    }

    private int startOf(Node node) {
        return source.charAt(node.at().line(), node.at().column());
    }

    /// What stands on a key's line before it.
    private String before(Node.Entry entry) {
        return source.text().substring(source.charAt(entry.key().at().line(), 1), startOf(entry.key()));
    }

    private Optional<Edit> reordered(List<Node.Entry> entries, List<Integer> order) {
        var parts = new ArrayList<Part>();
        var lead = "";
        int end = startOf(entries.getFirst().key());
        for (int i = 0; i < entries.size(); i++) {
            int start = startOf(entries.get(i).key());
            boolean last = i + 1 == entries.size();
            int next = last ? Integer.MAX_VALUE : entries.get(i + 1).key().at().line();
            end = endOf(entries.get(i), next);
            var gap = last ? "" : source.text().substring(end, source.charAt(next, 1));
            if (!gap.lines().allMatch(KeyOrder::isComment)) {
                return Optional.empty();
            }
            end += gap.length() - afterBlank(gap).length();
            parts.add(new Part(lead, source.text().substring(start, end)));
            lead = afterBlank(gap);
        }
        return parts.stream().allMatch(part -> endsLine(part.body()))
                ? Optional.of(joined(entries, order.stream().map(parts::get).toList(), end))
                : Optional.empty();
    }

    /// The lines after the last empty one.
    private static String afterBlank(String lines) {
        return AFTER_BLANK.matcher(lines).replaceFirst("");
    }

    /// The parts in their new order, in the place of the old.
    private Edit joined(List<Node.Entry> entries, List<Part> parts, int end) {
        var indent = before(entries.get(1));
        boolean afterDash = before(entries.getFirst()).contains("-");
        int start = afterDash
                ? startOf(entries.getFirst().key())
                : source.charAt(entries.getFirst().key().at().line(), 1);
        var text = new StringBuilder();
        for (var part : parts) {
            boolean first = text.isEmpty() && afterDash;
            text.append(first ? part.lead().stripLeading() : part.lead());
            text.append(first && part.lead().isEmpty() ? "" : indent).append(part.body());
        }
        return new Edit(start, end, text.toString());
    }

    /// The index after an entry's last line. Comments that stand deeper than its key are a part of its value.
    private int endOf(Node.Entry entry, int nextLine) {
        var at = entry.value().at();
        int line = Math.max(
                entry.key().at().endLine(),
                at.endColumn() == 1 && at.endLine() > at.line() ? at.endLine() - 1 : at.endLine());
        int column = entry.key().at().column();
        while (line + 1 < nextLine && isDeepComment(source.line(line + 1).orElse(""), column)) {
            line++;
        }
        return source.lineEnd(line);
    }

    private static boolean isDeepComment(String line, int column) {
        var comment = line.stripLeading();
        return comment.startsWith("#") && line.length() - comment.length() >= column;
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static boolean endsLine(String text) {
        return text.endsWith("\n") || text.endsWith("\r");
    }
}
