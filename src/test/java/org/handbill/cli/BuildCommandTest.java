package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handbill.publish.Manifest;
import org.handbill.publish.ManifestFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
    }

    @Test
    void writesEverySheetInItsLanguagesAndFormatsAndAManifest() {
        project.sheet("second", "claims: [enacted]");

        project.build().endsWith(0);

        assertThat(project.filesIn("out"))
                .containsExactly(
                        "first/first.en.html",
                        "first/first.en.txt",
                        "manifest.json",
                        "second/second.en.html",
                        "second/second.en.txt");
    }

    @Test
    void manifestTellsWhatAFileWasMadeOf() {
        project.build().endsWith(0);

        var file = manifest().byPath().get("first/first.en.txt");
        assertThat(file.claims()).containsExactly("counted", "enacted");
        assertThat(file.sources()).containsExactly("act-2001", "smith-2018");
        assertThat(file.useUntil()).hasValue("2027-07-31");
        assertThat(file.overdue()).isFalse();
        assertThat(file.facts()).matches("[0-9a-f]{12}");
        assertThat(project.read("out/first/first.en.txt")).contains(grouped(file.facts()));
    }

    private static String grouped(String digest) {
        return digest.replaceAll("(....)(?=.)", "$1 ");
    }

    @Test
    void printsTheFilesThatItMade() {
        var ran = project.build("-o", folder.resolve("x").toString()).endsWith(0);

        assertThat(ran.out()).isEqualTo("%1$s/x/first/first.en.html\n%1$s/x/first/first.en.txt\n".formatted(folder));
    }

    @Test
    void whatIsCurrentIsNotMadeAgain() {
        project.build().endsWith(0);

        var again = project.build("-v").endsWith(0);
        assertThat(again.out()).isEmpty();
        assertThat(again.err())
                .isEqualTo("current: %1$s/out/first/first.en.html\ncurrent: %1$s/out/first/first.en.txt\n"
                                .formatted(folder)
                        + "0 files made, 2 current\n");
        assertThat(project.build("--force").endsWith(0).out().lines()).hasSize(2);
    }

    @Test
    void aChangedClaimTouchesOnlyTheSheetsThatPrintIt() {
        project.sheet("second", "claims: [enacted]");
        project.build().endsWith(0);
        project.file(
                "facts/claims/claims.yaml",
                project.read("facts/claims/claims.yaml").replace("Seven of nine", "Eight of nine"));

        assertThat(project.build().endsWith(0).out().lines()).allMatch(line -> line.contains("first"));
    }

    @Test
    void anOutputThatWasAlteredIsMadeAgain() throws IOException {
        project.build().endsWith(0);
        var whole = project.read("out/first/first.en.txt");
        Files.writeString(folder.resolve("out/first/first.en.txt"), "altered");

        project.build().endsWith(0);

        assertThat(project.read("out/first/first.en.txt")).isEqualTo(whole);
    }

    @Test
    void aBuildOfOneSheetKeepsTheOthersEntries() {
        project.sheet("second", "claims: [enacted]");
        project.build().endsWith(0);

        project.build("second", "--force").endsWith(0);

        assertThat(manifest().byPath()).containsKeys("first/first.en.txt", "second/second.en.txt");
    }

    @Test
    void removesWhatAKilledRunLeft() throws IOException {
        Files.createDirectories(folder.resolve("out/first"));
        Files.writeString(folder.resolve("out/.handbill-journal"), "{\"version\":1}\n");
        Files.writeString(folder.resolve("out/first/.handbill-1-1.tmp"), "half");

        project.build().endsWith(0);

        assertThat(project.has("out/first/.handbill-1-1.tmp")).isFalse();
    }

    @Test
    void overdueClaimStopsTheSheet() {
        var ran = project.run("build", "--today", "2027-08-01").endsWith(1);

        assertThat(ran.err()).contains("facts/claims/claims.yaml:7:16: overdue-claim: ");
        assertThat(project.has("out/first")).isFalse();
    }

    @Test
    void overdueClaimIsPrintedAsSuchWhereThatIsAllowed() {
        project.run("build", "--today", "2027-08-01", "--allow-overdue").endsWith(0);

        assertThat(manifest().byPath().get("first/first.en.txt").overdue()).isTrue();
        assertThat(project.read("out/first/first.en.txt")).containsIgnoringCase("overdue");
        assertThat(project.read("out/first/first.en.html")).containsIgnoringCase("overdue");
    }

    @Test
    void theDayBeforeItIsNotOverdue() {
        project.run("build", "--today", "2027-07-31").endsWith(0);
    }

    @Test
    void oneFaultySheetDoesNotStopTheOthers() {
        project.sheet("second", "claims: [enactid]");

        var ran = project.build().endsWith(1);

        assertThat(ran.err())
                .contains("facts/sheets/second.yaml:8:14: unknown-claim: ")
                .contains("did you mean \"enacted\"?");
        assertThat(project.filesIn("out"))
                .containsExactly("first/first.en.html", "first/first.en.txt", "manifest.json");
    }

    @Test
    void whatAnEarlierBuildLeftOfASheetThatIsStoppedIsNamed() {
        project.build().endsWith(0);
        project.sheet("first", "claims: [gone]");

        var ran = project.build().endsWith(1);

        assertThat(ran.err())
                .contains("handbill: %s/out/first/first.en.html is left from an earlier run and no longer right"
                        .formatted(folder));
        assertThat(project.has("out/first/first.en.html")).isTrue();
    }

    @Test
    void whatAnEarlierBuildLeftOfASheetThatIsGoneIsNamed() throws IOException {
        project.sheet("second", "claims: [enacted]");
        project.build().endsWith(0);
        Files.delete(folder.resolve("facts/sheets/second.yaml"));

        assertThat(project.build().endsWith(0).err().lines().filter(line -> line.contains("no longer right")))
                .hasSize(2)
                .allMatch(line -> line.contains("out/second/second.en."));
    }

    @Test
    void aFaultyFileMakesTheBuildFailEvenWhereNothingPrintsIt() {
        project.file("facts/claims/more.yaml", "claims:\n  - id: Wrong\n");

        project.build().endsWith(1);

        assertThat(project.has("out/first/first.en.txt")).isTrue();
    }

    @Test
    void aFileInTheWayOfTheFolderIsTheEnvironmentsFault() {
        project.file("out", "a file");

        var ran = project.build().endsWith(3);

        assertThat(ran.err())
                .isEqualTo("handbill: cannot make the folder %1$s/out: %1$s/out is a file, not a folder\n"
                        .formatted(folder));
        assertThat(project.read("out")).isEqualTo("a file");
    }

    @Test
    void aFolderInTheWayOfAFileIsTheEnvironmentsFault() throws IOException {
        Files.createDirectories(folder.resolve("out/first/first.en.txt"));

        var ran = project.build().endsWith(3);

        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("a folder is in its place");
        assertThat(project.filesIn("out").stream().filter(file -> file.contains(".handbill-")))
                .isEmpty();
    }

    @Test
    void aFaultInTheFolderLeavesAManifestThatIsTrue() throws IOException {
        project.build().endsWith(0);
        project.file(
                "facts/claims/claims.yaml",
                project.read("facts/claims/claims.yaml").replace("Seven of nine", "Eight of nine"));
        Files.delete(folder.resolve("out/first/first.en.txt"));
        Files.createDirectories(folder.resolve("out/first/first.en.txt/x"));

        project.build().endsWith(3);

        assertThat(project.run("manifest", "verify", folder.resolve("out").toString())
                        .out())
                .isEqualTo("first/first.en.txt: is missing\n");
    }

    @Test
    void aClaimIsNoAnswerToItself() {
        project.file(
                "facts/claims/claims.yaml",
                project.read("facts/claims/claims.yaml")
                        .replace("    review-by: 2027-08-01", "    answered-by: [counted]\n    review-by: 2027-08-01"));

        assertThat(project.build().endsWith(1).err())
                .contains("facts/sheets/first.yaml:8:14: unanswered-claim: ")
                .contains("this one is no answer to itself");
    }

    @Test
    void argumentsThatCannotBeMeantAreWrongUsage() {
        assertThat(project.build("frist").endsWith(2).err())
                .isEqualTo("handbill: no sheet has the id \"frist\"; did you mean \"first\"?\n");
        assertThat(project.build("--style", "appa").endsWith(2).err()).contains("appa");
        assertThat(project.build("--lang", "xx").endsWith(2).err()).contains("xx");
        assertThat(project.build("--format", "docx").endsWith(2).err())
                .contains("'docx' is none of pdf, html, txt, md, json");
        assertThat(project.build("--set", "bill=SB 7").endsWith(2).err())
                .contains("--set bill: no sheet asked for has a variable of that name");
        assertThat(project.build("--jobs", "0").endsWith(2).err()).contains("--jobs");
        assertThat(project.run("build", "--today", "tomorrow").endsWith(2).err())
                .contains("tomorrow");
    }

    @Test
    void chosenLanguagesFormatsAndStyleTakeThePlaceOfTheSheets() {
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml").replace("[en]", "[en, es]"));

        project.build("--lang", "es", "--format", "md,json", "--style", "ieee").endsWith(0);

        assertThat(project.filesIn("out")).containsExactly("first/first.es.json", "first/first.es.md", "manifest.json");
        assertThat(project.read("out/first/first.es.md")).contains("Se contaron siete de nueve. \\[1, p. 4\\]");
    }

    @Test
    void theSameFactsGiveTheSameBytesWithOneThreadOrMany() throws IOException {
        project.sheet("second", "claims: [enacted]");
        project.build("-o", folder.resolve("x").toString(), "--format", "pdf,html,txt,md,json", "--jobs", "1")
                .endsWith(0);
        project.build("-o", folder.resolve("y").toString(), "--format", "pdf,html,txt,md,json", "--jobs", "4")
                .endsWith(0);

        assertThat(project.filesIn("x")).isEqualTo(project.filesIn("y")).hasSize(11);
        for (var file : project.filesIn("x")) {
            assertThat(folder.resolve("x/" + file)).hasSameBinaryContentAs(folder.resolve("y/" + file));
        }
    }

    private Manifest manifest() {
        try {
            return Manifest.in(folder.resolve("out")).orElseThrow();
        } catch (ManifestFault | IOException e) {
            throw new AssertionError(e);
        }
    }
}
