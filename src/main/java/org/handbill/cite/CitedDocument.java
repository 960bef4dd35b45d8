package org.handbill.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.handbill.cite.csl.Block;
import org.handbill.cite.csl.Cite;
import org.handbill.cite.csl.Item;
import org.handbill.cite.csl.Processor;
import org.handbill.facts.Source;

/// The citing of one handout: what the CSL library prints, as Handbill's citations and entries.
final class CitedDocument {
    private final CslProcessor.Prepared prepared;
    private final List<Cluster> clusters;
    private final Function<Source, Item> items;
    private final CslLocators locators;
    private final boolean notes;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    CitedDocument(CslProcessor.Prepared prepared, List<Cluster> clusters, Function<Source, Item> items) {
        this.prepared = prepared;
        this.items = items;
        this.clusters = clusters;
        this.locators = new CslLocators(prepared);
        this.notes = prepared.style().kind() == Style.Kind.NOTE;
        clusters.stream()
                .flatMap(cluster -> cluster.items().stream())
                .forEach(item -> sources.putIfAbsent(item.source().id().value(), item.source()));
    }

    Source source(String id) {
        return Objects.requireNonNull(sources.get(id));
    }

    Cited cited() {
        var citations = new ArrayList<Cite.Citation>();
        for (int i = 0; i < clusters.size(); i++) {
            citations.add(citation(clusters.get(i), notes ? i + 1 : 0));
        }
        var formatted =
                prepared.processor().format(sources.values().stream().map(items).toList(), citations);
        var printed = new ArrayList<Cited.Citation>();
        for (int i = 0; i < clusters.size(); i++) {
            printed.add(printed(clusters.get(i), formatted.citations().get(i)));
        }
        return new Cited(
                printed,
                formatted.bibliography().stream()
                        .flatMap(entry -> entry(entry).stream())
                        .toList());
    }

    private Cite.Citation citation(Cluster cluster, int note) {
        var cites = new ArrayList<Cite>();
        for (var item : cluster.items()) {
            boolean first = cites.isEmpty();
            boolean inSentence = cluster.textual() && first && !notes;
            cites.add(new Cite(
                    item.source().id().value(),
                    item.locator().map(locator -> locator.label()).orElse("page"),
                    item.locator().map(locators::value).orElse(""),
                    CslItems.words(item.prefix()),
                    CslItems.words(item.suffix()),
                    item.suppressAuthor() || inSentence ? Cite.Part.WITHOUT_AUTHOR : Cite.Part.WHOLE,
                    Optional.empty()));
        }
        return new Cite.Citation(cites, note, !cluster.textual());
    }

    private Cited.Citation printed(Cluster cluster, Processor.Printed citation) {
        var text = new RichText(CslRuns.of(citation.runs()));
        text = CslRuns.relinked(locators.withoutAt(text, cluster), cluster);
        if (notes) {
            var note = CslRuns.ended(cluster.items().getFirst().prefix().isEmpty() ? text : CslRuns.capitalized(text));
            var words = cluster.textual() ? author(cluster, citation) : RichText.EMPTY;
            return new Cited.Citation(words.as(Run.Role.CITATION), note.as(Run.Role.CITATION));
        }
        if (!cluster.textual()) {
            return new Cited.Citation(RichText.EMPTY, text.as(Run.Role.CITATION));
        }
        var raised = text.runs().stream().allMatch(run -> run.look().shift() == Run.Shift.SUPERSCRIPT);
        var space = RichText.plain(text.isEmpty() || raised ? "" : " ");
        return new Cited.Citation(
                RichText.EMPTY,
                RichText.join(List.of(author(cluster, citation), space, text)).as(Run.Role.CITATION));
    }

    /// The author as a word of the sentence.
    private RichText author(Cluster cluster, Processor.Printed citation) {
        var names = new RichText(CslRuns.of(citation.author()));
        return names.isEmpty() || notes ? Authors.of(cluster.items().getFirst().source(), prepared.locale()) : names;
    }

    private Optional<Cited.Entry> entry(Processor.Entry entry) {
        var label = new ArrayList<RichText>();
        var text = new ArrayList<RichText>();
        for (var block : entry.blocks()) {
            var runs = CslRuns.stripped(new RichText(CslRuns.of(block.runs())));
            if (block.display() == Block.Display.LEFT_MARGIN
                    && text.isEmpty()
                    && prepared.csl().alignsSecondField()) {
                label.add(runs);
            } else {
                if (!text.isEmpty()) {
                    text.add(RichText.plain(" "));
                }
                text.add(runs);
            }
        }
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cited.Entry(source(entry.item()), label.stream().findFirst(), RichText.join(text)));
    }
}
