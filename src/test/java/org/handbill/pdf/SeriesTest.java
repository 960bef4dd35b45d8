package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.handbill.facts.Sha256;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SeriesTest {
    private static final String STYLE = """
            .over { border-top: 4pt solid #111; font-size: 0.9em; display: table; width: 100% }
            .over p { display: table-cell; vertical-align: top; color: #333 }
            h1 { font-size: 24pt }
            .letter { text-align: justify }
            .shout { text-transform: uppercase }
            .box { border: 1pt solid #333; background: #eee }
            .box span { border-bottom: 1pt solid #111 }
            """;
    private static final Letters LETTERS = Letters.of(
            Stream.of("Ana Example", "Bo", "Zoë Nuñez-Łukasz", "Maximiliana von und zu Hohenfels", "0123456789"));

    /// Blocks that change with the recipient, in the order of the page.
    private static final List<String> BLOCKS = List.of("header", "p", "div");

    private static Document page(String name, String place) {
        return Pages.body(STYLE, """
                <header><div class="over"><p><strong>Brief</strong> · HB 123</p>
                <p class="for">For <strong>%1$s</strong>, district %2$s</p></div>
                <h1>Counting what is counted</h1></header>
                <p class="letter">Dear %1$s, your district %2$s is one of nine of which seven were counted, and
                in each that was counted there is a place that was not, so that we write to you of what was seen.</p>
                <p class="shout">To %1$s</p>
                <div class="box"><p>Once more <span>for <em>%1$s</em></span></p></div>
                <h2>What was found</h2><p>Seven of nine. <a href="https://example.org/">Read more</a></p>
                """.formatted(name, place));
    }

    @Test
    void copiesAreWhatTheirPagesGive() throws Exception {
        var base = page("Ana Example", "4");
        var stencil = new Series(LETTERS).cut(base, Pages.INFO, id(0));
        for (var name : List.of("Bo", "Zoë Nuñez-Łukasz", "Ana Example", "Lea Maxe")) {
            assertSame(copy(stencil, base, page(name, "31"), id(1)).orElseThrow(), whole(page(name, "31"), id(1)));
        }
        assertSame(stencil.pdf(), whole(page("Ana Example", "4"), id(0)));
    }

    @Test
    void copyThatTakesMoreRoomIsNone() throws Exception {
        var base = page("Ana Example", "4");
        var stencil = new Series(LETTERS).cut(base, Pages.INFO, id(0));
        var much = "Maximiliana von und zu Hohenfels ".repeat(4);
        assertThat(copy(stencil, base, page(much, "4"), id(1))).isEmpty();
        assertThat(copy(stencil, base, page("A letter that no font has: \u0E01", "4"), id(1)))
                .isEmpty();
        assertSame(copy(stencil, base, page("Bo", "4"), id(1)).orElseThrow(), whole(page("Bo", "4"), id(1)));
    }

    @Test
    void copyConforms() throws Exception {
        var base = page("Ana Example", "4");
        var stencil = new Series(LETTERS).cut(base, Pages.INFO, id(0));
        var copy = copy(stencil, base, page("Zoë Nuñez-Łukasz", "31"), id(1)).orElseThrow();
        assertThat(VeraPdf.failures(copy.bytes())).isEmpty();
    }

    @Test
    void fontsHoldAllLettersOfTheSeries() throws Exception {
        var one = whole(page("Bo", "1"), id(1));
        var other = whole(page("Ana Example", "2"), id(1));
        assertThat(one.bytes()).hasSizeBetween(other.bytes().length - 200, other.bytes().length + 200);
        assertThat(LETTERS.digest()).isNotEqualTo(Letters.NONE.digest());
    }

    private static Pdf whole(Document page, byte[] id) throws Exception {
        return new Series(LETTERS).render(page, Pages.INFO, id);
    }

    @Test
    void whatIsNestedTooDeepIsAFaultOfThePage() throws Exception {
        var page = Pages.nestedTooDeep();
        var series = new Series(LETTERS);
        assertThat(onLittleStack(() -> series.render(page, Pages.INFO, id(0)))).isInstanceOf(PageFaultException.class);
        assertThat(onLittleStack(() -> series.cut(page, Pages.INFO, id(0))))
                .isInstanceOf(PageFaultException.class)
                .hasMessage("the page can't be printed: its elements are nested too deep");
    }

    private static Throwable onLittleStack(ThrowingCallable made) throws Exception {
        var thrown = new CompletableFuture<Throwable>();
        new Thread(null, () -> thrown.complete(catchThrowable(made)), "little stack", 1 << 20).start();
        return thrown.get();
    }

    private static Optional<Pdf> copy(Stencil stencil, Document base, Document page, byte[] id) {
        Map<Element, Element> changes = new LinkedHashMap<>();
        for (var kind : BLOCKS) {
            var now = base.getElementsByTagName(kind);
            var then = page.getElementsByTagName(kind);
            for (int i = 0; i < now.getLength(); i++) {
                var element = (Element) now.item(i);
                boolean outermost =
                        !((Element) element.getParentNode()).getTagName().matches("header|div");
                if (outermost && !element.getTextContent().equals(then.item(i).getTextContent())) {
                    assertThat(stencil.holds(element)).isTrue();
                    changes.put(element, (Element) then.item(i).cloneNode(true));
                }
            }
        }
        return stencil.copy(changes, id);
    }

    private static void assertSame(Pdf one, Pdf other) {
        assertThat(Arrays.mismatch(one.bytes(), other.bytes())).isEqualTo(-1);
        assertThat(one.linesByPage()).isEqualTo(other.linesByPage());
    }

    private static byte[] id(int number) {
        return Sha256.start().digest(new byte[] {(byte) number});
    }
}
