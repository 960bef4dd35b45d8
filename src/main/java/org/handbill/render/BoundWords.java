package org.handbill.render;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Keeps words whole that change their look midway: a word and its raised number, an italic title and its comma.
///
/// Flying Saucer breaks a line wherever an element begins or ends, and a number behind its every hyphen. So the PDF's
/// copy of a page has such a word in
/// `<span class="bound">`, which style sheets set as an inline block. The letters stay the same.
final class BoundWords {
    private static final Set<String> INLINE = Set.of("em", "strong", "i", "b", "u", "code", "sup", "sub", "span", "a");
    private static final Pattern FIRST_WORD = Pattern.compile("^[^\\s\\u00A0]+");
    private static final Pattern LAST_WORD = Pattern.compile("[^\\s\\u00A0]+$");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\S)\\(?\\d+(?:[-–]\\d+)+[.,;:!?)]*(?!\\S)");
    private static final int LONGEST = 24;

    private BoundWords() {}

    static void bind(Document page) {
        bind(page.body());
    }

    /// Whether what is bound in an element depends on what it holds alone.
    static boolean standsAlone(Element element) {
        return !INLINE.contains(element.normalName());
    }

    /// Binds the words in an element that stands alone.
    static void bind(Element whole) {
        for (var text : whole.nodeStream(TextNode.class).toList()) {
            bindNumbers(text);
        }
        for (var element : new ArrayList<>(whole.getAllElements())) {
            if (INLINE.contains(element.normalName()) && element.childNodeSize() > 0) {
                bindEnd(element);
                bindStart(element);
            }
        }
    }

    private static void bindNumbers(TextNode text) {
        var letters = text.getWholeText();
        int end = 0;
        for (var number = NUMBER.matcher(letters); number.find(); end = number.end()) {
            if (fits(number.group())) {
                text.before(new TextNode(letters.substring(end, number.start())));
                text.before(new Element("span").addClass("bound").text(number.group()));
            } else {
                text.before(new TextNode(letters.substring(end, number.end())));
            }
        }
        if (end > 0) {
            text.text(letters.substring(end));
        }
    }

    private static void bindEnd(Element element) {
        if (!(element.nextSibling() instanceof TextNode after)) {
            return;
        }
        var tail = FIRST_WORD.matcher(after.getWholeText());
        if (tail.find()) {
            var last = part(element, LAST_WORD);
            if (last != null && fits(last.wholeText() + tail.group())) {
                after.text(after.getWholeText().substring(tail.end()));
                wrap(last).appendText(tail.group());
            }
        }
    }

    private static void bindStart(Element element) {
        // What is bound at its end already may begin with the element.
        var parent = element.parent();
        var bound = parent != null && parent.hasClass("bound") ? parent : null;
        if (!((bound == null ? element : bound).previousSibling() instanceof TextNode before)) {
            return;
        }
        var head = LAST_WORD.matcher(before.getWholeText());
        if (!head.find()) {
            return;
        }
        var first = bound == null ? part(element, FIRST_WORD) : bound;
        if (first != null && fits(head.group() + first.wholeText())) {
            before.text(before.getWholeText().substring(0, head.start()));
            (bound == null ? wrap(first) : bound).prependText(head.group());
        }
    }

    private static boolean fits(String word) {
        return word.length() <= LONGEST;
    }

    /// The element itself if it is one word, else a twin of it that has taken its first or last word; nothing where it
    /// cannot be parted.
    private static @Nullable Element part(Element element, Pattern word) {
        var text = element.wholeText();
        var found = word.matcher(text);
        if (!found.find()) {
            return null;
        }
        if (found.group().length() == text.length()) {
            return element;
        }
        boolean parts = element.childNodeSize() == 1
                && element.childNode(0) instanceof TextNode
                && !element.nameIs("a")
                && !element.hasAttr("id");
        if (!parts) {
            return null;
        }
        var twin = element.shallowClone().text(found.group());
        element.empty();
        element.appendChild(new TextNode(
                new StringBuilder(text).delete(found.start(), found.end()).toString()));
        if (found.start() == 0) {
            element.before(twin);
        } else {
            element.after(twin);
        }
        return twin;
    }

    private static Element wrap(Element element) {
        var bound = new Element("span").addClass("bound");
        element.replaceWith(bound);
        bound.appendChild(element);
        return bound;
    }
}
