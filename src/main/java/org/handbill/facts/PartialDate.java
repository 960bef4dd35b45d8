package org.handbill.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A calendar date of ISO 8601, whole or partial: `2016`, `2016-05`, `2016-05-26`.
///
/// @param year  0 to 9999
/// @param month 1 to 12, or 0 where only the year is known
/// @param day   1 to 31, or 0 where it is not known
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    public PartialDate {
        LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
        if (month == 0 && day != 0) {
            throw new DateTimeException("a day without its month");
        }
    }

    /// The date that a text is, if the calendar has it.
    public static Optional<PartialDate> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            int month = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            int day = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
            if ((matcher.group(2) != null && month == 0) || (matcher.group(3) != null && day == 0)) {
                return Optional.empty();
            }
            return Optional.of(new PartialDate(Integer.parseInt(matcher.group(1)), month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Its first day: 1 May for `2016-05`.
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /// Its last day: 31 May for `2016-05`.
    public LocalDate lastDay() {
        if (day != 0) {
            return firstDay();
        }
        return month == 0
                ? LocalDate.of(year, 12, 31)
                : firstDay().plusMonths(1).minusDays(1);
    }

    @Override
    public int compareTo(PartialDate other) {
        return firstDay().compareTo(other.firstDay());
    }

    /// As it is written: ISO 8601.
    @Override
    public String toString() {
        return month == 0
                ? "%04d".formatted(year)
                : day == 0 ? "%04d-%02d".formatted(year, month) : "%04d-%02d-%02d".formatted(year, month, day);
    }
}
