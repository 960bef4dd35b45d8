package org.handbill.facts;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

/// The first place at which bytes are not in an encoding.
///
/// @param line   from 1
/// @param column from 1, in code points
/// @param likely the encoding that they look like, as advice: it is never taken without being named
public record EncodingFault(int line, int column, String likely) {
    private static final int LOOKED_AT = 1 << 16;

    /// Looks for it to the end.
    public static Optional<EncodingFault> in(InputStream in, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(LOOKED_AT);
        var chars = CharBuffer.allocate(LOOKED_AT);
        byte[] beginning = {};
        int line = 1;
        int column = 1;
        boolean ended = false;
        char before = ' ';
        while (!ended) {
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
            if (beginning.length == 0) {
                beginning = Arrays.copyOf(bytes.array(), bytes.limit());
            }
            var result = decoder.decode(bytes, chars, ended);
            chars.flip();
            while (chars.hasRemaining()) {
                char c = chars.get();
                boolean endsLine = c == '\r' || (c == '\n' && before != '\r');
                column = endsLine || c == '\n' ? 1 : Character.isLowSurrogate(c) ? column : column + 1;
                line += endsLine ? 1 : 0;
                before = c;
            }
            chars.clear();
            if (result.isError()) {
                return Optional.of(new EncodingFault(line, column, likely(beginning, bytes)));
            }
            bytes.compact();
        }
        return Optional.empty();
    }

    private static String likely(byte[] beginning, ByteBuffer here) {
        var sample = Arrays.copyOf(beginning, beginning.length + here.remaining());
        here.get(sample, beginning.length, here.remaining());
        var match = new CharsetDetector().setText(sample).detect();
        return match == null || match.getName().startsWith("UTF") ? "windows-1252" : match.getName();
    }
}
