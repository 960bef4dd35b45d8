package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.render.Box;

/// Holds every character that is set against the font that sets it, and remembers those that would come out wrong.
/// Flying Saucer neither reorders nor shapes, and drops what a font lacks without a word. Serves one rendering.
final class Glyphs {
    private static final int CONTEXT = 30;

    /// Scripts of which each character is one upright glyph, set from left to right.
    private static final Set<Integer> SIMPLE = Set.of(
            UScript.COMMON,
            UScript.INHERITED,
            UScript.LATIN,
            UScript.GREEK,
            UScript.CYRILLIC,
            UScript.ARMENIAN,
            UScript.GEORGIAN,
            UScript.HAN,
            UScript.HIRAGANA,
            UScript.KATAKANA,
            UScript.BOPOMOFO,
            UScript.HANGUL,
            UScript.YI,
            UScript.ETHIOPIC,
            UScript.CHEROKEE,
            UScript.CANADIAN_ABORIGINAL,
            UScript.TIFINAGH,
            UScript.COPTIC,
            UScript.LISU,
            UScript.VAI,
            UScript.BRAILLE);

    private final Map<Integer, MissingGlyph> missing = new LinkedHashMap<>();

    /// What can't be set, each character once, in the order of its first use.
    List<MissingGlyph> missing() {
        return new ArrayList<>(missing.values());
    }

    /// Checks all text of a page that was laid out. Text of which the font has nothing is never drawn.
    void check(Box root, CssContext context) {
        Boxes.walk(root, box -> {
            Boxes.texts(box, text -> {
                var font = (ITextFSFont)
                        requireNonNull(requireNonNull(box.getStyle()).getFSFont(context));
                check(text.getSubstring(), font.getFontDescription().getFont());
            });
            if (box.getElement() != null && box.getElement().getNodeName().equals("svg")) {
                Svg.letters(box.getElement()).forEach(text -> check(text, ofDrawings()));
            }
        });
    }

    /// Whether letters of a drawing could be set, if a drawing could have letters.
    static boolean canSet(String text) {
        return text.codePoints()
                .allMatch(letter -> refusal(letter, ofDrawings()).isEmpty());
    }

    private static BaseFont ofDrawings() {
        return Typeface.REGULAR.description().getFont();
    }

    void check(String text, BaseFont font) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f && font.charExists(c) || c == '\n' || c == LongWords.BREAK) {
                continue;
            }
            int codePoint = text.codePointAt(i);
            Optional<String> reason = refusal(codePoint, font);
            if (reason.isPresent() && !missing.containsKey(codePoint)) {
                missing.put(codePoint, new MissingGlyph(codePoint, reason.get(), around(text, i)));
            }
            i += Character.charCount(codePoint) - 1;
        }
    }

    /// Why a character can't be set in that font, if so.
    static Optional<String> refusal(int codePoint, BaseFont font) {
        if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
            return Optional.of("half of a character (an unpaired surrogate)");
        }
        if (Character.getType(codePoint) == Character.PRIVATE_USE) {
            return Optional.of("a private-use character, which means nothing elsewhere");
        }
        if (UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_PRESENTATION)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER)) {
            return Optional.of("an emoji, which no font here holds");
        }
        int script = UScript.getScript(codePoint);
        if (isDirection(codePoint)) {
            return Optional.of("an invisible mark that turns the direction of the text, which can't be set");
        }
        if (isRightToLeft(codePoint)) {
            return Optional.of(name(script) + " is written from right to left, which can't be set");
        }
        if (Character.isISOControl(codePoint)) {
            return Optional.of("a control character");
        }
        if (Character.getType(codePoint) == Character.UNASSIGNED) {
            return Optional.of("stands for no character");
        }
        if (!SIMPLE.contains(script)) {
            return Optional.of(name(script) + " needs letters to be shaped and joined, which can't be set");
        }
        if (isMark(codePoint)) {
            return Optional.of("a combining mark that makes no single character with the letter before it");
        }
        return font.charExists(codePoint) ? Optional.empty() : Optional.of("the font " + nameOf(font) + " lacks it");
    }

    private static boolean isRightToLeft(int codePoint) {
        return switch (UCharacter.getDirection(codePoint)) {
            case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    /// Marks of direction, embeddings, overrides and isolates (UAX #9).
    private static boolean isDirection(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static String name(int script) {
        return UScript.getName(script).replace('_', ' ');
    }

    private static String nameOf(BaseFont font) {
        return font.getFullFontName()[0][3];
    }

    private static String around(String text, int at) {
        int from = Math.max(0, at - CONTEXT);
        int to = Math.min(text.length(), at + CONTEXT);
        return text.substring(from, to).strip();
    }
}
