package org.handbill.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/// A PDF file of which copies are made that differ in the content of some pages and in the file's identifier alone.
/// The other objects stay, and the stream of cross-references (ISO 32000-1, 7.5.8) says where they are now, as OpenPDF
/// would write it.
final class SplicedFile {
    /// The bytes of a cross-reference besides the place: kind and generation.
    private static final int BESIDES = 3;

    private static final byte[] STREAM = latin1("stream\n");
    private static final String END_OF_STREAM = "\nendstream\nendobj\n";

    private final byte[] file;
    private final String id;
    private final List<Content> contents;
    private final Deflater deflater;

    /// Where each object begins, by its number; -1 for those within others.
    private final int[] offsets;

    /// Where the cross-references begin.
    private final int table;

    /// The cross-references as they are.
    private final byte[] references;

    /// The stream that holds a page's content.
    ///
    /// @param page    from 0
    /// @param start   of its object in the file
    /// @param end     behind it
    /// @param stream  what it holds
    /// @param painted where in that begins what was painted on the page
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Content(int page, int start, int end, byte[] stream, int painted) {}

    /// @param painted what was painted on each page
    /// @param id      of the file
    /// @param level   at which its streams were deflated
    SplicedFile(byte[] file, List<byte[]> painted, byte[] id, int level) {
        this.file = file;
        this.id = hex(id);
        deflater = new Deflater(level);
        String end = new String(file, file.length - 40, 40, StandardCharsets.ISO_8859_1);
        table = Integer.parseInt(end.substring(end.indexOf("startxref\n") + 10, end.indexOf("\n%%EOF")));
        references = inflated(table);
        int wide = wide(table) + BESIDES;
        offsets = IntStream.range(0, references.length / wide)
                .map(entry -> references[entry * wide] == 1 ? offset(entry * wide + 1, wide - BESIDES) : -1)
                .toArray();
        try (var reader = new PdfReader(file)) {
            contents = IntStream.range(0, painted.size())
                    .mapToObj(page -> content(reader, page, painted.get(page)))
                    .sorted(Comparator.comparingInt(Content::start))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int offset(int at, int wide) {
        int offset = 0;
        for (int i = 0; i < wide; i++) {
            offset = offset << 8 | references[at + i] & 0xFF;
        }
        return offset;
    }

    /// How many bytes OpenPDF takes for a place in a file whose cross-references begin there.
    private static int wide(int table) {
        return 8 - (Long.numberOfLeadingZeros(table) >> 3);
    }

    private Content content(PdfReader reader, int page, byte[] painted) {
        int object =
                reader.getPageN(page + 1).getAsIndirectObject(PdfName.CONTENTS).getNumber();
        int start = offsets[object];
        int end = Arrays.stream(offsets).filter(offset -> offset > start).min().orElse(table);
        byte[] stream = inflated(start);
        return new Content(page, start, end, stream, indexOf(stream, painted, 0));
    }

    /// What the stream holds whose object begins there.
    private byte[] inflated(int object) {
        int data = indexOf(file, STREAM, object) + STREAM.length;
        var inflater = new Inflater();
        inflater.setInput(file, data, file.length - data);
        var stream = new ByteArrayOutputStream(1 << 16);
        var buffer = new byte[1 << 14];
        try {
            while (!inflater.finished()) {
                stream.write(buffer, 0, inflater.inflate(buffer));
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
        return stream.toByteArray();
    }

    private static int indexOf(byte[] whole, byte[] part, int from) {
        for (int at = from; at <= whole.length - part.length; at++) {
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new IllegalStateException("a PDF of another make");
    }

    /// A copy of the file.
    ///
    /// @param pieces that differ, in the order of their places on each page
    /// @param other  identifier
    byte[] with(List<Unit.Piece> pieces, byte[] other) {
        var out = new ByteArrayOutputStream(file.length + 4096);
        int[] moved = offsets.clone();
        int at = 0;
        for (Content content : contents) {
            var here = pieces.stream()
                    .filter(piece -> piece.page() == content.page())
                    .toList();
            if (!here.isEmpty()) {
                out.write(file, at, content.start() - at);
                stream(out, content.start(), changed(content, here), "");
                at = content.end();
                int shift = out.size() - at;
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = offsets[i] >= at ? offsets[i] + shift : moved[i];
                }
            }
        }
        // The identifier stands behind all pages, in what OpenPDF says of the document.
        String rest = new String(file, at, table - at, StandardCharsets.ISO_8859_1);
        out.writeBytes(latin1(rest.replace(id, hex(other))));
        int place = out.size();
        stream(out, table, references(moved, wide(place)), hex(other));
        out.writeBytes(latin1("startxref\n" + place + "\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] changed(Content content, List<Unit.Piece> pieces) {
        var stream = new ByteArrayOutputStream(content.stream().length + 1024);
        int at = 0;
        for (Unit.Piece piece : pieces) {
            stream.write(content.stream(), at, content.painted() + piece.start() - at);
            stream.writeBytes(piece.bytes());
            at = content.painted() + piece.end();
        }
        stream.write(content.stream(), at, content.stream().length - at);
        return stream.toByteArray();
    }

    private byte[] references(int[] moved, int wide) {
        int before = wide(table);
        var table = new byte[moved.length * (wide + BESIDES)];
        for (int i = 0; i < moved.length; i++) {
            int from = i * (before + BESIDES);
            int to = i * (wide + BESIDES);
            table[to] = references[from];
            int offset = moved[i] >= 0 ? moved[i] : offset(from + 1, before);
            for (int k = 0; k < wide; k++) {
                table[to + 1 + k] = (byte) (offset >>> 8 * (wide - 1 - k));
            }
            table[to + wide + 1] = references[from + before + 1];
            table[to + wide + 2] = references[from + before + 2];
        }
        return table;
    }

    /// Writes a stream in the place of another.
    ///
    /// @param object where that begins
    /// @param other  identifier, in the place of the file's where the stream has it
    private void stream(ByteArrayOutputStream out, int object, byte[] stream, String other) {
        deflater.reset();
        deflater.setInput(stream);
        deflater.finish();
        var deflated = new byte[stream.length + 64];
        int length = deflater.deflate(deflated);
        int data = indexOf(file, STREAM, object) + STREAM.length;
        String head = new String(file, object, data - object, StandardCharsets.ISO_8859_1);
        int number = head.indexOf("/Length ") + 8;
        int behind = number;
        while (Character.isDigit(head.charAt(behind))) {
            behind++;
        }
        head = head.substring(0, number) + length + head.substring(behind);
        if (!other.isEmpty()) {
            int wide = wide(out.size());
            head = head.replace(id, other).replace("/W[1 " + wide(table) + " 2]", "/W[1 " + wide + " 2]");
        }
        out.writeBytes(latin1(head));
        out.write(deflated, 0, length);
        out.writeBytes(latin1(END_OF_STREAM));
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id, 0, 16);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
