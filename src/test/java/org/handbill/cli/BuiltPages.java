package org.handbill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Pages as `handbill build` makes them, in `target/pages`: of the shipped project, of the one that has a bit of
/// everything, and of one that is hard on pages, with words longer than the line, notes of three styles, a template
/// of its own with a table, what is overdue, and sheets that are written from right to left.
final class BuiltPages {
    private static final Path HERE = Path.of(System.getProperty("project.basedir", ""));
    private static final Path FOLDER = HERE.resolve("target/pages");
    private static final Map<String, Path> PROJECTS = Map.of(
            "shipped", HERE,
            "approved", HERE.resolve("src/test/resources/projects/approved"),
            "hard", HERE.resolve("src/test/resources/projects/hard"));
    private static final BuiltPages BUILT = new BuiltPages();

    private final List<Path> pages;

    private BuiltPages() {
        PROJECTS.forEach(BuiltPages::build);
        try (var files = Files.walk(FOLDER)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(String name, Path project) {
        var out = FOLDER.resolve(name).toString();
        TestProject.runIn(
                        project,
                        "build",
                        "--force",
                        "--today",
                        TestProject.TODAY,
                        "--format",
                        "html",
                        "--allow-overdue",
                        "-o",
                        out)
                .endsWith(0);
    }

    /// The pages, built once for all tests.
    static BuiltPages get() {
        return BUILT;
    }

    /// The project that a page is of.
    Path project(Path page) {
        return PROJECTS.get(FOLDER.relativize(page).getName(0).toString());
    }

    List<Path> all() {
        return pages;
    }

    /// The page of a sheet in a language: `a-brief.es`.
    Path page(String name) {
        return pages.stream()
                .filter(page -> page.endsWith(name + ".html"))
                .findFirst()
                .orElseThrow();
    }

    /// Pages of each kind of handout, in each direction of writing.
    List<Path> ofEachKind() {
        return Stream.of("a-fact-sheet.en", "hard-brief.en", "hard.ar", "hard-flyer.en", "hard-table.en")
                .map(this::page)
                .toList();
    }

    /// What a page is called in messages.
    String name(Path page) {
        return FOLDER.relativize(page).toString();
    }
}
