package org.handbill.facts;

import java.util.OptionalInt;

/// What must not stand in a text: characters that nobody can see, and that YAML or a terminal would act on.
public final class Characters {
    private Characters() {}

    /// The index of the first control character, line or paragraph separator, noncharacter or lone surrogate.
    public static OptionalInt firstUnseen(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isUnseen(c)) {
                return OptionalInt.of(i);
            }
            i += Character.charCount(c);
        }
        return OptionalInt.empty();
    }

    static boolean isUnseen(int c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= 0x7f && c < 0xa0)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0xd800 && c < 0xe000)
                || (c >= 0xfdd0 && c < 0xfdf0)
                || (c & 0xfffe) == 0xfffe;
    }

    /// As Unicode writes it: `U+0007 (BELL)`.
    public static String name(int c) {
        var name = Character.getName(c);
        return "U+%04X".formatted(c) + (name == null || (c >= 0xd800 && c < 0xe000) ? "" : " (" + name + ")");
    }
}
