package org.handbill.render.chart;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Sets the letters of a drawing: each glyph's outline once, and then wherever it stands.
///
/// A text that the fonts lack (another script, or one that needs shaping) is written as letters for the reader's own
/// fonts. All measures are in units of 1/1000 em.
final class Letters {
    /// Which end of a text stands at its place.
    enum Anchor {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /// From one base line to the next.
    static final int LEADING = 1250;

    /// From the base line to the middle of small letters and figures.
    static final int MIDDLE = 320;

    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW = '\u202F';

    private static final Pattern PARTS = Pattern.compile("(?<=[ \\t\\n])(?! )|(?<=\\p{L}[-/\u2013])(?=\\p{L})");

    private final String prefix;
    private final Map<Glyph, String> used = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    /// @param prefix of the ids of glyphs, which must be unique in a page
    Letters(String prefix) {
        this.prefix = prefix;
    }

    private record Glyph(Face face, int number) {}

    /// Sets a line of text.
    ///
    /// @param y its base line
    void set(String line, Face face, double x, double y, Anchor anchor) {
        var text = clean(line);
        if (!face.sets(text)) {
            write(text, face, x, y, anchor);
            return;
        }
        double at = Math.round(
                switch (anchor) {
                    case LEFT -> x;
                    case MIDDLE -> x - face.width(text) / 2.0;
                    case RIGHT -> x - face.width(text);
                });
        for (int letter : text.codePoints().toArray()) {
            int glyph = face.glyph(letter);
            if (!face.outline(glyph).getBounds2D().isEmpty()) {
                var id = used.computeIfAbsent(new Glyph(face, glyph), one -> prefix + "g" + (used.size() + 1));
                out.append("<use href=\"#%s\" x=\"%s\" y=\"%s\"/>"
                        .formatted(id, Paths.number(at), Paths.number(Math.round(y))));
            }
            at += face.advance(glyph);
        }
        out.append('\n');
    }

    /// A text as it is set: letters and their accents as one, every blank one of ours, no marks that nobody sees.
    private static String clean(String text) {
        var clean = new StringBuilder();
        Normalizer2.getNFCInstance().normalize(text).codePoints().forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.SPACE_SEPARATOR -> clean.append(letter == NO_BREAK || letter == NARROW ? NO_BREAK : ' ');
                case Character.FORMAT, Character.CONTROL -> clean.append(letter == '\n' || letter == '\t' ? " " : "");
                default -> clean.appendCodePoint(letter);
            }
        });
        return clean.toString();
    }

    private void write(String text, Face face, double x, double y, Anchor anchor) {
        boolean rightToLeft = text.codePoints().anyMatch(Letters::runsLeft);
        String end = switch (anchor) {
            case LEFT -> rightToLeft ? "end" : "start";
            case MIDDLE -> "middle";
            case RIGHT -> rightToLeft ? "start" : "end";
        };
        out.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\" direction=\"%s\" text-anchor=\"%s\">%s</text>\n"
                        .formatted(
                                Paths.number(Math.round(x)),
                                Paths.number(Math.round(y)),
                                Face.EM,
                                face == Face.REGULAR ? 400 : 600,
                                rightToLeft ? "rtl" : "ltr",
                                end,
                                escaped(text)));
    }

    private static boolean runsLeft(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /// The outlines that were used, and the letters where they stand.
    String svg() {
        var svg = new StringBuilder("<defs>\n");
        var turned = java.awt.geom.AffineTransform.getScaleInstance(1, -1);
        used.forEach((glyph, id) -> svg.append("<path id=\"")
                .append(id)
                .append("\" d=\"")
                .append(Paths.data(glyph.face().outline(glyph.number()), turned))
                .append("\"/>\n"));
        return svg.append("</defs>\n").append(out).toString();
    }

    /// A text in lines of at most that width; a word that is wider is broken.
    static List<String> lines(String written, Face face, double width) {
        var text = clean(written);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces(text, face, width)) {
            if (!line.isEmpty() && face.width((line + piece).strip()) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /// What may stand on different lines, with the blanks behind it: words, what a hyphen or slash ends, and letters of
    /// scripts that are written without blanks (UAX 14).
    private static List<String> pieces(String text, Face face, double width) {
        var pieces = new ArrayList<String>();
        for (var part : text.codePoints().allMatch(letter -> letter < 0x2E80) ? PARTS.split(text) : broken(text)) {
            var piece = new StringBuilder();
            for (int letter : part.codePoints().toArray()) {
                if (!piece.isEmpty()
                        && !Character.isWhitespace(letter)
                        && face.width(piece.toString()) + face.advance(face.glyph(letter)) > width) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.appendCodePoint(letter);
            }
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static String[] broken(String text) {
        var parts = new ArrayList<String>();
        var breaks = BreakIterator.getLineInstance(ULocale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            parts.add(text.substring(start, end));
        }
        return parts.toArray(String[]::new);
    }
}
