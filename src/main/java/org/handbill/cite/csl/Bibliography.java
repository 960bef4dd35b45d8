package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Prints the entries of a bibliography.
final class Bibliography {
    private final Scenes scenes;
    private final List<Item> order;
    private final Area area;

    Bibliography(Scenes scenes, List<Item> order) {
        this.scenes = scenes;
        this.order = order;
        this.area = scenes.style.bibliography().orElseThrow();
    }

    List<Processor.Entry> entries() {
        var entries = new ArrayList<Processor.Entry>();
        var repeated = new RepeatedAuthors(area);
        for (var item : order) {
            var whole = new Evaluator(scenes.entry(item)).layout();
            var kids = whole instanceof Out.Box box ? box.kids() : List.<Out>of();
            if (kids.isEmpty()) {
                entries.add(new Processor.Entry(item.id(), List.of()));
                continue;
            }
            var decor = area.decor();
            var body = area.has("second-field-align") && kids.size() > 1
                    ? aligned(kids, decor)
                    : affixed(Out.row(kids), decor.prefix(), decor.suffix());
            var out = Out.row(repeated.replaced(body), decor.withoutAffixes(), Out.Tag.NONE);
            entries.add(new Processor.Entry(item.id(), Typesetter.set(out, scenes.locale)));
        }
        return entries;
    }

    /// The affixes of a layout are inside its formatting.
    static Out affixed(Out out, String prefix, String suffix) {
        return prefix.isEmpty() && suffix.isEmpty()
                ? out
                : Out.row(
                        out,
                        new Decor(Format.NONE, prefix, suffix, Block.Display.INLINE, false, TextCase.NONE, false),
                        Out.Tag.NONE);
    }

    /// The first field in the margin, the others beside it.
    private static Out aligned(List<Out> kids, Decor decor) {
        var first = affixed(kids.getFirst(), decor.prefix(), "");
        var rest = affixed(Out.row(kids.subList(1, kids.size())), "", decor.suffix());
        return Out.row(List.of(shown(first, Block.Display.LEFT_MARGIN), shown(rest, Block.Display.RIGHT_INLINE)));
    }

    private static Out shown(Out out, Block.Display display) {
        return Out.row(out, new Decor(Format.NONE, "", "", display, false, TextCase.NONE, false), Out.Tag.NONE);
    }
}
