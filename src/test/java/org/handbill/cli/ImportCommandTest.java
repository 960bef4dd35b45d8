package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var file = project.file("other.yaml", "references: {a: b}\n")
                .folder()
                .resolve("other.yaml")
                .toString();

        var ran = project.run("import", library, "--into", file).endsWith(1);

        assertThat(ran.err()).contains(":1:13: yaml-shape: references: is no list");
        assertThat(project.read("other.yaml")).isEqualTo("references: {a: b}\n");
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
}
