package org.handbill.cite.interchange;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.facts.CslValue;

/// The dates of BibTeX (`year`, `month`, `day`) and BibLaTeX (`date`, EDTF).
final class BibDates {
    private static final String MONTH = "\\p{L}{3,}\\.?|\\d{1,2}";
    private static final Pattern MONTH_DAY = Pattern.compile("(" + MONTH + ")[\\s~.,]+(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s~.,]+(\\p{L}{3,}\\.?)");
    private static final Pattern MONTHS = Pattern.compile("(\\p{L}{3,}\\.?)\\s*(?:-+|–|/|and|&)\\s*(\\p{L}{3,}\\.?)");

    private BibDates() {}

    /// A date in EDTF, whose `~` is no space, or in words.
    static CslValue.Date read(String latex) {
        return CslValue.Date.parse(LatexReader.verbatim(latex))
                .orElseGet(() -> EdtfDate.read(LatexReader.letters(latex)));
    }

    /// When it was issued.
    ///
    /// @param used takes the fields that say it
    static Optional<CslValue.Date> issued(BibEntry entry, Set<String> used) {
        var date = entry.field("date");
        if (date.isPresent()) {
            used.add("date");
            var read = read(date.get());
            // What BibTeX reads besides says the same.
            if (read.literal().isEmpty()) {
                used.addAll(Set.of("year", "month", "day"));
            }
            return Optional.of(read);
        }
        var year = entry.field("year").map(LatexReader::letters);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        used.add("year");
        var month = entry.field("month").map(LatexReader::letters).map(text -> text.replace('\u00a0', ' '));
        var day = entry.field("day").map(LatexReader::letters);
        if (month.isPresent() && year.get().matches("\\d{4}")) {
            var exact = withMonth(year.get(), month.get(), day);
            if (exact.isPresent()) {
                used.add("month");
                day.ifPresent(number -> used.add("day"));
                return exact;
            }
        }
        return Optional.of(read(entry.field("year").orElse("")));
    }

    private static Optional<CslValue.Date> withMonth(String year, String month, Optional<String> day) {
        var monthDay = MONTH_DAY.matcher(month);
        if (monthDay.matches()) {
            return dated(year, monthDay.group(1), monthDay.group(2));
        }
        var dayMonth = DAY_MONTH.matcher(month);
        if (dayMonth.matches()) {
            return dated(year, dayMonth.group(2), dayMonth.group(1));
        }
        var months = MONTHS.matcher(month);
        if (months.matches()) {
            var first = EdtfDate.month(months.group(1));
            var last = EdtfDate.month(months.group(2));
            return first.isPresent() && last.isPresent()
                    ? CslValue.Date.parse("%s-%02d/%s-%02d".formatted(year, first.get(), year, last.get()))
                    : Optional.empty();
        }
        return dated(year, month, day.filter(text -> text.matches("\\d{1,2}")).orElse(""));
    }

    private static Optional<CslValue.Date> dated(String year, String month, String day) {
        return EdtfDate.month(month)
                .flatMap(number -> CslValue.Date.parse("%s-%02d".formatted(year, number)
                        + (day.isEmpty() ? "" : "-%02d".formatted(Integer.valueOf(day)))));
    }
}
