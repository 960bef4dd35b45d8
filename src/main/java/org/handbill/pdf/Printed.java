package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Text;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;

/// Keeps account of the page's text as it is printed: none may be lost, cut off by a box that is too small say, and
/// each must come in the order in which it is written.
final class Printed {
    private final Map<Text, StringBuilder> texts = new LinkedHashMap<>();

    /// @param root of all that was laid out
    Printed(Box root) {
        Boxes.walk(
                root,
                box -> Boxes.texts(box, piece -> {
                    Text node = piece.getTextNode();
                    if (node != null && requireNonNull(box.getStyle()).isVisible()) {
                        texts.putIfAbsent(node, new StringBuilder());
                    }
                }));
    }

    /// Notes what is about to be printed.
    ///
    /// @return whether it belongs before what was printed of its text: a first letter with a style of its own
    boolean add(InlineText piece) {
        StringBuilder printed = texts.get(piece.getTextNode());
        if (printed == null) {
            return false;
        }
        boolean first = piece.getStart() == 0 && !printed.isEmpty();
        printed.insert(first ? 0 : printed.length(), piece.getSubstring());
        return first;
    }

    /// A fault for each text that was not printed as it is written.
    List<PageFault> lost() {
        List<PageFault> lost = new ArrayList<>();
        texts.forEach((node, printed) -> {
            if (!letters(node.getData()).equalsIgnoreCase(letters(printed))) {
                String words = Refusals.words(node.getData());
                lost.add(new PageFault(
                        words,
                        "the words \"" + Refusals.shortened(words) + "\" are cut off or set out of order",
                        "give their box more room (height, overflow)"));
            }
        });
        return lost;
    }

    private static String letters(CharSequence text) {
        var letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != LongWords.BREAK && c != '\u00A0' && c != '\u200B' && !Character.isWhitespace(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
