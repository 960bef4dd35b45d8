package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
    }

    @Test
    void writesFilesWithoutSubfolderOrManifest() {
        project.run(
                        "render",
                        "first",
                        "--today",
                        TestProject.TODAY,
                        "-o",
                        folder.resolve("x").toString())
                .endsWith(0);

        assertThat(project.filesIn("x")).containsExactly("first.en.html", "first.en.txt");
    }

    @Test
    void writesOneFormatToStandardOutput() {
        var ran = project.run("render", "first", "--today", TestProject.TODAY, "--format", "txt", "-o", "-")
                .endsWith(0);

        assertThat(ran.out())
                .contains("Seven of nine were counted. (Smith, 2018, p. 4)")
                .endsWith("\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aTitleInCapitalsKeepsItsAddresses() {
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml")
                        .replace("en: A sheet", "en: \"Ask [us](https://example.org/aB) or me@example.org\""));

        assertThat(project.run("render", "first", "--today", TestProject.TODAY, "--format", "txt", "-o", "-")
                        .endsWith(0)
                        .out())
                .contains("\nASK US <https://example.org/aB> OR me@example.org\n");
    }

    @Test
    void standardOutputTakesOneFileOnly() {
        var ran = project.run("render", "first", "--today", TestProject.TODAY, "-o", "-")
                .endsWith(2);

        assertThat(ran.err())
                .isEqualTo("handbill: '-o -' takes one language and one format; choose with --lang and --format\n");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aSheetThatIsStoppedWritesNothing() {
        project.sheet("first", "claims: [gone]");

        var ran = project.run(
                        "render",
                        "first",
                        "--today",
                        TestProject.TODAY,
                        "-o",
                        folder.resolve("x").toString())
                .endsWith(1);

        assertThat(ran.err()).startsWith("facts/sheets/first.yaml:8:14: unknown-claim: ");
        assertThat(project.has("x")).isFalse();
    }

    @Test
    void aSheetThatCannotBeReadIsTold() {
        project.file("facts/sheets/second.yaml", "id: second\ntemplate: fact-sheet\nsections: []\n");

        var ran = project.run("render", "second", "--today", TestProject.TODAY, "--format", "txt", "-o", "-")
                .endsWith(1);

        assertThat(ran.err()).contains("facts/sheets/second.yaml:1:5: missing-key: ");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void anotherSheetsFaultIsNotThisOnes() {
        project.sheet("second", "claims: [gone]");

        project.run(
                        "render",
                        "first",
                        "--today",
                        TestProject.TODAY,
                        "-o",
                        folder.resolve("x").toString())
                .endsWith(0);
    }

    @Test
    void aCharacterThatThePdfCannotPrintStopsThePdfAlone() {
        project.file(
                "facts/claims/claims.yaml",
                project.read("facts/claims/claims.yaml").replace("Seven of nine", "Seven \u05d0\u05d1 of nine"));

        var ran = project.run(
                        "render",
                        "first",
                        "--today",
                        TestProject.TODAY,
                        "--format",
                        "pdf,html,txt",
                        "-o",
                        folder.resolve("x").toString())
                .endsWith(1);

        assertThat(ran.err()).startsWith("facts/claims/claims.yaml:5:22: missing-glyph: the PDF cannot print U+05D0");
        assertThat(project.filesIn("x")).containsExactly("first.en.html", "first.en.txt");
    }

    @Test
    void missingGlyphsAreOneFindingForEachPlace() {
        project.file(
                "facts/claims/claims.yaml",
                project.read("facts/claims/claims.yaml")
                        .replace("Seven of nine", "Seven \u05d0\u05d1\u05d2 \uD83D\uDE00 of nine")
                        .replace("The Act was", "The Act \u05d0 was"));

        var ran = project.run(
                        "render",
                        "first",
                        "--today",
                        TestProject.TODAY,
                        "--format",
                        "pdf",
                        "-o",
                        folder.resolve("x").toString())
                .endsWith(1);

        assertThat(ran.err().lines().filter(line -> line.contains(": missing-glyph: ")))
                .containsExactly(
                        "facts/claims/claims.yaml:5:22: missing-glyph: the PDF cannot print U+05D0, U+05D1, U+05D2 in"
                                + " \"Seven \u05d0\u05d1\u05d2 \uD83D\uDE00 of nine were counted.\": Hebrew is written"
                                + " from right to left, which can't be set; U+1F600 in \"Seven \u05d0\u05d1\u05d2"
                                + " \uD83D\uDE00 of nine were counted.\": an emoji, which no font here holds",
                        "facts/claims/claims.yaml:10:24: missing-glyph: the PDF cannot print U+05D0 in \"Seven"
                                + " \u05d0\u05d1\u05d2 \uD83D\uDE00 of nine were counted.\": Hebrew is written from right to"
                                + " left, which can't be set");
    }

    @Test
    void pictureThatThePdfCannotTakeIsPlacedInTheTemplateAndTheHtmlIsWritten() {
        project.sheet("first", "claims: [counted]")
                .file(
                        "facts/sheets/first.yaml",
                        project.read("facts/sheets/first.yaml").replace("fact-sheet", "mine"))
                .file(
                        "templates/mine/mine.html.ftlh",
                        "<title>x</title>\n<h1>${title}</h1>\n<img alt='x' src='dot.svg'>\n")
                .file("templates/mine/dot.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>A</text></svg>");

        var ran = project.run(
                        "render",
                        "first",
                        "--today",
                        TestProject.TODAY,
                        "--format",
                        "pdf,html",
                        "-o",
                        folder.resolve("x").toString())
                .endsWith(1);

        assertThat(ran.err())
                .startsWith("templates/mine/mine.html.ftlh:3:19: template-fault: a PDF can't have a drawing (SVG) with"
                        + " <text> (mine/dot.svg)");
        assertThat(project.filesIn("x")).containsExactly("first.en.html");
    }

    @Test
    void aSheetThatIsTooLongIsNotWritten() {
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml")
                        .replace("sections:", "pages: {max: 1}\nsections:")
                        .replace(
                                "claims: [counted, enacted]",
                                "claims: [counted, enacted]\n    text: {en: \"" + "Word after word. ".repeat(800)
                                        + "\"}"));

        var ran = project.run(
                        "render",
                        "first",
                        "--today",
                        TestProject.TODAY,
                        "--format",
                        "pdf,txt",
                        "-o",
                        folder.resolve("x").toString())
                .endsWith(1);

        assertThat(ran.err())
                .startsWith("facts/sheets/first.yaml:6:14: too-long: in en the PDF has ")
                .contains("the longest: counted, enacted");
        assertThat(project.has("x")).isFalse();
    }

    @Test
    void aVariableIsSetForAllLanguagesOrForOne() {
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml")
                        .replace("sections:", "variables: {lede: {en: Old words., es: Palabras.}}\nsections:"));

        assertThat(project.run(
                                "render",
                                "first",
                                "--today",
                                TestProject.TODAY,
                                "--format",
                                "txt",
                                "-o",
                                "-",
                                "--set",
                                "lede.en=New words.")
                        .endsWith(0)
                        .out())
                .contains("New words.")
                .doesNotContain("Old words.");
    }
}
