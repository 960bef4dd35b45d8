package org.handbill.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;
import org.handbill.facts.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {
    @TempDir
    Path folder;

    @Test
    void aContestedClaimStandsBesideItsAnswer() throws IOException {
        assertThat(layout("[they-say, we-say, other]", "they-say: [we-say]"))
                .containsExactly("they-say | we-say", "other");
    }

    @Test
    void anAnswerThatIsListedFirstMovesBesideItsQuestion() throws IOException {
        assertThat(layout("[we-say, they-say]", "they-say: [we-say]")).containsExactly("they-say | we-say");
    }

    @Test
    void twoThatAnswerEachOtherStandOnce() throws IOException {
        assertThat(layout("[they-say, we-say]", "they-say: [we-say]", "we-say: [they-say]"))
                .containsExactly("they-say | we-say");
    }

    @Test
    void onlyAnswersOnTheSheetAreShown() throws IOException {
        assertThat(layout("[they-say, we-say]", "they-say: [we-say, other]")).containsExactly("they-say | we-say");
    }

    @Test
    void anAnswerThatIsContestedItselfStandsBesideItsOwnAnswerToo() throws IOException {
        assertThat(layout("[they-say, we-say, other]", "they-say: [we-say]", "we-say: [other]"))
                .containsExactly("they-say | we-say", "we-say | other");
    }

    @Test
    void oneAnswerMayAnswerTwo() throws IOException {
        assertThat(layout("[they-say, other, we-say]", "they-say: [we-say]", "other: [we-say]"))
                .containsExactly("they-say | we-say", "other | we-say");
    }

    @Test
    void anAnswerInAnotherSectionKeepsItsPlaceThere() throws IOException {
        assertThat(layout("[they-say]\n  - claims: [we-say, other]", "they-say: [we-say]"))
                .containsExactly("they-say | we-say", "we-say", "other");
    }

    @Test
    void whatIsForSomeRecipientsIsNotForEveryone() throws IOException {
        assertThat(layout("[{claim: they-say, when: {recipient.chamber: upper}}, other]"))
                .containsExactly("other");
    }

    @Test
    void whatIsContestedInATableStandsBesideItsAnswerUnderIt() throws IOException {
        assertThat(layout("[other]\n    comparison: " + table("[they-say, we-say]"), "they-say: [we-say]"))
                .containsExactly("they-say | we-say", "other");
    }

    @Test
    void twoThatAnswerEachOtherInTablesStandOnceUnderTheFirst() throws IOException {
        assertThat(layout(
                        "[other]\n    comparison: " + table("[they-say]") + "\n  - comparison: "
                                + table("[we-say, they-say]"),
                        "they-say: [we-say]",
                        "we-say: [they-say]"))
                .containsExactly("they-say | we-say", "other");
    }

    @Test
    void whatStandsAmongTheClaimsDoesNotStandUnderATableToo() throws IOException {
        assertThat(layout(
                        "[other]\n    comparison: " + table("[they-say]") + "\n  - claims: [they-say, we-say]",
                        "they-say: [we-say]"))
                .containsExactly("other", "they-say | we-say");
    }

    @Test
    void anAnswerInATableThatIsContestedItselfStandsBesideItsOwnAnswerToo() throws IOException {
        assertThat(layout(
                        "[]\n    comparison: " + table("[they-say, we-say, other]"),
                        "they-say: [we-say]",
                        "we-say: [other]"))
                .containsExactly("they-say | we-say", "we-say | other");
    }

    @Test
    void aLocalClaimIsForThoseOfItsPlace() throws IOException {
        write("facts/claims/local.yaml", """
                claims:
                  - {id: federal, kind: law, text: Words., jurisdiction: us}
                  - {id: of-nevada, kind: law, text: Words., jurisdiction: us-nv}
                  - {id: of-sweden, kind: law, text: Words., jurisdiction: se}
                """);
        var claims = "[other, federal, of-nevada, of-sweden]";

        assertThat(layout(claims)).containsExactly("other", "federal", "of-nevada", "of-sweden");
        assertThat(layout(claims, Map.of("jurisdiction", "US-NV"))).containsExactly("other", "federal", "of-nevada");
        assertThat(layout(claims, Map.of("jurisdiction", "us"))).containsExactly("other", "federal");
        assertThat(layout(claims, Map.of("jurisdiction", "Nevada"))).hasSize(4);
        var ofSheet = claims + "\nvariables: {jurisdiction: se}";
        assertThat(layout(ofSheet)).containsExactly("other", "of-sweden");
        assertThat(layout(ofSheet, Map.of("jurisdiction", "us"))).containsExactly("other", "federal");
        assertThat(layout(ofSheet, Map.of("jurisdiction", " "))).containsExactly("other", "of-sweden");
        assertThat(layout(claims + "\nvariables: {jurisdiction: {en: Your state}}"))
                .hasSize(4);
    }

    @Test
    void aSectionThatNothingIsLeftOfIsNotPrinted() throws IOException {
        write("facts/claims/local.yaml", "claims: [{id: of-nevada, kind: law, text: Words., jurisdiction: us-nv}]");
        var sections = "[other]\n  - {title: Here, claims: [of-nevada]}\n  - {text: Prose, claims: [they-say]}";

        assertThat(sheet(sections)
                        .printedFor(Map.of("jurisdiction", "se"), facts()::claim)
                        .sections())
                .extracting(section -> section.entries().size())
                .containsExactly(1, 1);
    }

    private static String table(String cells) {
        return "{caption: C, columns: %s, rows: [{title: R, cells: %s}]}".formatted(cells, cells);
    }

    /// Lays out a sheet's claims: `they-say | we-say` is a pair, in the order of reading.
    private List<String> layout(String claims, String... answers) throws IOException {
        return layout(claims, Map.of(), answers);
    }

    private List<String> layout(String claims, Map<String, String> recipient, String... answers) throws IOException {
        return Layout.of(sheet(claims, answers), facts()::claim, recipient).sections().stream()
                .flatMap(part -> part.groups().stream())
                .map(group -> group.claims().map(Claim::id).map(Id::value).collect(Collectors.joining(" | ")))
                .toList();
    }

    private Sheet sheet(String claims, String... answers) throws IOException {
        write("facts/handbill.yaml", "format: 1\norganization: {name: Test}\n");
        var answeredBy = List.of(answers).stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        write(
                "facts/claims/claims.yaml",
                "claims:\n"
                        + List.of("they-say", "we-say", "other").stream()
                                .map(id -> "  - {id: " + id + ", kind: finding, text: {en: Words.}"
                                        + (answeredBy.containsKey(id) ? ", answered-by: " + answeredBy.get(id) : "")
                                        + "}\n")
                                .collect(Collectors.joining()));
        write(
                "facts/sheets/sheet.yaml",
                "id: sheet\ntemplate: fact-sheet\ntitle: Title\nsections:\n  - claims: " + claims + "\n");
        assertThat(facts().findings()).isEmpty();
        return facts().sheets().getFirst();
    }

    private FactBase facts() throws IOException {
        return FactBase.read(folder);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
