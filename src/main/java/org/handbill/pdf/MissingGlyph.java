package org.handbill.pdf;

/// A character that can't be set right.
///
/// @param codePoint of Unicode; an unpaired surrogate stands for itself
/// @param reason    why not, such as `Hebrew is written from right to left`
/// @param context   the text around it, as it would have been printed
public record MissingGlyph(int codePoint, String reason, String context) {
    /// Such as `U+05D0`.
    public String code() {
        return String.format(java.util.Locale.ROOT, "U+%04X", codePoint);
    }
}
