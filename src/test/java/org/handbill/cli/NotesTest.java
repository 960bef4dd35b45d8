package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.handbill.testing.Needs;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole handouts in note styles: first and later notes, ibid, several sources in a note, places, and the order.
class NotesTest {
    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void write() {
        project =
                new TestProject(folder).file("facts/sources/sources.yaml", """
                        references:
                          - {id: hart, type: book, title: The Concept of Examples, author: [{family: Hart, given: Hugo}], publisher: Example Press, publisher-place: Oxford, issued: 1961, accessed: 2026-11-01}
                          - {id: fuller, type: article-journal, title: The case of the examples, author: [{family: Fuller, given: Lena}], container-title: Example Law Review, volume: 62, page: 616-645, issued: 1949, accessed: 2026-11-01}
                          - {id: rex, type: legal_case, title: R v Example, container-title: AC, volume: 1, page: "200", authority: HL, issued: 2005, accessed: 2026-11-01}
                        """).file("facts/claims/claims.yaml", """
                        topic: notes
                        claims:
                          - id: one
                            kind: finding
                            text: {en: One is first., es: Uno es lo primero.}
                            evidence: [{source: hart, locator: {page: "20"}}, {source: fuller, locator: {page: "617"}}]
                            review-by: 2027-08-01
                          - id: two
                            kind: finding
                            text: {en: Two is second., es: Dos es lo segundo.}
                            evidence: [{source: hart, locator: {page: "20"}}, {source: fuller, locator: {page: "617"}}]
                            review-by: 2027-08-01
                          - id: three
                            kind: law
                            text: {en: Three is third., es: Tres es lo tercero.}
                            evidence: [{source: rex, rests-on: record}]
                            review-by: 2027-08-01
                          - id: four
                            kind: law
                            text: {en: Four is fourth., es: Cuatro es lo cuarto.}
                            evidence: [{source: rex, rests-on: record}]
                            review-by: 2027-08-01
                        """);
    }

    private String render(String style, String language, String format) {
        project.file("facts/sheets/noted.yaml", """
                id: noted
                template: fact-sheet
                title: {en: Notes, es: Notas}
                languages: [en, es]
                citation-style: %s
                reference-list: false
                sections:
                  - text:
                      en: "First [see @hart, p. 12]. Again [@hart, p. 15]. The same [@hart, p. 15]. Another [@fuller; @hart, p. 15]. @fuller [p. 620] agrees. Back [@hart, p. 15]."
                      es: "Primero [véase @hart, p. 12]. Otra vez [@hart, p. 15]. Lo mismo [@hart, p. 15]. Otro [@fuller; @hart, p. 15]. @fuller [p. 620] coincide. De nuevo [@hart, p. 15]."
                    claims: [one, two, three, four]
                """.formatted(style));
        return project.run(
                        "render",
                        "noted",
                        "--lang",
                        language,
                        "--format",
                        format,
                        "--today",
                        TestProject.TODAY,
                        "-o",
                        "-")
                .endsWith(0)
                .out();
    }

    /// The notes of a handout as text, a line each.
    private static List<String> notesOf(String text) {
        var notes = text.replaceFirst("(?s).*?\\nNot(?:es|as)\\n-+\\n+", "").replaceFirst("(?s)\\n\\n.*", "");
        return notes.replaceAll("\\n {5}", " ").lines().toList();
    }

    @Test
    void whatIsCitedAgainAtTheSamePlaceHasTheSameNumber() {
        assertThat(render("oscola", "en", "txt"))
                .contains(
                        "First. [1] Again. [2] The same. [2] Another. [3] Fuller [4] agrees.\nBack. [2]\n",
                        "One is first. [5]\n",
                        "Two is second. [5]\n",
                        "Three is third. [6]\n",
                        "Four is fourth. [6]\n");
    }

    @Test
    void oscolaSaysIbidAndRefersToFirstNotes() {
        assertThat(notesOf(render("oscola", "en", "txt")))
                .containsExactly(
                        "[1]  See Hugo Hart, The Concept of Examples (Example Press 1961) 12.",
                        "[2]  ibid 15.",
                        "[3]  Lena Fuller, ‘The Case of the Examples’ (1949) 62 Example Law Review 616; Hart (n 1) 15.",
                        "[4]  Fuller (n 3) 620.",
                        "[5]  Hart (n 1) 20; Fuller (n 3) 617.",
                        "[6]  R v Example (2005) 1 AC 200 (HL), seen in part.");
    }

    @Test
    void chicagoShortensLaterNotes() {
        assertThat(notesOf(render("chicago-notes-bibliography", "en", "txt")))
                .containsExactly(
                        "[1]  See Hugo Hart, The Concept of Examples (Example Press, 1961), 12.",
                        "[2]  Hart, The Concept of Examples, 15.",
                        "[3]  Lena Fuller, “The Case of the Examples,” Example Law Review 62 (1949): 616–45; Hart, The Concept of Examples, 15.",
                        "[4]  Fuller, “The Case of the Examples,” 620.",
                        "[5]  Hart, The Concept of Examples, 20; Fuller, “The Case of the Examples,” 617.",
                        "[6]  R v Example, 1 AC 200 (HL 2005), seen in part.");
    }

    @Test
    void bluebookSaysIdAndSupra() {
        assertThat(notesOf(render("bluebook-law-review", "en", "txt")))
                .containsExactly(
                        "[1]  See Hugo Hart, The Concept of Examples 12 (1961).",
                        "[2]  Id. at 15.",
                        "[3]  Lena Fuller, The Case of the Examples, 62 Example Law Review 616 (1949); Hart, supra note 1 at 15.",
                        "[4]  Fuller, supra note 3 at 620.",
                        "[5]  Hart, supra note 1 at 20; Fuller, supra note 3 at 617.",
                        "[6]  R v Example, 1 AC 200 (HL 2005), seen in part.");
    }

    @Test
    void chicagoSpeaksSpanish() {
        assertThat(notesOf(render("chicago-notes-bibliography", "es", "txt")))
                .containsExactly(
                        "[1]  Véase Hugo Hart, The Concept of Examples (Example Press, 1961), 12.",
                        "[2]  Hart, The Concept of Examples, 15.",
                        "[3]  Lena Fuller, «The case of the examples», Example Law Review 62 (1949): 616-45; Hart, The Concept of Examples, 15.",
                        "[4]  Fuller, «The case of the examples», 620.",
                        "[5]  Hart, The Concept of Examples, 20; Fuller, «The case of the examples», 617.",
                        "[6]  R v Example, 1 AC 200 (HL 2005), visto en parte.");
    }

    @Test
    void markdownHasEachNoteOnce() {
        assertThat(render("oscola", "en", "md"))
                .contains(
                        "First.[^1] Again.[^2] The same.[^2] Another.[^3] Fuller[^4] agrees. Back.[^2]",
                        "[^1]: See Hugo Hart, *The Concept of Examples* (Example Press 1961) 12.\n",
                        "[^6]: *R v Example* (2005) 1 AC 200 (HL), seen in part.\n")
                .containsOnlyOnce("[^2]:");
    }

    @Test
    void eachNumberLeadsToItsNoteAndEachNoteBackToAllItsNumbers() {
        var page = Jsoup.parse(render("oscola", "en", "html"));
        assertThat(page.select("sup.note a").eachText())
                .containsExactly("1", "2", "2", "3", "4", "2", "5", "5", "6", "6");
        assertThat(page.select("#note-2 a").eachAttr("href"))
                .containsExactly("#noteref-2", "#noteref-2-2", "#noteref-2-3");
        for (var link : page.select("sup.note a, .notes a[role=doc-backlink]")) {
            assertThat(page.select(link.attr("href"))).as(link.outerHtml()).hasSize(1);
        }
    }

    @Test
    void thePdfHasThemToo() throws IOException, InterruptedException {
        var pdftotext = Needs.program("pdftotext", "poppler-utils");
        render("oscola", "en", "html");
        project.run(
                        "render",
                        "noted",
                        "--lang",
                        "en",
                        "--format",
                        "pdf",
                        "--today",
                        TestProject.TODAY,
                        "-o",
                        folder.resolve("pdf").toString())
                .endsWith(0);
        var process = new ProcessBuilder(
                        pdftotext.toString(),
                        "-raw",
                        folder.resolve("pdf/noted.en.pdf").toString(),
                        "-")
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(text).contains("Hart (n 1) 20; Fuller (n 3) 617.").doesNotContain("↩");
    }
}
