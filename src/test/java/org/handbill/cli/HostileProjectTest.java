package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole projects from strangers: what is sound in them is made, and nothing else happens.
class HostileProjectTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void withAKindOfItsOwn() {
        project = new TestProject(folder.resolve("project"));
        project.file(
                "facts/sheets/other.yaml",
                project.read("facts/sheets/first.yaml")
                        .replace("id: first", "id: other")
                        .replace("template: fact-sheet", "template: mine")
                        .replace("[html, txt]", "[pdf]"));
    }

    private TestProject template(String html) {
        return project.file("templates/mine/mine.html.ftlh", html);
    }

    @Test
    void aPageThatCannotBeLaidOutInTimeCostsNoOtherSheet() {
        template("<#assign p = \"<p>x\"?right_pad(8000, \"<p>x\")>${(p?right_pad(800000, p))?no_esc}");
        project.file("facts/handbill.yaml", project.read("facts/handbill.yaml") + "limits: {seconds-per-sheet: 2}\n");

        var ran = project.build("--jobs", "1").endsWith(1);

        assertThat(ran.err())
                .contains("templates/mine:1:1: template-fault: the layout of the page was stopped after 2 seconds\n");
        assertThat(project.filesIn("out"))
                .containsExactly("first/first.en.html", "first/first.en.txt", "manifest.json");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("template"))
                .filteredOn(HostileProjectTest::laysOut)
                .isEmpty();
    }

    private static boolean laysOut(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().contains("xhtmlrenderer"));
    }

    @Test
    void aCellThatSpansMillionsOfColumnsIsLaidOutAsHtmlBoundsIt() {
        template("<table><tr><td colspan=100000000 rowspan=100000000>x</td></tr></table>");

        project.build("--jobs", "1").endsWith(0);

        assertThat(project.filesIn("out")).contains("other/other.en.pdf");
    }

    @Test
    void aLinkInTheOutputFolderLeadsNowhere() throws IOException {
        Files.delete(project.folder().resolve("facts/sheets/other.yaml"));
        var outside = Files.createDirectory(folder.resolve("outside"));
        var out = Files.createDirectory(project.folder().resolve("out"));
        Files.createSymbolicLink(out.resolve("first"), outside);

        assertThat(project.build().endsWith(3).err())
                .contains("cannot write " + out.resolve("first/first.en.html") + ": " + out.resolve("first")
                        + " is a symbolic link, and those are not followed within an output folder");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aLinkInThePlaceOfAFileIsReplaced() throws IOException {
        Files.delete(project.folder().resolve("facts/sheets/other.yaml"));
        var outside = Files.writeString(folder.resolve("outside.html"), "mine");
        project.build().endsWith(0);
        for (var name : new String[] {"first/first.en.html", "manifest.json"}) {
            var file = project.folder().resolve("out").resolve(name);
            Files.delete(file);
            Files.createSymbolicLink(file, outside);
        }

        project.build().endsWith(0);

        assertThat(outside).hasContent("mine");
        assertThat(project.folder().resolve("out/first/first.en.html")).isRegularFile();
        assertThat(Files.isSymbolicLink(project.folder().resolve("out/manifest.json")))
                .isFalse();
    }

    @Test
    void anOutputFolderThatIsALinkMustBeNamed() throws IOException {
        Files.delete(project.folder().resolve("facts/sheets/other.yaml"));
        var outside = Files.createDirectory(folder.resolve("outside"));
        var out = Files.createSymbolicLink(project.folder().resolve("out"), outside);

        assertThat(project.build().endsWith(2).err())
                .isEqualTo("handbill: " + out
                        + " is a symbolic link: if the files shall go where it leads, say so with -o\n");
        assertThat(outside).isEmptyDirectory();

        project.build("-o", out.toString()).endsWith(0);
        assertThat(outside.resolve("first/first.en.html")).isRegularFile();
    }

    @Test
    void aManifestFromAStrangerLeadsNowhereAndBreaksNothing() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        var out = Files.createDirectory(project.folder().resolve("out"));
        Files.createSymbolicLink(out.resolve("link"), folder);
        var entry =
                "{\"path\": \"%s\", \"sha256\": \"2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b\"}";

        for (var path : new String[] {"../secret", secret.toString(), "a/./../b", "a//b", "", "\\u0000", "\\ud800"}) {
            assertThat(verify(entry.formatted(path)).endsWith(1).err())
                    .contains("is no path of a file below its folder");
        }
        assertThat(verify(entry.formatted("link/secret")).endsWith(1).out()).isEqualTo("""
                        link: is not in the manifest: nothing vouches for it
                        link/secret: is missing
                        """);
        assertThat(verify("[".repeat(100_000)).endsWith(1).err()).contains("bad-manifest: it is not JSON");
        assertThat(verify(entry.formatted("a") + "," + entry.formatted("a"))
                        .endsWith(1)
                        .err())
                .contains("it names \"a\" twice");
        assertThat(verify("1, null, \"x\"").endsWith(1).err()).contains("\"\" is no path of a file");

        Files.delete(out.resolve("link"));
        Files.writeString(out.resolve("\u001b[2Jx"), "");
        assertThat(verify("").endsWith(1).out())
                .isEqualTo("\ufffd[2Jx: is not in the manifest: nothing vouches for it\n");
    }

    private TestProject.Ran verify(String files) {
        project.file("out/manifest.json", "{\"version\": 1, \"files\": [" + files + "]}");
        return project.run("manifest", "verify", project.folder().resolve("out").toString());
    }
}
