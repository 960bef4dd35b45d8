package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphsTest {
    private static List<MissingGlyph> missingIn(String style, String body) {
        return catchThrowableOfType(
                        MissingGlyphsException.class,
                        () -> new PdfRenderer().render(Pages.body(style, body), Pages.INFO))
                .glyphs();
    }

    @ParameterizedTest
    @CsvSource({
        "שלום, U+05E9, Hebrew is written from right to left",
        "سلام, U+0633, Arabic is written from right to left",
        "ܫܠܡܐ, U+072B, Syriac is written from right to left",
        "ދިވެހި, U+078B, Thaana is written from right to left",
        "ߒߞߏ, U+07D2, Nko is written from right to left",
        "नमस्ते, U+0928, Devanagari needs letters to be shaped",
        "বাংলা, U+09AC, Bengali needs letters to be shaped",
        "தமிழ், U+0BA4, Tamil needs letters to be shaped",
        "ไทย, U+0E44, Thai needs letters to be shaped",
        "ខ្មែរ, U+1781, Khmer needs letters to be shaped",
        "မြန်မာ, U+1019, Myanmar needs letters to be shaped",
        "中文, U+4E2D, lacks it",
        "😀, U+1F600, an emoji",
        "𝒳, U+1D4B3, lacks it",
        "x\u0327\u0331, U+0327, a combining mark",
        "\uE000, U+E000, private-use",
        "\u202Ex, U+202E, an invisible mark that turns the direction",
        "\u202Ax, U+202A, an invisible mark that turns the direction",
        "\u2067x, U+2067, an invisible mark that turns the direction",
        "\u2069x, U+2069, an invisible mark that turns the direction",
        "\u200Fx, U+200F, an invisible mark that turns the direction",
        "\uD83D\uDC69\u200D\uD83D\uDCBB, U+1F469, an emoji",
        "❤\uFE0F, U+2764, lacks it",
        "e\u0301\u0323x\u0301, U+0301, a combining mark",
        "a\uFDD0b, U+FFFF, stands for no character",
    })
    void whatCantBeSetRightIsRefused(String text, String code, String reason) {
        MissingGlyph first =
                missingIn("", "<p>Words around " + text + " and after</p>").getFirst();
        assertThat(first.code()).isEqualTo(code);
        assertThat(first.reason()).contains(reason);
        assertThat(first.context()).contains("Words around", "and after");
    }

    @Test
    void unpairedSurrogateIsRefused() {
        var page = Pages.body("", "<p>x</p>");
        page.getElementsByTagName("p").item(0).setTextContent("a \uD83D b");
        var refused =
                catchThrowableOfType(MissingGlyphsException.class, () -> new PdfRenderer().render(page, Pages.INFO));
        assertThat(refused.glyphs()).extracting(MissingGlyph::code).containsExactly("U+D83D");
    }

    @Test
    void eachCharacterIsNamedOnceAndAllAreNamed() {
        assertThat(missingIn("", "<p>שש</p><ul><li>ש中</li></ul>"))
                .extracting(MissingGlyph::code)
                .containsExactly("U+05E9", "U+4E2D");
    }

    @Test
    void textThatAStyleAddsIsHeldToTheSame() {
        assertThat(missingIn("p:after { content: '中' }", "<p>x</p>")).hasSize(1);
        assertThat(missingIn("@page { @bottom-left { content: 'ש' } }", "<p>x</p>"))
                .hasSize(1);
    }

    @Test
    void lettersThatTheItalicLacksAreSlanted() throws Exception {
        String html =
                "<p><i>Права № 5, Ελλάδα</i> <b><em>Права</em></b> <i style='text-transform: uppercase'>права ß</i></p>";
        byte[] pdf = new PdfRenderer().render(Pages.body("", html), Pages.INFO).bytes();
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(ReadingOrder.ofStructure(pdf)).isEqualTo(ReadingOrder.ofHtml(html));
        assertThat(Poppler.text(pdf)).isEqualTo("Права № 5, Ελλάδα Права права ß");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Förbud, ¿qué?, Łódź, Ελλάδα, Права человека, ẞ",
                "→ ← ↑ ↓ ≥ ≤ ≠ × ÷ − ✓ ☐ ☑ • … – — ‘’ “” † ‡ § ¶ € ½ ⅓ № ° ™",
                "past U+FFFF: \uD83C\uDD6A and \uD83C\uDD6B",
                "non\u2011breaking, 10\u00A0000, 10\u202F000, thin\u2009space, en\u2002space, zero\u200Bwidth",
            })
    void whatTheFontHoldsIsSet(String text) throws Exception {
        byte[] pdf = new PdfRenderer()
                .render(Pages.body("", "<p>" + text + "</p>"), Pages.INFO)
                .bytes();
        assertThat(squeezed(Poppler.text(pdf))).isEqualTo(squeezed(text));
    }

    @Test
    void accentsComposeAndHintsVanish() throws Exception {
        byte[] pdf = new PdfRenderer()
                .render(Pages.body("", "<p>que\u0301 soft\u00ADhyphen join\u2060er ©\uFE0F</p>"), Pages.INFO)
                .bytes();
        assertThat(Poppler.text(pdf)).isEqualTo("qué softhyphen joiner ©");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}\u200B]+", " ");
    }
}
