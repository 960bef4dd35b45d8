package org.handbill.cite.citeproc;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.cite.CitationException;
import org.handbill.cite.Cited;
import org.handbill.cite.Cluster;
import org.handbill.cite.Item;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.Style;
import org.handbill.facts.Id;
import org.handbill.facts.Source;

/// The citing of one handout: its order, its numbers, what is told apart, and what stands where.
final class Citing {
    private static final Pattern AFTER_AUTHOR = Pattern.compile("[\\s,.:;]*");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Engine engine;
    private final Style style;
    private final List<Cluster> clusters;
    private final Finish finish;
    private final Map<Id, Source> sources = new LinkedHashMap<>();
    private final Map<Id, CSLItemData> items = new HashMap<>();
    private final Map<Id, Engine.Prepared> prepared = new HashMap<>();
    private final Map<Id, Engine.Detail> details = new HashMap<>();
    private final Map<Id, String> yearSuffixes = new HashMap<>();
    private final Map<Id, Integer> firstNotes = new HashMap<>();
    private List<Id> order = List.of();

    Citing(Engine engine, Style style, List<Cluster> clusters) {
        this.engine = engine;
        this.style = style;
        this.clusters = clusters;
        this.finish = new Finish(engine.words());
        clusters.stream()
                .flatMap(cluster -> cluster.items().stream())
                .forEach(item -> sources.putIfAbsent(item.source().id(), item.source()));
    }

    Cited cited() {
        sources.keySet().forEach(this::prepare);
        sort();
        tellApart();
        var citations = citations();
        return new Cited(citations, style.hasBibliography() ? references() : List.of());
    }

    private void prepare(Id id) {
        var place = style.kind() == Style.Kind.NOTE ? Engine.Place.SUBSEQUENT : Engine.Place.FIRST;
        var known = trying(source(id), () -> engine.prepare(source(id), place));
        prepared.put(id, known);
        items.put(id, known.item());
    }

    private Engine.Prepared prepared(Id id) {
        return java.util.Objects.requireNonNull(prepared.get(id));
    }

    private Source source(Id id) {
        return java.util.Objects.requireNonNull(sources.get(id));
    }

    private CSLItemData item(Id id) {
        return java.util.Objects.requireNonNull(items.get(id));
    }

    private static <T> T trying(Source source, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | StackOverflowError e) {
            throw new CitationException(
                    "the source \"" + source.id() + "\" cannot be formatted in this style: " + reason(e), source, e);
        }
    }

    private static String reason(Throwable e) {
        var message = e.getMessage();
        return (message == null ? e.getClass().getSimpleName() : message).replaceAll("\\s+", " ");
    }

    /// Puts the sources in the style's order and numbers them.
    private void sort() {
        var cited = List.copyOf(sources.keySet());
        var keys = new HashMap<Id, List<Engine.Key>>();
        for (int i = 0; i < cited.size(); i++) {
            keys.put(cited.get(i), numbered(prepared(cited.get(i)).bibliography(), i + 1));
        }
        order = cited.stream()
                .sorted(Comparator.comparing(id -> keys.getOrDefault(id, List.of()), engine::compare))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            var id = order.get(i);
            items.put(
                    id,
                    new CSLItemDataBuilder(item(id))
                            .citationNumber(Integer.toString(i + 1))
                            .build());
        }
    }

    private static List<Engine.Key> numbered(List<Engine.Key> keys, int number) {
        return keys.stream().map(key -> key.numbered(number)).toList();
    }

    /// Tells sources apart whose citations would read alike: by more names, by the style's own means, at last by a
    /// letter each (2019a, 2019b).
    private void tellApart() {
        if (style.kind() == Style.Kind.NUMERIC) {
            return;
        }
        var alike = order.stream()
                .collect(
                        Collectors.groupingBy(id -> prepared(id).shortForm(), LinkedHashMap::new, Collectors.toList()));
        for (var group : alike.values()) {
            if (group.size() < 2) {
                continue;
            }
            var telling = engine.details().stream()
                    .filter(detail -> group.stream()
                                    .map(id -> shortForm(id, detail))
                                    .distinct()
                                    .count()
                            == group.size())
                    .findFirst();
            if (telling.isPresent()) {
                group.forEach(id -> details.put(id, telling.get()));
            } else if (engine.layout().addsYearSuffix()) {
                addLetters(group);
            }
        }
    }

    private void addLetters(List<Id> group) {
        for (int i = 0; i < group.size(); i++) {
            var id = group.get(i);
            yearSuffixes.put(id, letters(i));
            items.put(
                    id, new CSLItemDataBuilder(item(id)).yearSuffix(letters(i)).build());
        }
    }

    private String shortForm(Id id, Engine.Detail detail) {
        var place = style.kind() == Style.Kind.NOTE ? Engine.Place.SUBSEQUENT : Engine.Place.FIRST;
        return trying(source(id), () -> engine.cite(item(id), place, Optional.empty(), detail))
                .text();
    }

    /// a, b, … z, aa, ab, …
    private static String letters(int number) {
        return (number >= 26 ? letters(number / 26 - 1) : "") + (char) ('a' + number % 26);
    }

    private Line cite(Item cited, Engine.Place place) {
        var id = cited.source().id();
        var line = trying(
                cited.source(),
                () -> engine.cite(item(id), place, cited.locator(), details.getOrDefault(id, Engine.Detail.PLAIN)));
        addYearSuffix(line, id);
        return line;
    }

    /// Where the style does not say where the letter goes, it follows the first year.
    private void addYearSuffix(Line line, Id id) {
        var suffix = yearSuffixes.get(id);
        if (suffix == null || engine.layout().printsYearSuffix()) {
            return;
        }
        line.first(Signal.YEAR).ifPresent(span -> {
            var year = YEAR.matcher(line.text()).region(span.start, span.end);
            if (year.find()) {
                line.insert(year.end(), suffix, line.letter(year.end() - 1));
            }
        });
    }

    private List<Cited.Citation> citations() {
        var citations = new ArrayList<Cited.Citation>();
        var lastNotes = new HashMap<Id, Integer>();
        List<Item> before = List.of();
        for (int i = 0; i < clusters.size(); i++) {
            var cluster = clusters.get(i);
            var cites = sorted(cluster);
            var lines = new ArrayList<Line>();
            for (int j = 0; j < cites.size(); j++) {
                var item = cites.get(j);
                var previous = j > 0 ? Optional.of(cites.get(j - 1)) : only(before);
                var place = place(
                        item,
                        previous,
                        Optional.ofNullable(lastNotes.get(item.source().id())),
                        i + 1);
                lines.add(cite(item, place));
                lastNotes.put(item.source().id(), i + 1);
                noteFirst(item.source().id(), i + 1);
            }
            before = cites;
            citations.add(citation(cluster, cites, lines));
        }
        return citations;
    }

    /// Later cites may point back to a source's first note.
    private void noteFirst(Id id, int note) {
        if (firstNotes.putIfAbsent(id, note) == null) {
            items.put(
                    id,
                    new CSLItemDataBuilder(item(id))
                            .firstReferenceNoteNumber(Integer.toString(note))
                            .build());
        }
    }

    private static Optional<Item> only(List<Item> items) {
        return items.size() == 1 ? Optional.of(items.getFirst()) : Optional.empty();
    }

    /// CSL 1.0.2, "Choose": where a cite stands among those before it.
    private Engine.Place place(Item item, Optional<Item> previous, Optional<Integer> lastNote, int note) {
        if (lastNote.isEmpty()) {
            return Engine.Place.FIRST;
        }
        if (previous.isPresent()
                && previous.get().source().id().equals(item.source().id())) {
            var before = previous.get().locator();
            if (item.locator().equals(before)) {
                return Engine.Place.IBID;
            }
            if (item.locator().isPresent()) {
                return Engine.Place.IBID_WITH_LOCATOR;
            }
        }
        return note - lastNote.get() <= engine.layout().nearNotes() ? Engine.Place.NEAR : Engine.Place.SUBSEQUENT;
    }

    private List<Item> sorted(Cluster cluster) {
        if (cluster.textual()) {
            return cluster.items();
        }
        return cluster.items().stream()
                .sorted(Comparator.comparing(
                        item -> numbered(prepared(item.source().id()).citation(), number(item)), engine::compare))
                .toList();
    }

    private Cited.Citation citation(Cluster cluster, List<Item> cites, List<Line> lines) {
        var words = cluster.textual() ? author(cites.getFirst(), lines.getFirst()) : RichText.EMPTY;
        for (int i = 0; i < lines.size(); i++) {
            if (cites.get(i).suppressAuthor() || i == 0 && cluster.textual() && style.kind() != Style.Kind.NOTE) {
                lines.set(i, withoutAuthor(lines.get(i)));
            }
        }
        var line = new Line();
        join(line, cites, lines);
        if (style.kind() == Style.Kind.NOTE && !cites.getFirst().prefix().isEmpty()) {
            capitalize(line);
        }
        var text = line.isEmpty() ? RichText.EMPTY : framed(line);
        if (style.kind() == Style.Kind.NOTE || words.isEmpty()) {
            return new Cited.Citation(words.as(Run.Role.CITATION), text.as(Run.Role.CITATION));
        }
        var raised = text.runs().stream().allMatch(run -> run.look().shift() == Run.Shift.SUPERSCRIPT);
        var space = RichText.plain(text.isEmpty() || raised ? "" : " ");
        return new Cited.Citation(
                RichText.EMPTY, RichText.join(List.of(words, space, text)).as(Run.Role.CITATION));
    }

    /// A note is a sentence, which a writer's "see" begins with a capital.
    private static void capitalize(Line line) {
        if (!line.isEmpty()) {
            line.setLetter(0, Character.toUpperCase(line.at(0)), line.letter(0));
        }
    }

    private RichText framed(Line cites) {
        var layout = engine.layout();
        var line = new Line();
        line.append(layout.prefix(), Line.Letter.PLAIN);
        line.append(cites);
        line.append(layout.suffix(), Line.Letter.PLAIN.from(Integer.MAX_VALUE / 2));
        return new RichText(
                finish.text(line).runs().stream().map(this::inLayout).toList());
    }

    private Run inLayout(Run run) {
        var look = run.look();
        var outer = engine.layout().look();
        var shift = outer.shift() == Run.Shift.NONE ? look.shift() : outer.shift();
        return new Run(
                run.text(),
                look.withItalic(look.italic() != outer.italic())
                        .withBold(look.bold() || outer.bold())
                        .withSmallCaps(look.smallCaps() || outer.smallCaps())
                        .withShift(shift),
                run.role(),
                run.link(),
                run.language());
    }

    private void join(Line line, List<Item> cites, List<Line> lines) {
        var layout = engine.layout();
        int token = 1_000_000;
        int i = 0;
        String authorBefore = "";
        boolean begun = false;
        while (i < cites.size()) {
            var cite = lines.get(i);
            var author = cite.author().map(cite::text).orElse("");
            boolean sameAuthor = !author.isEmpty()
                    && author.equals(authorBefore)
                    && !layout.groupDelimiter().isEmpty()
                    && cites.get(i).prefix().isEmpty();
            if (cite.isEmpty() && cites.get(i).suffix().isEmpty()) {
                i++;
                continue;
            }
            if (begun) {
                line.append(sameAuthor ? layout.groupDelimiter() : layout.delimiter(), Line.Letter.PLAIN.from(token));
            }
            line.append(cites.get(i).prefix());
            line.append(sameAuthor && layout.collapse().startsWith("year") ? withoutAuthor(cite) : cite);
            line.append(cites.get(i).suffix());
            int last = lastOfRange(cites, i);
            if (last > i + 1) {
                line.append("–", Line.Letter.PLAIN.from(token));
                line.append(lines.get(last));
                i = last;
            }
            begun = true;
            authorBefore = author;
            i++;
        }
    }

    /// The last of the cites whose numbers follow on one another, where the style joins them: 1–3.
    private int lastOfRange(List<Item> cites, int first) {
        int last = first;
        if (!engine.layout().collapse().equals("citation-number")) {
            return last;
        }
        while (last + 1 < cites.size()
                && isBare(cites.get(last))
                && isBare(cites.get(last + 1))
                && number(cites.get(last + 1)) == number(cites.get(last)) + 1) {
            last++;
        }
        return last;
    }

    private static boolean isBare(Item item) {
        return item.locator().isEmpty()
                && item.prefix().isEmpty()
                && item.suffix().isEmpty();
    }

    private int number(Item item) {
        return order.indexOf(item.source().id()) + 1;
    }

    private static Line withoutAuthor(Line cite) {
        return cite.author()
                .map(author -> {
                    var line = new Line();
                    line.append(cite.slice(0, author.start));
                    var rest = cite.slice(author.end, cite.length());
                    var gap = AFTER_AUTHOR.matcher(rest.text());
                    if (gap.lookingAt()) {
                        rest.delete(0, gap.end());
                    }
                    line.append(rest);
                    return line;
                })
                .orElse(cite);
    }

    /// The author as a word of the sentence.
    private RichText author(Item item, Line cite) {
        return cite.author()
                .filter(author -> style.kind() != Style.Kind.NOTE)
                .map(author -> finish.text(cite.slice(author.start, author.end)))
                .orElseGet(() -> Authors.of(item.source(), engine.words()));
    }

    private List<Cited.Entry> references() {
        var entries = new ArrayList<Cited.Entry>();
        String authorBefore = "";
        for (var id : order) {
            var entry = trying(source(id), () -> engine.entry(item(id)));
            addYearSuffix(entry.text(), id);
            var author = entry.text().author();
            var name = author.map(entry.text()::text).orElse("");
            if (!name.isEmpty() && name.equals(authorBefore)) {
                engine.layout()
                        .repeatedAuthor()
                        .ifPresent(dash -> entry.text()
                                .replace(
                                        author.get().start,
                                        author.get().end,
                                        dash,
                                        entry.text().letter(author.get().start)));
            }
            authorBefore = name;
            var label = Optional.of(finish.text(entry.label())).filter(text -> !text.isEmpty());
            var text = finish.text(entry.text());
            if (!text.isEmpty()) {
                entries.add(new Cited.Entry(source(id), label, text));
            }
        }
        return entries;
    }
}
