package org.handbill.cite.csl;

/// How letters look once all formatting around them is counted.
///
/// @param italic    slanted, `oblique` too
/// @param bold      heavier
/// @param light     lighter than the text
/// @param smallCaps in small capitals
/// @param underline underlined
/// @param shift     where they stand to the line
public record Look(boolean italic, boolean bold, boolean light, boolean smallCaps, boolean underline, Shift shift) {
    public static final Look PLAIN = new Look(false, false, false, false, false, Shift.NONE);

    /// Where letters stand to the line.
    public enum Shift {
        NONE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    /// This look inside an element of a style.
    Look with(Format format) {
        if (format == Format.NONE) {
            return this;
        }
        return new Look(
                switch (format.slant()) {
                    case INHERIT -> italic;
                    case NORMAL -> false;
                    case ITALIC, OBLIQUE -> true;
                },
                format.weight() == Format.Weight.INHERIT ? bold : format.weight() == Format.Weight.BOLD,
                format.weight() == Format.Weight.INHERIT ? light : format.weight() == Format.Weight.LIGHT,
                format.caps() == Format.Caps.INHERIT ? smallCaps : format.caps() == Format.Caps.SMALL,
                format.line() == Format.Line.INHERIT ? underline : format.line() == Format.Line.UNDER,
                switch (format.shift()) {
                    case INHERIT -> shift;
                    case BASELINE -> Shift.NONE;
                    case SUPERSCRIPT -> Shift.SUPERSCRIPT;
                    case SUBSCRIPT -> Shift.SUBSCRIPT;
                });
    }

    /// This look inside the markup of a field, which stands out by the opposite where the text around it has the
    /// same: italics in italics are upright.
    Look flippedBy(Format format) {
        var changed = with(format);
        return new Look(
                format.slant() == Format.Slant.ITALIC ? !italic : changed.italic,
                format.weight() == Format.Weight.BOLD ? !bold : changed.bold,
                changed.light,
                format.caps() == Format.Caps.SMALL ? !smallCaps : changed.smallCaps,
                changed.underline,
                changed.shift);
    }
}
