package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check --changed-since`: a project in a repository, with faults that are old news and some that are not.
class ChangedSinceTest {
    private static final String OLD = "facts/claims/old.yaml";
    private static final String CLAIMS = "facts/claims/claims.yaml";

    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void commitAProjectWithOldFaults() throws GitAPIException {
        project = new TestProject(folder.resolve("project"))
                .file(OLD, """
                claims:
                  - id: proven
                    kind: finding
                    text: {en: This proves it.}
                    evidence: [{source: smith-2018, locator: {page: "5"}}]
                    review-by: 2027-01-10
                  - id: sure
                    kind: finding
                    text: {en: This proves it all.}
                    evidence: [{source: act-2001, rests-on: whole}]
                    review-by: 2027-01-10
                """)
                .sheet("second", "claims: [proven]")
                .sheet("third", "claims: [sure]");
        commit();
    }

    private void commit() throws GitAPIException {
        try (var git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            git.commit()
                    .setMessage("A state")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    private void replace(String file, String old, String with) {
        var text = project.read(file);
        assertThat(text).contains(old);
        project.file(file, text.replace(old, with));
    }

    private List<String> found(String revision) {
        return project.run("check", "--changed-since", revision, "--today", TestProject.TODAY, "--report", "github")
                .out()
                .lines()
                .map(line -> line.replaceFirst("^::\\w+ file=(.*?),line=(\\d+).*title=([a-z-]+)::.*", "$1:$2 $3"))
                .toList();
    }

    @Test
    void whatWasNotTouchedIsNotTold() {
        assertThat(project.run("check", "--today", TestProject.TODAY, "--report", "github")
                        .out())
                .contains("overclaiming");

        assertThat(found("HEAD")).isEmpty();
    }

    @Test
    void aChangedClaimIsToldOfWhetherCommittedOrNot() throws GitAPIException {
        replace(OLD, "text: {en: This proves it.}", "text: {en: This proves it now.}");

        assertThat(found("HEAD")).containsExactly(OLD + ":4 overclaiming");
        commit();
        assertThat(found("HEAD")).isEmpty();
        assertThat(found("HEAD~1")).containsExactly(OLD + ":4 overclaiming");
    }

    @Test
    void whatIsTakenOutOfAClaimIsAChangeOfIt() {
        replace(OLD, "    evidence: [{source: act-2001, rests-on: whole}]\n", "");

        assertThat(found("HEAD")).containsExactly(OLD + ":7 unsourced-claim", OLD + ":9 overclaiming");
    }

    @Test
    void aClaimThatIsGoneReachesTheSheetThatPrintsIt() {
        replace(
                OLD,
                "  - id: sure\n    kind: finding\n    text: {en: This proves it all.}\n"
                        + "    evidence: [{source: act-2001, rests-on: whole}]\n    review-by: 2027-01-10\n",
                "");

        assertThat(found("HEAD")).contains("facts/sheets/third.yaml:8 unknown-claim");
    }

    @Test
    void aSourceReachesTheSheetsThatRestOnIt() throws GitAPIException {
        for (var sheet : List.of("facts/sheets/second.yaml", "facts/sheets/third.yaml")) {
            replace(sheet, "    claims: [", "    text: {en: Write to jane@example.net today.}\n    claims: [");
        }
        assertThat(found("HEAD"))
                .containsExactly("facts/sheets/second.yaml:8 private-data", "facts/sheets/third.yaml:8 private-data");
        commit();

        replace("facts/sources/sources.yaml", "title: Example Act 2001", "title: Example Act of 2001");

        assertThat(found("HEAD")).containsExactly("facts/sheets/third.yaml:8 private-data");
    }

    @Test
    void lineEndsAloneAreNoChange() {
        project.file(OLD, project.read(OLD).replace("\n", "\r\n"));

        assertThat(found("HEAD")).isEmpty();
    }

    @Test
    void theExitCodeIsThatOfWhatIsTold() {
        replace(CLAIMS, "    evidence: [{source: act-2001, rests-on: record}]\n", "");

        project.run("check", "--changed-since", "HEAD", "--today", TestProject.TODAY)
                .endsWith(1);
    }

    @Test
    void anUnknownRevisionIsAWrongUsage() {
        for (var name : List.of("nowhere", "HEAD~9", "0123456789012345678901234567890123456789", "HEAD^{", "")) {
            assertThat(project.run("check", "--changed-since", name, "--today", TestProject.TODAY)
                            .endsWith(2)
                            .err())
                    .isEqualTo("handbill: --changed-since " + name + ": git knows no revision " + name + "\n");
        }
    }

    @Test
    void aShallowCloneSaysWhatToDo() throws GitAPIException {
        replace(OLD, "proves", "shows");
        commit();
        var clone = folder.resolveSibling(folder.getFileName() + "-clone");
        Git.cloneRepository()
                .setURI(folder.toUri().toString())
                .setDirectory(clone.toFile())
                .setDepth(1)
                .call()
                .close();

        assertThat(TestProject.runIn(clone.resolve("project"), "check", "--changed-since", "HEAD~1")
                        .endsWith(2)
                        .err())
                .isEqualTo("handbill: --changed-since HEAD~1: git knows no revision HEAD~1: the clone is shallow; fetch"
                        + " more of its history, as with git fetch --unshallow\n");
    }

    @Test
    void withoutARepositoryThereIsNothingToCompareWith(@TempDir Path elsewhere) {
        new TestProject(elsewhere);

        assertThat(TestProject.runIn(elsewhere, "check", "--changed-since", "HEAD")
                        .endsWith(2)
                        .err())
                .isEqualTo("handbill: --changed-since HEAD: " + elsewhere + " is in no git repository\n");
    }

    @Test
    void theRepositoryIsOnlyRead() throws IOException {
        var before = filesOf(folder.resolve(".git"));

        found("HEAD");

        assertThat(filesOf(folder.resolve(".git"))).isEqualTo(before);
    }

    private static List<String> filesOf(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.sorted()
                    .map(file -> file + " " + file.toFile().lastModified())
                    .toList();
        }
    }
}
