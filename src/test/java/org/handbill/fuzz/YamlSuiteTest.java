package org.handbill.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handbill.facts.FileKind;
import org.handbill.fuzz.Bundle.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/// The inputs of YAML's own test suite (github.com/yaml/yaml-test-suite, branch `data`), taken from the folder of
/// `-Dyaml.suite`: as a file of each kind, none breaks a promise.
class YamlSuiteTest {
    @TempDir
    Path directory;

    @Test
    void noInputOfYamlsTestSuiteBreaksAPromise() throws IOException {
        var folder = System.getProperty("yaml.suite", "");
        if (folder.isEmpty()) {
            var reason = "no YAML test suite: its folder is the property yaml.suite";
            System.err.println("skipped: " + reason);
            throw new TestAbortedException(reason);
        }
        var broken = new ArrayList<String>();
        var inputs = inputs(Path.of(folder));
        for (var input : inputs) {
            try {
                ofEachKind(Files.readAllBytes(input)).writeInto(directory);
                Promises.kept(directory);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                broken.add(input + ": " + e);
            }
        }
        System.out.printf("YAML test suite: %d inputs, %d break a promise%n", inputs.size(), broken.size());
        assertThat(inputs).isNotEmpty();
        assertThat(broken).isEmpty();
    }

    private static List<Path> inputs(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("in.yaml")).sorted().toList();
        }
    }

    private static Bundle ofEachKind(byte[] input) {
        return new Bundle(
                Stream.of(FileKind.values()).map(kind -> new Part(kind, input)).toList());
    }
}
