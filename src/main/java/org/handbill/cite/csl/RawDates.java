package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads dates that are written as people write them: `23 August 1965`, `August 23, 1965`, `1965-08-23`, `Spring
/// 1999 - Summer 2001`. What it does not know is a literal.
final class RawDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SEASONS = List.of("spr", "sum", "aut", "win");

    private RawDates() {}

    static DateValue parse(String raw, boolean circa) {
        var days = new ArrayList<DateValue.Day>();
        for (var part : raw.split("(?<=[0-9]{2})/(?=[0-9]{4})| - |–|(?<=[a-zA-Z]{3} [0-9]{4})-", -1)) {
            var day = day(part.strip());
            if (day.isOpen()) {
                return new DateValue(List.of(), circa, raw);
            }
            days.add(day);
        }
        return days.size() > 2 ? new DateValue(List.of(), circa, raw) : new DateValue(days, circa, "");
    }

    private static DateValue.Day day(String text) {
        if (text.matches("[0-9]{4}(-[0-9]{1,2}){0,2}")) {
            var numbers = text.split("-");
            return new DateValue.Day(
                    Integer.parseInt(numbers[0]),
                    numbers.length > 1 ? Integer.parseInt(numbers[1]) : 0,
                    numbers.length > 2 ? Integer.parseInt(numbers[2]) : 0);
        }
        int year = 0;
        int month = 0;
        int day = 0;
        for (var word : text.split("[\\s,.]+")) {
            int number = Numerals.whole(word);
            if (number > 31) {
                year = number;
            } else if (number > 0) {
                day = number;
            } else if (word.length() >= 3) {
                var start = word.substring(0, 3).toLowerCase(Locale.ROOT);
                month = MONTHS.contains(start)
                        ? MONTHS.indexOf(start) + 1
                        : SEASONS.contains(start) ? SEASONS.indexOf(start) + 21 : month;
            }
        }
        return new DateValue.Day(year, month, day);
    }
}
