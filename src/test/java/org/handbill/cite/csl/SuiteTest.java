package org.handbill.cite.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The processor tests of the CSL test suite (github.com/citation-style-language/test-suite), which is taken from the
/// folder of `-Dcsl.suite`; `make csl-suite SUITE=FOLDER` runs them. What is known to differ is listed with its
/// reason in `csl-suite-differences.txt`.
final class SuiteTest {
    private static final Path DIFFERENCES = Path.of("src/test/resources/csl-suite-differences.txt");

    @Test
    void printsWhatTheSuiteExpects() throws IOException {
        var folder = System.getProperty("csl.suite", "");
        Assumptions.assumeFalse(folder.isEmpty(), "no CSL test suite: its folder is the property csl.suite");
        var failures = new TreeMap<String, String>();
        int passed = 0;
        for (var file : files(Path.of(folder))) {
            var test = SuiteCase.read(file);
            var failure = failure(test);
            if (failure.isEmpty()) {
                passed++;
            } else {
                failures.put(test.name(), failure);
            }
        }
        int total = passed + failures.size();
        System.out.printf("CSL test suite: %d tests, %d passed, %d failed%n", total, passed, failures.size());
        var known = differences();
        failures.forEach((name, failure) -> {
            if (!known.containsKey(name)) {
                System.out.println("== " + name + "\n" + failure);
            }
        });
        assertThat(failures.keySet()).containsExactlyInAnyOrderElementsOf(known.keySet());
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        var tests = folder.resolve("processor-tests/humans");
        try (var files = Files.list(Files.isDirectory(tests) ? tests : folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /// What is wrong; empty where nothing is.
    private static String failure(SuiteCase test) {
        try {
            var run = new SuiteRun(test);
            var expected = run.expected();
            var actual = run.actual();
            return expected.equals(actual) ? "" : "expected: " + expected + "\nactual:   " + actual;
        } catch (RuntimeException | StackOverflowError e) {
            var at = e.getStackTrace().length == 0 ? "" : " " + e.getStackTrace()[0] + " " + e.getStackTrace()[1];
            return "threw: " + e + at;
        }
    }

    /// Names of tests and the reason for which each differs.
    private static Map<String, String> differences() throws IOException {
        var known = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(DIFFERENCES)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                int colon = line.indexOf(": ");
                known.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return known;
    }
}
