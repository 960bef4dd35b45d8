package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    @TempDir
    Path folder;

    TestProject project;
    String library;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
        project.file("library.bib", """
                @article{smith-2018, title = {Counting}, doi = {10.1234/ABC}}
                @book{new-one, title = {New}, author = {Platt, Lucy}, year = 2020}
                """);
        library = folder.resolve("library.bib").toString();
    }

    @Test
    void whatIsThereAlreadyIsNamed() {
        var ran = project.run("import", library).endsWith(0);

        assertThat(ran.out()).contains("- id: smith-2018", "- id: new-one");
        assertThat(ran.err())
                .isEqualTo(
                        "handbill: smith-2018 is there already: smith-2018 (facts/sources/sources.yaml:2), the same DOI\n");
    }

    @Test
    void onlyWhatIsNewIsAddedAndTheRestStaysAsItIs() {
        var before = """
                # Ours.
                references:
                - {id: a,   type: book, title: 'A'}   # first
                -   id: b
                    type: book
                    title: |
                      B

                # the end
                """;
        project.file("facts/sources/more.yaml", before);
        var more = folder.resolve("facts/sources/more.yaml").toString();

        var ran = project.run("import", library, "--into", more).endsWith(0);

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).endsWith("handbill: 1 of 2 sources added to " + more + "\n");
        assertThat(project.read("facts/sources/more.yaml")).isEqualTo(before.replace("\n\n# the end", """

                - id: new-one
                  type: book
                  title: New
                  author:
                    - {family: Platt, given: Lucy}
                  issued: 2020

                # the end"""));
        project.run("list", "sources").endsWith(0);
        assertThat(project.run("import", library, "--into", more).endsWith(0).err())
                .endsWith("0 of 2 sources added to " + more + "\n");
    }

    @Test
    void aFileThatIsNotThereIsMadeAndBracketsAreKept() throws IOException {
        var made = folder.resolve("facts/sources/made.yaml");
        project.run("import", library, "--into", made.toString()).endsWith(0);
        assertThat(made).hasContent("""
                references:
                  - id: new-one
                    type: book
                    title: New
                    author:
                      - {family: Platt, given: Lucy}
                    issued: 2020
                """);

        Files.writeString(made, "references: [{id: x, type: book, title: X}] # one line\r\n");
        project.run("import", library, "--into", made.toString()).endsWith(0);
        assertThat(Files.readString(made))
                .isEqualTo("references: [{id: x, type: book, title: X}, {id: new-one, type: book, title: New,"
                        + " author: [{family: Platt, given: Lucy}], issued: 2020}] # one line\r\n");
    }

    @Test
    void aFileThatIsNoListOfSourcesIsLeftAlone() {
        var file = project.file("facts/sources/other.yaml", "references: {a: b}\n")
                .folder()
                .resolve("facts/sources/other.yaml")
                .toString();

        var ran = project.run("import", library, "--into", file).endsWith(1);

        assertThat(ran.err()).contains(":1:13: yaml-shape: references: is no list");
        assertThat(project.read("facts/sources/other.yaml")).isEqualTo("references: {a: b}\n");
    }

    @Test
    void withoutALibraryNothingIsDone() {
        assertThat(project.run("import", "nowhere.bib").endsWith(3).err())
                .contains("nowhere.bib: there is no such file");
        assertThat(project.run("import", library, "--from", "word").endsWith(2).err())
                .contains("'word' is none of bibtex");
        assertThat(project.run("import", library, "--encoding", "klingon")
                        .endsWith(2)
                        .err())
                .contains("'klingon' is no encoding");
    }

    @Test
    void whatIsNoPlaceOfSourcesIsRefused() {
        project.file("facts/claims/mine.yaml", "claims: []\n").file("facts/sources/mine.yaml", "claims: []\n");
        var claims = folder.resolve("facts/claims/mine.yaml").toString();
        var sources = folder.resolve("facts/sources");

        assertThat(project.run("import", library, "--into", claims).endsWith(2).err())
                .contains(claims + " is no place of the project's sources; name a file in ");
        assertThat(project.run("import", library, "--into", sources.toString())
                        .endsWith(2)
                        .err())
                .contains(sources + " is a folder; name a file of sources in it, as ");
        assertThat(project.run("import", folder.toString()).endsWith(2).err())
                .contains(folder + " is a folder; name the library in it");
        assertThat(project.run(
                                "import",
                                library,
                                "--into",
                                sources.resolve("mine.yaml").toString())
                        .endsWith(1)
                        .err())
                .contains("mine.yaml:1:1: yaml-shape: the file has claims and no references\n    1 | claims: []\n");
        assertThat(project.read("facts/claims/mine.yaml")).isEqualTo("claims: []\n");
    }

    @Test
    void aFileThatCannotBeReadIsLeftAloneAndItsPlaceNamed() throws IOException {
        var file = folder.resolve("facts/sources/mine.yaml");
        Files.write(file, "references: []\n# M\u00fcller\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(project.run("import", library, "--into", file.toString())
                        .endsWith(1)
                        .err())
                .startsWith(file + ":2:4: not-utf-8: the file is not UTF-8 from here on\n");

        Files.writeString(file, "references:\n  - {id: a\n");
        assertThat(project.run("import", library, "--into", file.toString())
                        .endsWith(1)
                        .err())
                .startsWith(
                        file
                                + ":3:1: yaml-syntax: this is not YAML from here on: while parsing a flow mapping, expected ',' or '}', but got");
        assertThat(file).hasContent("references:\n  - {id: a\n");
    }

    @Test
    void aFileKeepsItsPermissions() throws IOException {
        var file = folder.resolve("facts/sources/mine.yaml");
        Files.writeString(file, "references: []\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        project.run("import", library, "--into", file.toString()).endsWith(0);

        assertThat(Files.readString(file)).contains("new-one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }
}
