package org.handbill.cite.csl;

/// The formatting attributes of an element (CSL 1.0.2, "Formatting"); `INHERIT` where it has none.
record Format(Slant slant, Caps caps, Weight weight, Line line, Shift shift) {
    static final Format NONE = new Format(Slant.INHERIT, Caps.INHERIT, Weight.INHERIT, Line.INHERIT, Shift.INHERIT);

    enum Slant {
        INHERIT,
        NORMAL,
        ITALIC,
        OBLIQUE
    }

    enum Caps {
        INHERIT,
        NORMAL,
        SMALL
    }

    enum Weight {
        INHERIT,
        NORMAL,
        BOLD,
        LIGHT
    }

    enum Line {
        INHERIT,
        NONE,
        UNDER
    }

    enum Shift {
        INHERIT,
        BASELINE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    static Format of(Xml xml) {
        if (xml.attributes().isEmpty()) {
            return NONE;
        }
        var format = new Format(
                switch (xml.attribute("font-style", "")) {
                    case "normal" -> Slant.NORMAL;
                    case "italic" -> Slant.ITALIC;
                    case "oblique" -> Slant.OBLIQUE;
                    default -> Slant.INHERIT;
                },
                switch (xml.attribute("font-variant", "")) {
                    case "normal" -> Caps.NORMAL;
                    case "small-caps" -> Caps.SMALL;
                    default -> Caps.INHERIT;
                },
                switch (xml.attribute("font-weight", "")) {
                    case "normal" -> Weight.NORMAL;
                    case "bold" -> Weight.BOLD;
                    case "light" -> Weight.LIGHT;
                    default -> Weight.INHERIT;
                },
                switch (xml.attribute("text-decoration", "")) {
                    case "none" -> Line.NONE;
                    case "underline" -> Line.UNDER;
                    default -> Line.INHERIT;
                },
                switch (xml.attribute("vertical-align", "")) {
                    case "baseline" -> Shift.BASELINE;
                    case "sup" -> Shift.SUPERSCRIPT;
                    case "sub" -> Shift.SUBSCRIPT;
                    default -> Shift.INHERIT;
                });
        return format.equals(NONE) ? NONE : format;
    }

    /// What the markup of a field asks for.
    static Format of(Mark mark) {
        return switch (mark) {
            case ITALIC -> new Format(Slant.ITALIC, Caps.INHERIT, Weight.INHERIT, Line.INHERIT, Shift.INHERIT);
            case BOLD -> new Format(Slant.INHERIT, Caps.INHERIT, Weight.BOLD, Line.INHERIT, Shift.INHERIT);
            case SMALL_CAPS -> new Format(Slant.INHERIT, Caps.SMALL, Weight.INHERIT, Line.INHERIT, Shift.INHERIT);
            case SUPERSCRIPT ->
                new Format(Slant.INHERIT, Caps.INHERIT, Weight.INHERIT, Line.INHERIT, Shift.SUPERSCRIPT);
            case SUBSCRIPT -> new Format(Slant.INHERIT, Caps.INHERIT, Weight.INHERIT, Line.INHERIT, Shift.SUBSCRIPT);
            case NO_DECOR -> new Format(Slant.NORMAL, Caps.NORMAL, Weight.NORMAL, Line.NONE, Shift.BASELINE);
            case NO_CASE, QUOTED, INNER_QUOTED -> NONE;
        };
    }

    /// What a field's markup stands for.
    enum Mark {
        ITALIC,
        BOLD,
        SMALL_CAPS,
        SUPERSCRIPT,
        SUBSCRIPT,
        NO_CASE,
        NO_DECOR,
        QUOTED,
        /// In inner quotation marks that stay where they are not inside others: “ ” in Spanish.
        INNER_QUOTED
    }
}
