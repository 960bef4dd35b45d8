package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Formats the citations and the bibliography of whole documents in one style and locale. It keeps nothing of a
/// document and may be used by any number of threads.
public final class Processor {
    private final CslStyle style;
    private final CslLocale locale;

    public Processor(CslStyle style, CslLocale locale) {
        this.style = style;
        this.locale = locale;
    }

    /// A formatted document.
    ///
    /// @param citations    one for each citation, in their order
    /// @param bibliography in the style's order; empty where the style makes none
    public record Formatted(List<Printed> citations, List<Entry> bibliography) {}

    /// A citation as it is printed.
    ///
    /// @param runs  all of it
    /// @param cites  ids of its items in the order printed
    /// @param author the names of the first cite, where it leaves them out
    public record Printed(List<Run> runs, List<String> cites, List<Run> author) {}

    /// An entry of the bibliography.
    ///
    /// @param item its id
    /// @param blocks what is printed, in parts; none where the style prints nothing
    public record Entry(String item, List<Block> blocks) {}

    /// @throws ItemFault where the style fails on an item
    ///
    /// @param items     all items of the document, whether they are cited or not, in the order in which they were
    ///                  registered: that of their first citation
    /// @param citations in the order of reading
    public Formatted format(Collection<Item> items, List<Cite.Citation> citations) {
        return new Document(style, locale, items, citations).format();
    }

    /// One document's formatting.
    private static final class Document {
        private final Scenes scenes;
        private final Map<String, Item> items = new LinkedHashMap<>();
        private final List<Cite.Citation> citations;
        private final CslStyle style;

        Document(CslStyle style, CslLocale locale, Collection<Item> items, List<Cite.Citation> citations) {
            this.style = style;
            this.scenes = new Scenes(style, locale);
            this.citations = citations;
            items.forEach(item -> this.items.put(item.id(), item));
        }

        Formatted format() {
            var order = order();
            var positions = new Positions(style, citations);
            new Disambiguation(scenes, order, positions).run();
            var citing = new Citing(scenes, items, positions);
            var printed = new ArrayList<Printed>();
            for (int i = 0; i < citations.size(); i++) {
                printed.add(citing.print(i));
            }
            return new Formatted(
                    printed, style.hasBibliography() ? new Bibliography(scenes, order).entries() : List.of());
        }

        /// The items in the bibliography's order, and their numbers.
        private List<Item> order() {
            var registered = List.copyOf(items.values());
            number(registered);
            var sort = style.bibliography().map(Area::sort).orElse(List.of());
            if (sort.isEmpty()) {
                return registered;
            }
            var sorted = Sorting.sorted(
                    registered, sort, (item, key) -> Sorting.value(key, scenes, item, Scenes.NO_CITE), scenes.locale);
            number(sorted);
            return sorted;
        }

        private void number(List<Item> sorted) {
            for (int i = 0; i < sorted.size(); i++) {
                scenes.numbers.put(sorted.get(i).id(), i + 1);
            }
        }
    }
}
