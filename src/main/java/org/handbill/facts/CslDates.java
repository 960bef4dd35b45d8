package org.handbill.facts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates of sources: what Pandoc takes from YAML. That is ISO 8601, whole or partial; of EDTF (ISO
/// 8601-2) ranges, `~` for circa, seasons as months 21 to 24 and years before Christ; and CSL-JSON's objects.
final class CslDates {
    static final List<String> KEYS = List.of("date-parts", "year", "month", "day", "season", "circa", "literal", "raw");
    private static final Pattern EDTF = Pattern.compile("(-)?([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%])?");
    private static final Pattern YEAR = Pattern.compile("-?[0-9]{1,4}");
    private static final int LAST_YEAR = 9999;
    private static final Pattern SMALL = Pattern.compile("[0-9]{1,2}");
    private static final String HELP =
            "write it as 2016-05-26, 2016-05 or 2016, a range as 2016/2017, other words as {literal: …}";

    private final Values values;
    private final Faults faults;

    CslDates(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    Optional<CslValue> read(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> values.text(scalar).flatMap(text -> orFault(parse(text.value()), text));
            case Node.Sequence list ->
                parts(list).map(parts -> new CslValue.Date(parts, Optional.empty(), false, Optional.empty()));
            case Node.Mapping mapping -> object(mapping);
        };
    }

    private Optional<CslValue> orFault(Optional<CslValue.Date> date, Text text) {
        if (date.isEmpty()) {
            bad(text.at(), Finding.quoted(text.value()) + " is no date of the calendar");
        }
        return date.map(CslValue.class::cast);
    }

    private void bad(Position at, String message) {
        faults.add(ReaderRule.BAD_DATE, at, message, HELP);
    }

    /// The date that a text is, if it is one.
    static Optional<CslValue.Date> parse(String text) {
        var ends = text.strip().split("/", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        var parts = new ArrayList<List<Integer>>();
        Optional<Integer> season = Optional.empty();
        boolean circa = false;
        for (var end : ends) {
            if (ends.length == 2 && (end.isEmpty() || end.equals(".."))) {
                parts.add(List.of());
                continue;
            }
            var matcher = EDTF.matcher(end);
            var one = matcher.matches() ? part(matcher) : Optional.<List<Integer>>empty();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            circa |= matcher.group(5) != null;
            if (one.get().size() == 2 && one.get().get(1) > 20) {
                if (ends.length == 2) {
                    return Optional.empty();
                }
                season = Optional.of(one.get().get(1) - 20);
                one = Optional.of(List.of(one.get().getFirst()));
            }
            parts.add(one.get());
        }
        return parts.stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new CslValue.Date(parts, season, circa, Optional.empty()));
    }

    private static Optional<List<Integer>> part(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(2));
        var numbers = new ArrayList<Integer>();
        // EDTF's year 0000 is 1 BC, which CSL-JSON writes -1.
        numbers.add(matcher.group(1) != null ? -year - 1 : year == 0 ? -1 : year);
        for (int group = 3; group <= 4 && matcher.group(group) != null; group++) {
            numbers.add(Integer.parseInt(matcher.group(group)));
        }
        return isSeason(numbers) || isOfCalendar(numbers) ? Optional.of(numbers) : Optional.empty();
    }

    private static boolean isSeason(List<Integer> numbers) {
        return numbers.size() == 2 && numbers.get(1) >= 21 && numbers.get(1) <= 24;
    }

    private static boolean isOfCalendar(List<Integer> numbers) {
        // Leap days before Christ are nobody's concern here; 4 is a leap year.
        int year = numbers.getFirst() < 0 ? 4 : numbers.getFirst();
        int month = numbers.size() > 1 ? numbers.get(1) : 1;
        int day = numbers.size() > 2 ? numbers.get(2) : 1;
        return year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private Optional<CslValue> object(Node.Mapping mapping) {
        int before = faults.count();
        var fields = new Fields(mapping, KEYS, "a date", mapping.at().beginning(), faults);
        var literal = fields.get("literal", values::string);
        var raw = fields.get("raw", values::text);
        var circa = fields.get("circa", values::flag).orElse(false);
        var season = fields.get("season", this::season);
        var parts = fields.get("date-parts")
                .flatMap(this::parts)
                .or(() -> fields.get("year").isPresent() ? yearMonthDay(fields).map(List::of) : Optional.empty());
        if (faults.count() > before) {
            return Optional.empty();
        }
        if (parts.isPresent()) {
            return Optional.of(withSeasonMonth(parts.get(), season, circa, literal));
        }
        if (raw.isPresent()) {
            return Optional.of(parse(raw.get().value())
                    .orElseGet(() -> new CslValue.Date(
                            List.of(),
                            Optional.empty(),
                            circa,
                            Optional.of(raw.get().value()))));
        }
        if (literal.isPresent()) {
            return Optional.of(new CslValue.Date(List.of(), season, circa, literal));
        }
        bad(mapping.at(), "a date without date-parts, year or literal");
        return Optional.empty();
    }

    /// CSL-JSON may write a season as a month from 13 to 16 or 21 to 24.
    private static CslValue.Date withSeasonMonth(
            List<List<Integer>> parts, Optional<Integer> season, boolean circa, Optional<String> literal) {
        var first = parts.getFirst();
        if (parts.size() == 1 && first.size() == 2 && first.get(1) > 12) {
            return new CslValue.Date(
                    List.of(List.of(first.getFirst())), Optional.of((first.get(1) - 1) % 4 + 1), circa, literal);
        }
        return new CslValue.Date(parts, season, circa, literal);
    }

    private Optional<Integer> season(Node node) {
        return values.matching(
                        node,
                        Pattern.compile("[1-4]|1[3-6]|2[1-4]"),
                        ReaderRule.BAD_NUMBER,
                        "is no season",
                        "write 1 for spring, 2 for summer, 3 for autumn, 4 for winter")
                .map(number -> (Integer.parseInt(number) - 1) % 4 + 1);
    }

    /// A date or the two ends of a range: each a list of numbers, or a mapping of `year`, `month` and `day`.
    private Optional<List<List<Integer>>> parts(Node node) {
        if (!(node instanceof Node.Sequence list)) {
            return values.wrongShape(node, "a list of dates, each a list of year, month and day");
        }
        if (list.items().isEmpty() || list.items().size() > 2) {
            bad(node.at(), "a date has one part, or two for a range");
            return Optional.empty();
        }
        var parts = new ArrayList<List<Integer>>();
        for (var item : list.items()) {
            var part = switch (item) {
                case Node.Sequence numbers -> numbers(numbers);
                case Node.Mapping mapping ->
                    yearMonthDay(
                            new Fields(mapping, KEYS, "a date", mapping.at().beginning(), faults));
                case Node.Scalar scalar -> isoPart(scalar);
            };
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(parts);
    }

    private Optional<List<Integer>> isoPart(Node.Scalar scalar) {
        return values.date(scalar)
                .flatMap(date -> parse(date.toString()))
                .map(date -> date.parts().getFirst());
    }

    private Optional<List<Integer>> yearMonthDay(Fields fields) {
        var numbers = new ArrayList<Node>();
        for (var key : List.of("year", "month", "day")) {
            var value = fields.get(key);
            if (value.isEmpty()) {
                break;
            }
            numbers.add(value.get());
        }
        if (numbers.isEmpty()) {
            return fields.require("year", "a date has a year", node -> Optional.<List<Integer>>empty());
        }
        return numbers(new Node.Sequence(numbers, numbers.getFirst().at()));
    }

    private Optional<List<Integer>> numbers(Node.Sequence list) {
        var numbers = new ArrayList<Integer>();
        for (var item : list.items()) {
            var written = values.string(item);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            if (!(numbers.isEmpty() ? YEAR : SMALL).matcher(written.get()).matches()) {
                bad(item.at(), Finding.quoted(written.get()) + " is no number of a date");
                return Optional.empty();
            }
            numbers.add(Integer.valueOf(written.get()));
        }
        boolean season = numbers.size() == 2 && (isSeason(numbers) || (numbers.get(1) > 12 && numbers.get(1) <= 16));
        if (numbers.isEmpty() || numbers.size() > 3 || numbers.getFirst() == 0 || (!season && !isOfCalendar(numbers))) {
            bad(list.at(), "these numbers are no date of the calendar");
            return Optional.empty();
        }
        return Optional.of(List.copyOf(numbers));
    }
}
