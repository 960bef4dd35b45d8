package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayoutTest {
    @Test
    void linesEndBeforeTheWidth() {
        assertThat(TextLayout.wrap("one two three four", "", "", 9)).isEqualTo(List.of("one two", "three", "four"));
        assertThat(TextLayout.wrap("one two three four", "- ", "  ", 9))
                .isEqualTo(List.of("- one two", "  three", "  four"));
    }

    @Test
    void blanksOfTheSourceDoNotMatter() {
        assertThat(TextLayout.wrap("  one\n\t two  ", "", "", 72)).isEqualTo(List.of("one two"));
    }

    @Test
    void aLongWordStaysWholeOnItsOwnLine() {
        var address = "https://example.org/" + "a".repeat(80);
        assertThat(TextLayout.wrap("see " + address + " there", "", "  ", 72))
                .isEqualTo(List.of("see", "  " + address, "  there"));
        assertThat(TextLayout.wrap("x".repeat(400), "", "", 72)).isEqualTo(List.of("x".repeat(400)));
    }

    @Test
    void widthIsThatOfTheScreen() {
        assertThat(TextLayout.width("abc")).isEqualTo(3);
        assertThat(TextLayout.width("e\u0301")).isEqualTo(1);
        assertThat(TextLayout.width("漢字")).isEqualTo(4);
        assertThat(TextLayout.width("\uD83D\uDE00")).isEqualTo(2);
        assertThat(TextLayout.wrap("漢字漢字漢字", "", "", 8)).isEqualTo(List.of("漢字漢字", "漢字"));
    }

    @Test
    void noBreakSpacesHold() {
        assertThat(TextLayout.wrap("one p.\u00A02", "", "", 6)).isEqualTo(List.of("one", "p.\u00A02"));
    }

    @Test
    void aFinishedTextIsTidy() {
        assertThat(TextLayout.finish("\n\na  \n\n\n\nb\t\r\n\n")).isEqualTo("a\n\nb\n");
        assertThat(TextLayout.finish("")).isEmpty();
        assertThat(TextLayout.finish("  " + "word ".repeat(20)).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("  word") && line.length() <= 72);
    }
}
