package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.render.Box;

/// Gives letters that can't have the style of their text one of their own: a slanted upright face where Source Sans
/// Pro's italic lacks them, as it does Greek and Cyrillic; and no capitals to those that would become two, such as `ß`.
final class OddLetters {
    private static final String SLANTED = "font-family: '" + Fonts.OBLIQUE + "'";
    private static final String AS_WRITTEN = "text-transform: none; font-variant: normal";

    private final CssContext context;
    private final Set<Text> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean found;

    private OddLetters(CssContext context) {
        this.context = context;
    }

    /// Marks such letters in a page that was laid out.
    ///
    /// @return whether there are any, so that the page is to be laid out again
    static boolean mark(CssContext context, Box root) {
        var letters = new OddLetters(context);
        Boxes.walk(
                root,
                box -> Boxes.texts(box, piece -> letters.look(requireNonNull(box.getStyle()), piece.getTextNode())));
        return letters.found;
    }

    private void look(CalculatedStyle style, @Nullable Text text) {
        if (text == null || !done.add(text) || isPlain(text.getData())) {
            return;
        }
        if (style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.UPPERCASE)
                || style.isIdent(CSSName.FONT_VARIANT, IdentValue.SMALL_CAPS)) {
            mark(
                    text,
                    c -> Character.toString(c).toUpperCase(Locale.ROOT).length() > Character.charCount(c),
                    AS_WRITTEN);
        }
        var font = ((ITextFSFont) requireNonNull(style.getFSFont(context))).getFontDescription();
        Typeface.uprightOf(font).ifPresent(upright -> {
            BaseFont slanted = upright.getFont();
            mark(text, c -> !font.getFont().charExists(c) && slanted.charExists(c), SLANTED);
        });
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    /// Puts each stretch of such letters into an element of its own.
    private void mark(Text text, IntPredicate isOdd, String style) {
        Optional<Text> rest = Optional.of(text);
        while (rest.isPresent()) {
            rest = markFirst(rest.get(), isOdd, style);
        }
    }

    /// The text behind the first such stretch; nothing if there is none.
    private Optional<Text> markFirst(Text text, IntPredicate isOdd, String style) {
        String data = text.getData();
        int start = 0;
        while (start < data.length() && (data.charAt(start) <= 0x7f || !isOdd.test(data.charAt(start)))) {
            start++;
        }
        if (start == data.length()) {
            return Optional.empty();
        }
        int end = start + 1;
        while (end < data.length() && data.charAt(end) > 0x7f && isOdd.test(data.charAt(end))) {
            end++;
        }
        Text stretch = text.splitText(start);
        Text rest = stretch.splitText(end - start);
        Element element = text.getOwnerDocument().createElement("span");
        element.setAttribute("style", style);
        requireNonNull(stretch.getParentNode()).replaceChild(element, stretch);
        element.appendChild(stretch);
        found = true;
        return Optional.of(rest);
    }
}
