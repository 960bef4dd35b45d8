package org.handbill.cite;

import java.util.Optional;
import org.handbill.facts.Language;

/// A stretch of text that is formatted alike.
///
/// @param text never empty
/// @param look how it looks
/// @param role what it is for
/// @param link where it leads: an http or https address
/// @param language where it differs from the text around it
public record Run(String text, Look look, Role role, Optional<String> link, Optional<Language> language) {

    /// What a run is for.
    public enum Role {
        /// Words.
        TEXT,
        /// A citation, or a part of one.
        CITATION,
        /// The number of a note; its text is the number.
        NOTE,
        /// Markdown's own signs, which are written as they are: a citation for Pandoc to make.
        SYNTAX
    }

    /// Where a run stands to the line.
    public enum Shift {
        NONE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    /// How a run looks.
    public record Look(boolean italic, boolean bold, boolean smallCaps, boolean underlined, boolean code, Shift shift) {
        public static final Look PLAIN = new Look(false, false, false, false, false, Shift.NONE);

        public Look withItalic(boolean on) {
            return new Look(on, bold, smallCaps, underlined, code, shift);
        }

        public Look withBold(boolean on) {
            return new Look(italic, on, smallCaps, underlined, code, shift);
        }

        public Look withSmallCaps(boolean on) {
            return new Look(italic, bold, on, underlined, code, shift);
        }

        public Look withUnderlined(boolean on) {
            return new Look(italic, bold, smallCaps, on, code, shift);
        }

        public Look withCode(boolean on) {
            return new Look(italic, bold, smallCaps, underlined, on, shift);
        }

        public Look withShift(Shift where) {
            return new Look(italic, bold, smallCaps, underlined, code, where);
        }
    }

    public static Run plain(String text) {
        return new Run(text, Look.PLAIN, Role.TEXT, Optional.empty(), Optional.empty());
    }

    public static Run looking(String text, Look look) {
        return new Run(text, look, Role.TEXT, Optional.empty(), Optional.empty());
    }

    /// The number of a note.
    public static Run note(int number) {
        return new Run(
                Integer.toString(number),
                Look.PLAIN.withShift(Shift.SUPERSCRIPT),
                Role.NOTE,
                Optional.empty(),
                Optional.empty());
    }

    public Run as(Role newRole) {
        return new Run(text, look, newRole, link, language);
    }

    public Run linkedTo(String address) {
        return new Run(text, look, role, Optional.of(address), language);
    }

    public Run saying(String newText) {
        return new Run(newText, look, role, link, language);
    }

    /// Whether the two differ in nothing but their text.
    public boolean looksLike(Run other) {
        return saying("x").equals(other.saying("x"));
    }
}
