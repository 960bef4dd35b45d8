package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.PageBox;

/// Finds in a page that was laid out what Flying Saucer would print wrong, and what no reader of the PDF would get.
/// What is not laid out, since a style hides it on paper, may be anything.
final class Refusals {
    private static final String DRAWN = "draw it in a file (PNG or JPEG) for <img>, or hide it on paper: @media print";

    private static final String PLAIN_SHAPES =
            "draw it in opaque shapes alone, its letters too, or hide it on paper: @media print";

    /// Elements that would come out as their bare letters, or not at all.
    private static final Map<String, String> ELEMENTS = Map.of(
            "math", "a formula (MathML)",
            "canvas", "a drawing (canvas)",
            "video", "a film",
            "audio", "a sound");

    /// A pixel, in dots.
    private static final int TOLERANCE = 20;

    private final Set<PageFault> faults = new LinkedHashSet<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final CssContext context;
    private final PageBox page;

    private Refusals(CssContext context, PageBox page) {
        this.context = context;
        this.page = page;
    }

    static Set<PageFault> in(Box root, CssContext context) {
        var refusals =
                new Refusals(context, requireNonNull(root.getLayer()).getPages().getFirst());
        Boxes.walk(root, refusals::look);
        return refusals.faults;
    }

    /// Whether nothing is refused in a part of a page.
    ///
    /// @param first page of all
    static boolean allow(Box part, PageBox first, CssContext context) {
        var refusals = new Refusals(context, first);
        Boxes.walk(part, refusals::look);
        return refusals.faults.isEmpty();
    }

    private void look(Box box) {
        Boxes.texts(box, text -> look(box, text));
        if (box instanceof BlockBox block && block.getReplacedElement() != null) {
            look(block, requireNonNull(block.getElement()));
        }
        if (box instanceof BlockBox block
                && !requireNonNull(box.getStyle()).isOverflowVisible()
                && block.getHeight() > 2 * TOLERANCE) {
            Boxes.walk(block, inner -> Boxes.texts(inner, text -> lookInside(block, inner, text)));
        }
        Element element = box.getElement();
        if (element == null || !seen.add(element)) {
            return;
        }
        String name = element.getNodeName();
        if (ELEMENTS.containsKey(name)) {
            faults.add(new PageFault("<" + name, "a PDF can't have " + ELEMENTS.get(name) + " in its page", DRAWN));
        } else if (name.equals("img") || name.equals("svg")) {
            lookAtPicture(element);
        } else if (name.equals("bdo") && element.getAttribute("dir").equalsIgnoreCase("rtl")) {
            faults.add(new PageFault(
                    "<bdo", "a PDF can't have text that is turned round (bdo)", "write the letters as they stand"));
        } else if (name.equals("a") && Structure.hasParts(element)) {
            faults.add(new PageFault(
                    element.getAttribute("href"),
                    "a link holds whole paragraphs, headings or lists",
                    "put the link into each of them"));
        }
    }

    private void lookAtPicture(Element element) {
        boolean inPage = element.getNodeName().equals("svg");
        String about = inPage ? "<svg" : element.getAttribute("src");
        if (Structure.alternative(element).isEmpty()) {
            faults.add(new PageFault(
                    about,
                    inPage ? "a drawing (SVG) has no text in its stead" : "a picture has no alt text",
                    inPage
                            ? "write aria-label=\"what it says\", or aria-hidden=\"true\" where it is decoration"
                            : "write alt=\"what it says\", or alt=\"\" where it is decoration"));
        }
        Pictures.drawing(element)
                .flatMap(Svg::refusal)
                .ifPresent(reason ->
                        faults.add(new PageFault(about, "a PDF can't have a drawing (SVG) " + reason, PLAIN_SHAPES)));
    }

    private void look(Box box, InlineText text) {
        String words = words(text.getSubstring());
        if (!words.isEmpty()
                && requireNonNull(box.getStyle()).isVisible()
                && !fits(box.getAbsX() + text.getX(), text.getWidth(), box.getAbsY())
                && seen.add(text.getTextNode() == null ? text : text.getTextNode())) {
            faults.add(new PageFault(
                    words,
                    "the words \"" + shortened(words) + "\" stand off the page's edge",
                    "make room for them in the style sheet: a smaller width, margin or indent"));
        }
    }

    /// Words in a box that cuts off what is too much for it. One of hardly any height hides them on purpose.
    private void lookInside(BlockBox block, Box inner, InlineText text) {
        String words = words(text.getSubstring());
        int middle = inner.getAbsY() + inner.getHeight() / 2;
        int end = inner.getAbsX() + text.getX() + text.getWidth();
        boolean outside =
                middle > block.getAbsY() + block.getHeight() || end > block.getAbsX() + block.getWidth() + TOLERANCE;
        if (outside && !words.isEmpty() && seen.add(block)) {
            faults.add(new PageFault(
                    words,
                    "the words \"" + shortened(words) + "\" are cut off by their box (overflow)",
                    "give the box more room"));
        }
    }

    private void look(BlockBox picture, Element element) {
        if (!fits(picture.getAbsX(), picture.getWidth(), picture.getAbsY())
                || picture.getHeight() > page.getContentHeight(context)) {
            faults.add(new PageFault(
                    element.getAttribute("src"), "a picture does not fit on the page", "give it a smaller size"));
        }
    }

    /// Whether something stands within the page's margins, where all is cut off, in dots from their corner.
    private boolean fits(int x, int width, int y) {
        return x >= -TOLERANCE && x + width <= page.getContentWidth(context) + TOLERANCE && y >= -TOLERANCE;
    }

    static String words(String text) {
        return text.replace(String.valueOf(LongWords.BREAK), "").strip();
    }

    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
