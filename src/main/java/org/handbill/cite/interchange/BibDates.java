package org.handbill.cite.interchange;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.facts.CslValue;
import org.handbill.facts.Finding;

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
    static Optional<CslValue.Date> issued(BibEntry entry, Set<String> used, ImportFaults faults) {
        var date = entry.field("date").map(BibDates::read);
        if (date.isPresent() && date.get().literal().isEmpty()) {
            // What BibTeX reads besides says the same.
            used.addAll(Set.of("date", "year", "month", "day"));
            return date;
        }
        var year = ofYear(entry, used);
        if (date.isEmpty()) {
            return year;
        }
        return year.filter(other -> other.literal().isEmpty())
                .map(other -> {
                    warn("date", other, entry, faults);
                    return other;
                })
                .or(() -> field("date", entry, used, faults));
    }

    /// The date of a field. One that the calendar does not have is read as far as it has it, and kept as it is.
    ///
    /// @param used takes the field where nothing of it is lost
    static Optional<CslValue.Date> field(String name, BibEntry entry, Set<String> used, ImportFaults faults) {
        var written = entry.field(name);
        var date = written.map(BibDates::read);
        var possible = written.map(LatexReader::verbatim)
                .filter(text -> date.filter(read -> read.literal().isPresent()).isPresent())
                .flatMap(EdtfDate::possible);
        possible.ifPresentOrElse(part -> warn(name, part, entry, faults), () -> date.ifPresent(read -> used.add(name)));
        return possible.or(() -> date);
    }

    private static void warn(String name, CslValue.Date read, BibEntry entry, ImportFaults faults) {
        faults.warning(
                "bad-date",
                entry.at(),
                "%s: \"%s\" is no date of the calendar: %s"
                        .formatted(
                                entry.called(),
                                name,
                                Finding.quoted(entry.field(name).orElse(""))),
                EdtfDate.write(read).orElse("another field") + " was read; it is kept under handbill.imported");
    }

    private static Optional<CslValue.Date> ofYear(BibEntry entry, Set<String> used) {
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
