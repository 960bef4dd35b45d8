package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Renders dates (CSL 1.0.2, "Date").
final class DateRenderer {
    private static final List<String> LEVELS = List.of("year", "month", "day");
    private final Evaluator evaluator;
    private final Scene scene;

    DateRenderer(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.scene = evaluator.scene;
    }

    Out date(Element.Date date) {
        var value = scene.substituted.contains(date.variable())
                ? java.util.Optional.<DateValue>empty()
                : scene.item.date(date.variable());
        if (value.isEmpty()) {
            scene.call(false);
            return Out.NOTHING;
        }
        var out = scene.isSorting() ? Out.text(key(value.get(), date)) : printed(value.get(), date);
        scene.call(!out.isEmpty());
        return Out.row(evaluator.dressed(out, date.decor()), Decor.NONE, Out.Tag.DATE);
    }

    private Out printed(DateValue value, Element.Date date) {
        if (value.days().isEmpty()) {
            return withSuffix(evaluator.read(value.literal()));
        }
        var parts = date.form().isEmpty() ? date.parts() : localized(date);
        var delimiter = date.form().isEmpty()
                ? date.delimiter()
                : scene.locale.date(date.form()).map(Element.Date::delimiter).orElse("");
        if (value.isRange()) {
            return range(parts, delimiter, value.days().getFirst(), value.days().getLast());
        }
        return Out.row(parts(parts, value.days().getFirst()), delimiter, Decor.NONE, Out.Tag.NONE);
    }

    /// The parts in the locale's order, with what the style sets for them.
    private List<Element.DatePart> localized(Element.Date date) {
        var parts = new ArrayList<Element.DatePart>();
        var shown = List.of(date.shown().split("-"));
        for (var part : scene.locale.date(date.form()).map(Element.Date::parts).orElse(List.of())) {
            if (shown.contains(part.name())) {
                parts.add(date.parts().stream()
                        .filter(own -> own.name().equals(part.name()))
                        .findFirst()
                        .map(own -> merged(part, own))
                        .orElse(part));
            }
        }
        return parts;
    }

    /// A style may change a part's form and look, not its affixes.
    private static Element.DatePart merged(Element.DatePart part, Element.DatePart own) {
        var decor = own.decor();
        return new Element.DatePart(
                part.name(),
                own.form().isEmpty() ? part.form() : own.form(),
                own.rangeDelimiter().isEmpty() ? part.rangeDelimiter() : own.rangeDelimiter(),
                new Decor(
                        decor.format() == Format.NONE ? part.decor().format() : decor.format(),
                        part.decor().prefix(),
                        part.decor().suffix(),
                        decor.display(),
                        decor.quotes(),
                        decor.textCase() == TextCase.NONE ? part.decor().textCase() : decor.textCase(),
                        decor.stripPeriods() || part.decor().stripPeriods()));
    }

    private List<Out> parts(List<Element.DatePart> parts, DateValue.Day day) {
        var out = new ArrayList<Out>();
        parts.forEach(part -> out.add(part(part, day)));
        return out;
    }

    private Out range(List<Element.DatePart> parts, String delimiter, DateValue.Day from, DateValue.Day to) {
        if (to.isOpen() || from.isOpen()) {
            var end = Out.row(parts(parts, from.isOpen() ? to : from), delimiter, Decor.NONE, Out.Tag.NONE);
            return from.isOpen()
                    ? Out.row(List.of(Out.text("–"), end))
                    : Out.row(List.of(withoutEnd(end), Out.text("–")));
        }
        int level = level(parts, from, to);
        int first = -1;
        int last = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (LEVELS.indexOf(parts.get(i).name()) >= level) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return Out.row(parts(parts, from), delimiter, Decor.NONE, Out.Tag.NONE);
        }
        var changing = parts.subList(first, last + 1);
        var left = parts(changing, from);
        var right = parts(changing, to);
        left.removeIf(Out::isEmpty);
        right.removeIf(Out::isEmpty);
        if (!left.isEmpty()) {
            left.add(withoutSuffix(left.removeLast()));
        }
        if (!right.isEmpty()) {
            right.set(0, withoutPrefix(right.getFirst()));
        }
        var name = LEVELS.get(level);
        var dash = changing.stream()
                .filter(part -> part.name().equals(name))
                .map(Element.DatePart::rangeDelimiter)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("–");
        var middle = Out.row(
                List.of(
                        Out.row(left, delimiter, Decor.NONE, Out.Tag.NONE),
                        Out.row(right, delimiter, Decor.NONE, Out.Tag.NONE)),
                dash,
                Decor.NONE,
                Out.Tag.NONE);
        var all = new ArrayList<Out>(parts(parts.subList(0, first), from));
        all.add(middle);
        all.addAll(parts(parts.subList(last + 1, parts.size()), from));
        return Out.row(all, delimiter, Decor.NONE, Out.Tag.NONE);
    }

    /// The largest part in which the two ends differ: 0 year, 1 month, 2 day.
    private static int level(List<Element.DatePart> parts, DateValue.Day from, DateValue.Day to) {
        if (from.year() != to.year()) {
            return 0;
        }
        if (from.month() != to.month()) {
            return 1;
        }
        return 2;
    }

    private static Out withoutEnd(Out out) {
        return out instanceof Out.Box box
                        && box.delimiter().isEmpty()
                        && !box.kids().isEmpty()
                        && box.tag() == Out.Tag.NONE
                ? box.withKids(replaceLast(box.kids()))
                : withoutSuffix(out);
    }

    private static List<Out> replaceLast(List<Out> kids) {
        var changed = new ArrayList<>(kids);
        changed.add(withoutSuffix(changed.removeLast()));
        return changed;
    }

    private static Out withoutSuffix(Out out) {
        return out instanceof Out.Box box ? box(box, box.decor().prefix(), "") : out;
    }

    private static Out withoutPrefix(Out out) {
        return out instanceof Out.Box box ? box(box, "", box.decor().suffix()) : out;
    }

    private static Out box(Out.Box box, String prefix, String suffix) {
        var decor = box.decor();
        return new Out.Box(
                box.kids(),
                box.delimiter(),
                new Decor(
                        decor.format(),
                        prefix,
                        suffix,
                        decor.display(),
                        decor.quotes(),
                        decor.textCase(),
                        decor.stripPeriods()),
                box.link(),
                box.tag(),
                box.mark());
    }

    private Out part(Element.DatePart part, DateValue.Day day) {
        var text = switch (part.name()) {
            case "year" -> year(part, day.year());
            case "month" -> month(part, day);
            case "day" -> day(part, day);
            default -> "";
        };
        if (text.isEmpty()) {
            return Out.NOTHING;
        }
        if (!part.name().equals("year")) {
            return evaluator.dressed(Out.text(text), part.decor());
        }
        return evaluator.dressed(Out.row(withSuffix(Out.text(text)), Decor.NONE, Out.Tag.YEAR), part.decor());
    }

    /// The year's letter follows the first year that is printed, where the style does not say where.
    private Out withSuffix(Out year) {
        if (scene.telling.suffix().isEmpty() || scene.hasYearSuffix) {
            return year;
        }
        scene.hasYearSuffix = true;
        return Out.row(List.of(year, Out.row(Out.text(scene.telling.suffix()), Decor.NONE, Out.Tag.YEAR_SUFFIX)));
    }

    private String year(Element.DatePart part, int year) {
        if (year == 0) {
            return "";
        }
        if (year < 0) {
            return -year + scene.locale.term("bc");
        }
        if (part.form().equals("short")) {
            return "%02d".formatted(year % 100);
        }
        return year < 1000 ? year + scene.locale.term("ad") : Integer.toString(year);
    }

    private String month(Element.DatePart part, DateValue.Day day) {
        int month = day.month();
        if (month < 1 || month > 24) {
            return "";
        }
        if (day.isSeason()) {
            return scene.locale.term("season-%02d".formatted(day.season()));
        }
        return switch (part.form()) {
            case "numeric" -> Integer.toString(month);
            case "numeric-leading-zeros" -> "%02d".formatted(month);
            case "short" -> scene.locale.term("month-%02d".formatted(month), CslLocale.Form.SHORT, false);
            default -> scene.locale.term("month-%02d".formatted(month));
        };
    }

    private String day(Element.DatePart part, DateValue.Day date) {
        int day = date.day();
        if (day == 0 || date.isSeason()) {
            return "";
        }
        return switch (part.form()) {
            case "numeric-leading-zeros" -> "%02d".formatted(day);
            case "ordinal" ->
                day > 1 && scene.locale.limitsDayOrdinals()
                        ? Integer.toString(day)
                        : day
                                + scene.locale.ordinalSuffix(
                                        day, scene.locale.gender("month-%02d".formatted(date.month())));
            default -> Integer.toString(day);
        };
    }

    /// A date to sort by, with the parts that the element shows.
    private String key(DateValue value, Element.Date date) {
        var shown = date.form().isEmpty()
                ? date.parts().stream().map(Element.DatePart::name).toList()
                : List.of(date.shown().split("-"));
        return Sorting.key(value, shown);
    }
}
