package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes formatted runs of what the style's elements have made: quotation marks by their depth, looks by what is
/// around them, and the meeting of punctuation.
final class Typesetter {
    private final List<String> quotes;
    private final boolean punctuationInQuote;
    private final List<Segment> segments = new ArrayList<>();
    private int block;
    private int blocks;
    private int field;
    private int fields;

    Typesetter(CslLocale locale) {
        quotes = locale.quotes();
        punctuationInQuote = locale.punctuationInQuote();
    }

    static List<Block> set(Out out, CslLocale locale) {
        var setter = new Typesetter(locale);
        setter.visit(out, Look.PLAIN, Optional.empty(), 0, Block.Display.INLINE);
        setter.closeBlocks();
        new Punctuation(setter.segments, setter.punctuationInQuote).settle();
        return setter.blocks();
    }

    private void visit(Out out, Look look, Optional<String> link, int depth, Block.Display display) {
        switch (out) {
            case Out.Text(var text, var keeps) -> add(text, look, link, Segment.Kind.TEXT, display);
            case Out.Box box -> visit(box, look, link, depth, display);
        }
    }

    /// What is within a field stays as it is written.
    private void visit(Out.Box box, Look look, Optional<String> link, int depth, Block.Display display) {
        boolean isField =
                field == 0 && box.kids().size() > 1 && box.kids().stream().anyMatch(Typesetter::isMarkup);
        if (isField) {
            field = ++fields;
        }
        inside(box, look, link, depth, display);
        if (isField) {
            field = 0;
        }
    }

    private static boolean isMarkup(Out out) {
        return out instanceof Out.Box box && box.tag() == Out.Tag.MARKUP;
    }

    private void inside(
            Out.Box box, Look look, Optional<String> outerLink, int outerDepth, Block.Display outerDisplay) {
        var decor = box.decor();
        var link = box.link().or(() -> outerLink);
        var display = decor.display() == Block.Display.INLINE ? outerDisplay : decor.display();
        int outerBlock = block;
        if (decor.display() != Block.Display.INLINE) {
            block = ++blocks;
        }
        boolean inInner = isMarkup(box) && box.mark() == Format.Mark.INNER_QUOTED;
        boolean quoted = decor.quotes() || inInner || isMarkup(box) && box.mark() == Format.Mark.QUOTED;
        int depth = inInner ? Math.max(outerDepth, 1) : outerDepth;
        var inner = box.tag() == Out.Tag.MARKUP ? look.flippedBy(Format.of(box.mark())) : look.with(decor.format());
        int level = depth % 2 * 2;
        affix(decor.prefix(), look, link, display);
        if (quoted) {
            add(quotes.get(level), inner, link, Segment.Kind.OPENING, display);
        }
        for (int i = 0; i < box.kids().size(); i++) {
            if (i > 0) {
                affix(box.delimiter(), inner, link, display);
            }
            visit(box.kids().get(i), inner, link, quoted ? depth + 1 : depth, display);
        }
        if (quoted) {
            add(quotes.get(level + 1), inner, link, Segment.Kind.CLOSING, display);
        }
        affix(decor.suffix(), look, link, display);
        if (decor.display() != Block.Display.INLINE) {
            block = outerBlock == 0 ? ++blocks : outerBlock;
        }
    }

    /// The layout's suffix is a part of the last block.
    private void closeBlocks() {
        int last = segments.size() - 1;
        int first = last;
        while (first > 0
                && segments.get(first).display == Block.Display.INLINE
                && segments.get(first).kind == Segment.Kind.AFFIX) {
            first--;
        }
        if (first < 0 || segments.get(first).display == Block.Display.INLINE) {
            return;
        }
        var block = segments.get(first);
        for (int i = first + 1; i <= last; i++) {
            var suffix = segments.get(i);
            segments.set(
                    i,
                    new Segment(
                            suffix.text.toString(),
                            suffix.look,
                            suffix.link,
                            suffix.kind,
                            block.display,
                            block.block,
                            0));
        }
    }

    private void affix(String text, Look look, Optional<String> link, Block.Display display) {
        add(text.replace('\'', '’'), look, link, Segment.Kind.AFFIX, display);
    }

    private void add(String text, Look look, Optional<String> link, Segment.Kind kind, Block.Display display) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text.replace(Value.LESS_THAN, '<'), look, link, kind, display, block, field));
        }
    }

    private List<Block> blocks() {
        var made = new ArrayList<Block>();
        var runs = new ArrayList<Run>();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            if (!segment.text.isEmpty()) {
                var run = new Run(segment.moved + segment.text.toString(), segment.look, segment.link);
                if (!runs.isEmpty() && runs.getLast().looksLike(run)) {
                    run = new Run(runs.removeLast().text() + run.text(), run.look(), run.link());
                }
                runs.add(run);
            }
            boolean last = i + 1 == segments.size() || segments.get(i + 1).block != segment.block;
            if (last && !runs.isEmpty()) {
                made.add(new Block(segment.display, runs));
                runs.clear();
            }
        }
        return made;
    }
}
