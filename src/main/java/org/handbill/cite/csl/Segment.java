package org.handbill.cite.csl;

import java.util.Optional;

/// A stretch of letters that came from one thing.
final class Segment {
    /// What it is.
    enum Kind {
        TEXT,
        AFFIX,
        OPENING,
        CLOSING
    }

    final StringBuilder text;

    /// Punctuation that was moved before a closing quotation mark.
    final StringBuilder moved = new StringBuilder();

    final Look look;
    final Optional<String> link;
    final Kind kind;
    final Block.Display display;
    final int block;

    /// Number of the field that it is a part of; 0 for none.
    final int field;

    Segment(String text, Look look, Optional<String> link, Kind kind, Block.Display display, int block, int field) {
        this.text = new StringBuilder(text);
        this.look = look;
        this.link = link;
        this.kind = kind;
        this.display = display;
        this.block = block;
        this.field = field;
    }

    char first() {
        return text.charAt(0);
    }

    char last() {
        return text.charAt(text.length() - 1);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isClosing() {
        return kind == Kind.CLOSING;
    }
}
