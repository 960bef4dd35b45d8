package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handbill.testing.Browser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;

/// The pages in Chromium: WCAG 2.2 AA as far as axe can tell, narrow and wide, light and dark, with large letters, by
/// keyboard, without scripts and on paper.
class PagesInABrowserTest {
    private static final String AXE_RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    /// Visible elements with letters that stick out of the window, as `tag.class: text`. What stands in a table's
    /// region,
    /// which scrolls by itself, may.
    private static final String STICKING_OUT = """
            [...document.body.querySelectorAll('*')]
              .filter(e => e.innerText && !e.closest('.skip-link') && !e.parentElement.closest('.comparison'))
              .filter(e => { const r = e.getBoundingClientRect(); return r.left < -0.5 || r.right > innerWidth + 0.5 })
              .map(e => `${e.tagName}.${e.className}: ${e.innerText.slice(0, 60)}`)
              .concat(document.scrollingElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [])
            """;

    @TempDir
    static Path folder;

    static BuiltPages pages;
    static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
        pages = BuiltPages.get();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void onAnOrdinaryScreen() {
        show(1280, "light", 16);
    }

    private static void show(int width, String scheme, int letters) {
        browser.width(width);
        browser.medium("screen", scheme);
        browser.letters(letters);
    }

    @Test
    void axeFindsNothing() throws IOException {
        var found = new ArrayList<String>();
        for (var page : pages.all()) {
            browser.open(page);
            browser.value(axe());
            for (int width : new int[] {320, 768, 1280}) {
                show(width, "light", 16);
                found.addAll(violations(page, "light"));
            }
            // Colours are the same at every width.
            show(768, "dark", 16);
            found.addAll(violations(page, "dark"));
        }
        for (var page : pages.ofEachKind()) {
            browser.open(page);
            browser.value(axe());
            show(1280, "light", 32);
            found.addAll(violations(page, "light, with letters twice as large"));
        }
        assertThat(found).isEmpty();
    }

    private static String axe() throws IOException {
        try (var script = PagesInABrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; true";
        }
    }

    private static List<String> violations(Path page, String how) {
        return browser.lines("""
                        axe.run({ runOnly: { type: 'tag', values: %s }, resultTypes: ['violations'] }).then(result =>
                          result.violations.flatMap(rule => rule.nodes.map(node =>
                            `${innerWidth} px, %s: ${rule.id}: ${node.html} ${node.failureSummary}`)))
                        """.formatted(AXE_RULES, how)).stream()
                .map(line -> pages.name(page) + " at " + line)
                .toList();
    }

    @Test
    void nothingSticksOutOfTheWindow() {
        var found = new ArrayList<String>();
        for (var page : pages.all()) {
            browser.open(page);
            for (int width : new int[] {320, 768, 1280}) {
                show(width, "light", 16);
                found.addAll(stickingOut(page, width + " px"));
            }
            show(768, "light", 32);
            found.addAll(stickingOut(page, "768 px with letters twice as large"));
        }
        assertThat(found).isEmpty();
    }

    private static List<String> stickingOut(Path page, String when) {
        return browser.lines(STICKING_OUT).stream()
                .map(line -> pages.name(page) + " at " + when + ": " + line)
                .toList();
    }

    @Test
    void noRequestLeavesThePage() {
        for (var page : pages.all()) {
            assertThat(requests(page, true)).isEmpty();
        }
    }

    @Test
    void aRequestWouldBeSeen() throws IOException {
        var page = tampered("<body", "<img src=\"http://127.0.0.1:9/dot.png\" alt=\"\"><body");
        assertThat(requests(page, true)).containsExactly("http://127.0.0.1:9/dot.png");
    }

    /// What a page asks for besides itself.
    ///
    /// @param unguarded whether to pass over its Content-Security-Policy
    private static List<String> requests(Path page, boolean unguarded) {
        browser.call("Page.setBypassCSP", Map.of("enabled", unguarded));
        browser.open(page);
        browser.call("Page.setBypassCSP", Map.of("enabled", false));
        return browser.events("Network.requestWillBeSent").stream()
                .map(event -> event.get("request").get("url").asString())
                .filter(url -> !url.equals(page.toUri().toString()) && !url.startsWith("data:"))
                .toList();
    }

    @Test
    void thePageKeepsItsOwnPolicy() {
        for (var page : pages.all()) {
            browser.open(page);
            assertThat(browser.events("Log.entryAdded")).as(pages.name(page)).isEmpty();
            assertThat(browser.value("getComputedStyle(document.querySelector('h1')).fontWeight")
                            .asString())
                    .as("the style sheets of " + pages.name(page))
                    .isEqualTo("900");
        }
    }

    @Test
    void thePolicyStopsWhatIsPutIntoAPage() throws IOException {
        browser.open(
                tampered("</head>", "<style>h1 { color: red }</style><script>document.title = 'run'</script></head>"));
        assertThat(browser.value("document.title").asString()).isEqualTo("Rents: what is known");
        assertThat(browser.value("getComputedStyle(document.querySelector('h1')).color")
                        .asString())
                .isEqualTo("rgb(17, 17, 17)");
        assertThat(browser.events("Log.entryAdded")).hasSize(2);
    }

    private static Path tampered(String old, String instead) throws IOException {
        var html = Files.readString(pages.page("a-fact-sheet.en"));
        assertThat(html).contains(old);
        return Files.writeString(folder.resolve("tampered.html"), html.replace(old, instead));
    }

    @Test
    void readsTheSameWithoutScripts() {
        for (var page : pages.ofEachKind()) {
            browser.open(page);
            var words = browser.value("document.body.innerText").asString();
            browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            browser.open(page);
            var without = browser.value("document.body.innerText").asString();
            browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
            assertThat(without).as(pages.name(page)).isEqualTo(words).doesNotContain("schema.org");
        }
    }

    @Test
    void theFirstTabShowsTheLinkThatSkipsToTheText() {
        for (var page : pages.ofEachKind()) {
            browser.open(page);
            browser.press("Tab");
            assertThat(focused()).as(pages.name(page)).isEqualTo("a.skip-link seen");
            browser.press("Enter");
            browser.press("Tab");
            assertThat(browser.value("location.hash").asString()).isEqualTo("#text");
            assertThat(browser.value("document.activeElement.closest('main') !== null")
                            .asBoolean())
                    .as(pages.name(page))
                    .isTrue();
        }
    }

    @Test
    void everyLinkAndEveryTableThatMayScrollIsReachedByKeyboardAndSeen() {
        for (var page : pages.ofEachKind()) {
            browser.open(page);
            browser.value("stops = [...document.querySelectorAll('a[href], [tabindex]')]; true");
            int stops = browser.value("stops.length").asInt();
            var reached = new ArrayList<String>();
            var expected = new ArrayList<String>();
            for (int i = 0; i < stops; i++) {
                browser.press("Tab");
                reached.add(focused() + " "
                        + browser.value("stops.indexOf(document.activeElement)").asInt());
                var name = browser.value("stops[%1$d].localName + '.' + stops[%1$d].className".formatted(i))
                        .asString();
                expected.add(name + " seen " + i);
            }
            assertThat(reached).as(pages.name(page)).isEqualTo(expected);
        }
    }

    @Test
    void aTableIsScrolledByKeyboardWhereItIsWiderThanTheWindow() {
        var page = pages.page("hard.en");
        show(320, "light", 16);
        browser.open(page);
        var table = "document.querySelector('.comparison')";
        assertThat(browser.value(table + ".scrollWidth > " + table + ".clientWidth")
                        .asBoolean())
                .isTrue();
        browser.value("""
                scrolled = new Promise(done => %1$s.addEventListener('scroll', () => done(%1$s.scrollLeft > 0)));
                %1$s.focus(); true
                """.formatted(table));
        browser.press("ArrowRight");
        assertThat(browser.value("scrolled").asBoolean()).isTrue();
    }

    /// The focused element, and whether a reader can see that it is.
    private static String focused() {
        return browser.value("""
                (() => {
                  const e = document.activeElement, r = e.getBoundingClientRect(), s = getComputedStyle(e);
                  // Scrolling ends on whole pixels, boxes do not.
                  const seen = r.left >= 0 && r.right <= innerWidth && r.top >= -1 && r.bottom <= innerHeight + 1
                    && s.outlineStyle === 'solid' && parseFloat(s.outlineWidth) >= 2;
                  return `${e.localName}.${e.className} ${seen ? 'seen' : 'not seen: ' + [r.left, r.right, r.top, r.bottom, innerHeight, s.outlineStyle]}`;
                })()
                """).asString();
    }

    @Test
    void whatIsContestedStandsBesideItsAnswerAndAboveItWhereThereIsNoRoom() {
        for (var name : List.of("a-fact-sheet.en", "a-brief.es", "hard.ar")) {
            browser.open(pages.page(name));
            show(768, "light", 16);
            assertThat(stacked()).as(name).isFalse();
            show(479, "light", 16);
            assertThat(stacked()).as(name).isTrue();
            show(768, "light", 32);
            assertThat(stacked()).as(name + " with letters twice as large").isTrue();
        }
    }

    private static boolean stacked() {
        return browser.value("""
                        [...document.querySelectorAll('.pair')].every(pair => pair.children[1].getBoundingClientRect().top
                          >= pair.children[0].getBoundingClientRect().bottom - 0.5)
                        """).asBoolean();
    }

    @Test
    void printsDarkOnNothingWhateverTheReaderLikesOnScreens() {
        for (var page : pages.ofEachKind()) {
            browser.open(page);
            browser.medium("print", "dark");
            assertThat(browser.lines("""
                            ['backgroundColor', 'color', 'maxWidth'].map(name => getComputedStyle(document.body)[name])
                            """))
                    .as(pages.name(page))
                    .containsExactly("rgba(0, 0, 0, 0)", "rgb(17, 17, 17)", "none");
            assertThat(browser.value("document.querySelector('.skip-link').checkVisibility()")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void printsOnTheSamePaperAsThePdfAndInTheSameOrder() throws IOException {
        var page = pages.page("a-fact-sheet.en");
        browser.open(page);
        var printed = browser.call("Page.printToPDF", Map.of("preferCSSPageSize", true));
        try (var reader = new PdfReader(printed.get("data").binaryValue())) {
            assertThat(reader.getPageSize(1).getWidth()).isCloseTo(612, within(1f));
            assertThat(reader.getPageSize(1).getHeight()).isCloseTo(792, within(1f));
        }
        browser.medium("print", "light");
        var expected =
                Jsoup.parse(Files.readString(page)).select("h1, h2, .text").eachText();
        assertThat(browser.lines("""
                        [...document.querySelectorAll('h1, h2, .text')]
                          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top
                            || a.getBoundingClientRect().left - b.getBoundingClientRect().left)
                          .map(e => e.textContent.trim().replace(/\\s+/g, ' '))
                        """)).isEqualTo(expected);
    }
}
