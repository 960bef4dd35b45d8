package org.handbill.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handbill.facts.Format;
import org.handbill.facts.Language;
import org.handbill.facts.Nearest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFilesTest {
    @TempDir
    Path project;

    private void write(String name, String text) throws IOException {
        var file = project.resolve("templates").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private TemplateFiles files() {
        return TemplateFiles.of(project);
    }

    @Test
    void aProjectWithoutTemplatesHasTheShippedOnes() {
        assertThat(files().kinds()).containsExactly("brief", "fact-sheet", "flyer");
        assertThat(files().formats("brief")).containsExactly(Format.values());
        assertThat(files().languages()).containsExactly(new Language("en"), new Language("es"));
    }

    @Test
    void aProjectAddsAKind() throws IOException {
        write("zine/zine.txt.ftl", "x");
        write("brief-in-spanish/brief-in-spanish.txt.ftl", "x");
        write("not-a-kind/other.txt.ftl", "x");
        write("Poster/Poster.txt.ftl", "x");
        write("common/common.txt.ftl", "x");
        assertThat(files().kinds()).containsExactly("brief", "brief-in-spanish", "fact-sheet", "flyer", "zine");
        assertThat(List.of("zine", "flyer", "not-a-kind", "Poster", "common", "", "zine/zine"))
                .filteredOn(files()::has)
                .containsExactly("zine", "flyer");
        assertThat(files().formats("zine")).containsExactly(Format.TEXT, Format.JSON);
    }

    @Test
    void theProjectsFileComesBeforeTheShippedOne() throws Exception {
        assertThat(files().find("brief", "brief.css").orElseThrow().place()).isEqualTo("handbill:brief/brief.css");
        write("brief/brief.css", "mine");
        var found = files().find("brief", "brief.css").orElseThrow();
        assertThat(found.place()).isEqualTo("templates/brief/brief.css");
        assertThat(found.text()).isEqualTo("mine");
        assertThat(files().find("brief", "brief.html.ftlh").orElseThrow().place())
                .isEqualTo("handbill:brief/brief.html.ftlh");
    }

    @Test
    void commonFilesAreFoundByEitherName() throws Exception {
        write("common/base.css", "mine");
        assertThat(files().find("flyer", "base.css").orElseThrow().text()).isEqualTo("mine");
        assertThat(files().find("flyer", "common/base.css").orElseThrow().text())
                .isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../facts/handbill.yaml",
                "common/../../x",
                "..",
                "file:///x",
                "C:\\x",
                "a\\..\\b",
                "//x"
            })
    void noNameLeadsOut(String name) {
        assertThat(files().refusal(name)).isPresent();
        assertThat(files().find("brief", name)).isEmpty();
    }

    @Test
    void anotherKindsFilesAreNotInReach() {
        assertThat(files().find("flyer", "brief/brief.css")).isEmpty();
        assertThat(files().find("flyer", "brief.css")).isEmpty();
    }

    @Test
    void symbolicLinksAreNotFollowed() throws IOException {
        write("mine/mine.txt.ftl", "x");
        var outside = Files.createDirectories(project.resolve("outside"));
        Files.writeString(outside.resolve("a.css"), "secret");
        Files.createSymbolicLink(project.resolve("templates/mine/sub"), outside);
        Files.createSymbolicLink(project.resolve("templates/mine/b.css"), outside.resolve("a.css"));
        assertThat(files().find("mine", "sub/a.css")).isEmpty();
        assertThat(files().find("mine", "b.css")).isEmpty();
        assertThat(files().isBehindLink("mine", "sub/a.css")).isTrue();
    }

    @Test
    void aMisspeltKindHasItsNearest() {
        assertThat(Nearest.to("fact-shet", files().kinds())).contains("fact-sheet");
        assertThat(Nearest.to("factsheet", files().kinds())).contains("fact-sheet");
        assertThat(Nearest.to("poster", files().kinds())).isEmpty();
    }

    @Test
    void theDigestFollowsWhatAKindCanUse() throws IOException {
        var before = files().digest("brief");
        assertThat(files().digest("brief")).isEqualTo(before).hasSize(64);
        write("other/other.txt.ftl", "x");
        assertThat(files().digest("brief")).isEqualTo(before);
        write("common/words/en.yaml", "sources: References\n");
        var common = files().digest("brief");
        assertThat(common).isNotEqualTo(before);
        write("brief/brief.css", "x");
        assertThat(files().digest("brief")).isNotEqualTo(common);
        assertThat(files().digest("flyer")).isNotEqualTo(files().digest("brief"));
    }
}
