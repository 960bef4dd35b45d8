package org.handbill.cite.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.EncodingFault;

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
            return isWhole(in, text, charset, faults) ? Optional.of(text) : Optional.empty();
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

    private static boolean isWhole(InputStream in, Library library, Charset charset, ImportFaults faults)
            throws IOException {
        var fault = EncodingFault.in(in, charset);
        fault.ifPresent(at -> faults.error(
                "encoding",
                library.at(at.line(), at.column()),
                "the file is not " + charset.name() + " from here on",
                "name its encoding: --encoding " + at.likely() + ", or save it as UTF-8"));
        return fault.isEmpty();
    }
}
