package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.CslValue;
import org.handbill.facts.Finding;

/// The dates of RIS: `PY  - 2001`, `DA  - 2001/02/03/`, and what programs write instead.
final class RisDates {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[/-](\\d{1,2})?)?(?:[/-](\\d{1,2})?)?/?(.*)");

    private final Tagged tagged;
    private final ImportFaults faults;

    /// @param tagged the record, from which dates that are read are taken
    RisDates(Tagged tagged, ImportFaults faults) {
        this.tagged = tagged;
        this.faults = faults;
    }

    /// When it was issued: what `PY` or `Y1` says, or `DA` where that is the same year's and says more.
    Optional<CslValue.Date> issued() {
        var years = tagged.take("PY");
        var tag = years.isEmpty() ? "Y1" : "PY";
        var all = new ArrayList<String>(years);
        all.addAll(tagged.take("Y1"));
        var days = tagged.take("DA");
        if (all.isEmpty()) {
            days.stream().skip(1).forEach(day -> tagged.add("DA", day));
            return days.isEmpty() ? Optional.empty() : Optional.of(possible("DA", days.getFirst()));
        }
        var first = read(all.getFirst());
        var finer = days.stream()
                .map(day -> finer(first, day))
                .flatMap(Optional::stream)
                .findFirst();
        days.stream().filter(day -> finer.isEmpty() && !read(day).equals(first)).forEach(day -> tagged.add("DA", day));
        return Optional.of(finer.orElseGet(() -> possible(tag, all.getFirst())));
    }

    /// What a day adds to a date of the same year; one that names no year is taken for a day of it.
    private static Optional<CslValue.Date> finer(CslValue.Date date, String day) {
        if (date.parts().size() != 1
                || date.parts().getFirst().isEmpty()
                || date.season().isPresent()) {
            return Optional.empty();
        }
        var parts = date.parts().getFirst();
        var written = read(day);
        var read = written.literal().isPresent() ? read(day.strip() + " " + parts.getFirst()) : written;
        return Optional.of(read)
                .filter(whole -> !whole.parts().isEmpty()
                        && !whole.parts().getFirst().isEmpty()
                        && whole.parts().getFirst().getFirst().equals(parts.getFirst())
                        && (whole.parts().getFirst().size() > parts.size()
                                || (whole.season().isPresent() && parts.size() == 1)));
    }

    /// The date of a tag. One that the calendar does not have is read as far as it has it, and kept as it is.
    CslValue.Date possible(String tag, String text) {
        var read = read(text);
        var part = read.literal().isPresent() ? EdtfDate.possible(text) : Optional.<CslValue.Date>empty();
        part.ifPresent(date -> {
            tagged.add(tag, text);
            faults.warning(
                    "bad-date",
                    tagged.at(),
                    tag + " is no date of the calendar: " + Finding.quoted(text),
                    EdtfDate.write(date).orElse("") + " was read; it is kept under handbill.imported");
        });
        return part.orElse(read);
    }

    /// `2001/02/03/what else is known`, EDTF, or words.
    static CslValue.Date read(String text) {
        var plain = CslValue.Date.parse(text);
        if (plain.isPresent()) {
            return plain.get();
        }
        var date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return EdtfDate.read(text);
        }
        var month = Optional.ofNullable(date.group(2)).map("-%2s"::formatted).orElse("");
        var day = month.isEmpty()
                ? ""
                : Optional.ofNullable(date.group(3)).map("-%2s"::formatted).orElse("");
        var read = CslValue.Date.parse((date.group(1) + month + day).replace(' ', '0'));
        var other = date.group(4).replaceFirst("/+$", "").strip();
        if (read.isEmpty() || (!other.isEmpty() && !month.isEmpty())) {
            return EdtfDate.read(text);
        }
        if (!other.isEmpty()) {
            var words = EdtfDate.read(other + " " + date.group(1));
            return words.literal().isPresent() ? EdtfDate.read(text) : words;
        }
        return read.get();
    }

    /// The tags and texts of a date: the year for programs that read no more, and the day.
    static List<Tagged.Value> write(CslValue.Date date) {
        var lines = new ArrayList<Tagged.Value>();
        if (isSimple(date)) {
            var parts = date.parts().getFirst();
            lines.add(new Tagged.Value("PY", "%04d".formatted(parts.getFirst())));
            if (parts.size() > 1) {
                day(date).ifPresent(text -> lines.add(new Tagged.Value("DA", text)));
            }
        } else {
            day(date).ifPresent(text -> lines.add(new Tagged.Value("PY", text)));
        }
        return lines;
    }

    /// A date with all that is known of it.
    static Optional<String> day(CslValue.Date date) {
        if (!isSimple(date)) {
            return EdtfDate.write(date).or(date::literal);
        }
        var parts = date.parts().getFirst();
        return Optional.of("%04d/%s/%s/"
                .formatted(
                        parts.getFirst(),
                        parts.size() > 1 ? "%02d".formatted(parts.get(1)) : "",
                        parts.size() > 2 ? "%02d".formatted(parts.get(2)) : ""));
    }

    private static boolean isSimple(CslValue.Date date) {
        return date.parts().size() == 1
                && !date.circa()
                && date.season().isEmpty()
                && date.literal().isEmpty()
                && !date.parts().getFirst().isEmpty()
                && date.parts().getFirst().getFirst() > 0;
    }
}
