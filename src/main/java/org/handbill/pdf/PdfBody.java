package org.handbill.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.handbill.facts.Sha256;

/// The objects of a PDF file (ISO 32000-1, 7.5) as they are written, and where each begins: eight bytes an object.
final class PdfBody {
    /// PDF/A-2 allows no more objects (ISO 19005-2, 6.1.13).
    private static final int MOST_OBJECTS = 8_388_607;

    /// The cross-reference table has ten digits for a place.
    private static final long LONGEST = 9_999_999_999L;

    private static final int ID_LENGTH = 16;

    private final OutputStream out;
    private final MessageDigest digest = Sha256.start();
    private long[] offsets = new long[1024];
    private int last;
    private long length;

    /// @param kept the numbers up to this are given out by whoever writes
    PdfBody(OutputStream out, int kept) throws IOException {
        this.out = out;
        this.last = kept;
        // The comment's bytes tell programs that the file is not text.
        put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// The number of an object that is to be written.
    int next() throws IOException {
        if (last == MOST_OBJECTS) {
            throw new IOException("the combined PDF would have more objects than PDF/A allows; combine fewer copies");
        }
        last++;
        return last;
    }

    void write(int number, String object) throws IOException {
        begin(number);
        put(object);
        put("\nendobj\n");
    }

    /// @param entries of its dictionary, without its length
    void writeStream(int number, String entries, byte[] bytes) throws IOException {
        begin(number);
        put("<<" + entries + "/Length " + bytes.length + ">>\nstream\n");
        put(bytes);
        put("\nendstream\nendobj\n");
    }

    private void begin(int number) throws IOException {
        if (number >= offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * Math.max(number, offsets.length));
        }
        offsets[number] = length;
        put(number + " 0 obj\n");
    }

    /// Writes the cross-reference table and the trailer.
    void end(int catalog, int info) throws IOException {
        long start = length;
        if (start > LONGEST) {
            throw new IOException("the combined PDF would be longer than 10 GB; combine fewer copies");
        }
        put("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= last; number++) {
            put(String.format(Locale.ROOT, "%010d 00000 n \n", offsets[number]));
        }
        var id = HexFormat.of().formatHex(digest.digest(), 0, ID_LENGTH);
        put("trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(last + 1, catalog, info, id, id, start));
    }

    private void put(String text) throws IOException {
        put(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void put(byte[] bytes) throws IOException {
        out.write(bytes);
        digest.update(bytes);
        length += bytes.length;
    }
}
