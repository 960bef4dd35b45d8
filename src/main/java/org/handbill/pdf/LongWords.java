package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;

/// Lets words break that are wider than where they stand, and lines that a style forbids to break.
///
/// Flying Saucer lets what follows such a word run off the page with it, and its own `word-wrap: break-word` leaves the
/// last letter over the edge and breaks words that would fit on the next line. So the page is laid out first, and the
/// words that stick out get marks where they may break: a noncharacter, which has no width and is never printed.
final class LongWords {
    static final char BREAK = '\uFDD0';

    private static final Pattern AFTER_SIGNS = Pattern.compile("(?<=\\w[-/._?&=#%+~:,;)])(?=\\w)");

    /// Where no word is too wide by itself, in a table of many columns say, the longest may break first.
    private static final int[] LETTERS = {40, 16, 8, 3};

    private final CssContext context;
    private final int width;

    /// Texts that stick out, with the letters of the shortest word that is too wide by itself.
    private final Map<Text, Integer> texts = new IdentityHashMap<>();

    private boolean loosened;

    private LongWords(CssContext context, int width) {
        this.context = context;
        this.width = width;
    }

    /// Marks words in a page that was laid out.
    ///
    /// @param width of the page's content, in dots
    /// @return whether there are such, so that the page is to be laid out again
    static boolean loosen(CssContext context, Box root, int width) {
        var words = new LongWords(context, width);
        Boxes.walk(root, words::find);
        boolean found = words.loosened;
        for (var text : words.texts.entrySet()) {
            found |= mark(text.getKey(), text.getValue());
        }
        for (int i = 0; !found && i < LETTERS.length; i++) {
            for (Text text : words.texts.keySet()) {
                found |= mark(text, LETTERS[i]);
            }
        }
        return found;
    }

    private void find(Box box) {
        if (box instanceof TableBox table && table.getAbsX() + table.getWidth() > width + 1) {
            collect(table.getElement());
        }
        if (box instanceof InlineLayoutBox inline) {
            Boxes.texts(box, text -> find(inline, text));
        }
    }

    private void find(InlineLayoutBox inline, InlineText text) {
        if (text.getTextNode() == null) {
            return;
        }
        int available = available(requireNonNull(inline.getLineBox().getParent()));
        if (text.getWidth() <= available + 1 && inline.getAbsX() + text.getX() + text.getWidth() <= width + 1) {
            return;
        }
        CalculatedStyle style = requireNonNull(inline.getStyle());
        Optional<String> whiteSpace = wrapping(style.getWhitespace());
        if (whiteSpace.isPresent()) {
            wrap((Element) text.getTextNode().getParentNode(), whiteSpace.get());
            return;
        }
        var font = (ITextFSFont) requireNonNull(style.getFSFont(context));
        int letters = Integer.MAX_VALUE;
        for (String word : text.getSubstring().split("\\s+")) {
            if (font.getFontDescription().getFont().getWidthPoint(word, font.getSize2D()) > available) {
                letters = Math.min(letters, word.length());
            }
        }
        texts.merge(text.getTextNode(), letters, Math::min);
    }

    /// The `white-space` that differs from another in that it lets lines break; none where that lets them already.
    private static Optional<String> wrapping(IdentValue whiteSpace) {
        if (whiteSpace == IdentValue.NOWRAP) {
            return Optional.of("normal");
        }
        return whiteSpace == IdentValue.PRE ? Optional.of("pre-wrap") : Optional.empty();
    }

    private void wrap(Element element, String whiteSpace) {
        element.setAttribute("style", element.getAttribute("style") + "; white-space: " + whiteSpace + " !important");
        loosened = true;
    }

    /// How wide a line of a block may be; the first is wider where it hangs out to the left.
    private int available(Box block) {
        var style = requireNonNull(block.getStyle());
        float indent = style.getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, block.getContentWidth(), context);
        return Math.min(block.getContentWidth(), width) + (int) Math.max(0, -indent);
    }

    private void collect(@Nullable Node node) {
        if (node instanceof Text text) {
            texts.putIfAbsent(text, Integer.MAX_VALUE);
        } else if (node instanceof Element element) {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                collect(child);
            }
        }
    }

    private static boolean mark(Text text, int letters) {
        if (letters > text.getLength()) {
            return false;
        }
        boolean found = false;
        var marked = new StringBuilder();
        for (String piece : text.getData().splitWithDelimiters("\\s+", 0)) {
            String word = piece.isBlank() || piece.length() < letters ? piece : marked(piece);
            found |= !word.equals(piece);
            marked.append(word);
        }
        if (found) {
            text.setData(marked.toString());
        }
        return found;
    }

    /// The word with marks after its signs, as in addresses; everywhere if they are there already or it has none.
    private static String marked(String word) {
        String mark = String.valueOf(BREAK);
        String atSigns = word.contains(mark) ? word : AFTER_SIGNS.matcher(word).replaceAll(mark);
        return atSigns.equals(word) ? String.join(mark, word.replace(mark, "").split("")) : atSigns;
    }

    /// Breaks lines where Flying Saucer would, and at the marks.
    static final class LineBreaks extends DefaultLineBreakingStrategy {
        @Override
        public BreakPointsProvider getBreakPointsProvider(String text, String language, CalculatedStyle style) {
            BreakPointsProvider usual = super.getBreakPointsProvider(text, language, style);
            if (text.indexOf(BREAK) < 0) {
                return usual;
            }
            SortedSet<Integer> positions = new TreeSet<>();
            for (int at = usual.next().getPosition(); at >= 0; at = usual.next().getPosition()) {
                positions.add(at);
            }
            for (int at = text.indexOf(BREAK); at >= 0; at = text.indexOf(BREAK, at + 1)) {
                positions.add(at + 1);
            }
            Iterator<Integer> rest = positions.iterator();
            return () -> rest.hasNext() ? new BreakPoint(rest.next()) : BreakPoint.getDonePoint();
        }
    }
}
