package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.testing.Needs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who leaves for Pandoc takes everything along.
class ForPandocTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder).file("facts/sheets/first.yaml", """
                        id: first
                        template: fact-sheet
                        title: {en: A sheet}
                        formats: [md, txt]
                        sections:
                          - text: {en: "@smith-2018 [p. 4] counts; others do not [see @act-2001, art. 3(a); -@smith-2018]."}
                            claims: [counted, enacted]
                        """);
    }

    @Test
    void citationsStayCitations() {
        project.build("--citations", "pandoc").endsWith(0);

        var markdown = project.read("out/first/first.en.md");
        assertThat(markdown)
                .startsWith(
                        "---\n# pandoc --citeproc FILE.md -o FILE.docx; for the sheet's style add --csl apa.csl\nlang: en\n")
                .contains("  - id: smith-2018\n    type: article-journal\n    title: Counting what is counted\n")
                .contains("@smith-2018 [p. 4] counts; others do not [see @act-2001, {art. 3(a)}; -@smith-2018].")
                .contains("Seven of nine were counted. [@smith-2018, p. 4]");
        assertThat(project.read("out/first/first.en.txt")).contains("(Smith, 2018, p. 4)");
    }

    @Test
    void aSheetWithoutMarkdownIsToldTheWayOut() {
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml").replace("[md, txt]", "[txt]"));

        for (var command : List.of("build", "render")) {
            assertThat(project.run(command, "first", "--citations", "pandoc")
                            .endsWith(2)
                            .err())
                    .isEqualTo(
                            "handbill: --citations pandoc is for md, which \"first\" is not made in; add --format md\n");
        }
        assertThat(project.run("render", "first", "--citations", "pandoc", "--format", "md", "-o", "-")
                        .endsWith(0)
                        .out())
                .contains("[@smith-2018, p. 4]");
    }

    @Test
    void theOptionIsPartOfWhatMarkdownAloneIsMadeFrom() {
        project.build().endsWith(0);
        var text = project.read("out/first/first.en.md");

        assertThat(project.build("--citations", "pandoc").endsWith(0).out().lines())
                .anyMatch(line -> line.endsWith("first.en.md"))
                .noneMatch(line -> line.endsWith("first.en.txt"));
        assertThat(project.read("out/first/first.en.md")).isNotEqualTo(text);
        project.build().endsWith(0);
        assertThat(project.read("out/first/first.en.md")).isEqualTo(text);
    }

    @Test
    void pandocMakesTheCitations() throws Exception {
        project.build("--citations", "pandoc").endsWith(0);

        assertThat(pandoc("out/first/first.en.md", "--citeproc", "--to", "plain", "--wrap", "none"))
                .contains(
                        "Smith (2018, 4) counts",
                        "Sources",
                        "Smith, Ada. 2018. “Counting What Is Counted.” Journal of Tests 3: 1–9.");
    }

    @Test
    void pandocReadsSourcesAndWhatCiteWrites() throws Exception {
        for (var form : List.of("csl-json", "bibtex", "biblatex")) {
            project.file(
                    "library",
                    project.run("cite", "first", "--as", form).endsWith(0).out());
            assertThat(pandoc("library", "--from", form.replace("-", ""), "--to", "csljson"))
                    .as(form)
                    .contains("\"title\": \"Counting what is counted\"", "\"family\": \"Smith\"", "10.1234/abc");
        }
        project.file("paper.md", "As @smith-2018 says.\n");
        assertThat(pandoc(
                        "paper.md",
                        "--citeproc",
                        "--bibliography",
                        "facts/sources/sources.yaml",
                        "--to",
                        "plain",
                        "--wrap",
                        "none"))
                .contains("As Smith (2018) says.");
    }

    private String pandoc(String file, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Needs.program("pandoc", "pandoc").toString(), file));
        command.addAll(List.of(options));
        var said = Files.createTempFile(folder, "pandoc", ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
