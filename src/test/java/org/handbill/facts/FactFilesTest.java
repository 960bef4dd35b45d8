package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which files are read, in which order, and what is said of the others.
class FactFilesTest {
    @TempDir
    Path directory;

    private static String claim(String id) {
        return "claims:\n  - {id: %s, kind: law, text: x}\n".formatted(id);
    }

    @Test
    void filesAreReadAtAnyDepthInTheOrderOfTheirPathsCodePoints() {
        var facts = FactsOnDisk.in(directory)
                .with("claims/\uff5e.yaml", claim("before"))
                .with("claims/\ud83d\ude00.yaml", claim("after"))
                .with("claims/b/c/deep.yml", claim("deep"))
                .with("claims/b.yaml", claim("shallow"))
                .with("claims/B.yaml", claim("capital"))
                .read();

        assertThat(facts.findings()).isEmpty();
        assertThat(facts.claims())
                .extracting(claim -> claim.id().value())
                .containsExactly("capital", "shallow", "deep", "before", "after");
    }

    @Test
    void otherFilesArePassedOver() throws IOException {
        var project = FactsOnDisk.in(directory)
                .with("README.md", "# not YAML: [")
                .with("claims/notes.txt", "[")
                .with("claims/.hidden.yaml", "[")
                .with(".git/config.yaml", "[")
                .with("evidence.yaml", "[");
        var outside = Files.writeString(directory.resolve("outside.yaml"), claim("outside"));
        Files.createSymbolicLink(directory.resolve("facts/claims/link.yaml"), outside);
        Files.createSymbolicLink(directory.resolve("facts/sources"), directory.resolve("facts/claims"));

        var facts = project.read();

        assertThat(facts.findings()).isEmpty();
        assertThat(facts.claims()).isEmpty();
    }

    @Test
    void aMisplacedFileIsAnErrorWithThePlaceWhereItBelongs() {
        var findings = FactsOnDisk.in(directory)
                .with("more.yaml", claim("a-claim"))
                .with("sheet/x.yaml", "id: x\nsections: []\n")
                .with("notes.yaml", "any: thing\n")
                .with("claims/loud.YAML", claim("loud"))
                .read()
                .findings();

        assertThat(findings.stream().map(finding -> FactsOnDisk.line(finding) + " | " + finding.help()))
                .containsExactly(
                        "facts/claims/loud.YAML:1:1: misplaced-file: no YAML file is read from here | let its name end"
                                + " in .yaml",
                        "facts/more.yaml:1:1: misplaced-file: no YAML file is read from here | move it to"
                                + " facts/claims/",
                        "facts/notes.yaml:1:1: misplaced-file: no YAML file is read from here | move it out of facts/",
                        "facts/sheet/x.yaml:1:1: misplaced-file: no YAML file is read from here | move it to"
                                + " facts/sheets/");
    }

    @Test
    void whatAMisplacedOrBrokenFileHoldsIsUnreadAndNotMissing() {
        var facts = FactsOnDisk.in(directory)
                .with("more.yaml", claim("a-claim"))
                .with("sources/broken.yaml", "references: [")
                .read();

        assertThat(facts.isUnread(FileKind.CLAIMS)).isTrue();
        assertThat(facts.isUnread(FileKind.SOURCES)).isTrue();
        assertThat(facts.isUnread(FileKind.SHEETS)).isFalse();
        assertThat(facts.faultsOfUnread(FileKind.SOURCES)).hasSize(1);
    }

    @Test
    void aProjectWithoutItsFileIsTold() {
        assertThat(FactsOnDisk.empty(directory)
                        .with("claims/c.yaml", claim("a-claim"))
                        .faults())
                .containsExactly(
                        "facts/handbill.yaml:1:1: missing-project: the project has no file facts/handbill.yaml");
    }

    @Test
    void aFileThatCannotBeReadIsNoFinding() throws IOException {
        var project = FactsOnDisk.in(directory).with("claims/c.yaml", claim("a-claim"));
        var file = directory.resolve("facts/claims/c.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "root reads everything");

        assertThatThrownBy(() -> FactBase.read(project.directory())).isInstanceOf(IOException.class);
    }

    @Test
    void aFileWithoutItsListIsRefused() {
        assertThat(FactsOnDisk.in(directory)
                        .with("claims/a.yaml", "topic: x\n")
                        .with("claims/b.yaml", "clams: [{id: b, kind: law, text: x}]\n")
                        .with("claims/c.yaml", "claims: {id: c}\n")
                        .with("claims/d.yaml", "claims:\n")
                        .with("claims/e.yaml", "- id: e\n")
                        .with("claims/f.yaml", "claims: []\n")
                        .with("sources/a.yaml", "nocite: x\nreferences: []\n")
                        .faults())
                .containsExactly(
                        "facts/claims/a.yaml:1:1: missing-key: the key \"claims\" is missing",
                        "facts/claims/b.yaml:1:1: unknown-key: the file has no key \"clams\"; did you mean \"claims\"?",
                        "facts/claims/c.yaml:1:9: wrong-shape: expected a list, found a mapping",
                        "facts/claims/d.yaml:1:8: empty-value: a value is missing here",
                        "facts/claims/e.yaml:1:1: wrong-shape: expected a mapping, found a list",
                        "facts/sources/a.yaml:1:1: unknown-key: the file has no key \"nocite\"");
    }

    @Test
    void idsAreUniqueInTheWholeProject() {
        var facts = FactsOnDisk.in(directory)
                .with("claims/a.yaml", claim("twice"))
                .with("claims/b.yaml", claim("twice"))
                .with("sources/s.yaml", "references:\n  - {id: twice, type: book, title: T}\n")
                .read();

        assertThat(facts.findings().stream().map(FactsOnDisk::line))
                .containsExactly(
                        "facts/claims/b.yaml:2:10: duplicate-id: the id \"twice\" is a claim already, at"
                                + " facts/claims/a.yaml:2",
                        "facts/sources/s.yaml:2:10: duplicate-id: the id \"twice\" is a claim already, at"
                                + " facts/claims/a.yaml:2");
        assertThat(facts.claims()).hasSize(1);
        assertThat(facts.sources()).isEmpty();
        assertThat(facts.faultsOf(new Id("twice"))).hasSize(2);
    }
}
