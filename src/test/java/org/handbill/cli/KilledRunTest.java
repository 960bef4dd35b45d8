package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handbill.testing.Needs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is left of a run that was killed, and what the next one makes of it.
class KilledRunTest {
    private static final int SHEETS = 25;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
        for (int i = 1; i < SHEETS; i++) {
            project.sheet("sheet-" + i, "claims: [counted, enacted]");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 13, 30})
    void whatAKilledRunHasFinishedIsTakenUpAndTheRestIsMade(int files) throws IOException, InterruptedException {
        var process = start("-o", folder.resolve("killed").toString());
        waitForJournal(process, files);
        process.destroyForcibly();
        assertThat(process.waitFor()).isIn(KILLED, 0);
        assertThat(verify("killed").endsWith(0).out()).isEmpty();
        int whole = outputsIn("killed").size();
        assertThat(whole).isGreaterThanOrEqualTo(files - 1);

        var again = project.build("-o", folder.resolve("killed").toString()).endsWith(0);

        assertThat(again.out().lines()).hasSize(2 * SHEETS - whole);
        assertEqualToAnUnbrokenRun("killed");
    }

    @Test
    void aTerminatedRunLeavesNothingUnfinished() throws IOException, InterruptedException {
        var process = start("-o", folder.resolve("killed").toString());
        waitForJournal(process, 5);
        process.destroy();

        assertThat(process.waitFor()).isIn(TERMINATED, 0);

        assertThat(project.filesIn("killed")).noneMatch(file -> file.endsWith(".tmp"));
        assertThat(verify("killed").endsWith(0).out()).isEmpty();
    }

    @Test
    void aTornLineOfTheJournalIsLeftOut() throws IOException {
        project.build().endsWith(0);
        var manifest = project.read("out/manifest.json");
        Files.delete(folder.resolve("out/manifest.json"));
        project.file("out/.handbill-journal", "{\"version\":1}\n{\"path\":\"first/first.en.txt\",\"sha2");

        assertThat(project.build().endsWith(0).out().lines()).hasSize(2 * SHEETS);

        assertThat(project.read("out/manifest.json")).isEqualTo(manifest);
        assertThat(project.has("out/.handbill-journal")).isFalse();
    }

    @Test
    void aFileThatWasAnnouncedAndNotMovedIsStillTheOneBefore() {
        project.build().endsWith(0);
        var entry = project.read("out/manifest.json")
                .replaceAll("(?s).*?(\\{\\s*\"path\" : \"first/first.en.txt\".*?\\}).*", "$1");
        project.file(
                "out/.handbill-journal",
                "{\"version\":1}\n" + entry.replaceAll("\\s+", "").replaceAll("\"sha256\":\"....", "\"sha256\":\"0000")
                        + "\n");

        assertThat(verify("out").endsWith(0).err())
                .isEqualTo("the last run has not ended: what it made until now is counted in\n50 files are as the"
                        + " manifest says\n");
        assertThat(project.build().endsWith(0).out()).isEmpty();
    }

    @Test
    void twoRunsAreNotAtWorkInOneFolder() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        try (var journal = FileChannel.open(
                        folder.resolve("out/.handbill-journal"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = journal.lock()) {
            assertThat(project.build().endsWith(3).err())
                    .isEqualTo("handbill: another run is at work in " + folder
                            + "/out: wait until it has ended, or name another folder with -o\n");
        }
        project.build().endsWith(0);
        assertThat(project.filesIn("out")).hasSize(2 * SHEETS + 1);
    }

    @Test
    void whereAFileDoesNotFitNothingHalfIsLeftAndTheNextRunGoesOn() throws IOException, InterruptedException {
        Needs.program("bash", "bash");
        var limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 16; exec \"$@\"", "handbill"));
        limited.addAll(command("-o", folder.resolve("full").toString(), "--format", "html,txt"));
        var process = new ProcessBuilder(limited).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(3);
        assertThat(said).containsPattern("handbill: cannot write \\S+/full/\\S+: File too large\n");
        assertThat(verify("full").endsWith(0).out()).isEmpty();

        project.build("-o", folder.resolve("full").toString()).endsWith(0);
        assertEqualToAnUnbrokenRun("full");
    }

    private void assertEqualToAnUnbrokenRun(String resumed) throws IOException {
        project.build("-o", folder.resolve("whole").toString()).endsWith(0);
        assertThat(project.filesIn(resumed)).isEqualTo(project.filesIn("whole"));
        for (var file : project.filesIn("whole")) {
            assertThat(folder.resolve(resumed).resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
    }

    private TestProject.Ran verify(String name) {
        return project.run("manifest", "verify", folder.resolve(name).toString());
    }

    private List<String> outputsIn(String name) {
        return project.filesIn(name).stream()
                .filter(file -> file.endsWith(".html") || file.endsWith(".txt"))
                .toList();
    }

    private Process start(String... args) throws IOException {
        return new ProcessBuilder(command(args))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> command(String... args) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                "org.handbill.cli.Main",
                "--project",
                folder.toString(),
                "build",
                "--jobs",
                "1",
                "--today",
                TestProject.TODAY));
        command.addAll(List.of(args));
        return command;
    }

    /// Until so many files are announced, or the run has ended.
    private void waitForJournal(Process process, int files) throws IOException, InterruptedException {
        var journal = folder.resolve("killed/.handbill-journal");
        while (linesIn(journal) <= files && !process.waitFor(1, TimeUnit.MILLISECONDS)) {
            Thread.onSpinWait();
        }
    }

    private static long linesIn(Path journal) throws IOException {
        try {
            return Files.readString(journal).lines().count();
        } catch (java.nio.file.NoSuchFileException e) {
            return 0;
        }
    }
}
