package org.handbill.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.opentest4j.TestAbortedException;

/// What a test needs and a user's machine may lack: without it the test is skipped, with the reason printed, but in
/// CI (`CI=true`) it fails.
public final class Needs {
    private Needs() {}

    /// The path of a program on `PATH`.
    ///
    /// @param name          the program, such as `pdftotext`
    /// @param debianPackage the package that brings it, such as `poppler-utils`
    public static Path program(String name, String debianPackage) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        missing("%s is not on PATH; Debian's package %s brings it".formatted(name, debianPackage)));
    }

    private static RuntimeException missing(String reason) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(reason);
        }
        System.err.println("skipped: " + reason);
        return new TestAbortedException(reason);
    }
}
