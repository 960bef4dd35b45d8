package org.handbill.cite.interchange;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which encoding a library is in. It is never guessed: a wrong guess turns names into others that look right.
final class Encoding {
    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern XML = Pattern.compile("^<\\?xml[^>]*\\sencoding=[\"']([A-Za-z0-9._-]+)[\"']");

    private Encoding() {}

    /// The library as text in the encoding that was named, else the one that it begins with, else UTF-8; nothing
    /// where it is not all in that encoding.
    static Optional<Library> read(Library library, Optional<Charset> named, ImportFaults faults) throws IOException {
        byte[] beginning;
        try (var in = library.bytes()) {
            beginning = in.readNBytes(LOOKED_AT);
        }
        var charset = named.or(() -> marked(beginning)).orElse(StandardCharsets.UTF_8);
        var text = library.in(charset);
        try (var in = library.bytes()) {
            return isWhole(in, text, charset, beginning, faults) ? Optional.of(text) : Optional.empty();
        }
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (bytes.length >= 2) {
            int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
            if (mark == 0xfeff || mark == 0xfffe) {
                return Optional.of(StandardCharsets.UTF_16);
            }
        }
        var xml = XML.matcher(new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1));
        return xml.find() && Charset.isSupported(xml.group(1))
                ? Optional.of(Charset.forName(xml.group(1)))
                : Optional.empty();
    }

    private static boolean isWhole(
            InputStream in, Library library, Charset charset, byte[] beginning, ImportFaults faults)
            throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(LOOKED_AT);
        var chars = CharBuffer.allocate(LOOKED_AT);
        int line = 1;
        int column = 1;
        boolean ended = false;
        while (!ended) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
            var result = decoder.decode(bytes, chars, ended);
            chars.flip();
            while (chars.hasRemaining()) {
                char c = chars.get();
                column = c == '\n' ? 1 : Character.isLowSurrogate(c) ? column : column + 1;
                line += c == '\n' ? 1 : 0;
            }
            chars.clear();
            if (result.isError()) {
                faults.error(
                        "encoding",
                        library.at(line, column),
                        "the file is not " + charset.name() + " from here on",
                        "name its encoding: --encoding " + likely(beginning, bytes) + ", or save it as UTF-8");
                return false;
            }
            bytes.compact();
        }
        return true;
    }

    /// What the bytes look like, as advice.
    private static String likely(byte[] beginning, ByteBuffer here) {
        var sample = new byte[beginning.length + here.remaining()];
        System.arraycopy(beginning, 0, sample, 0, beginning.length);
        here.get(sample, beginning.length, here.remaining());
        var match = new CharsetDetector().setText(sample).detect();
        return match == null || match.getName().startsWith("UTF") ? "windows-1252" : match.getName();
    }
}
