package org.handbill.cite.csl;

import java.util.List;

/// The meeting of punctuation where two things are printed next to one another, which CSL leaves to the processor.
final class Punctuation {
    private final List<Segment> segments;
    private final boolean inQuote;

    Punctuation(List<Segment> segments, boolean inQuote) {
        this.segments = segments;
        this.inQuote = inQuote;
    }

    void settle() {
        for (int i = 1; i < segments.size(); i++) {
            while (settle(i)) {
                // until nothing changes here
            }
        }
    }

    /// Settles what stands before a segment; whether there may be more to do.
    private boolean settle(int index) {
        var after = segments.get(index);
        if (after.isEmpty() || after.isClosing()) {
            return false;
        }
        int before = index - 1;
        while (before >= 0 && segments.get(before).isEmpty()) {
            before--;
        }
        if (before < 0 || segments.get(before).block != after.block) {
            return false;
        }
        if (after.field > 0 && segments.get(before).field == after.field) {
            return false;
        }
        if (segments.get(before).isClosing()) {
            return inQuote ? moveIn(before, after) : isEnded(before, after);
        }
        return merge(segments.get(before), after);
    }

    /// A full stop is needless behind a quotation that ends a sentence itself.
    private boolean isEnded(int closing, Segment after) {
        int inner = closing;
        while (inner > 0
                && (segments.get(inner).isClosing() || segments.get(inner).isEmpty())) {
            inner--;
        }
        var quoted = segments.get(inner);
        boolean ended = !quoted.isEmpty() && "?!".indexOf(quoted.last()) >= 0 && after.first() == '.';
        if (ended) {
            after.text.deleteCharAt(0);
        }
        return ended;
    }

    /// Of two marks that meet, some are enough alone.
    private static boolean merge(Segment before, Segment after) {
        char a = before.last();
        char b = after.first();
        if ((a == ' ' || a == '\u00a0') && b == ' ' || swallows(a, b)) {
            after.text.deleteCharAt(0);
            return true;
        }
        if (yields(a, b) || b == ',' && before.text.toString().endsWith(". ")) {
            before.text.setLength(before.text.length() - 1);
            return true;
        }
        return false;
    }

    /// Whether a mark makes the next one needless.
    private static boolean swallows(char a, char b) {
        return switch (b) {
            case '.' -> ".:;!?".indexOf(a) >= 0;
            case ':' -> ":;!?".indexOf(a) >= 0;
            case ';', ',', '!', '?' -> a == b;
            default -> false;
        };
    }

    /// Whether a mark gives way to the next one.
    private static boolean yields(char a, char b) {
        return (b == '!' || b == '?') && (a == ':' || a == ';');
    }

    /// American punctuation: commas, full stops, question and exclamation marks stand before a closing quotation mark.
    private boolean moveIn(int closing, Segment after) {
        char mark = after.first();
        int first = closing;
        int inner = closing - 1;
        while (inner >= 0
                && (segments.get(inner).isClosing() || segments.get(inner).isEmpty())) {
            first = segments.get(inner).isClosing() ? inner : first;
            inner--;
        }
        if (inner < 0) {
            return false;
        }
        var quoted = segments.get(inner);
        var moved = segments.get(first).moved;
        char last = moved.isEmpty() ? quoted.last() : moved.charAt(moved.length() - 1);
        if (".,!?".indexOf(mark) >= 0) {
            after.text.deleteCharAt(0);
            if (yields(last, mark) && moved.isEmpty()) {
                quoted.text.setLength(quoted.text.length() - 1);
            }
            if (!swallows(last, mark)) {
                moved.append(mark);
            }
            return true;
        }
        if (mark == ':' && "!?".indexOf(last) >= 0) {
            after.text.deleteCharAt(0);
            return true;
        }
        return false;
    }
}
