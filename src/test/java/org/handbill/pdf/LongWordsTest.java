package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongWordsTest {
    private static final String STYLE = "@page { size: a4; margin: 20mm } h1 { font-size: 55pt } table { width: 100% } "
            + ".narrow { width: 25mm }";

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
