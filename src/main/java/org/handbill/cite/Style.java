package org.handbill.cite;

import java.util.Optional;

/// A CSL style, independent (a dependent style is resolved to its parent).
///
/// @param id              such as `apa`, or the path of a `.csl` file of the project
/// @param title           as the style gives it
/// @param kind            how it cites
/// @param hasBibliography whether it makes a reference list
/// @param defaultLocale   the style's own `default-locale`
/// @param xml             the style itself
public record Style(
        String id, String title, Kind kind, boolean hasBibliography, Optional<String> defaultLocale, String xml) {

    /// How a style cites (CSL's `citation-format` category; `NOTE` is its `class="note"`).
    public enum Kind {
        AUTHOR,
        AUTHOR_DATE,
        LABEL,
        NOTE,
        NUMERIC;

        /// How a style cites.
        ///
        /// @param isNoteStyle whether its class is `note`
        /// @param format      its category of citations; empty where it names none
        static Kind of(boolean isNoteStyle, String format) {
            if (isNoteStyle) {
                return NOTE;
            }
            return switch (format) {
                case "author" -> AUTHOR;
                case "label" -> LABEL;
                case "numeric" -> NUMERIC;
                case "note" -> NOTE;
                default -> AUTHOR_DATE;
            };
        }

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
