package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that can't be read well on what is behind it.
class LowContrastTest {
    private static final String CSS = "templates/mine/mine.css";
    private static final String SOUND = "2 claims, 2 sources, 1 sheet: 0 errors, 0 warnings\n";

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
                        .replace("[html, txt]", "[html]"));
        page("<p class='cite'>Some text <a class='to' href='#x'>and a link</a></p>");
    }

    private void page(String body) {
        project.file("templates/mine/mine.html.ftlh", """
                <html lang="en"><title>x</title><link rel="stylesheet" href="mine.css">
                <style>
                  a { color: inherit }
                </style>
                <body>
                %s
                </body></html>
                """.formatted(body));
    }

    private TestProject.Ran check(String css) {
        project.file(CSS, css);
        return project.run("check", "--rendered", "--today", TestProject.TODAY).endsWith(0);
    }

    /// The findings without what is the same in all.
    private List<String> found(String css) {
        return check(css)
                .out()
                .lines()
                .filter(line -> line.contains(": low-contrast: "))
                .map(line -> line.replace(": low-contrast: this text has a contrast of", "")
                        .replace(" [warning]", ""))
                .toList();
    }

    @Test
    void aFaintColourIsToldAtItsDeclaration() {
        assertThat(check("""
                        /* What is cited
                           stands back. */
                        @page { margin: 1cm; @bottom-left { content: "x" } }
                        .cite { margin: 0; color: #999 }
                        """).out()).isEqualTo("""
                        templates/mine/mine.css:4:20: low-contrast: this text has a contrast of 2.8:1 (#999 on #fff, light mode), and 4.5:1 is needed: p.cite [warning]
                            4 | .cite { margin: 0; color: #999 }
                              |                    ^^^^^^^^^^^
                              = take a colour further from the one behind it

                        2 claims, 2 sources, 1 sheet: 0 errors, 1 warning
                        """);
    }

    @Test
    void darkModeIsLookedAtToo() {
        assertThat(found("""
                        body { background: white; color: #222 }
                        @media (prefers-color-scheme: dark) {
                          body { background: #141414; color: #eee }
                          .cite { color: #555 }
                        }
                        """))
                .containsExactly(CSS + ":4:11 2.4:1 (#555 on #141414, dark mode), and 4.5:1 is needed: p.cite");
    }

    @Test
    void whereOnlyTheBackgroundIsDeclaredItIsTold() {
        assertThat(found("p { background: navy }"))
                .containsExactly(CSS + ":1:5 1.3:1 (#000 on #000080, light mode), and 4.5:1 is needed: p.cite");
    }

    @Test
    void customPropertiesShorthandsAndInheritanceAreFollowed() {
        assertThat(found("""
                        :root { --paper: hsl(0 0% 100%); --ink: rgb(60% 60% 60%) }
                        body { background: var(--paper) none; color: var(--missing, var(--ink)) }
                        """))
                .containsExactly(CSS + ":2:39 2.8:1 (#999 on #fff, light mode), and 4.5:1 is needed: p.cite");
    }

    @Test
    void whatShinesThroughIsMixed() {
        assertThat(found(".cite { color: rgba(0, 0, 0, 0.4) }"))
                .containsExactly(CSS + ":1:9 2.8:1 (#999 on #fff, light mode), and 4.5:1 is needed: p.cite");
        assertThat(found(".cite { opacity: 0.4; color: black }"))
                .containsExactly(CSS + ":1:23 2.8:1 (#999 on #fff, light mode), and 4.5:1 is needed: p.cite");
        assertThat(found("body { background: #000 } p { background: #ffffff99; color: #595959 }"))
                .containsExactly(CSS + ":1:54 2.4:1 (#595959 on #999, light mode), and 4.5:1 is needed: p.cite");
    }

    @Test
    void theHeavierRuleWins() {
        assertThat(found("p.cite { color: #222 } p { color: #999 }")).isEmpty();
        assertThat(found("p.cite { color: #222 } p { color: #999 !important }")).hasSize(1);
        assertThat(found("p { color: #999 } @media print { p { color: #aaa } } p { color: #333 }"))
                .isEmpty();
    }

    @Test
    void largeTextNeedsLess() {
        assertThat(found("p { color: #888; font-size: 1.5em }")).isEmpty();
        assertThat(found("p { color: #888; font: bold 14pt/1.2 serif }")).isEmpty();
        assertThat(found("p { color: #888; font-size: 14pt }")).hasSize(1);
        assertThat(found("p { color: #aaa; font-size: 150% }"))
                .containsExactly(CSS + ":1:5 2.3:1 (#aaa on #fff, light mode), and 3:1 is needed: p.cite");
    }

    @Test
    void aStyleInTheTemplateIsFoundToo() {
        page("<style>\n  .cite { color: silver }\n</style><p class='cite'>Some text</p>");

        assertThat(found(""))
                .containsExactly("templates/mine/mine.html.ftlh:7:11 1.8:1 (#c0c0c0 on #fff, light mode), and 4.5:1 is"
                        + " needed: p.cite");
    }

    @Test
    void aSheetForScreensAloneIsFoundInItsFile() {
        project.file("templates/mine/mine.html.ftlh", """
                <html lang="en"><title>x</title><link rel="stylesheet" media="screen" href="mine.css">
                <p class="cite">Some text</p></html>
                """);

        assertThat(found("@media (min-width: 20em) { .cite { color: #999 } }"))
                .containsExactly(CSS + ":1:36 2.8:1 (#999 on #fff, light mode), and 4.5:1 is needed: p.cite");
    }

    @Test
    void aShippedPageIsJudgedWithAllItsStyles() throws IOException {
        var shipped = Files.readString(Path.of("templates/common/screen.css"));
        assertThat(shipped).contains(".cite, .kind, .figure .detail, .comparison .detail { color: #b8b8b8 }");
        project.sheet("first", "claims: [counted, enacted]")
                .file("templates/common/screen.css", shipped.replace("{ color: #b8b8b8 }", "{ color: #777 }"));

        var ran =
                project.run("check", "--rendered", "--today", TestProject.TODAY).endsWith(0);

        assertThat(ran.out())
                .contains(": low-contrast: this text has a contrast of 4.1:1 (#777 on #141414, dark mode), and 4.5:1"
                        + " is needed: ")
                .endsWith("0 errors, 1 warning\n");
    }

    @Test
    void linksHaveTheBrowsersColour() {
        page("<style>body { background: #141414; color: #eee }</style><p>Some text <a href='#x'>a link</a></p>");
        project.file(
                "templates/mine/mine.html.ftlh",
                project.read("templates/mine/mine.html.ftlh").replace("a { color: inherit }", ""));

        assertThat(found(""))
                .containsExactly("templates/mine/mine.html.ftlh:6:15 1.9:1 (#00e on #141414, light mode), and 4.5:1 is"
                        + " needed: a");
    }

    @Test
    void anElementsOwnStyleIsToldAtItsTag() {
        page("<p class='cite' style='color: silver'>Some text</p>");

        assertThat(found(""))
                .containsExactly("templates/mine/mine.html.ftlh:6:1 1.8:1 (#c0c0c0 on #fff, light mode), and 4.5:1 is"
                        + " needed: p.cite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".cite { color: #767676 }",
                ".cite { color: #999; display: none }",
                ".cite { color: #999; background: linear-gradient(black, #222) }",
                "body { background: #eee url(dot.svg) } .cite { color: #999 }",
                ".cite { color: oklch(0.9 0 0) }",
                ".cite { color: color-mix(in srgb, red, blue) }",
                ".cite { color: var(--nowhere) }",
                ".cite { color: #fff; position: absolute; top: 0 }",
                ".cite { color: #fff; mix-blend-mode: difference }",
                ".cite:hover { color: #999 } .cite::before { color: #999; content: 'x' }",
                "@supports (color: red) { .cite { color: #000 } } .cite { color: #999 }",
                "@media print { .cite { color: #999 } }",
                "@media (max-width: 30em) { .cite { color: #999 } }",
                ".cite { filter: invert(1) } .to { color: #999 } p { color: #999 }",
                ":root { color-scheme: light dark } .cite { color: #555 }",
                ".cite { color: #999 } .cite:not(:hover) { color: #000 }",
                ".cite { color: #999 } b { & i { margin: 0 } }",
                "@keyframes in { from { opacity: 0 } } .cite { color: #333; animation: in 1s }",
                "body { background: 0 0 } .cite { color: #333; text-shadow: none }"
            })
    void whatCanBeReadOrCantBeKnownIsPassedOver(String css) {
        project.file("templates/mine/dot.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertThat(check(css).out()).isEqualTo(SOUND);
    }

    @Test
    void raisedItStopsTheSheet() {
        project.file(CSS, ".cite { color: #999 }")
                .file("facts/handbill.yaml", project.read("facts/handbill.yaml") + "rules: {low-contrast: error}\n");

        assertThat(project.build().endsWith(1).err()).startsWith(CSS + ":1:9: low-contrast: ");
        assertThat(project.has("out/first/first.en.html")).isFalse();
    }
}
