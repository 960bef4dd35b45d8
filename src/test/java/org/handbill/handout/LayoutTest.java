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

    private static String table(String cells) {
        return "{caption: C, columns: %s, rows: [{title: R, cells: %s}]}".formatted(cells, cells);
    }

    /// Lays out a sheet's claims: `they-say | we-say` is a pair, in the order of reading.
    private List<String> layout(String claims, String... answers) throws IOException {
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
        var facts = FactBase.read(folder);
        assertThat(facts.findings()).isEmpty();
        return Layout.of(facts.sheets().getFirst(), facts::claim, Map.of()).sections().stream()
                .flatMap(part -> part.groups().stream())
                .map(group -> group.claims().map(Claim::id).map(Id::value).collect(Collectors.joining(" | ")))
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
