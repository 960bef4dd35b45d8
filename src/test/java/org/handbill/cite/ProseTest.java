package org.handbill.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handbill.cite.TestSources.shown;
import static org.handbill.cite.TestSources.text;

import java.util.List;
import java.util.stream.Collectors;
import org.handbill.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProseTest {
    private static final Language SPANISH = new Language("es");

    /// Each line compared with `pandoc -f markdown -t json` (2.17); `«…»` is a citation, `‹…›` a textual one.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Plain text.                                     | Plain text.
            As shown [@id].                                 | As shown «@id».
            [@id, p. 3]                                     | «@id{page 3}»
            [see @id, pp. 33-35; also @other, chap. 1]      | «see @id{page 33-35}; also @other{chapter 1}»
            [-@id]                                          | «-@id»
            [-@id, p. 3]                                    | «-@id{page 3}»
            @id says so.                                    | ‹@id› says so.
            @id [p. 3]                                      | ‹@id{page 3}›
            @id [p. 3; @other]                              | ‹@id{page 3}; @other›
            @id [@other, p. 4]                              | ‹@id; @other{page 4}›
            [@id, p. 3, emphasis added]                     | «@id{page 3}, emphasis added»
            [@{id}, p. 3]                                   | «@id{page 3}»
            @{id} says                                      | ‹@id› says
            [@id, {pp. 3}]                                  | «@id{page 3}»
            [@id {appendix 3}, note]                        | «@id{appendix 3}, note»
            [@id{ch. 11, p. 3}]                             | «@id{chapter 11, p. 3}»
            mail me@example.org now                         | mail me@example.org now
            \\@id is no citation                            | @id is no citation
            \\[@id]                                         | [‹@id›]
            `[@id]` is code                                 | [@id] is code
            [link @id](http://example.org)                  | <link  -> http://example.org>‹@id›
            [@id](http://example.org)                       | ‹@id›
            [@id][other]                                    | [‹@id›][other]
            [see *this* @id, p. *3*]                        | «see *this* @id, p. *3*»
            [@id, iv]                                       | «@id{page iv}»
            [@id, iv-x, and so on]                          | «@id{page iv-x}, and so on»
            [@id, 33]                                       | «@id{page 33}»
            [@id 33]                                        | «@id{page 33}»
            [@id, 33-35, 38 and passim]                     | «@id{page 33-35, 38} and passim»
            [@id, sec. 11, ch. 6]                           | «@id{section 11}, ch. 6»
            [@id, § 3(a)]                                   | «@id{section 3(a)}»
            [@id, §§ 3--5]                                  | «@id{section 3–5}»
            [@id, article 3(a)]                             | «@id{article-locator 3(a)}»
            [@id, art. 3(a)]                                | «@id{article-locator 3(a)}»
            [@id, section 3.2.1 note]                       | «@id{section 3.2.1} note»
            [@id, emphasis added]                           | «@id, emphasis added»
            [@id and others]                                | «@id and others»
            [@id, mix of both]                              | «@id, mix of both»
            [@id; nothing here]                             | [‹@id›; nothing here]
            [see @id; @other; cf. @third, p. 2]             | «see @id; @other; cf. @third{page 2}»
            (@id)                                           | (‹@id›)
            "@id" said                                      | "‹@id›" said
            foo.@bar                                        | foo.@bar
            x-@id                                           | x-‹@id›
            @id, @other.                                    | ‹@id›, ‹@other›.
            @doe99:x/y.                                     | ‹@doe99:x/y›.
            [@id, vol. 2, p. 3]                             | «@id{volume 2}, p. 3»
            [@id, fols. 2-3]                                | «@id{folio 2-3}»
            [see [this] @id]                                | «see [this] @id»
            [@id, p. 3 [sic]]                               | «@id{page 3} [sic]»
            [ @id ]                                         | «@id»
            @id [see more](http://example.org)              | ‹@id› <see more -> http://example.org>
            see @id's book                                  | see ‹@id›'s book
            [@id, S. 3]                                     | «@id, S. 3»
            [@id, Pp. 3]                                    | «@id{page 3}»
            [@id, p. A3]                                    | «@id{page A3}»
            [@id, ¶ 12]                                     | «@id{paragraph 12}»
            [@id, note 5: more]                             | «@id{note 5}: more»
            [@id, 1:3-5]                                    | «@id{page 1:3-5}»
            [*Emph* @id]                                    | «*Emph* @id»
            """)
    void readsPandocsCitations(String prose, String read) {
        assertThat(pieces(Prose.read(text(prose), Language.ENGLISH))).isEqualTo(read);
    }

    /// Pandoc reads no suppressed author outside brackets; here it may stand there.
    @Test
    void anAuthorMayBeSuppressedWithoutBrackets() {
        assertThat(pieces(Prose.read(text("Grant wrote it -@id."), Language.ENGLISH)))
                .isEqualTo("Grant wrote it «-@id».");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [@id, pág. 3]          | «@id{page 3}»
            [@id, págs. 3-5]       | «@id{page 3-5}»
            [@id, página 3]        | «@id{page 3}»
            [@id, p. 3]            | «@id{page 3}»
            [@id, capítulo 2]      | «@id{chapter 2}»
            [@id, artículo 3 a)]   | «@id{article-locator 3} a)»
            [@id, Artículos 3-5]   | «@id{article-locator 3-5}»
            [@id, art. 3(a)]       | «@id{article-locator 3(a)}»
            [@id, párr. 12]        | «@id{paragraph 12}»
            [@id, section 3]       | «@id{section 3}»
            """)
    void knowsTheSheetsWordsAndEnglishOnes(String prose, String read) {
        assertThat(pieces(Prose.read(text(prose), SPANISH))).isEqualTo(read);
    }

    @Test
    void countsEachKeysMentions() {
        var mentions = Prose.paragraphs(text("[@a; @b] and @a.\n\nThen [@a]."), Language.ENGLISH).stream()
                .flatMap(List::stream)
                .flatMap(piece -> piece instanceof Prose.Piece.Citation citation
                        ? citation.mentions().stream()
                        : java.util.stream.Stream.of())
                .map(mention -> mention.key() + mention.occurrence())
                .toList();
        assertThat(mentions).containsExactly("a0", "b0", "a1", "a2");
    }

    @Test
    void blankLinesPartParagraphs() {
        assertThat(Prose.paragraphs(text("One\nline.\n \n\nTwo [@id].\n"), Language.ENGLISH).stream()
                        .map(ProseTest::pieces))
                .containsExactly("One line.", "Two «@id».");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            *a* **b** `c` \\* &amp;            | *a* **b** c * &
            # a                                | # a
            - a                                | - a
            1. a                               | 1. a
            > a                                | > a
            ``` a                              | ``` a
            <b>a</b> <script>x</script>        | <b>a</b> <script>x</script>
            [a](https://example.org "t")       | <a -> https://example.org>
            [a *b*](javascript:alert(1))       | [a *b*](javascript:alert(1))
            [a](mailto:x@example.org)          | [a](mailto:x@example.org)
            [a](//example.org)                 | [a](//example.org)
            ![a *b*](https://example.org/x.png) | a *b*
            <https://example.org>              | <https://example.org>
            https://example.org                | https://example.org
            [a]: https://example.org           | [a]: https://example.org
            [@id]                              | [@id]
            """)
    void aClaimIsInlineCommonMarkAndCitesNothing(String written, String shown) {
        assertThat(shown(Prose.inline(text(written)))).isEqualTo(shown);
    }

    @Test
    void lineBreaksAreSpacesAndFourBlanksAreNoCode() {
        assertThat(shown(Prose.inline(text("    a\n    b  \nc\\\nd")))).isEqualTo("a b c d");
    }

    @Test
    void manyBracketsTakeNoTime() {
        var text = text("[@a ".repeat(3_000) + "*_[".repeat(3_000));
        org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(10), () -> Prose.read(text, Language.ENGLISH));
    }

    private static String pieces(List<Prose.Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Prose.Piece.Words(var words) -> shown(words);
                    case Prose.Piece.Citation citation -> citation(citation);
                })
                .collect(Collectors.joining());
    }

    private static String citation(Prose.Piece.Citation citation) {
        return citation.mentions().stream()
                .map(mention -> shown(mention.prefix())
                        + (mention.suppressAuthor() ? "-@" : "@")
                        + mention.key()
                        + mention.locator()
                                .map(locator -> "{" + locator.label() + " " + locator.value() + "}")
                                .orElse("")
                        + shown(mention.suffix()))
                .collect(Collectors.joining("; ", citation.textual() ? "‹" : "«", citation.textual() ? "›" : "»"));
    }
}
