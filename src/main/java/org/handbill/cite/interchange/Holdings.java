package org.handbill.cite.interchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handbill.cite.Markup;
import org.handbill.facts.CslValue;
import org.handbill.facts.Id;
import org.handbill.facts.Position;
import org.handbill.facts.Source;

/// What a project has already, found again by id, DOI, ISBN, address, or title and year.
public final class Holdings {
    /// Parts of a work bear its ISBN.
    private static final Set<String> PARTS =
            Set.of("chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary");

    private final Map<String, Held> byMark = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();

    /// A record that is there.
    ///
    /// @param by what is the same: `id`, `DOI`, `ISBN`, `URL`, `title and year`
    public record Held(String id, Position at, String by) {}

    private Holdings() {}

    public static Holdings none() {
        return new Holdings();
    }

    public static Holdings of(List<Source> sources) {
        var holdings = new Holdings();
        sources.forEach(source -> holdings.add(Entry.of(source)));
        return holdings;
    }

    /// Takes in a record whose key is its id.
    void add(Entry entry) {
        var held = new Held(entry.key(), entry.at(), "");
        byId.putIfAbsent(entry.key(), entry);
        marks(entry).forEach((by, mark) -> byMark.putIfAbsent(by + mark, held));
    }

    boolean has(Id id) {
        return byId.containsKey(id.value());
    }

    /// What is the same work as a record.
    ///
    /// @param id the id that the record would have
    Optional<Held> find(Entry entry, Id id) {
        for (var mark : marks(entry).entrySet()) {
            var held = byMark.get(mark.getKey() + mark.getValue());
            if (held != null) {
                return Optional.of(new Held(held.id(), held.at(), mark.getKey()));
            }
        }
        return Optional.ofNullable(byId.get(id.value()))
                .filter(other -> isSame("DOI", entry, other) && isSame("ISBN", entry, other))
                .map(other -> new Held(other.key(), other.at(), "id"));
    }

    /// Whether no two numbers tell records of one id apart.
    private static boolean isSame(String number, Entry a, Entry b) {
        return a.text(number).isEmpty()
                || b.text(number).isEmpty()
                || a.text(number).equals(b.text(number));
    }

    private static Map<String, String> marks(Entry entry) {
        var marks = new java.util.LinkedHashMap<String, String>();
        entry.text("DOI").ifPresent(doi -> marks.put("DOI", doi.toLowerCase(Locale.ROOT)));
        if (!PARTS.contains(entry.type())) {
            entry.text("ISBN")
                    .map(isbn -> isbn.replaceAll("[^0-9Xx]", ""))
                    .filter(digits -> digits.length() >= 10)
                    .ifPresent(digits -> marks.put("ISBN", core(digits)));
        }
        entry.text("URL")
                .ifPresent(url -> marks.put(
                        "URL", url.replaceFirst("(?i)^https?://(?:www\\.)?", "").replaceFirst("/$", "")));
        var year = entry.variables().get("issued") instanceof CslValue.Date date
                        && !date.parts().isEmpty()
                        && !date.parts().getFirst().isEmpty()
                ? String.valueOf(date.parts().getFirst().getFirst())
                : "";
        entry.text("title")
                .map(Holdings::letters)
                .filter(title -> !title.isEmpty() && !year.isEmpty())
                .ifPresent(title -> marks.put("title and year", title + year));
        return marks;
    }

    /// The nine digits that ISBN-10 and ISBN-13 share.
    private static String core(String digits) {
        return digits.length() >= 13 ? digits.substring(3, 12) : digits.substring(0, 9);
    }

    private static String letters(String title) {
        var letters = new StringBuilder();
        Markup.pieces(title).forEach(piece -> letters.append(piece.text()));
        return letters.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
