package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handbill.testing.Needs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A run in parts, and the parts put together.
class ShardsTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
        for (int i = 1; i <= 6; i++) {
            project.sheet("sheet-" + i, "claims: [counted, enacted]");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void allShardsTogetherAreTheWholeRunByteForByte(int count) throws IOException {
        project.build().endsWith(0);
        var shards = shards(count);

        assertThat(join(shards).endsWith(0).out()).isEqualTo(project.read("out/manifest.json"));
        join(shards, "--into", folder.resolve("joined").toString()).endsWith(0);
        assertThat(project.filesIn("joined")).isEqualTo(project.filesIn("out"));
        for (var file : project.filesIn("out")) {
            assertThat(folder.resolve("joined/" + file)).hasSameBinaryContentAs(folder.resolve("out/" + file));
        }
    }

    @Test
    void theCopiesOfAllShardsAndTheirListAreTheWholeMerge() throws IOException {
        var rows = new StringBuilder("name,town\n");
        for (int row = 1; row <= 12; row++) {
            rows.append("\"Lee, %d\",\"Reno\nNV\"\n".formatted(row));
        }
        project.file("people.csv", rows.toString());
        merge("whole");
        var shards = IntStream.rangeClosed(1, 3)
                .mapToObj(index -> merge("part-" + index, "--shard", index + "/3"))
                .toList();

        join(shards, "--into", folder.resolve("joined").toString()).endsWith(0);

        assertThat(project.filesIn("joined"))
                .isEqualTo(project.filesIn("whole"))
                .hasSize(2 * 12 + 2);
        for (var file : project.filesIn("whole")) {
            assertThat(folder.resolve("joined/" + file)).hasSameBinaryContentAs(folder.resolve("whole/" + file));
        }
        assertThat(project.run("manifest", "verify", folder.resolve("joined").toString())
                        .endsWith(0)
                        .out())
                .isEmpty();
    }

    private Path merge(String name, String... more) {
        var place = folder.resolve(name);
        var arguments = new ArrayList<>(List.of("merge", "sheet-1", "--today", TestProject.TODAY));
        arguments.addAll(List.of("--recipients", folder.resolve("people.csv").toString(), "-o", place.toString()));
        arguments.addAll(List.of(more));
        project.run(arguments.toArray(String[]::new)).endsWith(0);
        return place;
    }

    @Test
    void oneMoreSheetMovesNoneOfTheOthers() {
        var before = IntStream.rangeClosed(1, 3)
                .mapToObj(index -> outputs(shard(index, 3, "before-" + index)))
                .toList();
        project.sheet("another", "claims: [enacted]");

        for (int index = 1; index <= 3; index++) {
            assertThat(outputs(shard(index, 3, "after-" + index))).containsAll(before.get(index - 1));
        }
    }

    private List<String> outputs(Path shard) {
        return project.filesIn(folder.relativize(shard).toString()).stream()
                .filter(file -> !file.equals("manifest.json"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0/3 | handbill: there is no shard 0/3: they are counted from 1",
                "4/3 | handbill: there is no shard 4/3: the last one is 3/3",
                "0/0 | handbill: there is no shard 0/0: they are counted from 1",
                "x/y | handbill: --shard is \"x/y\": write I/N, such as 1/3, auto or auto/N",
                "1 | handbill: --shard is \"1\": write I/N, such as 1/3, auto or auto/N"
            })
    void aShardThatThereIsNotIsWrongUsage(String shard, String message) {
        assertThat(project.build("--shard", shard).endsWith(2).err()).isEqualTo(message + "\n");
        assertThat(project.has("out")).isFalse();
    }

    @Test
    void aShardHasAFolderOfItsOwn() {
        shard(1, 2, "x");
        assertThat(project.build("--shard", "2/2", "-o", folder.resolve("x").toString())
                        .endsWith(2)
                        .err())
                .isEqualTo("handbill: " + folder.resolve("x")
                        + " holds files of shard 1/2, and shard 2/2 needs a folder of its own: name one with -o\n");
        project.build().endsWith(0);
        assertThat(project.build("--shard", "2/2").endsWith(2).err())
                .isEqualTo("handbill: " + folder.resolve("out")
                        + " holds files of a whole run, and shard 2/2 needs a folder of its own: name one with -o\n");
    }

    @Test
    void gapsOverlapsAndPartsOfDifferentRunsAreRefused() throws IOException {
        var shards = shards(3);

        assertThat(join(shards.subList(0, 1)).endsWith(1).err())
                .isEqualTo(manifest(1) + ":1:1: bad-manifest: it is of shard 1/3, and missing is 2/3, 3/3\n");
        shard(2, 3, "again");
        assertThat(join(List.of(shards.get(0), shards.get(1), folder.resolve("again"), shards.get(2)))
                        .endsWith(1)
                        .err())
                .isEqualTo(folder.resolve("again/manifest.json") + ":1:1: bad-manifest: it is of shard 2/3, as "
                        + manifest(2) + " is\n");
        assertThat(join(List.of(shards.get(0), shards.get(0))).endsWith(1).err())
                .isEqualTo(manifest(1) + ":1:1: bad-manifest: the folder is given twice\n");
        shard(2, 2, "half");
        assertThat(join(List.of(shards.get(0), folder.resolve("half")))
                        .endsWith(1)
                        .err())
                .isEqualTo(folder.resolve("half/manifest.json") + ":1:1: bad-manifest: it is of shard 2/2, and "
                        + manifest(1) + " of one of 3\n");
        alter(2, "\"handbill\" : \"[^\"]*\"", "\"handbill\" : \"0.0.1\"");
        assertThat(join(shards).endsWith(1).err())
                .startsWith(manifest(2) + ":1:1: bad-manifest: it was written by Handbill 0.0.1, and " + manifest(1)
                        + " by ");
        project.build().endsWith(0);
        assertThat(join(List.of(folder.resolve("out"))).endsWith(1).err())
                .isEqualTo(folder.resolve("out/manifest.json")
                        + ":1:1: bad-manifest: it is that of a whole run, not of a shard\n");
        assertThat(join(List.of(folder.resolve("none"))).endsWith(2).err()).contains("there is no such manifest");
    }

    @Test
    void aManifestThatWasAlteredIsRefusedWithTheFirstPlaceThatShowsIt() throws IOException {
        var shards = shards(2);
        alter(2, "\"overdue\"", " \"overdue\"");
        assertThat(join(shards).endsWith(1).err())
                .matches(manifest(2) + ":\\d+:\\d+: bad-manifest: it was altered here: Handbill did not write it so\n");

        shards = shards(3);
        alter(2, "\"shard\" : \"2/3\"", "\"shard\" : \"3/3\"");
        assertThat(join(shards).endsWith(1).err())
                .contains(manifest(2) + ":1:1: bad-manifest: it was altered: \"")
                .contains(" does not belong to shard 3/3");
    }

    @Test
    void filesThatWereAlteredAreNotPutTogether() throws IOException {
        var shards = shards(2);
        var altered = project.filesIn("shard-2").getLast();
        Files.writeString(folder.resolve("shard-2").resolve(altered), "altered");

        assertThat(join(shards, "--into", folder.resolve("joined").toString())
                        .endsWith(1)
                        .err())
                .isEqualTo(manifest(2) + ":1:1: bad-manifest: \"" + altered + "\" is missing or was altered\n");
        assertThat(project.has("joined")).isFalse();
    }

    @Test
    void gnuParallelSharesTheWork() throws IOException, InterruptedException {
        var parallel = Needs.program("parallel", "parallel");
        project.build().endsWith(0);
        var command = new ArrayList<>(List.of(
                parallel.toString(),
                "--will-cite",
                "--jobs",
                "2",
                "--halt",
                "now,fail=1",
                // One argument after another, as they are here: nothing is a shell's to read.
                "--quote",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.handbill.cli.Main",
                "--project",
                folder.toString(),
                "build",
                "--today",
                TestProject.TODAY,
                "--shard",
                "{}/3",
                "-o",
                folder.resolve("shard-{}").toString(),
                ":::",
                "1",
                "2",
                "3"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();

        var shards = IntStream.rangeClosed(1, 3)
                .mapToObj(index -> folder.resolve("shard-" + index))
                .toList();
        assertThat(join(shards).endsWith(0).out()).isEqualTo(project.read("out/manifest.json"));
    }

    private List<Path> shards(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(index -> {
                    remove("shard-" + index);
                    return shard(index, count, "shard-" + index);
                })
                .toList();
    }

    private void remove(String name) {
        if (project.has(name)) {
            project.filesIn(name).forEach(file -> {
                try {
                    Files.delete(folder.resolve(name).resolve(file));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    private Path shard(int index, int count, String name) {
        var place = folder.resolve(name);
        project.build("--shard", index + "/" + count, "-o", place.toString()).endsWith(0);
        return place;
    }

    private String manifest(int index) {
        return folder.resolve("shard-" + index + "/manifest.json").toString();
    }

    private void alter(int index, String from, String to) {
        var name = "shard-" + index + "/manifest.json";
        project.file(name, project.read(name).replaceFirst(from, to));
    }

    private TestProject.Ran join(List<Path> folders, String... more) {
        var arguments = new ArrayList<>(List.of("manifest", "join"));
        folders.forEach(one -> arguments.add(one.toString()));
        arguments.addAll(List.of(more));
        return project.run(arguments.toArray(String[]::new));
    }
}
