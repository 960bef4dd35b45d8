package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Why a file is made, what changed between two runs, and what becomes of files that are no longer made.
class ExplainAndPruneTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
        project.sheet("second", "claims: [enacted]");
    }

    @Test
    void everyFileSaysWhyItIsMade() throws IOException {
        assertThat(why()).contains("first/first.en.html: it is new", "second/second.en.txt: it is new");
        assertThat(why()).contains("first/first.en.html: nothing changed");
        assertThat(why("--force")).contains("first/first.en.html: --force");

        Files.delete(folder.resolve("out/first/first.en.html"));
        Files.writeString(folder.resolve("out/first/first.en.txt"), "altered");
        assertThat(why())
                .containsExactly(
                        "first/first.en.html: the file was missing",
                        "first/first.en.txt: the file was altered",
                        "second/second.en.html: nothing changed",
                        "second/second.en.txt: nothing changed");
    }

    @Test
    void whatChangedIsNamed() {
        project.build().endsWith(0);
        change("facts/claims/claims.yaml", "Seven of nine", "Eight of nine");
        change("facts/sources/sources.yaml", "Counting what is counted", "Counting what counts");
        assertThat(why())
                .contains("first/first.en.txt: claim counted changed; source smith-2018 changed")
                .contains("second/second.en.txt: nothing changed");

        project.sheet("first", "claims: [enacted]");
        assertThat(why())
                .contains("first/first.en.txt: the sheet changed, or what --set says; claim counted is no longer on it;"
                        + " source smith-2018 is no longer on it");

        change("facts/handbill.yaml", "Test Coalition", "Another Coalition");
        assertThat(why("--paper", "a4"))
                .contains("first/first.en.txt: the paper changed from letter to a4; the organization or the limits"
                        + " changed");

        assertThat(why("--paper", "a4", "--style", "ieee"))
                .contains(
                        "first/first.en.txt: the sheet changed, or what" + " --set says; citation style ieee changed");
        project.file("templates/fact-sheet/fact-sheet.css", "p { color: black }");
        assertThat(why("--paper", "a4", "--style", "ieee")).contains("first/first.en.txt: template fact-sheet changed");
    }

    @Test
    void anotherVersionOfHandbillIsNamedWithBoth() {
        project.build().endsWith(0);
        project.file(
                "out/manifest.json",
                project.read("out/manifest.json")
                        .replaceAll(
                                "\"inputs\" : \"[0-9a-f]{4}(.*) handbill=\\S+ ",
                                "\"inputs\" : \"0000$1 handbill=0.0.1 "));

        assertThat(why().getFirst()).startsWith("first/first.en.html: Handbill's version changed from 0.0.1 to ");
    }

    @Test
    void whatIsNoLongerMadeIsRemovedAndNothingElse() throws IOException {
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml").replace("[en]", "[en, es]"));
        project.build("--format", "html,txt,md").endsWith(0);
        project.file("out/second/mine.txt", "mine");
        project.file("out/mine/mine.txt", "mine");
        Files.delete(folder.resolve("facts/sheets/second.yaml"));
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml").replace("[en, es]", "[en]"));

        var ran = project.build("--prune").endsWith(0);

        assertThat(ran.err().lines().filter(line -> line.startsWith("removed: ")))
                .hasSize(7);
        assertThat(project.filesIn("out"))
                .containsExactly(
                        "first/first.en.html",
                        "first/first.en.txt",
                        "manifest.json",
                        "mine/mine.txt",
                        "second/mine.txt");
        assertThat(project.run("manifest", "verify", folder.resolve("out").toString())
                        .out())
                .doesNotContain("is missing");
    }

    @Test
    void aFolderThatIsLeftEmptyIsRemovedToo() throws IOException {
        project.build().endsWith(0);
        Files.delete(folder.resolve("facts/sheets/second.yaml"));

        project.build("--prune").endsWith(0);

        assertThat(project.has("out/second")).isFalse();
    }

    @Test
    void whatWasAlteredIsNotRemoved() throws IOException {
        project.build().endsWith(0);
        Files.delete(folder.resolve("facts/sheets/second.yaml"));
        Files.writeString(folder.resolve("out/second/second.en.txt"), "altered");

        var ran = project.build("--prune").endsWith(0);

        assertThat(ran.err())
                .contains("handbill: " + folder.resolve("out/second/second.en.txt")
                        + " is no longer made, but was altered since: it is not removed\n");
        assertThat(project.read("out/second/second.en.txt")).isEqualTo("altered");
        assertThat(project.has("out/second/second.en.html")).isFalse();
    }

    @Test
    void aMergeSaysWhyAndRemovesTheCopiesForWhoIsGone() {
        project.build().endsWith(0);
        var plain = project.filesIn("out");
        project.file("people.csv", "name,town\nAda,Reno\nBo,Elko\n");
        merge();
        assertThat(project.filesIn("out")).hasSize(plain.size() + 5);
        project.file("people.csv", "name,town\nAda,Ely\n");

        var ran = merge("--prune", "--explain");

        assertThat(ran.err())
                .contains("first.en.0001-Ada.txt: the recipient's row changed\n")
                .contains("removed: " + folder.resolve("out/first/copies/first.en.0002-Bo.html") + "\n")
                .contains("removed: " + folder.resolve("out/first/copies/first.en.0002-Bo.txt") + "\n");
        assertThat(project.filesIn("out")).hasSize(plain.size() + 3).containsAll(plain);
        assertThat(project.build("--prune").endsWith(0).err()).doesNotContain("removed");
    }

    @Test
    void theListOfCopiesGoesWithTheLastOfThem() throws IOException {
        project.file("people.csv", "name,town\nAda,Reno\nBo,Elko\n");
        project.build().endsWith(0);
        merge();
        Files.delete(folder.resolve("facts/sheets/first.yaml"));
        Files.writeString(folder.resolve("out/first/copies/first.en.0002-Bo.txt"), "altered");

        project.build("--prune").endsWith(0);
        assertThat(project.filesIn("out"))
                .contains("first/copies/first.en.0002-Bo.txt", "first/copies/recipients.csv")
                .hasSize(5);

        Files.delete(folder.resolve("out/first/copies/first.en.0002-Bo.txt"));
        var ran = project.build("--prune").endsWith(0);
        assertThat(ran.err())
                .contains("removed: " + folder.resolve("out/first/copies/first.en.0002-Bo.txt") + "\n" + "removed: "
                        + folder.resolve("out/first/copies/recipients.csv") + "\n");
        assertThat(project.has("out/first")).isFalse();
        project.run("manifest", "verify", folder.resolve("out").toString()).endsWith(0);
    }

    @Test
    void whatWasTakenAwayByHandIsNoFault() throws IOException {
        project.build().endsWith(0);
        Files.delete(folder.resolve("facts/sheets/second.yaml"));
        for (var name : List.of("second.en.html", "second.en.txt", "")) {
            Files.delete(folder.resolve("out/second").resolve(name));
        }

        project.build("--prune").endsWith(0);

        project.run("manifest", "verify", folder.resolve("out").toString()).endsWith(0);
    }

    @Test
    void whatLiesBehindALinkIsNotRemoved() throws IOException {
        project.build().endsWith(0);
        Files.delete(folder.resolve("facts/sheets/second.yaml"));
        Files.move(folder.resolve("out/second"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("out/second"), folder.resolve("elsewhere"));

        project.build("--prune").endsWith(0);

        assertThat(project.filesIn("elsewhere")).containsExactly("second.en.html", "second.en.txt");
    }

    private TestProject.Ran merge(String... options) {
        var arguments = new java.util.ArrayList<>(List.of("merge", "first", "--today", TestProject.TODAY));
        arguments.addAll(List.of("--recipients", folder.resolve("people.csv").toString()));
        arguments.addAll(List.of(options));
        return project.run(arguments.toArray(String[]::new)).endsWith(0);
    }

    @Test
    void whatARunIsNotAskedForIsNotPruned() {
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml").replace("[en]", "[en, es]"));
        project.build().endsWith(0);
        var before = project.filesIn("out");

        project.build("--prune", "--lang", "en", "--format", "txt").endsWith(0);
        project.build("--prune", "second").endsWith(0);

        assertThat(project.filesIn("out")).isEqualTo(before);
    }

    @Test
    void aSheetThatCannotBeReadOrIsStoppedIsNotPruned() {
        project.build().endsWith(0);
        project.sheet("second", "claims: [gone]");
        project.file("facts/sheets/first.yaml", "id: first\n  broken");

        project.build("--prune").endsWith(1);

        assertThat(project.filesIn("out")).hasSize(5);
    }

    @Test
    void diffSaysWhichSheetsClaimsAndSourcesChanged() throws IOException {
        build("old");
        change("facts/claims/claims.yaml", "Seven of nine", "Eight of nine");
        project.sheet("third", "claims: [enacted]");
        Files.delete(folder.resolve("facts/sheets/second.yaml"));
        build("new");

        assertThat(diff().out()).isEqualTo("""
                sheet first: changed (claim counted changed)
                sheet second: gone
                sheet third: new
                claim counted: changed
                """);
        assertThat(diff("--as", "markdown").out()).isEqualTo("""
                ### Sheets

                - `first` changed (claim counted changed)
                - `second` gone
                - `third` new

                ### Claims

                - `counted` changed
                """);
        assertThat(diff("--as", "json").out()).isEqualTo("""
                {
                  "version" : 1,
                  "sheets" : [
                    {
                      "id" : "first",
                      "change" : "changed",
                      "files" : [
                        "first/first.en.html",
                        "first/first.en.txt"
                      ],
                      "because" : [
                        "claim counted changed"
                      ]
                    },
                    {
                      "id" : "second",
                      "change" : "gone",
                      "files" : [
                        "second/second.en.html",
                        "second/second.en.txt"
                      ],
                      "because" : [ ]
                    },
                    {
                      "id" : "third",
                      "change" : "new",
                      "files" : [
                        "third/third.en.html",
                        "third/third.en.txt"
                      ],
                      "because" : [ ]
                    }
                  ],
                  "claims" : [
                    {
                      "id" : "counted",
                      "change" : "changed"
                    }
                  ],
                  "sources" : [ ]
                }
                """);
    }

    @Test
    void aSourceThatIsGoneIsNamedAndEqualRunsHaveNoDifference() {
        build("old");
        assertThat(project.run(
                                "manifest",
                                "diff",
                                folder.resolve("old").toString(),
                                folder.resolve("old/manifest.json").toString())
                        .endsWith(0))
                .extracting(TestProject.Ran::out, TestProject.Ran::err)
                .containsExactly("", "nothing changed\n");
        project.sheet("first", "claims: [enacted]");
        build("new");

        assertThat(diff().out()).contains("claim counted: gone\nsource smith-2018: gone\n");
    }

    private void build(String name) {
        project.build("-o", folder.resolve(name).toString()).endsWith(0);
    }

    private TestProject.Ran diff(String... form) {
        var arguments = new java.util.ArrayList<>(List.of(
                "manifest",
                "diff",
                folder.resolve("old").toString(),
                folder.resolve("new").toString()));
        arguments.addAll(List.of(form));
        return project.run(arguments.toArray(String[]::new)).endsWith(0);
    }

    private void change(String file, String from, String to) {
        project.file(file, project.read(file).replace(from, to));
    }

    private List<String> why(String... options) {
        var arguments = new java.util.ArrayList<>(List.of("--explain"));
        arguments.addAll(List.of(options));
        var out = folder.resolve("out") + "/";
        return project.build(arguments.toArray(String[]::new))
                .endsWith(0)
                .err()
                .lines()
                .filter(line -> line.startsWith(out))
                .map(line -> line.substring(out.length()))
                .toList();
    }
}
