package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BoundWordsTest {
    private static String bound(String html) {
        var page = Jsoup.parse("<body>" + html);
        page.outputSettings().prettyPrint(false);
        var letters = page.body().wholeText();
        BoundWords.bind(page);
        assertThat(page.body().wholeText()).isEqualTo(letters);
        return page.body().html().replace("<span class=\"bound\">", "{").replace("</span>", "}");
    }

    @Test
    void aRaisedNumberStaysWithItsWord() {
        assertThat(bound("the last word.<sup>1</sup>")).isEqualTo("the last {word.<sup>1</sup>}");
    }

    @Test
    void aCommaStaysWithTheTitleBeforeIt() {
        assertThat(bound("<em>World Development</em>, 41")).isEqualTo("<em>World </em>{<em>Development</em>,} 41");
        assertThat(bound("<a href=\"x\">example.org</a>, and")).isEqualTo("{<a href=\"x\">example.org</a>,} and");
    }

    @Test
    void aBracketStaysWithTheTitleBehindIt() {
        assertThat(bound("say (<em>Open letter</em>, 2015)"))
                .isEqualTo("say {(<em>Open</em>}<em> </em>{<em>letter</em>,} 2015)");
    }

    @Test
    void aLinkOfSeveralWordsIsNotParted() {
        assertThat(bound("<a href=\"x\">two words</a>, and")).isEqualTo("<a href=\"x\">two words</a>, and");
    }

    @Test
    void wordsThatStandApartAreLeftAlone() {
        assertThat(bound("one <em>two</em> three")).isEqualTo("one <em>two</em> three");
    }

    @Test
    void aNumberWithHyphensIsNotBroken() {
        assertThat(bound("call 1-888-373-7888, or")).isEqualTo("call {1-888-373-7888,} or");
    }
}
