package org.handbill.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Formatted text: runs in reading order; neighbours that look alike are one run.
public record RichText(List<Run> runs) {
    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        var merged = new ArrayList<Run>();
        for (var run : runs) {
            if (run.text().isEmpty()) {
                continue;
            }
            if (!merged.isEmpty()
                    && run.role() != Run.Role.NOTE
                    && merged.getLast().looksLike(run)) {
                merged.add(run.saying(merged.removeLast().text() + run.text()));
            } else {
                merged.add(run);
            }
        }
        runs = List.copyOf(merged);
    }

    public static RichText plain(String text) {
        return text.isEmpty() ? EMPTY : new RichText(List.of(Run.plain(text)));
    }

    public static RichText join(List<RichText> parts) {
        return new RichText(parts.stream().flatMap(part -> part.runs().stream()).toList());
    }

    /// The letters alone.
    public String letters() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    public RichText map(UnaryOperator<Run> change) {
        return new RichText(runs.stream().map(change).toList());
    }

    public RichText as(Run.Role role) {
        return map(run -> run.as(role));
    }
}
