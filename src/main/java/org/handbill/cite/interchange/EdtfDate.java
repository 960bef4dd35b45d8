package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.CslValue;
import org.jspecify.annotations.Nullable;

/// Dates as texts: EDTF (ISO 8601-2) where it can say them, and what people write.
final class EdtfDate {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("spring", 21),
            Map.entry("summer", 22),
            Map.entry("autumn", 23),
            Map.entry("fall", 23),
            Map.entry("winter", 24));
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");
    private static final Pattern YEAR = Pattern.compile("(?:(c(?:a|irca)?\\.?\\s*)|\\[)?(\\d{4})]?");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*(?:--?|–|/)\\s*(\\d{4})");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s.,]+(\\p{L}+)\\.?,?\\s+(\\d{4})");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}+)\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})");

    private static final Pattern MONTHS_YEAR =
            Pattern.compile("(\\p{L}+)\\.?\\s*(?:-+|–|/)\\s*(\\p{L}+)\\.?\\s+(\\d{4})");

    /// A day with its hour, or with numbers that are not filled up with 0.
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})-(\\d{1,2})(?:-(\\d{1,2})(?:[T ]\\d{2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?(?:\\d{2})?)?)?)?");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})[-/.](\\d{1,4})(?:[-/.](\\d{1,4}).*)?");

    private EdtfDate() {}

    /// The date's text in EDTF, where that reads as the same date.
    static Optional<String> write(CslValue.Date date) {
        if (date.literal().isPresent() || date.parts().isEmpty()) {
            return Optional.empty();
        }
        var ends = new ArrayList<String>();
        for (var part : date.parts()) {
            var end = end(part, date.season());
            ends.add(date.circa() && !end.isEmpty() ? end + "~" : end);
        }
        var text = String.join("/", ends);
        return CslValue.Date.parse(text).filter(date::equals).map(read -> text);
    }

    private static String end(List<Integer> part, Optional<Integer> season) {
        if (part.isEmpty()) {
            return "";
        }
        int year = part.getFirst();
        var text = new StringBuilder(
                year < 0 ? (year == -1 ? "0000" : "-%04d".formatted(-year - 1)) : "%04d".formatted(year));
        part.stream().skip(1).forEach(number -> text.append("-%02d".formatted(number)));
        season.ifPresent(number -> text.append("-").append(20 + number));
        return text.toString();
    }

    /// The date that a text says: EDTF, a year with words around it, a day or month with its name in English; else
    /// the words themselves.
    static CslValue.Date read(String text) {
        var written = text.strip();
        return CslValue.Date.parse(written)
                .or(() -> day(written))
                .or(() -> years(written))
                .or(() -> withMonth(written))
                .orElseGet(() -> CslValue.Date.literally(written));
    }

    private static Optional<CslValue.Date> day(String text) {
        var day = DAY.matcher(text);
        return day.matches() ? numbered(day.group(1), day.group(2), day.group(3)) : Optional.empty();
    }

    private static Optional<CslValue.Date> numbered(String year, String month, @Nullable String day) {
        return CslValue.Date.parse("%s-%02d".formatted(year, Integer.valueOf(month))
                + (day == null ? "" : "-%02d".formatted(Integer.valueOf(day))));
    }

    /// What the calendar has of a date in numbers that it does not have: of `2001-02-30` the month, of `2001-13` the
    /// year.
    static Optional<CslValue.Date> possible(String text) {
        var numbers = NUMBERS.matcher(text.strip());
        return numbers.matches()
                ? numbered(numbers.group(1), numbers.group(2), null).or(() -> CslValue.Date.parse(numbers.group(1)))
                : Optional.empty();
    }

    private static Optional<CslValue.Date> years(String text) {
        var range = YEARS.matcher(text);
        if (range.matches()) {
            return CslValue.Date.parse(range.group(1) + "/" + range.group(2));
        }
        var year = YEAR.matcher(text);
        return year.matches()
                ? CslValue.Date.parse(year.group(2) + (year.group(1) != null ? "~" : ""))
                : Optional.empty();
    }

    private static Optional<CslValue.Date> withMonth(String text) {
        var dayMonth = DAY_MONTH.matcher(text);
        if (dayMonth.matches()) {
            return whole(dayMonth.group(3), dayMonth.group(2), dayMonth.group(1));
        }
        var months = MONTHS_YEAR.matcher(text);
        if (months.matches()) {
            var first = whole(months.group(3), months.group(1), "").flatMap(EdtfDate::write);
            var last = whole(months.group(3), months.group(2), "").flatMap(EdtfDate::write);
            return first.flatMap(from -> last.flatMap(to -> CslValue.Date.parse(from + "/" + to)));
        }
        var monthDay = MONTH_DAY.matcher(text);
        return monthDay.matches()
                ? whole(
                        monthDay.group(3),
                        monthDay.group(1),
                        java.util.Objects.requireNonNullElse(monthDay.group(2), ""))
                : Optional.empty();
    }

    private static Optional<CslValue.Date> whole(String year, String month, String day) {
        return month(month)
                .flatMap(number -> CslValue.Date.parse(year
                        + "-%02d".formatted(number)
                        + (day.isEmpty() ? "" : "-%02d".formatted(Integer.valueOf(day)))));
    }

    /// A month by its number or its English name, short or long; seasons are 21 to 24.
    static Optional<Integer> month(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (word.matches("\\d{1,2}")) {
            int number = Integer.parseInt(word);
            return (number >= 1 && number <= 12) || (number >= 21 && number <= 24)
                    ? Optional.of(number)
                    : Optional.empty();
        }
        if (!WORD.matcher(word).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(MONTHS.get(word))
                .or(() -> word.length() < 3
                        ? Optional.empty()
                        : Optional.ofNullable(MONTHS.get(word.substring(0, 3)))
                                .filter(number -> number <= 12 && isMonth(word)));
    }

    private static boolean isMonth(String word) {
        return List.of(
                        "january",
                        "february",
                        "march",
                        "april",
                        "june",
                        "july",
                        "august",
                        "september",
                        "sept",
                        "october",
                        "november",
                        "december")
                .contains(word);
    }
}
