package org.handbill.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.render.Box;

/// Which bytes of each page's content were painted for which box.
final class Trace {
    private final List<List<Step>> pages = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    /// How a page stands between two steps.
    ///
    /// @param ink   the colour that fills; null where the next step sets it in any case
    /// @param open  what the marked-content sequence that is open belongs to; null where none is
    /// @param marks how many sequences of the structure tree were begun on the page
    record State(@Nullable FSColor ink, @Nullable Object open, int marks) {}

    /// What was painted for a box.
    ///
    /// @param start of its bytes in the page's content
    /// @param end   behind them
    record Step(Box box, int start, int end, State before) {}

    void beginPage() {
        pages.add(new ArrayList<>());
    }

    void add(Step step) {
        pages.getLast().add(step);
    }

    void endPage(byte[] content) {
        contents.add(content);
    }

    /// The steps of a page in the order of painting, from page 0.
    List<Step> steps(int page) {
        return pages.get(page);
    }

    /// The contents of all pages.
    List<byte[]> contents() {
        return contents;
    }
}
