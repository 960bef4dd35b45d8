package org.handbill.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What `make fuzz` begins with: inputs that it was given, and some that it found to reach what no other does.
class KeptInputsTest {
    private static final Path INPUTS = Path.of(System.getProperty("project.basedir", ""), "src/test/fuzz/inputs");

    @TempDir
    Path directory;

    @TestFactory
    List<DynamicTest> eachKeepsThePromises() throws IOException {
        try (var files = Files.list(INPUTS)) {
            return files.sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Bundle.of(Files.readAllBytes(file)).writeInto(directory);
                        Promises.kept(directory);
                    }))
                    .toList();
        }
    }

    @Test
    void aBundleIsWhatItsBytesSay() throws IOException {
        var bytes = Files.readAllBytes(INPUTS.resolve("whole-project"));

        assertThat(Bundle.of(bytes).bytes()).isEqualTo(bytes);
        assertThat(Bundle.of(bytes).parts()).hasSize(4);
    }
}
