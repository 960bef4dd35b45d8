package org.handbill.cite.citeproc;

import java.util.Optional;
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
    STRIP_PERIODS,
    TITLE_CASE,
    SENTENCE_CASE,
    /// Family name, with what belongs to it.
    FAMILY,
    /// Given name.
    GIVEN,
    /// A name's particle or suffix, which goes behind the given name where the family name comes first.
    SINKS;

    private static final char FIRST = '\uFDD0';
    private static final char FIRST_CLOSING_MARK = '\uFDE8';
    private static final char CLOSING = '\uFDEF';

    /// Whether it is markup, which may overlap with the rest; other signals are nested.
    boolean isMark() {
        return ordinal() <= SUBSCRIPT.ordinal();
    }

    String open() {
        return String.valueOf((char) (FIRST + ordinal()));
    }

    String close() {
        return String.valueOf(isMark() ? (char) (FIRST_CLOSING_MARK + ordinal()) : CLOSING);
    }

    static boolean is(char c) {
        return c >= FIRST && c <= CLOSING;
    }

    static boolean opens(char c) {
        return c < FIRST_CLOSING_MARK;
    }

    /// What a character opens, or which markup it closes; nothing where it closes what was opened last.
    static Optional<Signal> of(char c) {
        return c == CLOSING ? Optional.empty() : Optional.of(values()[c - (opens(c) ? FIRST : FIRST_CLOSING_MARK)]);
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
