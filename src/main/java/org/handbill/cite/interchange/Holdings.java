package org.handbill.cite.interchange;

import java.util.ArrayList;
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

    /// What tells works apart where their title and year are the same.
    private static final List<String> IDENTIFIERS = List.of("DOI", "ISBN", "URL");

    private static final String TITLE_AND_YEAR = "title and year";

    private final Map<String, Held> byMark = new HashMap<>();
    private final Map<String, List<Entry>> byTitle = new HashMap<>();
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
        identifiers(entry).forEach((by, mark) -> byMark.putIfAbsent(by + mark, held));
        titleAndYear(entry)
                .ifPresent(title -> byTitle.computeIfAbsent(title, none -> new ArrayList<>())
                        .add(entry));
    }

    boolean has(Id id) {
        return byId.containsKey(id.value());
    }

    /// What is the same work as a record.
    ///
    /// @param id the id that the record would have
    Optional<Held> find(Entry entry, Id id) {
        for (var mark : identifiers(entry).entrySet()) {
            var held = byMark.get(mark.getKey() + mark.getValue());
            if (held != null) {
                return Optional.of(new Held(held.id(), held.at(), mark.getKey()));
            }
        }
        var titled = titleAndYear(entry)
                .map(title -> byTitle.getOrDefault(title, List.of()))
                .orElse(List.of());
        for (var other : titled) {
            if (maybeSame(entry, other)) {
                return Optional.of(new Held(other.key(), other.at(), TITLE_AND_YEAR));
            }
        }
        // An id that was made from the author, the year and the title says no more than they do.
        return Optional.ofNullable(byId.get(id.value()))
                .filter(other ->
                        entry.key().isEmpty() ? maybeSame(entry, other) : agree(entry, other, List.of("DOI", "ISBN")))
                .map(other -> new Held(other.key(), other.at(), "id"));
    }

    /// Whether neither an identifier nor the first author tells two records apart.
    private static boolean maybeSame(Entry a, Entry b) {
        return agree(a, b, IDENTIFIERS) && isSameName(firstAuthor(a), firstAuthor(b));
    }

    /// Whether no identifier that both have is another.
    private static boolean agree(Entry a, Entry b, List<String> identifiers) {
        var ofA = identifiers(a);
        var ofB = identifiers(b);
        return identifiers.stream().allMatch(by -> {
            var one = ofA.getOrDefault(by, "");
            var other = ofB.getOrDefault(by, "");
            return one.isEmpty() || other.isEmpty() || one.equals(other);
        });
    }

    /// Whether a name is missing or the same; a particle may be in it or not.
    private static boolean isSameName(String a, String b) {
        return a.endsWith(b) || b.endsWith(a);
    }

    /// The letters of the first author's family name; of none, nothing.
    private static String firstAuthor(Entry entry) {
        if (!(entry.variables().get("author") instanceof CslValue.Names(var names)) || names.isEmpty()) {
            return "";
        }
        var parts = names.getFirst().parts();
        return letters(parts.getOrDefault("family", parts.getOrDefault("literal", "")));
    }

    private static Map<String, String> identifiers(Entry entry) {
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
        return marks;
    }

    private static Optional<String> titleAndYear(Entry entry) {
        var year = entry.variables().get("issued") instanceof CslValue.Date date
                        && !date.parts().isEmpty()
                        && !date.parts().getFirst().isEmpty()
                ? String.valueOf(date.parts().getFirst().getFirst())
                : "";
        return entry.text("title")
                .map(Holdings::letters)
                .filter(title -> !title.isEmpty() && !year.isEmpty())
                .map(title -> title + year);
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
