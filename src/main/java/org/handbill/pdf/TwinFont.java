package org.handbill.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes a font's twin, in which small letters look like capitals.
///
/// A PDF's reader gets text back by a map from a font's glyphs to characters, one for each. Text that a style sets in
/// capitals (`text-transform: uppercase`) would come back in capitals; set in the twin, it comes back as it was
/// written.
/// Only the table `cmap` differs (OpenType 1.9, "cmap", formats 4 and 12).
final class TwinFont {
    private static final int CMAP = 0x636D6170;
    private static final int FIRST_RECORD = 12;
    private static final int RECORD = 16;

    private TwinFont() {}

    /// The font file with another `cmap` at its end.
    static byte[] of(byte[] font) {
        int length = (font.length + 3) / 4 * 4;
        byte[] cmap = cmap(capitals(characters(ByteBuffer.wrap(font))));
        var twin = new ByteArrayOutputStream(length + cmap.length);
        twin.writeBytes(Arrays.copyOf(font, length));
        twin.writeBytes(cmap);
        ByteBuffer file = ByteBuffer.wrap(twin.toByteArray());
        int entry = tableRecord(file);
        file.putInt(entry + 8, length);
        file.putInt(entry + 12, cmap.length);
        return file.array();
    }

    private static int tableRecord(ByteBuffer font) {
        for (int i = 0; i < font.getShort(4); i++) {
            int entry = FIRST_RECORD + i * RECORD;
            if (font.getInt(entry) == CMAP) {
                return entry;
            }
        }
        throw new IllegalArgumentException("a font without cmap");
    }

    /// The glyphs by character: of all of Unicode where the font has that, else of its first 65 536 characters.
    private static SortedMap<Integer, Integer> characters(ByteBuffer font) {
        int table = font.getInt(tableRecord(font) + 8);
        SortedMap<Integer, Integer> glyphs = new TreeMap<>();
        for (int i = 0; i < font.getShort(table + 2); i++) {
            int subtable = table + font.getInt(table + 4 + i * 8 + 4);
            boolean unicode = font.getShort(table + 4 + i * 8) != 1;
            int format = font.getShort(subtable);
            if (format == 12) {
                groups(font, subtable, glyphs);
            } else if (format == 4 && unicode) {
                segments(font, subtable, glyphs);
            }
        }
        return glyphs;
    }

    private static void groups(ByteBuffer font, int subtable, Map<Integer, Integer> glyphs) {
        for (int group = 0; group < font.getInt(subtable + 12); group++) {
            int at = subtable + 16 + group * 12;
            for (int c = font.getInt(at); c <= font.getInt(at + 4); c++) {
                glyphs.put(c, font.getInt(at + 8) + c - font.getInt(at));
            }
        }
    }

    /// A subtable of format 4: ends, starts, deltas and offsets of segments, in four columns.
    private static void segments(ByteBuffer font, int subtable, Map<Integer, Integer> glyphs) {
        int column = font.getShort(subtable + 6);
        for (int at = subtable + 14; at < subtable + 14 + column; at += 2) {
            int end = font.getChar(at);
            int start = font.getChar(at + 2 + column);
            int delta = font.getChar(at + 2 + 2 * column);
            int offsetAt = at + 2 + 3 * column;
            int offset = font.getChar(offsetAt);
            for (int c = start; c <= end && c < 0xFFFF; c++) {
                int glyph = offset == 0 ? c : font.getChar(offsetAt + offset + 2 * (c - start));
                if (glyph != 0) {
                    glyphs.putIfAbsent(c, glyph + delta & 0xFFFF);
                }
            }
        }
    }

    private static SortedMap<Integer, Integer> capitals(Map<Integer, Integer> glyphs) {
        SortedMap<Integer, Integer> twins = new TreeMap<>(glyphs);
        glyphs.forEach((c, glyph) -> {
            int capital = Character.toUpperCase(c);
            if (capital != c && !Written.isAlias(c) && glyphs.containsKey(capital)) {
                twins.put(c, glyphs.get(capital));
            }
        });
        return twins;
    }

    private static byte[] cmap(SortedMap<Integer, Integer> glyphs) {
        int length = 16 + glyphs.size() * 12;
        ByteBuffer table = ByteBuffer.allocate(12 + length);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(glyphs.size());
        glyphs.forEach((c, glyph) -> table.putInt(c).putInt(c).putInt(glyph));
        return table.array();
    }
}
