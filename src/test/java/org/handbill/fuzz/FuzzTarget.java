package org.handbill.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Jazzer calls with inputs of its own making: `make fuzz`. An input is a [Bundle].
public final class FuzzTarget {
    private static final Path DIRECTORY = directory();

    private FuzzTarget() {}

    /// Reads and checks a project; whatever it throws is a finding of the fuzzer's.
    public static void fuzzerTestOneInput(byte[] input) {
        Bundle.of(input).writeInto(DIRECTORY);
        Promises.kept(DIRECTORY);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("handbill-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
