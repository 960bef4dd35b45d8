package org.handbill.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.cite.CitationProcessor;
import org.handbill.cite.Cited;
import org.handbill.cite.Cluster;
import org.handbill.cite.Item;
import org.handbill.cite.Prose;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.Style;
import org.handbill.facts.Evidence;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Source;
import org.handbill.facts.Text;

/// Collects a handout's citations in reading order, so that they are formatted together: numbers, notes, ibid and
/// year letters depend on all that stands before.
final class Citations {
    private final FactBase facts;
    private final Words words;
    private final Style style;
    private final Language language;
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Optional<Seen>> remarks = new ArrayList<>();

    Citations(FactBase facts, Words words, Style style, Language language) {
        this.facts = facts;
        this.words = words;
        this.style = style;
        this.language = language;
    }

    /// Where a citation will stand: the number of its cluster, or nothing where there is nothing to cite.
    record Slot(Optional<Integer> cluster) {
        static final Slot NOTHING = new Slot(Optional.empty());
    }

    /// Prose whose citations are not formatted yet.
    record Draft(List<List<Piece>> paragraphs) {
        /// The paragraphs with their citations in place.
        List<RichText> with(Formatted formatted) {
            return paragraphs.stream()
                    .map(pieces -> RaisedMarks.join(
                            pieces.stream().map(piece -> piece.with(formatted)).toList()))
                    .toList();
        }
    }

    /// A stretch of prose: words or a citation.
    record Piece(RichText words, Slot slot) {
        RichText with(Formatted formatted) {
            return slot.cluster().isPresent() ? formatted.citation(slot) : words;
        }
    }

    /// Takes up evidence as one citation. What was seen of sources whose place is not given is said of
    /// each, or once of all where it is the same; where numbers are cited it is said after them.
    Slot evidence(List<Evidence> evidence) {
        var seen = new Seen(evidence);
        boolean afterAll = citesNumbers() || seen.isTheSame();
        var items =
                evidence.stream().flatMap(one -> item(one, !afterAll).stream()).toList();
        return items.isEmpty()
                ? Slot.NOTHING
                : add(new Cluster(items, false), afterAll ? Optional.of(seen) : Optional.empty());
    }

    private boolean citesNumbers() {
        return style.kind() == Style.Kind.NUMERIC || style.kind() == Style.Kind.LABEL;
    }

    /// Takes up prose and what it cites.
    Draft prose(Text text) {
        return new Draft(Prose.paragraphs(text, language).stream()
                .map(paragraph -> paragraph.stream().map(this::piece).toList())
                .toList());
    }

    /// All sources cited so far, in the order of their ids.
    List<Source> sources() {
        return clusters.stream()
                .flatMap(cluster -> cluster.items().stream())
                .map(Item::source)
                .distinct()
                .sorted(Comparator.comparing(Source::id))
                .toList();
    }

    Formatted format(CitationProcessor processor) {
        return new Formatted(style, processor.format(style, language, clusters), words, List.copyOf(remarks));
    }

    private Piece piece(Prose.Piece piece) {
        return switch (piece) {
            case Prose.Piece.Words(RichText written) -> new Piece(written, Slot.NOTHING);
            case Prose.Piece.Citation citation -> {
                var items = citation.mentions().stream()
                        .flatMap(mention -> item(mention).stream())
                        .toList();
                yield new Piece(
                        RichText.EMPTY,
                        items.isEmpty() ? Slot.NOTHING : add(new Cluster(items, citation.textual()), Optional.empty()));
            }
        };
    }

    /// In a note style, what is cited again at the same place in the same words has the same note: no reader is sent
    /// to a second one that says *ibid*.
    private Slot add(Cluster cluster, Optional<Seen> remark) {
        if (style.kind() == Style.Kind.NOTE) {
            for (int i = 0; i < clusters.size(); i++) {
                if (clusters.get(i).equals(cluster) && said(remarks.get(i)).equals(said(remark))) {
                    return new Slot(Optional.of(i));
                }
            }
        }
        clusters.add(cluster);
        remarks.add(remark);
        return new Slot(Optional.of(clusters.size() - 1));
    }

    private String said(Optional<Seen> remark) {
        return remark.map(seen -> seen.remark(words, Id::value)).orElse("");
    }

    private Optional<Item> item(Evidence evidence, boolean sayingWhatWasSeen) {
        var suffix = evidence.restsOn()
                .filter(what -> sayingWhatWasSeen)
                .map(what -> RichText.plain(", " + words.restsOn(what)))
                .orElse(RichText.EMPTY);
        return facts.source(evidence.source().id())
                .map(source -> new Item(source, evidence.locator(), RichText.EMPTY, suffix, false));
    }

    private Optional<Item> item(Prose.Mention mention) {
        return Id.parse(mention.key())
                .flatMap(facts::source)
                .map(source -> new Item(
                        source, mention.locator(), mention.prefix(), mention.suffix(), mention.suppressAuthor()));
    }

    /// Formatted citations, ready to be put in their places.
    ///
    /// @param remarks what was seen of the sources of each cluster, where it is said after it
    record Formatted(Style style, Cited cited, Words words, List<Optional<Seen>> remarks) {
        private boolean inNotes() {
            return style.kind() == Style.Kind.NOTE;
        }

        /// What stands in the text.
        RichText citation(Slot slot) {
            return slot.cluster().map(this::inText).orElse(RichText.EMPTY);
        }

        private RichText inText(int index) {
            var citation = cited.citations().get(index);
            return inNotes()
                    ? RichText.join(List.of(citation.words(), new RichText(List.of(Run.note(index + 1)))))
                    : RichText.join(List.of(citation.text(), remark(index)))
                            .map(run -> run.role() == Run.Role.SYNTAX ? run : run.as(Run.Role.CITATION));
        }

        /// The notes, where the style cites in notes.
        List<Handout.Note> notes() {
            if (!inNotes()) {
                return List.of();
            }
            return Stream.iterate(0, index -> index < cited.citations().size(), index -> index + 1)
                    .map(index -> new Handout.Note(
                            index + 1,
                            RichText.join(List.of(cited.citations().get(index).text(), remark(index)))))
                    .toList();
        }

        private RichText remark(int index) {
            return remarks.get(index)
                    .map(seen -> seen.remark(words, this::number))
                    .filter(said -> !said.isEmpty())
                    .map(said -> RichText.plain(" [" + said + "]"))
                    .orElse(RichText.EMPTY);
        }

        /// The number or label by which a source is cited.
        private String number(Id source) {
            return cited.references().stream()
                    .filter(entry -> entry.source().id().equals(source))
                    .flatMap(entry -> entry.label().stream())
                    .map(label -> label.letters().replaceAll("[\\[\\](){}.\\s]", ""))
                    .findFirst()
                    .orElse(source.value());
        }

        List<Cited.Entry> references() {
            return cited.references();
        }
    }
}
