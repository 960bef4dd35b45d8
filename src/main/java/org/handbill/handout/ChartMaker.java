package org.handbill.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.cite.Prose;
import org.handbill.cite.RichText;
import org.handbill.facts.Claim;
import org.handbill.facts.Figure;
import org.handbill.facts.Localized;
import org.handbill.facts.PartialDate;
import org.handbill.facts.Text;

/// Makes a chart of a sheet's figure. Expects one that nothing stops: what it draws is there, in one unit.
///
/// @param words of the language
record ChartMaker(Words words) {
    /// The chart of a figure.
    ///
    /// @param statements those of its items, in their order
    Chart chart(Figure figure, List<Handout.Statement> statements) {
        var items = items(figure, statements);
        var axis = axis(figure, statements);
        var reference = figure.reference().map(this::mark);
        return new Chart(
                figure.kind(),
                inline(figure.title()),
                axis,
                figure.logarithmic(),
                reference,
                figure.alt().flatMap(this::here).orElseGet(() -> told(figure, axis, reference, items)),
                items,
                sources(items),
                remarks(figure, items));
    }

    private List<Chart.Item> items(Figure figure, List<Handout.Statement> statements) {
        record Labelled(Figure.Item item, Handout.Statement statement) {}
        var labelled = new ArrayList<Labelled>();
        for (int i = 0; i < statements.size(); i++) {
            labelled.add(new Labelled(figure.items().get(i), statements.get(i)));
        }
        if (figure.kind() == Figure.Kind.TIMELINE) {
            labelled.sort(Comparator.comparing(one -> day(one.statement().claim())));
        }
        var items = new ArrayList<Chart.Item>();
        for (var one : labelled) {
            var label = label(one.item(), one.statement());
            items.add(
                    figure.kind() == Figure.Kind.TIMELINE
                            ? dated(items.size() + 1, label, one.statement())
                            : valued(items.size() + 1, label, one.statement()));
        }
        return items;
    }

    /// What an item is called, and who says so where somebody does.
    private String label(Figure.Item item, Handout.Statement statement) {
        var label = inline(item.label()).letters();
        return statement
                .holder()
                .map(holder -> label + " (" + words.say("according-to", Map.of("holder", holder)) + ")")
                .orElse(label);
    }

    private Chart.Item valued(int number, String label, Handout.Statement statement) {
        var value = statement.claim().value().orElseThrow();
        var written = words.number(value.number());
        if (value.interval().isEmpty()) {
            return new Chart.Item(number, label, real(value.number()), Optional.empty(), written, statement);
        }
        var low = value.interval().getFirst();
        var high = value.interval().getLast();
        return new Chart.Item(
                number,
                label,
                real(value.number()),
                Optional.of(new Chart.Range(real(low), real(high))),
                written + " (" + words.interval(words.number(low), words.number(high)) + ")",
                statement);
    }

    private static double real(String written) {
        return Claim.Value.number(written).doubleValue();
    }

    private Chart.Item dated(int number, String label, Handout.Statement statement) {
        var day = day(statement.claim());
        double first = years(day.firstDay());
        if (day.day() != 0) {
            return new Chart.Item(number, label, first, Optional.empty(), words.date(day), statement);
        }
        double last = years(day.lastDay().plusDays(1));
        return new Chart.Item(
                number,
                label,
                (first + last) / 2,
                Optional.of(new Chart.Range(first, last)),
                words.date(day),
                statement);
    }

    private static PartialDate day(Claim claim) {
        return claim.asOf().orElseThrow();
    }

    private static double years(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
    }

    private Chart.Mark mark(Figure.Mark mark) {
        var label = mark.label().flatMap(this::here);
        var line = words.say("chart-line", Map.of("value", words.number(mark.number())));
        return new Chart.Mark(
                real(mark.number()),
                label,
                label.map(text -> line + ": " + text).orElse(line));
    }

    private Optional<String> axis(Figure figure, List<Handout.Statement> statements) {
        return figure.axis()
                .flatMap(this::here)
                .or(() -> figure.kind() == Figure.Kind.TIMELINE
                        ? Optional.empty()
                        : statements.getFirst().figure().flatMap(Handout.Figure::unit));
    }

    /// What a figure shows, told from its data: true by construction.
    private String told(Figure figure, Optional<String> axis, Optional<Chart.Mark> reference, List<Chart.Item> items) {
        var data = items.stream()
                .map(item -> words.say("labelled", Map.of("label", item.label(), "text", item.value())))
                .collect(Collectors.joining("; "));
        return Stream.of(
                        Optional.of(words.word("chart-" + figure.kind().word())),
                        words.axis(axis, figure.logarithmic()),
                        reference.map(Chart.Mark::told),
                        Optional.of(data))
                .flatMap(Optional::stream)
                .map(sentence -> sentence + ".")
                .collect(Collectors.joining(" "));
    }

    private List<Chart.Basis> sources(List<Chart.Item> items) {
        var numbers = new LinkedHashMap<RichText, List<Integer>>();
        for (var item : items) {
            numbers.computeIfAbsent(item.statement().citation(), citation -> new ArrayList<>())
                    .add(item.number());
        }
        return numbers.entrySet().stream()
                .map(entry -> new Chart.Basis(joined(entry.getValue()), entry.getKey()))
                .toList();
    }

    /// Numbers in ascending order, three and more in a row as `1–3`.
    static String joined(List<Integer> numbers) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < numbers.size(); ) {
            int end = i;
            while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
                end++;
            }
            if (end - i >= 2) {
                joined.add(numbers.get(i) + "\u2013" + numbers.get(end));
                i = end + 1;
            } else {
                joined.add(numbers.get(i).toString());
                i++;
            }
        }
        return String.join(", ", joined);
    }

    private List<String> remarks(Figure figure, List<Chart.Item> items) {
        var contested = figure.kind() == Figure.Kind.BARS ? "contested" : "contested-diamond";
        boolean lines = items.stream().anyMatch(item -> item.range().isPresent());
        var told = words.word(figure.kind() == Figure.Kind.TIMELINE ? "chart-spans" : "chart-intervals");
        return Stream.of(
                        lines ? Optional.of(told) : Optional.<String>empty(),
                        remark(words.word(contested), items, Handout.Statement::contested),
                        remark(words.word("party-only-items"), items, Handout.Statement::partyOnly),
                        remark(words.word("overdue-items"), items, Handout.Statement::overdue))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> remark(String what, List<Chart.Item> items, Predicate<Handout.Statement> holds) {
        var labels = items.stream()
                .filter(item -> holds.test(item.statement()))
                .map(Chart.Item::label)
                .toList();
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("labelled", Map.of("label", what, "text", String.join("; ", labels))));
    }

    private Optional<String> here(Localized texts) {
        return texts.in(words.language()).map(Text::value);
    }

    private RichText inline(Localized texts) {
        return texts.in(words.language()).map(Prose::inline).orElse(RichText.EMPTY);
    }
}
