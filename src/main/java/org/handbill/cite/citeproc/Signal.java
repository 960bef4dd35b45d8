package org.handbill.cite.citeproc;

import org.handbill.cite.Markup;

/// Characters that go through the processor with the letters and tell afterwards what these are. They are
/// Unicode's noncharacters U+FDD0 to U+FDEF, "for internal use": in a source's own text they are replaced.
enum Signal {
    KEEPS_CASE,
    BOLD,
    ITALIC,
    SMALL_CAPS,
    SUPERSCRIPT,
    SUBSCRIPT,
    /// Names of whom a work is by, or what the style puts in their place.
    AUTHOR,
    /// The date of issue.
    YEAR,
    /// The locator, whose value is put in afterwards.
    LOCATOR,
    ORDINAL,
    LONG_ORDINAL,
    TITLE_CASE,
    SENTENCE_CASE,
    /// Family name, with what belongs to it.
    FAMILY,
    /// Given name.
    GIVEN,
    /// A name's particle or suffix, which goes behind the given name where the family name comes first.
    SINKS;

    private static final char FIRST = '\uFDD0';

    String open() {
        return String.valueOf((char) (FIRST + ordinal()));
    }

    String close() {
        return String.valueOf((char) (FIRST + 16 + ordinal()));
    }

    static boolean is(char c) {
        return c >= FIRST && c <= '\uFDEF';
    }

    static boolean opens(char c) {
        return c < FIRST + 16;
    }

    static Signal of(char c) {
        return values()[(c - FIRST) % 16];
    }

    static Signal of(Markup.Mark mark) {
        return valueOf(mark.name());
    }

    /// A field's letters with its markup as signals.
    static String write(String field) {
        return Markup.write(
                field.replaceAll("[\uFDD0-\uFDEF]", "\uFFFD"), mark -> of(mark).open(), mark -> of(mark).close());
    }
}
