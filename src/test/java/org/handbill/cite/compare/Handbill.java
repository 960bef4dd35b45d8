package org.handbill.cite.compare;

import java.util.List;
import java.util.Optional;
import org.handbill.cite.CitationException;
import org.handbill.cite.CitationProcessor;
import org.handbill.cite.Cluster;
import org.handbill.cite.CslProcessor;
import org.handbill.cite.Item;
import org.handbill.cite.RichText;
import org.handbill.cite.Style;
import org.handbill.facts.Language;

/// Handbill itself.
final class Handbill implements Formatter {
    private final CitationProcessor processor = new CslProcessor();

    @Override
    public String name() {
        return "handbill";
    }

    @Override
    public List<Formatted> format(Style style, Language language, List<Work> works) {
        return works.stream().map(work -> format(style, language, work)).toList();
    }

    private Formatted format(Style style, Language language, Work work) {
        try {
            return new Formatted(entry(style, language, work), citation(style, language, work));
        } catch (CitationException e) {
            return Formatted.failed(e.getMessage());
        }
    }

    private RichText entry(Style style, Language language, Work work) {
        var alone = new Cluster(List.of(Item.of(work.source())), false);
        var cited = processor.format(style, language, List.of(alone));
        if (!style.hasBibliography()) {
            return cited.citations().getFirst().text();
        }
        if (cited.references().isEmpty()) {
            return RichText.EMPTY;
        }
        var entry = cited.references().getFirst();
        return entry.label()
                .map(label -> RichText.join(List.of(label, RichText.plain(" "), entry.text())))
                .orElse(entry.text());
    }

    private RichText citation(Style style, Language language, Work work) {
        return processor
                .format(style, language, List.of(placed(work)))
                .citations()
                .getFirst()
                .text();
    }

    /// The note that cites a work with its place again, another one between.
    RichText later(Style style, Language language, Work work, Work between) {
        var first = new Cluster(List.of(Item.of(work.source())), false);
        var other = new Cluster(List.of(Item.of(between.source())), false);
        return processor
                .format(style, language, List.of(first, other, placed(work)))
                .citations()
                .getLast()
                .text();
    }

    private static Cluster placed(Work work) {
        return new Cluster(
                List.of(new Item(work.source(), Optional.of(work.locator()), RichText.EMPTY, RichText.EMPTY, false)),
                false);
    }
}
