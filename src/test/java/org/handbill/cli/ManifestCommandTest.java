package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCommandTest {
    @TempDir
    Path folder;

    TestProject project;

    Path out;

    @BeforeEach
    void buildAProject() {
        project = new TestProject(folder);
        out = folder.resolve("out");
        project.build("--format", "pdf,txt").endsWith(0);
    }

    @Test
    void aFolderThatIsAsItWasMadeIsInOrder() {
        var ran = verify().endsWith(0);

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("2 files are as the manifest says\n");
    }

    @Test
    void whatIsMissingAlteredOrAddedIsNamed() throws IOException {
        Files.delete(out.resolve("first/first.en.txt"));
        Files.write(out.resolve("first/first.en.pdf"), new byte[] {'x'}, java.nio.file.StandardOpenOption.APPEND);
        project.file("out/first/more.txt", "more");

        assertThat(verify().endsWith(1).out()).isEqualTo("""
                first/first.en.pdf: was altered: its SHA-256 is not the manifest's
                first/first.en.txt: is missing
                first/more.txt: is not in the manifest: nothing vouches for it
                """);
    }

    @Test
    void aPdfOfOtherFactsIsFoundOutByWhatItSaysItself() throws IOException {
        var facts = project.read("out/manifest.json").replaceAll("(?s).*?\"facts\" : \"([0-9a-f]{12})\".*", "$1");
        project.file("out/manifest.json", project.read("out/manifest.json").replace(facts, "0123456789ab"));

        assertThat(verify().endsWith(1).out())
                .isEqualTo("first/first.en.pdf: says that it was made from the facts " + facts
                        + ", the manifest says 0123456789ab\n");
    }

    @Test
    void aManifestThatIsNoneIsRefusedWithItsPlace() {
        project.file("out/manifest.json", "{\"version\": 1,\n \"files\": [}");
        assertThat(verify().endsWith(1).err())
                .startsWith(out.resolve("manifest.json") + ":2:12: bad-manifest: it is not JSON: ");

        project.file("out/manifest.json", "{\"version\": 7, \"files\": []}");
        assertThat(verify().endsWith(1).err())
                .isEqualTo(out.resolve("manifest.json") + ":1:13: bad-manifest: its version is not 1\n");

        project.file("out/manifest.json", "{\"version\": 1, \"files\": [{\"path\": \"../secret\"}]}");
        assertThat(verify().endsWith(1).err()).contains("\"../secret\" is no path of a file below its folder");
    }

    @Test
    void aFolderWithoutAManifestIsWrongUsage() {
        assertThat(project.run("manifest", "verify", folder.resolve("facts").toString())
                        .endsWith(2)
                        .err())
                .isEqualTo("handbill: " + folder.resolve("facts") + " holds no manifest.json\n");
    }

    private TestProject.Ran verify() {
        return project.run("manifest", "verify", out.toString());
    }
}
