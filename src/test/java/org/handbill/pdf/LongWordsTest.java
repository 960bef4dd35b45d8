package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongWordsTest {
    private static final String STYLE = "@page { size: a4; margin: 20mm } h1 { font-size: 55pt } table { width: 100% } "
            + ".narrow { width: 25mm } .stiff, .stiff td { white-space: nowrap } pre { font-size: 10pt }";
    private static final String LINE = "Where police raid, the odds of violence are higher than where they do not. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Some words and %s after</p>",
                "<p>Some words and <b>%s</b>, <i>%s</i></p>",
                "<h1>Short %s words</h1>",
                "<ul><li>%s</li></ul>",
                "<div class='narrow'>Some %s words</div>",
                "<p><a href='https://example.org/'>https://example.org/%s</a></p>",
                "<table><tr><th>Year</th><th>Words</th></tr><tr><td>2016</td><td>words %s</td></tr></table>",
                "<table><tr><td>%s</td><td>%s</td><td>%s</td></tr></table>",
                "<pre>Some words and %s after</pre>",
                "<p class='stiff'>Some words and %s after</p>",
                "<h1 class='stiff'>%s</h1>",
                "<table class='stiff'><tr><td>2016</td><td>%s</td></tr></table>",
                "<table><tr><td><pre>%s</pre></td><td class='stiff'>words %s</td></tr></table>",
                "<figure><figcaption class='stiff'>%s</figcaption></figure>",
                "<div style='float: right' class='stiff'>%s</div>",
            })
    void wordOfFourHundredLettersStaysOnThePage(String body) throws Exception {
        String word = "decriminalize".repeat(31);
        byte[] pdf = new PdfRenderer()
                .render(Pages.body(STYLE, body.replace("%s", word)), Pages.INFO)
                .bytes();
        String text = Poppler.text(pdf).replaceAll("\\s", "");
        assertThat(text.replace("decriminalize", "").length()).isLessThan(text.length() / 2);
        Matcher place =
                Pattern.compile("xMin=\"([\\d.]+)\" .*xMax=\"([\\d.]+)\"").matcher(Poppler.places(pdf));
        while (place.find()) {
            assertThat(Double.parseDouble(place.group(1))).isGreaterThan(56);
            assertThat(Double.parseDouble(place.group(2))).isLessThan(595.3 - 56);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pre>%s</pre>",
                "<p class='stiff'>%s</p>",
                "<p class='stiff'>%1$s <b>%1$s</b> end</p>",
                "<table class='stiff'><tr><td>%1$s</td><td>%1$s</td></tr></table>",
            })
    void lineThatMayNotBreakBreaksAtThePagesEdge(String body) throws Exception {
        String html = body.formatted(LINE.repeat(4));
        byte[] pdf =
                new PdfRenderer().render(Pages.body(STYLE, html), Pages.INFO).bytes();
        assertThat(ReadingOrder.ofStructure(pdf)).isEqualTo(ReadingOrder.ofHtml(html));
        assertThat(Poppler.places(pdf)).doesNotContainPattern("xMax=\"(5[4-9]|[6-9]\\d)\\d\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='width: 900px'>%s</div>",
                "<table style='width: 1200px'><tr><td>%1$s</td><td>%1$s</td></tr></table>",
                "<div style='margin-left: -100mm'>%s</div>",
                "<p style='position: relative; left: 150mm'>%s</p>",
                "<p style='text-indent: -30mm'>%s</p>",
                "<p>x <span style='position: absolute; left: -9999px'>%s</span></p>",
                "<div style='height: 10mm; overflow: hidden'>%s</div>",
                "<div style='width: 40mm; overflow: hidden'><p style='width: 90mm'>%s</p></div>",
            })
    void wordsOffThePageAreNotLostInSilence(String body) {
        assertThatThrownBy(() -> new PdfRenderer()
                        .render(Pages.body(STYLE, body.formatted(LINE.repeat(9).strip())), Pages.INFO))
                .isInstanceOf(PageFaultException.class)
                .hasMessageMatching(
                        "the words \".*\" (stand off the page's edge|are cut off by their box \\(overflow\\))");
    }

    @Test
    void wordThatFitsOnALineIsNotBroken() throws Exception {
        for (int i = 1; i < 12; i++) {
            String body = "<p>" + "evidence ".repeat(i) + "<i>decriminalization</i> end</p>";
            byte[] pdf = new PdfRenderer()
                    .render(Pages.body("@page { size: a4 }", body), Pages.INFO)
                    .bytes();
            assertThat(Poppler.text(pdf)).contains("decriminalization");
        }
    }
}
