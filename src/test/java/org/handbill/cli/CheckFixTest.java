package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check --fix` on a project.
class CheckFixTest {
    private static final String SOURCES = "facts/sources/more.yaml";

    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder).file(SOURCES, """
                references:
                  # a book
                  - type: book
                    id: book
                    title: A Book\s\s
                    author: [{family: Smith, given: Ada}]
                    publisher: Press
                    issued: 2018
                    DOI: https://doi.org/10.1234/book
                """);
    }

    @Test
    void whatWasFixedIsSaidAndCheckedAnew() {
        var ran = project.run("check", "--fix", "--today", TestProject.TODAY).endsWith(0);

        assertThat(ran.err()).isEqualTo("""
                fixed: facts/sources/more.yaml:5:18: blanks at the end of the line taken out
                fixed: facts/sources/more.yaml:3:5: keys put in order
                fixed: facts/sources/more.yaml:9:10: DOI written as 10.1234/book
                """);
        assertThat(ran.out()).startsWith("facts/sources/more.yaml:3:9: unused-source: ");
        assertThat(project.read(SOURCES)).isEqualTo("""
                references:
                  # a book
                  - id: book
                    type: book
                    title: A Book
                    author: [{family: Smith, given: Ada}]
                    publisher: Press
                    issued: 2018
                    DOI: 10.1234/book
                """);
        assertThat(project.run("check", "--fix", "--today", TestProject.TODAY)
                        .endsWith(0)
                        .err())
                .isEmpty();
    }

    @Test
    void onlyTheFilesAskedForAreTouched() {
        var before = project.read(SOURCES);

        project.run(
                        "check",
                        "--fix",
                        "--today",
                        TestProject.TODAY,
                        folder.resolve("facts/claims").toString())
                .endsWith(0);

        assertThat(project.read(SOURCES)).isEqualTo(before);
    }

    @Test
    void aFileThatMayNotBeWrittenIsAFaultOfTheEnvironment() throws IOException {
        var file = folder.resolve(SOURCES);
        assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "nobody is kept from writing here");
        var before = project.read(SOURCES);

        assertThat(project.run("check", "--fix", "--today", TestProject.TODAY)
                        .endsWith(3)
                        .err())
                .isEqualTo("handbill: cannot write " + file + ": permission denied\n");
        assertThat(project.read(SOURCES)).isEqualTo(before);
    }

    @Test
    void withoutFixNothingIsWritten() {
        var before = project.read(SOURCES);

        project.run("check", "--today", TestProject.TODAY).endsWith(0);

        assertThat(project.read(SOURCES)).isEqualTo(before);
    }
}
