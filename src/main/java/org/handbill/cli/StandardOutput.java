package org.handbill.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers why it failed. Who reads it may stop (`| head`): that is no fault.
final class StandardOutput extends PrintStream {
    private final Remembering stream;

    StandardOutput() {
        this(new Remembering(new FileOutputStream(FileDescriptor.out)));
    }

    private StandardOutput(Remembering stream) {
        super(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
        this.stream = stream;
    }

    /// Why not all could be written, if so.
    Optional<String> fault() {
        flush();
        return Optional.ofNullable(stream.fault).filter(reason -> !reason.contains("Broken pipe"));
    }

    private static final class Remembering extends OutputStream {
        private final OutputStream out;
        private @Nullable String fault;

        Remembering(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                fault = String.valueOf(e.getMessage());
                throw e;
            }
        }
    }
}
