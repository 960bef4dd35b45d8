package org.handbill.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.handbill.fuzz.Bundle.Part;

/// One change to one file of a [Bundle].
///
/// @param file  which, counted round
/// @param from  where, in bytes, counted round
/// @param to    up to where, likewise
/// @param piece what some ways put in
record Mutation(Way way, int file, int from, int to, String piece) {
    enum Way {
        CUT,
        DOUBLE,
        INSERT,
        REPLACE,
        SWAP_LINES,
        INDENT,
        REPLACE_SCALAR,
        NEST,
        CARRIAGE_RETURNS,
        BYTE_ORDER_MARK,
        OTHER_BYTE,
        TRUNCATE
    }

    Bundle of(Bundle bundle) {
        var parts = new ArrayList<>(bundle.parts());
        int changed = Math.floorMod(file, parts.size());
        var part = parts.get(changed);
        // Each byte a letter, so that code points are cut apart too.
        var letters = new String(part.bytes(), StandardCharsets.ISO_8859_1);
        var bytes = change(letters).getBytes(StandardCharsets.ISO_8859_1);
        parts.set(changed, new Part(part.kind(), bytes));
        return new Bundle(parts);
    }

    private String change(String text) {
        int a = Math.floorMod(from, text.length() + 1);
        int b = Math.min(text.length(), a + Math.floorMod(to, 60));
        var put = new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var before = text.substring(0, a);
        var within = text.substring(a, b);
        var after = text.substring(b);
        return switch (way) {
            case CUT -> before + after;
            case DOUBLE -> before + within + within + after;
            case INSERT -> before + put + within + after;
            case REPLACE -> before + put + after;
            case SWAP_LINES -> lines(text, true);
            case INDENT -> lines(text, false);
            case REPLACE_SCALAR -> scalar(text, a, put);
            case NEST ->
                before + "[{a: ".repeat(Math.floorMod(to, 60)) + put + "}]".repeat(Math.floorMod(to, 60)) + after;
            case CARRIAGE_RETURNS -> before + within.replace("\n", "\r") + after.replace("\n", "\r\n");
            case BYTE_ORDER_MARK -> "\u00ef\u00bb\u00bf" + text;
            case OTHER_BYTE -> before + (char) Math.floorMod(to, 256) + text.substring(Math.min(text.length(), a + 1));
            case TRUNCATE -> before;
        };
    }

    private String lines(String text, boolean swap) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int one = Math.floorMod(from, lines.size());
        int other = Math.floorMod(to, lines.size());
        if (swap) {
            Collections.swap(lines, one, other);
        } else {
            lines.set(one, (to % 2 == 0 ? " " : "\t") + lines.get(one));
        }
        return String.join("\n", lines);
    }

    /// The next value after a colon is another one.
    private static String scalar(String text, int start, String put) {
        int colon = text.indexOf(": ", start);
        if (colon < 0) {
            return text + put;
        }
        int end = text.indexOf('\n', colon);
        return text.substring(0, colon + 2) + put + (end < 0 ? "" : text.substring(end));
    }
}
