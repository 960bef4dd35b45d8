package org.handbill.cite.csl;

import java.util.List;

/// A date or a range of dates (CSL-JSON's date object).
///
/// @param days    none (a literal), one, or the two ends of a range
/// @param circa   whether it is approximate
/// @param literal what to print in the place of numbers; else empty
public record DateValue(List<Day> days, boolean circa, String literal) {
    public DateValue {
        days = List.copyOf(days);
    }

    /// One end of a date.
    ///
    /// @param year  negative before Christ; 0 for the open end of a range
    /// @param month 1 to 12, 13 to 24 for a season, 0 for none
    /// @param day   0 for none
    public record Day(int year, int month, int day) {
        boolean isOpen() {
            return year == 0;
        }

        boolean isSeason() {
            return month > 12 && month <= 24;
        }

        /// 1 to 4.
        int season() {
            return (month - 13) % 4 + 1;
        }
    }

    public static DateValue literal(String text) {
        return new DateValue(List.of(), false, text);
    }

    boolean isRange() {
        return days.size() > 1;
    }
}
