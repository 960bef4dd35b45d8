package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A project in a folder of a test's own, and the command line to work on it. Today is 24 November 2026.
final class TestProject {
    static final String TODAY = "2026-11-24";

    private final Path folder;

    TestProject(Path folder) {
        this.folder = folder;
        file("facts/handbill.yaml", """
                format: 1
                organization: {name: Test Coalition, url: "https://example.org"}
                """);
        file("facts/sources/sources.yaml", """
                references:
                  - id: smith-2018
                    type: article-journal
                    title: Counting what is counted
                    author: [{family: Smith, given: Ada}]
                    container-title: Journal of Tests
                    volume: 3
                    page: 1-9
                    issued: 2018
                    DOI: 10.1234/abc
                    accessed: 2026-11-01
                  - id: act-2001
                    type: legislation
                    title: Example Act 2001
                    issued: 2001-04-05
                """);
        file("facts/claims/claims.yaml", """
                topic: tests
                claims:
                  - id: counted
                    kind: finding
                    text: {en: Seven of nine were counted., es: Se contaron siete de nueve.}
                    evidence: [{source: smith-2018, locator: {page: "4"}}]
                    review-by: 2027-08-01
                  - id: enacted
                    kind: law
                    text: {en: The Act was passed in 2001., es: La ley se aprobó en 2001.}
                    evidence: [{source: act-2001, rests-on: record}]
                    review-by: 2028-01-01
                """);
        sheet("first", "claims: [counted, enacted]");
    }

    Path folder() {
        return folder;
    }

    TestProject file(String name, String content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A fact sheet in English, as HTML and text, of one section.
    TestProject sheet(String id, String section) {
        return file("facts/sheets/" + id + ".yaml", """
                id: %s
                template: fact-sheet
                title: {en: A sheet, es: Una hoja}
                languages: [en]
                formats: [html, txt]
                sections:
                  - title: {en: What is known, es: Lo que se sabe}
                    %s
                """.formatted(id, section));
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /// All files below a folder, sorted.
    List<String> filesIn(String name) {
        var root = folder.resolve(name);
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a command printed, and how it ended.
    record Ran(int code, String out, String err) {
        Ran endsWith(int expected) {
            assertThat(code).as(err).isEqualTo(expected);
            return this;
        }
    }

    /// Runs a command on the project.
    Ran run(String... args) {
        return runIn(folder, args);
    }

    /// Runs a command on the project of a folder.
    static Ran runIn(Path folder, String... args) {
        var all = new ArrayList<String>(List.of("--project", folder.toString()));
        all.addAll(List.of(args));
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = HandbillCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Builds the project as of {@link #TODAY}.
    Ran build(String... args) {
        var all = new ArrayList<String>(List.of("build", "--today", TODAY));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }
}
