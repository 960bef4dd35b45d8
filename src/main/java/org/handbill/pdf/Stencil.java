package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xhtmlrenderer.newtable.TableBox;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;

/// A page that was made a PDF, and all that it takes to make PDFs of pages that differ from it in the words of some
/// blocks: see [Series]. Serves one thread at a time.
public final class Stencil {
    /// Arrangements of elements in all units, of some kilobytes each.
    private static final int MOST_WEAR = 200;

    private final Pdf pdf;
    private final Rendering base;
    private final Trace trace;
    private final SplicedFile file;
    private final Map<Element, BlockBox> blocks = new IdentityHashMap<>();
    private final Map<Element, Optional<Unit>> units = new IdentityHashMap<>();

    Stencil(Pdf pdf, byte[] id, Rendering base, Trace trace, int level) {
        this.pdf = pdf;
        this.base = base;
        this.trace = trace;
        file = new SplicedFile(pdf.bytes(), trace.contents(), id, level);
        collect(base.root());
    }

    /// The PDF of the page itself.
    public Pdf pdf() {
        return pdf;
    }

    /// Whether an element of the page can be set anew by itself.
    public boolean holds(Element element) {
        return units.computeIfAbsent(
                        element, key -> Optional.ofNullable(blocks.get(key)).flatMap(box -> Unit.of(base, box, trace)))
                .isPresent();
    }

    /// The PDF of the page with other words: what [Series#render] makes of that page, byte for byte.
    ///
    /// @param contents what stands in some elements that it holds, each in an element like it
    /// @param identity as there
    /// @return nothing where more than these elements would change
    public Optional<Pdf> copy(Map<Element, Element> contents, byte[] identity) {
        List<Unit.Piece> pieces = new ArrayList<>();
        for (var changed : contents.entrySet()) {
            PageCopy.prepare(changed.getValue());
            Optional<Unit.Piece> piece =
                    requireNonNull(units.get(changed.getKey())).orElseThrow().set(changed.getValue());
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            pieces.add(piece.get());
        }
        pieces.sort(Comparator.comparingInt(Unit.Piece::start));
        return Optional.of(new Pdf(file.with(pieces, identity), pdf.linesByPage()));
    }

    /// Whether it has taken up so much that it should be cut anew.
    public boolean isWorn() {
        return units.values().stream()
                        .flatMap(Optional::stream)
                        .mapToInt(Unit::wear)
                        .sum()
                > MOST_WEAR;
    }

    /// Finds the blocks that stand in the flow of the page, one below the other.
    private void collect(Box box) {
        for (Box child : box.getChildren()) {
            if (child instanceof BlockBox block && isPlain(block)) {
                if (block.getElement() != null
                        && !block.getElement().getNodeName().equals("body")) {
                    blocks.put(block.getElement(), block);
                }
                collect(block);
            }
        }
    }

    private boolean isPlain(BlockBox block) {
        var style = requireNonNull(block.getStyle());
        return !block.isAnonymous()
                && !(block instanceof TableBox)
                && !block.isReplaced()
                && block.getLayer() == null
                && block.getContainingLayer() == base.root().getLayer()
                && style.isOverflowVisible()
                && !style.isFloated()
                && !style.isPositioned()
                && !style.isRunning();
    }
}
