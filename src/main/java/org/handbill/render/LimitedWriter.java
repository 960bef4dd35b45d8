package org.handbill.render;

import java.io.IOException;
import java.io.Writer;

/// Keeps what is written, up to a number of bytes in UTF-8.
final class LimitedWriter extends Writer {
    private final StringBuilder kept = new StringBuilder();
    private final long limit;
    private long bytes;

    LimitedWriter(long limit) {
        this.limit = limit;
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            bytes += letters[i] < 0x80 ? 1 : letters[i] < 0x800 || Character.isSurrogate(letters[i]) ? 2 : 3;
        }
        if (bytes > limit) {
            throw new Full();
        }
        kept.append(letters, from, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return kept.toString();
    }

    /// That more was written than is kept.
    static final class Full extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
