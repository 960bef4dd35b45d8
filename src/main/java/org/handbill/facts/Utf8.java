package org.handbill.facts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// A file's text as its bytes in UTF-8 say it, without a byte order mark.
///
/// @param text  up to the first byte that is not UTF-8
/// @param whole whether there is none
public record Utf8(String text, boolean whole) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /// What stands for bytes that are not UTF-8.
    private static final char REPLACEMENT = '\ufffd';

    /// Reads bytes.
    public static Utf8 of(byte[] bytes) {
        var read = new String(bytes, StandardCharsets.UTF_8);
        return read.indexOf(REPLACEMENT) < 0 ? new Utf8(withoutMark(read), true) : upToFault(bytes);
    }

    /// Of bytes that are not UTF-8, or that say themselves that some were not.
    private static Utf8 upToFault(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var letters = CharBuffer.allocate(bytes.length + 1);
        boolean whole = !decoder.decode(ByteBuffer.wrap(bytes), letters, true).isError();
        return new Utf8(withoutMark(letters.flip().toString()), whole);
    }

    /// Reads bytes, with a replacement character for each that is not UTF-8: for showing them.
    public static String shown(byte[] bytes) {
        return withoutMark(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
