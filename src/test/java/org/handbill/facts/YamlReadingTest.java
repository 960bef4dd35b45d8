package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a file becomes values with places, and what no file may hold.
class YamlReadingTest {
    @TempDir
    Path directory;

    private FactsOnDisk claims(String yaml) {
        return FactsOnDisk.in(directory).with("claims/c.yaml", yaml);
    }

    private static String claim(String text) {
        return """
                claims:
                  - id: a-claim
                    kind: law
                    text: %s
                """.formatted(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "1.10", "010", "12:30", "~", "null", "0x1F", "2015-08-11", "1e3", "=", "<<"})
    void plainScalarsAreTakenAsTheyAreWritten(String written) {
        var facts = claims(claim(written)).read();

        assertThat(facts.findings()).isEmpty();
        assertThat(facts.claims().getFirst().text().anywhere().orElseThrow().value())
                .isEqualTo(written);
    }

    @Test
    void norwegianIsALanguage() {
        var facts = claims(claim("{no: Hei, en: Hi}")).read();

        assertThat(facts.claims().getFirst().text().in(new Language("no")))
                .map(Text::value)
                .contains("Hei");
    }

    @Test
    void columnsAreCountedInCodePoints() {
        var facts =
                claims(claim("{\"en\": \"𝒜𝒜\", fr: \"é\u0301\", es:\t\"x\"}")).read();

        var texts = facts.claims().getFirst().text().texts();
        assertThat(texts.get(new Language("en")).at()).isEqualTo(new Position("facts/claims/c.yaml", 4, 18, 4, 22));
        assertThat(texts.get(new Language("fr")).at()).isEqualTo(new Position("facts/claims/c.yaml", 4, 28, 4, 32));
        assertThat(texts.get(new Language("es")).at()).isEqualTo(new Position("facts/claims/c.yaml", 4, 38, 4, 41));
    }

    @Test
    void linesEndAsEditorsEndThem() {
        var facts = FactsOnDisk.in(directory)
                .with("claims/c.yaml", "# one\r\n# two\rclaims:\n- id: Bad\r\n  kind: law\r\n  text: x\r\n")
                .faults();

        assertThat(facts).singleElement().asString().startsWith("facts/claims/c.yaml:4:7: bad-id:");
    }

    @Test
    void aBlockScalarEndsWithItsLastWord() {
        var facts = claims("""
                claims:
                  - id: a-claim
                    kind: law
                    text: >
                      Two lines
                      of text.

                    # a comment
                    topic: x
                """).read();

        assertThat(facts.claims().getFirst().text().at()).isEqualTo(new Position("facts/claims/c.yaml", 4, 11, 6, 15));
    }

    @Test
    void anchorsAndAliasesRepeatValues() {
        var facts = claims("""
                claims:
                  - id: one
                    kind: law
                    text: x
                    evidence: &there
                      - source: s
                  - id: two
                    kind: law
                    text: &said   x
                    attributed-to: *said
                    evidence: *there
                """).read();

        assertThat(facts.findings()).isEmpty();
        assertThat(facts.claims().get(1).evidence())
                .isEqualTo(facts.claims().getFirst().evidence());
        assertThat(facts.claims().get(1).text().at()).isEqualTo(new Position("facts/claims/c.yaml", 9, 19, 9, 20));
    }

    @Test
    void whatAnAliasRepeatsIsAtFaultOnce() {
        var facts = claims("""
                claims:
                  - {id: one, kind: law, text: x, as-of: &day 2015-13-40}
                  - {id: two, kind: law, text: x, as-of: *day}
                """).read();

        assertThat(facts.findings().stream().map(FactsOnDisk::line))
                .containsExactly("facts/claims/c.yaml:2:47: bad-date: \"2015-13-40\" is no date of the calendar");
        assertThat(facts.faultsOf(new Id("one"))).hasSize(1);
        assertThat(facts.faultsOf(new Id("two"))).hasSize(1);
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        assertThat(claims("\ufeff" + claim("x")).faults()).isEmpty();
    }

    @Test
    void aClosingLineOfPandocsMetadataIsAccepted() {
        assertThat(claims("---\n" + claim("x") + "---\n").faults()).isEmpty();
        assertThat(claims("---\n" + claim("x") + "...\n").faults()).isEmpty();
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedAtTheFirst() {
        byte[] latin1 = "# señal\nclaims: []\n# más é\n".getBytes(StandardCharsets.ISO_8859_1);
        latin1[4] = 'n';

        assertThat(FactsOnDisk.in(directory).with("claims/c.yaml", latin1).faults())
                .containsExactly("facts/claims/c.yaml:3:4: not-utf-8: the file is not UTF-8 from here on");
    }

    @Test
    void utf16IsRefused() {
        assertThat(FactsOnDisk.in(directory)
                        .with("claims/c.yaml", claim("x").getBytes(StandardCharsets.UTF_16))
                        .faults())
                .containsExactly("facts/claims/c.yaml:1:1: not-utf-8: the file is not UTF-8 from here on");
    }

    @Test
    void anInvisibleCharacterIsRefusedAtItsPlace() {
        assertThat(claims(claim("a𝒜\u0007b")).faults())
                .containsExactly("facts/claims/c.yaml:4:13: control-character: here stands the invisible character"
                        + " U+0007 (BEL)");
    }

    @Test
    void anEscapeMakesNoInvisibleCharacterEither() {
        assertThat(claims(claim("\"a\\u0000\"")).faults())
                .containsExactly("facts/claims/c.yaml:4:11: control-character: the value holds the invisible"
                        + " character U+0000 (NULL)");
        assertThat(claims(claim("\"\\ud800\"")).faults())
                .containsExactly("facts/claims/c.yaml:4:11: control-character: the value holds the invisible"
                        + " character U+D800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!python/object:os.system x", "!x y", "! y", "!!str y", "!!set {a}", "!!binary [a]"})
    void tagsAreRefused(String tagged) {
        assertThat(claims(claim(tagged)).read().findings())
                .extracting(Finding::rule)
                .contains("tag");
    }

    @Test
    void aTagIsNamedAtItsPlace() {
        var facts = claims(claim("!!python/object:os.system x")).read();

        assertThat(facts.findings().stream().map(FactsOnDisk::line))
                .containsExactly("facts/claims/c.yaml:4:11: tag: the YAML tag"
                        + " \"tag:yaml.org,2002:python/object:os.system\" has no meaning here");
        assertThat(facts.faultsOf(new Id("a-claim"))).hasSize(1);
    }

    @Test
    void duplicateKeysAreRefusedAtTheSecond() {
        var facts = claims("""
                claims:
                  - id: a-claim
                    kind: law
                    text: x
                    kind: event
                """).read();

        assertThat(facts.findings().stream().map(FactsOnDisk::line))
                .containsExactly("facts/claims/c.yaml:5:5: duplicate-key: the key \"kind\" stands here a second time");
        assertThat(facts.faultsOf(new Id("a-claim"))).hasSize(1);
        assertThat(facts.claims().getFirst().kind()).isEqualTo(Kind.LAW);
    }

    @Test
    void mergeKeysAreUnknownKeys() {
        assertThat(claims("""
                claims:
                  - &one {id: one, kind: law, text: x}
                  - <<: *one
                    id: two
                    kind: law
                    text: x
                """).faults())
                .containsExactly("facts/claims/c.yaml:3:5: unknown-key: a claim has no key \"<<\"");
    }

    @Test
    void aKeyIsAPlainValue() {
        assertThat(claims(claim("{[a, b]: c, en: x}")).faults())
                .containsExactly(
                        "facts/claims/c.yaml:4:12: wrong-shape: a key must be a plain value, and this is a" + " list");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(claims(claim("x") + "---\nclaims: []\n").faults())
                .containsExactly("facts/claims/c.yaml:5:1: second-document: a second document begins here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n", "---\n...\n", "\ufeff"})
    void anEmptyFileIsRefused(String text) {
        assertThat(claims(text).faults())
                .containsExactly("facts/claims/c.yaml:1:1: missing-document: the file is empty");
    }

    @Test
    void anAliasWithoutAnAnchorIsRefused() {
        assertThat(claims(claim("*bold")).faults())
                .containsExactly(
                        "facts/claims/c.yaml:4:11: unknown-anchor: nothing before this has the anchor" + " \"&bold\"");
    }

    @Test
    void anAliasWithinWhatItRepeatsIsRefused() {
        assertThat(claims("claims: &all\n  - *all\n").faults())
                .containsExactly("facts/claims/c.yaml:2:5: recursive-alias: \"*all\" stands within what it repeats");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: b: c         | 4:12: yaml-syntax: a colon and a blank begin a value where no key can be
            "open           | 4:11: yaml-syntax: this begins in quotation marks that nothing closes
            [a, b           | 5:1: yaml-syntax: a list in [ ] or a mapping in { } lacks a comma here or is not closed
            *bold* words    | 4:11: yaml-syntax: a text can't begin with * or &
            @mention        | 4:11: yaml-syntax: a text can't begin with this character
            "\\q"           | 4:13: yaml-syntax: after a backslash stands what is no escape
            """)
    void syntaxErrorsAreToldInPlainWords(String text, String expected) {
        assertThat(claims(claim(text)).faults()).containsExactly("facts/claims/c.yaml:" + expected);
    }

    @Test
    void aTabIsNoIndentation() {
        assertThat(claims("claims:\n\t- id: x\n").faults())
                .containsExactly("facts/claims/c.yaml:2:1: yaml-syntax: a tab stands where only blanks may");
    }

    @Test
    void aLineThatFitsNothingIsTold() {
        assertThat(claims("claims:\n  - id: x\n   kind: law\n").faults())
                .containsExactly("facts/claims/c.yaml:3:4: yaml-syntax: this line fits nothing above it");
        assertThat(claims("claims:\n  - id: x\n  kind\n").faults())
                .containsExactly("facts/claims/c.yaml:3:3: yaml-syntax: this reads as a key, and has no colon");
    }
}
