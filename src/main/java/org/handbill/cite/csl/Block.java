package org.handbill.cite.csl;

import java.util.List;
import java.util.stream.Collectors;

/// A part of an entry that is placed on its own (CSL 1.0.2, "Display").
///
/// @param display how; `INLINE` for what simply follows
public record Block(Display display, List<Run> runs) {
    public Block {
        runs = List.copyOf(runs);
    }

    /// Values of the `display` attribute.
    public enum Display {
        INLINE,
        BLOCK,
        LEFT_MARGIN,
        RIGHT_INLINE,
        INDENT;

        static Display of(String value) {
            return switch (value) {
                case "block" -> BLOCK;
                case "left-margin" -> LEFT_MARGIN;
                case "right-inline" -> RIGHT_INLINE;
                case "indent" -> INDENT;
                default -> INLINE;
            };
        }
    }

    /// The letters alone.
    public String letters() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
