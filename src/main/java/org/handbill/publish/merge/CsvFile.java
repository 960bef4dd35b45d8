package org.handbill.publish.merge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.handbill.facts.EncodingFault;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;

/// A file of comma-separated values (RFC 4180) as text.
///
/// @param path    where it is
/// @param name    as findings name it
/// @param charset the encoding of its text
record CsvFile(Path path, String name, Charset charset) {
    private static final int LOOKED_AT = 1024;
    private static final Set<Integer> MARKS_OF_UTF_16 = Set.of(0xfeff, 0xfffe);
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /// That the file is not in its encoding, where it is not. It is never guessed: a wrong guess turns names into
    /// others
    /// that look right.
    Optional<Finding> wrongEncoding() throws IOException {
        var utf16 = charset.equals(StandardCharsets.UTF_8) ? utf16() : Optional.<String>empty();
        if (utf16.isPresent()) {
            return Optional.of(fault(1, 1, "the file is UTF-16, not UTF-8", utf16.get()));
        }
        try (var in = Files.newInputStream(path)) {
            return EncodingFault.in(in, charset)
                    .map(at -> fault(
                            at.line(),
                            at.column(),
                            "the file is not " + charset.name() + " from here on",
                            at.likely()));
        }
    }

    private Finding fault(int line, int column, String message, String likely) {
        return Faults.at(
                new Position(name, line, column, line, column + 1),
                "wrong-encoding",
                message,
                "save it as UTF-8, or name its encoding: --encoding " + likely);
    }

    /// The name of the UTF-16 that the file is in: one with a byte order mark, or with every other byte 0.
    private Optional<String> utf16() throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(path)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (start.length >= 2 && MARKS_OF_UTF_16.contains((start[0] & 0xff) << 8 | (start[1] & 0xff))) {
            return Optional.of("UTF-16");
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int many = Math.max(1, start.length / 4);
        return zeros[1] >= many && zeros[0] == 0
                ? Optional.of("UTF-16LE")
                : zeros[0] >= many && zeros[1] == 0 ? Optional.of("UTF-16BE") : Optional.empty();
    }

    /// Its bytes.
    InputStream bytes() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    /// Its text, without a byte order mark.
    Reader text(InputStream bytes) throws IOException {
        var text = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        var marked = new PushbackReader(text);
        int first = marked.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            marked.unread(first);
        }
        return marked;
    }
}
