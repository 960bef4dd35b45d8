package org.handbill.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks whether a font file is one that a PDF can embed: TrueType, whole, and with its maker's leave (OpenType 1.9).
final class FontFile {
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name");
    private static final int FIRST_RECORD = 12;
    private static final int RECORD = 16;

    /// Bits of `fsType` ("OS/2").
    private static final int RESTRICTED = 0x0002;

    private static final int WHICH_LICENCE = 0x000F;
    private static final int NO_SUBSETTING = 0x0100;
    private static final int BITMAPS_ONLY = 0x0200;

    private FontFile() {}

    /// Why a font can't be embedded, after "the font"; nothing if it can.
    static Optional<String> refusal(byte[] bytes) {
        if (bytes.length < FIRST_RECORD) {
            return Optional.of("is damaged");
        }
        String format = new String(bytes, 0, 4, StandardCharsets.ISO_8859_1);
        return switch (format) {
            case "\0\1\0\0", "true" -> tables(ByteBuffer.wrap(bytes));
            case "OTTO" -> Optional.of("has PostScript outlines (CFF), which a PDF does not take");
            case "ttcf" -> Optional.of("is a collection of fonts");
            case "wOFF", "wOF2" -> Optional.of("is packed for the web (WOFF), which a PDF does not take");
            default -> Optional.of("is no font");
        };
    }

    private static Optional<String> tables(ByteBuffer font) {
        Set<String> found = new HashSet<>();
        Optional<String> licence = Optional.empty();
        int count = font.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = FIRST_RECORD + i * RECORD;
            if (entry + RECORD > font.capacity()) {
                return Optional.of("is damaged");
            }
            long start = Integer.toUnsignedLong(font.getInt(entry + 8));
            long length = Integer.toUnsignedLong(font.getInt(entry + 12));
            if (start + length > font.capacity()) {
                return Optional.of("is cut off");
            }
            byte[] tag = new byte[4];
            font.get(entry, tag);
            String name = new String(tag, StandardCharsets.ISO_8859_1);
            found.add(name);
            if (name.equals("OS/2") && length >= 10) {
                licence = licence(font.getShort((int) start + 8));
            }
        }
        return found.containsAll(TABLES) ? licence : Optional.of("lacks a part that every TrueType font has");
    }

    private static Optional<String> licence(int type) {
        if ((type & WHICH_LICENCE) == RESTRICTED) {
            return Optional.of("forbids that it is embedded (fsType)");
        }
        if ((type & (NO_SUBSETTING | BITMAPS_ONLY)) != 0) {
            return Optional.of("forbids that a part of its outlines is embedded (fsType)");
        }
        return Optional.empty();
    }
}
