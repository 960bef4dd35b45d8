package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is found on the rendered page: pictures that say nothing.
class PageRulesTest {
    private static final String PAGE = "templates/mine/mine.html.ftlh";

    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
        project.file(
                        "facts/sheets/first.yaml",
                        project.read("facts/sheets/first.yaml")
                                .replace("template: fact-sheet", "template: mine")
                                .replace("[html, txt]", "[html]"))
                .file("templates/mine/dot.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .file("templates/mine/other.svg", "<svg xmlns='http://www.w3.org/2000/svg' id='o'/>");
    }

    private TestProject page(String body) {
        return project.file(PAGE, "<html lang='en'><title>x</title>\n" + body + "\n</html>\n");
    }

    private TestProject.Ran check(String... options) {
        var line = new String[options.length + 3];
        line[0] = "check";
        line[1] = "--today";
        line[2] = TestProject.TODAY;
        System.arraycopy(options, 0, line, 3, options.length);
        return project.run(line);
    }

    private static final String SOUND = "2 claims, 2 sources, 1 sheet: 0 errors, 0 warnings\n";

    @Test
    void aPictureWithoutAlternativeTextIsToldAtItsTag() {
        page("""
                <h1>${title}</h1>
                <#-- an <img src="dot.svg"> was here -->
                <p><img src="dot.svg" alt="A dot"> <img class="logo" src="dot.svg"></p>""");

        assertThat(check().endsWith(0).out()).isEqualTo(SOUND);
        assertThat(check("--rendered").endsWith(0).out()).isEqualTo("""
                templates/mine/mine.html.ftlh:4:36: missing-alt: <img class="logo"> has no alternative text: who can't see it is told nothing [warning]
                    4 | <p><img src="dot.svg" alt="A dot"> <img class="logo" src="dot.svg"></p>
                      |                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                      = add alt="what it shows", or alt="" where it only decorates

                2 claims, 2 sources, 1 sheet: 0 errors, 1 warning
                """);
    }

    @Test
    void ofTwoPicturesAlikeTheOneAtFaultIsTold() {
        page("""
                <img src="other.svg">
                <img <#if title??>src="dot.svg"</#if> alt="${title}"><img src="dot.svg" alt=" ">
                <img src="dot.svg" alt="">""");

        assertThat(check("--rendered").out().lines().filter(line -> line.contains("missing-alt")))
                .containsExactly(
                        PAGE + ":2:1: missing-alt: <img> has no alternative text: who can't see it is told nothing"
                                + " [warning]",
                        PAGE + ":3:54: missing-alt: <img> has no alternative text: who can't see it is told nothing"
                                + " [warning]");
    }

    @Test
    void drawingsButtonsAndAreasOfAPictureNeedWordsToo() {
        page("""
                <svg class="plain"><path d="M0 0h9v9z"/></svg>
                <svg role="img" aria-labelledby="nowhere"><title> </title><path d="M0 0h9v9z"/></svg>
                <input type="image" src="dot.svg" alt="">
                <map name="m"><area href="#there"></map>
                <span role="img">☂</span>""");

        assertThat(check("--rendered")
                        .out()
                        .lines()
                        .filter(line -> line.contains("missing-alt") || line.contains("= ")))
                .containsExactly(
                        PAGE
                                + ":2:1: missing-alt: <svg class=\"plain\"> has no alternative text: who can't see it is told"
                                + " nothing [warning]",
                        "      = add role=\"img\" and aria-label=\"what it shows\", or aria-hidden=\"true\" where it only"
                                + " decorates",
                        PAGE + ":3:1: missing-alt: <svg role=\"img\"> has no alternative text: who can't see it is told"
                                + " nothing [warning]",
                        "      = add role=\"img\" and aria-label=\"what it shows\", or aria-hidden=\"true\" where it only"
                                + " decorates",
                        PAGE + ":4:1: missing-alt: <input type=\"image\"> has no alternative text: who can't see it is"
                                + " told nothing [warning]",
                        "      = add alt=\"what it does\"",
                        PAGE + ":5:15: missing-alt: <area> has no alternative text: who can't see it is told nothing"
                                + " [warning]",
                        "      = add alt=\"where it leads\"",
                        PAGE
                                + ":6:1: missing-alt: <span role=\"img\"> has no alternative text: who can't see it is told"
                                + " nothing [warning]",
                        "      = add role=\"img\" and aria-label=\"what it shows\", or aria-hidden=\"true\" where it only"
                                + " decorates");
    }

    @Test
    void whatIsToldOrNeedNotBeIsPassedOver() {
        page("""
                <p id="told">A dot</p>
                <img src="dot.svg" alt="">
                <img src="dot.svg" alt="${title}">
                <img src="dot.svg" aria-labelledby="told">
                <img src="dot.svg" role="presentation">
                <div aria-hidden="true"><img src="dot.svg"><svg><path d="M0 0h9v9z"/></svg></div>
                <svg role="img" aria-label="A square"><path d="M0 0h9v9z"/><svg/></svg>
                <svg role="img"><title>A square</title><path d="M0 0h9v9z"/></svg>
                <svg style="display: none"><path id="p" d="M0 0h9v9z"/></svg>
                <span role="img" aria-label="Rain">☂</span>""");

        assertThat(check("--rendered").endsWith(0).out()).isEqualTo(SOUND);
    }

    @Test
    void aTagThatATemplatePutsTogetherIsToldWhereTheSheetNamesIt() {
        page("<#assign name = \"img\"><${name} src=\"dot.svg\">");

        assertThat(check("--rendered").out())
                .startsWith("facts/sheets/first.yaml:2:11: missing-alt: <img> has no alternative text");
    }

    @Test
    void aBuildTellsItOnceAndWritesThePage() {
        page("<img src=\"dot.svg\">");

        var ran = project.build().endsWith(0);

        assertThat(ran.err()).startsWith(PAGE + ":2:1: missing-alt: ").contains("1 file made, 0 current");
        assertThat(project.has("out/first/first.en.html")).isTrue();
    }

    @Test
    void raisedItStopsTheSheetThoughItsPageWasCurrent() {
        page("<img src=\"dot.svg\">");
        project.build().endsWith(0);
        project.file("facts/handbill.yaml", project.read("facts/handbill.yaml") + "rules: {missing-alt: error}\n");

        var ran = project.build().endsWith(1);

        assertThat(ran.err()).startsWith(PAGE + ":2:1: missing-alt: <img> has").contains("0 files made, 0 current");
        page("<img src=\"dot.svg\" alt=\"A dot\">");
        assertThat(project.build().endsWith(0).err()).contains("1 file made");
        assertThat(project.build().endsWith(0).err()).contains("0 files made, 1 current");
    }

    @Test
    void aSheetMayBeExceptedAndTheRuleBeOff() {
        page("<img src=\"dot.svg\">");
        var settings = project.read("facts/handbill.yaml");
        project.file("facts/handbill.yaml", settings + """
                exceptions:
                  - {rule: missing-alt, id: first, reason: a blank, until: 2027-01-01}
                """);
        assertThat(check("--rendered").endsWith(0).out()).isEqualTo(SOUND);

        project.file("facts/handbill.yaml", settings + "rules: {missing-alt: off}\n");
        assertThat(check("--rendered").endsWith(0).out()).isEqualTo(SOUND);
    }
}
