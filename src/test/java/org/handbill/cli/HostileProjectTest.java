package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
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
        template("<table><tr><td colspan=100000000 rowspan=100000000>x</td></tr></table>");
        project.file("facts/handbill.yaml", project.read("facts/handbill.yaml") + "limits: {seconds-per-sheet: 2}\n");

        long start = System.nanoTime();
        var ran = project.build("--jobs", "1").endsWith(1);

        assertThat(ran.err())
                .contains("templates/mine:1:1: template-fault: the layout of the page was stopped after 2 seconds\n");
        assertThat(project.filesIn("out"))
                .containsExactly("first/first.en.html", "first/first.en.txt", "manifest.json");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
}
