package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.pdf.Poppler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeCommandTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
    }

    private MergeCommandTest people(String csv) {
        project.file("people.csv", csv);
        return this;
    }

    private TestProject.Ran merge(String... more) {
        var words = new ArrayList<String>(List.of("merge", "first", "--today", TestProject.TODAY));
        words.addAll(List.of("--recipients", folder.resolve("people.csv").toString()));
        words.addAll(List.of(more));
        return project.run(words.toArray(String[]::new));
    }

    @Test
    void makesACopyForEveryRow() {
        var ran = people("name,current_chamber,current_district\nAna Ruiz,upper,10\n\"Núñez, José\",lower,2\n")
                .merge("-o", folder.resolve("out").toString())
                .endsWith(0);

        assertThat(ran.out()).isEqualTo("""
                %1$s/first.en.0001-Ana-Ruiz.html
                %1$s/first.en.0001-Ana-Ruiz.txt
                %1$s/first.en.0002-Nunez-Jose.html
                %1$s/first.en.0002-Nunez-Jose.txt
                %1$s/recipients.csv
                """.formatted(folder.resolve("out/first/copies")));
        assertThat(ran.err()).isEqualTo("2 copies for 2 recipients: 4 files made, 0 current\n");
        assertThat(project.read("out/first/copies/first.en.0001-Ana-Ruiz.txt"))
                .contains("\nFor Ana Ruiz · Upper chamber · District 10\n");
        assertThat(project.read("out/first/copies/first.en.0002-Nunez-Jose.html"))
                .contains(">Núñez, José</strong>", "Lower chamber · District 2");
        assertThat(project.read("out/first/copies/recipients.csv")).isEqualTo("""
                number,file,row,name,language,pages
                1,first.en.0001-Ana-Ruiz.html,1,Ana Ruiz,en,
                2,first.en.0002-Nunez-Jose.html,2,"Núñez, José",en,
                """.replace("\n", "\r\n"));
        assertThat(project.read("out/manifest.json")).contains("\"recipient\" : 2");
    }

    @Test
    void aRowAtFaultIsLeftOutAndTheOthersAreMade() {
        var ran = people("name,party\nAna,X\n,Y\nBo\nCy,Z\n").merge().endsWith(1);

        assertThat(ran.err()).isEqualTo("""
                people.csv:3:1: empty-value: the name is empty
                    3 | ,Y
                      | ^
                      = write the recipient's name

                people.csv:4:1: wrong-field-count: the row has 1 field, the header 2
                    4 | Bo
                      | ^^
                      = give it as many fields as there are columns; one that holds a separator stands in quotation marks
                2 copies for 4 recipients: 4 files made, 0 current
                """);
        assertThat(project.filesIn("out/first/copies"))
                .containsExactly(
                        "first.en.0001-Ana.html",
                        "first.en.0001-Ana.txt",
                        "first.en.0004-Cy.html",
                        "first.en.0004-Cy.txt",
                        "recipients.csv");
    }

    @Test
    void strictMakesNothingWhereARowIsAtFault() {
        assertThat(people("name\nAna\n\" \"\nBo,1\n")
                        .merge("--strict")
                        .endsWith(1)
                        .err())
                .contains("people.csv:4:4: wrong-field-count: ");
        assertThat(project.has("out")).isFalse();
    }

    @Test
    void aDryRunSaysWhatWouldBeMadeAndWritesNothing() {
        var ran =
                people("name\nAna\nBo\n").merge("--dry-run", "--format", "txt").endsWith(0);

        assertThat(ran.out().lines().map(line -> Path.of(line).getFileName().toString()))
                .containsExactly("first.en.0001-Ana.txt", "first.en.0002-Bo.txt", "recipients.csv");
        assertThat(ran.err()).isEqualTo("2 copies for 2 recipients would be made\n");
        assertThat(project.has("out")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../{name}  | --name "../{name}": a name cannot lead into another folder: all copies of a sheet lie in one
            {naem}     | --name "{naem}": the recipients have no column "naem"; did you mean "name"?
            {district} | --name "{district}": the recipients have no column "district"; there are: name, party, sheet, lang, row
            """)
    void aPatternThatNamesNoFilesIsRefused(String pattern, String message) {
        assertThat(people("name,party\nAna,X\n")
                        .merge("--name", pattern)
                        .endsWith(2)
                        .err())
                .isEqualTo("handbill: " + message + "\n");
        assertThat(project.has("out")).isFalse();
    }

    @Test
    void copiesOfTheSameNameAreRefusedWhateverTheirCase() {
        assertThat(people("name\nana\nBo\nAna\n")
                        .merge("--name", "{name}")
                        .endsWith(1)
                        .err())
                .isEqualTo("""
                people.csv:4:1: duplicate-name: the copies for line 2 and line 4 would both be called "Ana"
                    4 | Ana
                      | ^^^
                      = put {row} into --name, or another column that tells them apart
                """);
        assertThat(project.has("out")).isFalse();
    }

    @Test
    void aRecipientGetsTheOwnLanguageOrAll() {
        project.file(
                "facts/sheets/first.yaml",
                project.read("facts/sheets/first.yaml").replace("languages: [en]", "languages: [en, es]"));

        var ran = people("name,language\nAna,es-MX\nBo,\nCy,fr\n")
                .merge("--format", "txt")
                .endsWith(1);

        assertThat(ran.err()).startsWith("""
                people.csv:4:4: unknown-language: the sheet "first" has no language "fr"
                    4 | Cy,fr
                      |    ^^
                      = write one of its own (en, es), or nothing for a copy in each
                """);
        assertThat(project.filesIn("out/first/copies"))
                .containsExactly(
                        "first.en.0002-Bo.txt", "first.es.0001-Ana.txt", "first.es.0002-Bo.txt", "recipients.csv");
        assertThat(people("name\nAna\n").merge("--name", "{name}").endsWith(2).err())
                .isEqualTo(
                        "handbill: --name \"{name}\": the copies in en and es would be called alike; put {lang} into it\n");
        assertThat(people("name,language\nAna,\n")
                        .merge("--name", "{name}")
                        .endsWith(1)
                        .err())
                .startsWith("people.csv:2:1: duplicate-name: the copies in en and es would both be called \"Ana\"\n");
    }

    @Test
    void aRecipientGetsWhatTheConditionsSay() {
        project.sheet("first", "claims: [counted, {claim: enacted, when: {recipient.chamber: upper}}]");

        people("name,chamber\nAna,upper\nBo,lower\n").merge("--format", "txt").endsWith(0);

        assertThat(project.read("out/first/copies/first.en.0001-Ana.txt")).contains("The Act was passed");
        assertThat(project.read("out/first/copies/first.en.0002-Bo.txt")).doesNotContain("The Act was passed");
        assertThat(people("name,chambers\nAna,upper\n")
                        .merge("--force")
                        .endsWith(1)
                        .err())
                .isEqualTo("""
                facts/sheets/first.yaml:8:38: unknown-column: the recipients have no column "chamber"; did you mean "recipient.chambers"?
                    8 |     claims: [counted, {claim: enacted, when: {recipient.chamber: upper}}]
                      |                                               ^^^^^^^^^^^^^^^^^
                      = name one of theirs: name, chambers
                """.replace("8:38", "8:47"));
    }

    @Test
    void aLocalClaimIsForTheRecipientsOfItsPlace() {
        project.file(
                "facts/claims/claims.yaml",
                project.read("facts/claims/claims.yaml").replace("kind: law", "kind: law\n    jurisdiction: us-nv"));

        var ran = people("name,jurisdiction\nAna,us-nv\nBo,US-NY\nCy,\nDi,Nevada\n")
                .merge("--format", "txt")
                .endsWith(1);

        assertThat(project.read("out/first/copies/first.en.0001-Ana.txt")).contains("The Act was passed");
        assertThat(project.read("out/first/copies/first.en.0002-Bo.txt")).doesNotContain("The Act was passed");
        assertThat(ran.err().lines().filter(line -> line.startsWith("people")))
                .containsExactly(
                        "people.csv:4:4: empty-value: the jurisdiction is empty, and the sheet prints claims that are"
                                + " local to one",
                        "people.csv:5:4: bad-jurisdiction: \"Nevada\" is no ISO 3166 code");
        people("name\nEl\n").merge("--format", "txt").endsWith(0);
        assertThat(project.read("out/first/copies/first.en.0001-El.txt")).contains("The Act was passed");
    }

    @Test
    void onlyWhatChangedIsMadeAgain() {
        people("name,party\nAna,X\nBo,Y\n").merge("--format", "txt").endsWith(0);
        var list = project.read("out/first/copies/recipients.csv");

        assertThat(merge("--format", "txt").endsWith(0).err())
                .isEqualTo("2 copies for 2 recipients: 0 files made, 2 current\n");
        assertThat(project.read("out/first/copies/recipients.csv")).isEqualTo(list);
        // Another letter in the file would be another font in every copy.
        assertThat(people("name,party\nAna,X\nBo,YX\n")
                        .merge("--format", "txt")
                        .endsWith(0)
                        .out()
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .endsWith("first.en.0002-Bo.txt");
    }

    @Test
    void pdfCopiesAreCombinedInTheOrderOfAColumn() throws Exception {
        var file = folder.resolve("print.pdf");

        people("name,district\nAna,10\nBo,2\n=Cy(),\n")
                .merge("--format", "pdf", "--sort", "district", "--combine", file.toString())
                .endsWith(0);

        assertThat(Poppler.pages(Files.readAllBytes(file)).stream()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("For ")))
                .containsExactly("For =Cy()", "For Bo · District 2", "For Ana · District 10");
        assertThat(project.read("out/first/copies/recipients.csv").lines().skip(1))
                .containsExactly(
                        "1,first.en.0003-Cy.pdf,3,'=Cy(),en,1",
                        "2,first.en.0002-Bo.pdf,2,Bo,en,1",
                        "3,first.en.0001-Ana.pdf,1,Ana,en,1");
    }

    @Test
    void shardsPutTogetherAreTheWhole() throws Exception {
        people("name,district\nAna,10\nBo,2\nCy,7\nDi,1\nEl,\n");
        var whole = folder.resolve("whole");
        merge("--sort", "district", "-o", whole.toString()).endsWith(0);

        var words = new ArrayList<String>(
                List.of("manifest", "join", "--into", folder.resolve("joined").toString()));
        for (int i = 1; i <= 3; i++) {
            var part = folder.resolve("part" + i);
            merge("--sort", "district", "--shard", i + "/3", "-o", part.toString())
                    .endsWith(0);
            words.add(part.toString());
        }
        project.run(words.toArray(String[]::new)).endsWith(0);

        assertThat(project.filesIn("joined")).isEqualTo(project.filesIn("whole"));
        assertThat(project.filesIn("joined"))
                .allSatisfy(
                        file -> assertThat(project.read("joined/" + file)).isEqualTo(project.read("whole/" + file)));
    }

    @Test
    void copiesOfThoseWhoAreGoneAreRemovedOnlyWhereThatIsAskedFor() {
        people("name\nAna\nBo\n").merge("--format", "txt", "--name", "{name}").endsWith(0);

        people("name\nAna\n").merge("--format", "txt", "--name", "{name}").endsWith(0);
        assertThat(project.filesIn("out/first/copies")).containsExactly("Ana.txt", "Bo.txt", "recipients.csv");
        merge("--format", "txt", "--name", "{name}", "--prune").endsWith(0);
        assertThat(project.filesIn("out/first/copies")).containsExactly("Ana.txt", "recipients.csv");
    }

    @Test
    void optionsThatWouldDoNothingAreRefused() {
        people("name,district\nAna,1\n");

        assertThat(merge("--combine", "x.pdf").endsWith(2).err())
                .isEqualTo("handbill: --combine is for pdf, which \"first\" is not made in; add --format pdf\n");
        var own = folder.resolve("people.csv").toString();
        assertThat(merge("--format", "pdf", "--combine", own).endsWith(2).err())
                .isEqualTo("handbill: --combine " + own + ": that is the file of recipients\n");
        assertThat(merge("--sort", "distrct").endsWith(2).err())
                .isEqualTo(
                        "handbill: --sort distrct: the recipients have no such column; did you mean \"district\"?\n");
        assertThat(merge("--encoding", "klingon").endsWith(2).err()).contains("'klingon' is no encoding");
        assertThat(merge("--jobs", "0").endsWith(2).err()).isEqualTo("handbill: --jobs is 0: it must be 1 or more\n");
        assertThat(merge("--shard", "0/3").endsWith(2).err()).startsWith("handbill: ");
        assertThat(merge("--shard", "4/3").endsWith(2).err()).startsWith("handbill: ");
        assertThat(project.has("out")).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsAFaultOfTheEnvironment() {
        assertThat(merge().endsWith(3).err())
                .isEqualTo("handbill: " + folder.resolve("people.csv") + ": there is no such file or folder\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | people.csv:1:1: missing-header: the file is empty
            name\\n              | people.csv:1:1: no-recipients: under the header there is no recipient
            name,a,a\\nAna,1,2\\n | people.csv:1:8: duplicate-column: columns 2 and 3 are both called "a"
            name,a\\nAna,"1\\n   | people.csv:2:5: bad-csv: the quotation mark that opens this field is not closed
            """)
    void aFileThatIsWrongAsAWholeMakesNothing(String text, String message) {
        assertThat(people(text.replace("\\n", "\n")).merge().endsWith(1).err()).startsWith(message + "\n");
        assertThat(project.has("out")).isFalse();
    }

    @Test
    void anotherEncodingIsNamed() throws Exception {
        Files.write(folder.resolve("people.csv"), "name;x\nJosé;1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(merge().endsWith(1).err()).startsWith("""
                people.csv:2:4: wrong-encoding: the file is not UTF-8 from here on
                    2 | Jos\ufffd;1
                      |    ^
                      = save it as UTF-8, or name its encoding: --encoding\s""");
        merge("--encoding", "latin1", "--format", "txt").endsWith(0);
        assertThat(project.read("out/first/copies/first.en.0001-Jose.txt")).contains("For José");
    }

    @Test
    void faultsOfRowsAreInEveryReport() {
        assertThat(people("name,x\n,1\nAna,2\n")
                        .merge("--report", "json", "--format", "txt")
                        .endsWith(1)
                        .err())
                .contains(
                        "\"rule\" : \"empty-value\"",
                        "\"file\" : \"people.csv\"",
                        "\"line\" : 2",
                        "\"subject\" : \"first\"");
    }

    @Test
    void aLetterThatThePdfLacksIsTheRecipientsFault() {
        assertThat(people("name\nAna\n山田\n")
                        .merge("--format", "pdf,txt")
                        .endsWith(1)
                        .err())
                .startsWith("people.csv:3:1: missing-glyph: the PDF cannot print U+5C71");
        assertThat(project.filesIn("out/first/copies"))
                .containsExactly(
                        "first.en.0001-Ana.pdf",
                        "first.en.0001-Ana.txt",
                        "first.en.0002-shan-tian.txt",
                        "recipients.csv");
    }
}
