package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handbill.pdf.Poppler;
import org.handbill.pdf.ReadingOrder;
import org.handbill.pdf.VeraPdf;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables on handouts, from the sheet's YAML to every format, small ones and such as no page was made for.
class ComparisonTest {
    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
    }

    private static String table(int columns, int rows) {
        var heads = IntStream.range(0, columns)
                .mapToObj(i -> i == 3 ? LONG : "Head " + i)
                .collect(Collectors.joining(", "));
        var cells = IntStream.range(0, columns)
                .mapToObj(i -> switch (i % 3) {
                    case 0 -> "counted";
                    case 1 -> "{claim: enacted, text: " + LONG + "}";
                    default ->
                        "{text: 'https://example.org/%s', evidence: [{source: act-2001}]}".formatted("a".repeat(60));
                })
                .collect(Collectors.joining(", "));
        return IntStream.range(0, rows)
                .mapToObj(i -> "\n          - {title: Row %d, cells: [%s]}".formatted(i, cells))
                .collect(Collectors.joining(
                        "",
                        "comparison:\n        caption: What is known\n        columns: [" + heads + "]\n        rows:",
                        ""));
    }

    private TestProject sheet(String template, String section) {
        return project.file(
                "facts/sheets/first.yaml", """
                id: first
                template: %s
                title: A sheet
                formats: [pdf, html, txt, md, json]
                sections:
                  - title: Before
                    text: What comes before.
                  - title: What is known
                    %s
                """.formatted(template, section.replace("\n        ", "\n      ")));
    }

    @ParameterizedTest
    @CsvSource({"fact-sheet, a4", "brief, letter", "flyer, a4"})
    void aTableOfTwelveColumnsAndSixtyRowsStaysOnThePagesOfEveryKind(String template, String paper) throws Exception {
        sheet(template, table(12, 60)).build("--paper", paper).endsWith(0);

        var pdf = Files.readAllBytes(folder.resolve("out/first/first.en.pdf"));
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        var structure = Poppler.tags(pdf);
        assertThat(count(structure, "^ *Table")).isEqualTo(2);
        assertThat(count(structure, "^ *Caption")).isEqualTo(2);
        assertThat(count(structure, "^ *TH\\b")).isEqualTo(2 * (6 + 60));
        assertThat(count(structure, "^ *TD\\b")).isEqualTo(12 * 60 + 2);
    }

    @ParameterizedTest
    @CsvSource({"fact-sheet, letter", "brief, a4", "flyer, letter"})
    void aTableIsReadInTheOrderOfItsPage(String template, String paper) throws Exception {
        sheet(template, table(8, 2)).build("--paper", paper).endsWith(0);

        var pdf = Files.readAllBytes(folder.resolve("out/first/first.en.pdf"));
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(ReadingOrder.ofStructure(pdf))
                .isEqualTo(ReadingOrder.ofHtml(project.read("out/first/first.en.html")));
    }

    @Test
    void aWideTableIsPartedSoThatEachColumnCanBeRead() {
        sheet("fact-sheet", table(16, 1)).build("--format", "html").endsWith(0);

        var tables = Jsoup.parse(project.read("out/first/first.en.html")).select("table");
        assertThat(tables).hasSize(3);
        assertThat(tables.eachAttr("class")).isEmpty();
        assertThat(tables.select("caption").eachText())
                .containsExactly("What is known (1 of 3)", "What is known (2 of 3)", "What is known (3 of 3)");
        assertThat(tables.stream()
                        .map(table -> table.select("thead th[scope=col]").size()))
                .containsExactly(6, 6, 4);
        assertThat(tables.select("tbody th[scope=row]").eachText()).containsExactly("Row 0", "Row 0", "Row 0");
        assertThat(tables.select("thead th").eachText())
                .containsExactlyElementsOf(IntStream.range(0, 16)
                        .mapToObj(i -> i == 3 ? LONG : "Head " + i)
                        .toList());
    }

    @Test
    void itsHeadsStandOnEveryPageAndItsRowsAreWhole() throws Exception {
        sheet("fact-sheet", table(3, 60)).build("--format", "pdf").endsWith(0);

        var pages = Poppler.pages(Files.readAllBytes(folder.resolve("out/first/first.en.pdf")));
        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.getFirst()).contains("Before", "What is known", "Head 0", "Row 0");
        for (var page : pages) {
            if (page.contains("Row ")) {
                assertThat(page).contains("Head 0", "Head 1", "Head 2");
            }
            assertThat(count(page, "Row \\d+")).as(page).isEqualTo(count(page, "Seven of nine were counted"));
        }
    }

    @Test
    void wideLettersAreAlignedAsWideLetters() {
        sheet("fact-sheet", """
                comparison:
                        caption: 表
                        columns: [甲, B]
                        rows:
                          - {title: 第一行, cells: [{claim: enacted, text: 合法}, {claim: counted, text: x}]}
                """.strip())
                .build("--format", "txt", "--style", "ieee")
                .endsWith(0);

        assertThat(project.read("out/first/first.en.txt")).contains("""
                表

                        甲                       B
                ------  -----------------------  -----------
                第一行  合法 [1] [seen in part]  x [2, p. 4]
                """);
    }

    @Test
    void markdownIsReadByPandocAsATable() throws IOException, InterruptedException {
        sheet("fact-sheet", """
                comparison:
                        caption: Counts
                        columns: [A | B, "`c|d`"]
                        rows:
                          - {title: "*R* | S", cells: [{claim: enacted, text: "x `y|z` | w"}, counted]}
                """.strip())
                .build("--format", "md", "--citations", "pandoc")
                .endsWith(0);

        var pandoc = org.handbill.testing.Needs.program("pandoc", "pandoc");
        for (var reader : List.of("markdown", "gfm")) {
            var process = new ProcessBuilder(
                            pandoc.toString(),
                            "--from",
                            reader,
                            "--to",
                            "html",
                            folder.resolve("out/first/first.en.md").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var page = Jsoup.parse(
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(process.waitFor()).isZero();
            assertThat(page.select("thead th").eachText()).as(reader).containsExactly("A | B", "c|d");
            assertThat(page.select("tbody tr td").eachText()).as(reader).first().isEqualTo("R | S");
            assertThat(page.select("tbody tr td").eachText().get(1)).as(reader).startsWith("x y|z | w");
            assertThat(page.select("tbody tr td").eachText().get(2))
                    .as(reader)
                    .startsWith("Seven of nine were counted.");
        }
    }

    @Test
    void manifestListAndShowKnowWhatItsCellsRestOn() {
        sheet("fact-sheet", """
                comparison:
                        caption: Counts
                        columns: [A]
                        rows:
                          - {title: R, cells: [{claim: counted, text: Few}]}
                          - {title: S, cells: [{text: Own, evidence: [{source: act-2001}], review-by: 2027-02-01}]}
                """.strip()).build("--format", "txt").endsWith(0);

        assertThat(project.read("out/manifest.json"))
                .containsPattern("\"claims\"\\s*:\\s*\\[\\s*\"counted\"\\s*\\]")
                .containsPattern("\"sources\"\\s*:\\s*\\[\\s*\"act-2001\",\\s*\"smith-2018\"\\s*\\]")
                .contains("2027-01-31");
        assertThat(project.run("show", "counted").endsWith(0).out()).contains("sheets:\n    - first: A sheet");
        assertThat(project.run("show", "act-2001").endsWith(0).out()).contains("sheets:\n    - first: A sheet");
        assertThat(project.run("show", "enacted").endsWith(0).out()).doesNotContain("sheets:");
        assertThat(project.run("show", "first").endsWith(0).out()).contains("- counted", "- act-2001", "- smith-2018");
        assertThat(project.run("list", "sheets", "--json").endsWith(0).out())
                .containsPattern("\"claims\"\\s*:\\s*\\[\\s*\"counted\"\\s*\\]");
        assertThat(project.run("cite", "first").endsWith(0).out())
                .startsWith("Smith, A.")
                .contains("Example Act 2001");
    }

    @Test
    void whatACellSaysIsPartOfTheEditionAndOfWhatIsBuiltAgain() {
        var section = """
                comparison:
                        caption: Counts
                        columns: [A]
                        rows:
                          - {title: R, cells: [{text: %s, evidence: [{source: act-2001}]}]}
                """.strip();
        sheet("fact-sheet", section.formatted("Own")).build("--format", "txt").endsWith(0);
        var first = project.read("out/first/first.en.txt");
        assertThat(project.build("--format", "txt").endsWith(0).err()).isEqualTo("0 files made, 1 current\n");
        sheet("fact-sheet", section.formatted("Other")).build("--format", "txt").endsWith(0);

        assertThat(edition(project.read("out/first/first.en.txt"))).isNotEqualTo(edition(first));
    }

    private static String edition(String text) {
        return text.substring(text.indexOf("Edition"));
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .count();
    }
}
