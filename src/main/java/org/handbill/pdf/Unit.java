package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/// A block of a page that can be set anew by itself while the rest of the page stays, as long as it takes the same
/// room in the same lines.
///
/// Whether it can is found out by doing it: set anew with the text that it has, it must give the very bytes that it
/// has.
final class Unit {
    private static final Set<String> UNFIT = Set.of("table", "li", "img", "svg");

    private final Rendering base;
    private final BlockBox box;
    private final Element element;
    private final int page;
    private final Geometry geometry;
    private final Trace.State before;
    private final int start;
    private final int end;
    private final Wordings wordings;
    private Margins margins = Margins.KNOWN;
    private String notes = "";

    /// A stretch of a page's content.
    ///
    /// @param page  from 0
    /// @param start in the content as it was painted first
    /// @param end   behind it
    /// @param bytes that take its place
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Piece(int page, int start, int end, byte[] bytes) {}

    /// Which of its margins are known already. The others collapse with those of what is in it (CSS 2.1, 8.3.1), which
    /// is told so by Flying Saucer when it finds out.
    private enum Margins {
        KNOWN(true, true),
        TOP(true, false),
        BOTTOM(false, true),
        UNKNOWN(false, false);

        final boolean top;
        final boolean bottom;

        Margins(boolean top, boolean bottom) {
            this.top = top;
            this.bottom = bottom;
        }
    }

    private record Geometry(int x, int y, int width, int height, int left, int top) {
        static Geometry of(Box box) {
            return new Geometry(box.getAbsX(), box.getAbsY(), box.getWidth(), box.getHeight(), box.getX(), box.getY());
        }
    }

    private Unit(Rendering base, BlockBox box, int page, Trace.Step first, Trace.Step last) {
        this.base = base;
        this.box = box;
        this.element = requireNonNull(box.getElement());
        this.wordings = new Wordings(element);
        this.page = page;
        this.geometry = Geometry.of(box);
        this.before = first.before();
        this.start = first.start();
        this.end = last.end();
    }

    /// The unit that a block of a page is, if it can be one.
    ///
    /// @param trace of how the page was painted
    static Optional<Unit> of(Rendering base, BlockBox box, Trace trace) {
        Optional<PageBox> at = base.pageOf(box);
        if (at.isEmpty() || holdsUnfit(requireNonNull(box.getElement())) || base.hasFloatBeside(box)) {
            return Optional.empty();
        }
        int page = at.get().getPageNo();
        List<Trace.Step> steps = trace.steps(page);
        int first = -1;
        int last = -1;
        for (int i = 0; i < steps.size(); i++) {
            // Backgrounds and borders are painted before all lines.
            if (isLine(steps.get(i).box()) && isIn(box, steps.get(i).box())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        for (int i = first; i <= last; i++) {
            if (!isIn(box, steps.get(i).box())) {
                return Optional.empty();
            }
        }
        var unit = new Unit(base, box, page, steps.get(first), steps.get(last));
        return unit.proves(trace.contents().get(page)) ? Optional.of(unit) : Optional.empty();
    }

    private static boolean holdsUnfit(Element element) {
        for (Element child : Html.children(element)) {
            if (UNFIT.contains(child.getNodeName()) || child.hasAttribute("id") || holdsUnfit(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLine(Box box) {
        return !(box instanceof BlockBox block) || block.getStyle() != null && isInLine(block);
    }

    private static boolean isInLine(BlockBox block) {
        for (@Nullable Box above = block.getParent(); above != null; above = above.getParent()) {
            if (!(above instanceof BlockBox)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Box outer, Box inner) {
        for (@Nullable Box at = inner; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private boolean proves(byte[] content) {
        for (Margins way : Margins.values()) {
            margins = way;
            if (proved(content)) {
                return true;
            }
        }
        return false;
    }

    private boolean proved(byte[] content) {
        if (!layOut()) {
            return false;
        }
        Draft draft = draft();
        byte[] painted = paint(draft);
        notes = draft.notes();
        return !draft.failed() && Arrays.equals(painted, 0, painted.length, content, start, end);
    }

    /// Sets it with other content.
    ///
    /// @return nothing where all of the page must be set
    Optional<Piece> set(Element content) {
        wordings.put(content);
        if (!layOut()) {
            return Optional.empty();
        }
        Draft draft = draft();
        byte[] painted = paint(draft);
        boolean same = draft.notes().equals(notes) && !draft.failed();
        return same ? Optional.of(new Piece(page, start, end, painted)) : Optional.empty();
    }

    /// Lays out what is in it.
    ///
    /// @return whether all around it may stay
    private boolean layOut() {
        LayoutContext c = base.layout(box);
        box.removeAllChildren();
        box.setChildrenContentType(BlockBox.ContentType.UNKNOWN);
        box.setTopMarginCalculated(margins.top);
        box.setBottomMarginCalculated(margins.bottom);
        box.layout(c);
        if (!Geometry.of(box).equals(geometry)) {
            return false;
        }
        if (OddLetters.mark(c, box) || LongWords.loosen(c, box, base.root().getContentWidth())) {
            wordings.spoil();
            return false;
        }
        return Refusals.allow(box, base.pages().getFirst(), c) && !hasLayers(box);
    }

    /// How often new elements were put into it: all that were are remembered by Flying Saucer.
    int wear() {
        return wordings.kinds();
    }

    private static boolean hasLayers(Box part) {
        var found = new boolean[1];
        Boxes.walk(part, inner -> found[0] |= inner != part && inner.getLayer() != null);
        return found[0];
    }

    private Draft draft() {
        return new Draft(
                base.paper(),
                new Structure(element, base.languageAround(element), base.ids()),
                base.reference(page),
                base.height(page),
                before.marks());
    }

    private byte[] paint(Draft draft) {
        return base.paper().repaint(base.painting(page), box, draft, before);
    }
}
