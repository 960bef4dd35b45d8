package org.handbill.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Figure;
import org.handbill.facts.Finding;
import org.handbill.facts.Language;
import org.handbill.facts.Text;

/// What a figure draws is there, and fits on one axis.
final class UndrawableFigure implements Rule {
    @Override
    public String id() {
        return "undrawable-figure";
    }

    @Override
    public String summary() {
        return "A figure can be drawn from its claims.";
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return copy.sheet().sections().stream()
                .flatMap(section -> section.figure().stream())
                .flatMap(figure -> figure.kind() == Figure.Kind.TIMELINE
                        ? undated(figure, context)
                        : Stream.concat(
                                figure.items().stream().flatMap(item -> unfit(item, figure, context)),
                                mixed(figure, copy.language(), context)));
    }

    private Stream<Finding> undated(Figure figure, Context context) {
        return figure.items().stream()
                .flatMap(item -> claim(item, context)
                        .filter(claim -> claim.asOf().isEmpty())
                        .filter(claim -> !context.facts().isUnsure(claim.id(), "as-of"))
                        .map(claim -> finding(
                                item,
                                "\"%s\" has no day to stand on a timeline".formatted(claim.id()),
                                "give the claim its as-of:, or take it out of the figure"))
                        .stream());
    }

    private Stream<Finding> unfit(Figure.Item item, Figure figure, Context context) {
        return claim(item, context)
                .filter(claim -> !context.facts().isUnsure(claim.id(), "value"))
                .map(claim -> claim.value()
                        .map(value -> unfit(item, claim, value, figure.logarithmic()))
                        .orElseGet(() -> Stream.of(finding(
                                item,
                                "\"%s\" has no value to draw".formatted(claim.id()),
                                "give the claim a value: with number: and unit:, or take it out of the figure"))))
                .orElse(Stream.empty());
    }

    private Stream<Finding> unfit(Figure.Item item, Claim claim, Claim.Value value, boolean logarithmic) {
        var number = Claim.Value.number(value.number());
        var bounds = value.interval().stream().map(Claim.Value::number).toList();
        if (bounds.size() == 2 && (number.compareTo(bounds.getFirst()) < 0 || number.compareTo(bounds.getLast()) > 0)) {
            return Stream.of(finding(
                    item,
                    "the interval of \"%s\", %s to %s, does not hold its number, %s"
                            .formatted(
                                    claim.id(),
                                    value.interval().getFirst(),
                                    value.interval().getLast(),
                                    value.number()),
                    "look at the source again and mend the claim's value:"));
        }
        return Stream.concat(Stream.of(value.number()), value.interval().stream())
                .filter(written -> logarithmic && Claim.Value.number(written).signum() <= 0)
                .limit(1)
                .map(written -> finding(
                        item,
                        "\"%s\" has %s, which a logarithmic axis does not have".formatted(claim.id(), written),
                        "write scale: linear, or take the claim out of the figure"));
    }

    /// Told at the items whose unit is not that of the first.
    private Stream<Finding> mixed(Figure figure, Language language, Context context) {
        var valued = figure.items().stream()
                .filter(item -> value(item, context).isPresent())
                .toList();
        if (valued.isEmpty()) {
            return Stream.empty();
        }
        var first = unit(valued.getFirst(), language, context);
        return valued.stream()
                .filter(item -> !unit(item, language, context).equals(first))
                .map(item -> finding(
                        item,
                        "\"%s\" has another unit than \"%s\" before it"
                                .formatted(
                                        item.claim().id(),
                                        valued.getFirst().claim().id()),
                        "draw each unit in a figure of its own"));
    }

    private static Optional<Claim> claim(Figure.Item item, Context context) {
        return context.facts().claim(item.claim().id());
    }

    private static Optional<Claim.Value> value(Figure.Item item, Context context) {
        return claim(item, context).flatMap(Claim::value);
    }

    private static Optional<String> unit(Figure.Item item, Language language, Context context) {
        return value(item, context)
                .flatMap(Claim.Value::unit)
                .flatMap(unit -> unit.in(language))
                .map(Text::value);
    }

    private Finding finding(Figure.Item item, String message, String help) {
        return finding(item.claim().at(), item.claim().id(), message, help);
    }
}
