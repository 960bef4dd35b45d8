package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a piece of a value stands in its file.
class LocatingTest {
    @TempDir
    Path directory;

    private String locate(String text, String needle, int occurrence) {
        var facts = FactsOnDisk.in(directory)
                .with("claims/c.yaml", "claims:\n- id: a\n  kind: law\n  text: " + text + "\n")
                .read();
        assertThat(facts.findings()).isEmpty();
        var at = facts.locate(facts.claims().getFirst().text().at(), needle, occurrence);
        return "%d:%d-%d:%d".formatted(at.line(), at.column(), at.endLine(), at.endColumn());
    }

    @Test
    void aPieceOfAPlainValueIsFound() {
        assertThat(locate("As [@palermo, art. 3] says", "@palermo", 1)).isEqualTo("4:13-4:21");
    }

    @Test
    void theSecondOfTwoIsFound() {
        assertThat(locate("𝒜 @a and @a", "@a", 2)).isEqualTo("4:18-4:20");
    }

    @Test
    void quotingMakesNoDifference() {
        assertThat(locate("'it''s @a'", "@a", 1)).isEqualTo("4:16-4:18");
        assertThat(locate("'it''s @a'", "it's", 1)).isEqualTo("4:10-4:15");
        assertThat(locate("\"\\\"x\\\" \\u00e9@a\"", "@a", 1)).isEqualTo("4:22-4:24");
        assertThat(locate("\"\\\"x\\\" \\u00e9@a\"", "é", 1)).isEqualTo("4:16-4:22");
    }

    @Test
    void foldingMakesNoDifference() {
        assertThat(locate(">\n    one two\n    three @a\n", "two three", 1)).isEqualTo("5:9-6:10");
        assertThat(locate(">\n    one two\n    three @a\n", "@a", 1)).isEqualTo("6:11-6:13");
        assertThat(locate("\"one \\\n    two @a\"", "@a", 1)).isEqualTo("5:9-5:11");
    }

    @Test
    void aBlocksMarkIsNotOfItsText() {
        assertThat(locate("|2-\n    2-\n", "2-", 1)).isEqualTo("5:5-5:7");
    }

    @Test
    void whatCanNotBeFoundIsTheWholeValue() {
        assertThat(locate("one two", "three", 1)).isEqualTo("4:9-4:16");
        assertThat(locate("one two", "two", 2)).isEqualTo("4:9-4:16");
    }
}
