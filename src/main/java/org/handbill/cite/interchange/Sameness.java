package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handbill.cite.Markup;
import org.handbill.facts.CslValue;

/// Whether two records are the same work's.
final class Sameness {
    /// Parts of a work bear its ISBN.
    private static final Set<String> PARTS =
            Set.of("chapter", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary");

    /// What tells works apart where their title and year are the same.
    private static final List<String> IDENTIFIERS = List.of("DOI", "ISBN", "URL");

    /// A title of no more, as "Editorial" or "Book Reviews", is many works'.
    private static final int FEW_WORDS = 3;

    private Sameness() {}

    /// The marks of a work that no other has, by what they are.
    static Map<String, String> identifiers(Entry entry) {
        var marks = new LinkedHashMap<String, String>();
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

    /// The nine digits that ISBN-10 and ISBN-13 share.
    private static String core(String digits) {
        return digits.length() >= 13 ? digits.substring(3, 12) : digits.substring(0, 9);
    }

    /// The title's letters and the year, where a record has both.
    static Optional<String> titleAndYear(Entry entry) {
        var year = entry.variables().get("issued") instanceof CslValue.Date date
                        && !date.parts().isEmpty()
                        && !date.parts().getFirst().isEmpty()
                ? String.valueOf(date.parts().getFirst().getFirst())
                : "";
        return Optional.of(letters(entry, "title"))
                .filter(title -> !title.isEmpty() && !year.isEmpty())
                .map(title -> title + year);
    }

    /// Of two records with the same title and year, whether nothing tells them apart: no identifier, not the first
    /// author; and, where there is none of both or the title says little, not what they stand in and where.
    static boolean ofTheSameTitle(Entry a, Entry b) {
        var authorOfA = firstAuthor(a);
        var authorOfB = firstAuthor(b);
        boolean telling = !authorOfA.isEmpty()
                && !authorOfB.isEmpty()
                && words(a, "title").size() > FEW_WORDS;
        return agree(a, b, IDENTIFIERS)
                && isSameName(authorOfA, authorOfB)
                && PARTS.contains(a.type()) == PARTS.contains(b.type())
                && (telling || standInTheSamePlace(a, b));
    }

    /// Of two records with the same id, whether they are the same work's: programs make the same key of an author and
    /// a year for any work.
    static boolean ofTheSameId(Entry a, Entry b) {
        var ofA = words(a, "title");
        var ofB = words(b, "title");
        long shared = ofA.stream().filter(ofB::contains).count();
        return agree(a, b, List.of("DOI", "ISBN")) && shared * 2 >= Math.min(ofA.size(), ofB.size());
    }

    /// Whether no identifier that both have is another.
    private static boolean agree(Entry a, Entry b, List<String> identifiers) {
        var ofA = identifiers(a);
        var ofB = identifiers(b);
        return identifiers.stream().allMatch(by -> isSame(ofA.getOrDefault(by, ""), ofB.getOrDefault(by, "")));
    }

    /// Whether one is missing or both are the same.
    private static boolean isSame(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    /// Whether a name is missing or the same; a particle may be in it or not.
    private static boolean isSameName(String a, String b) {
        return a.endsWith(b) || b.endsWith(a);
    }

    private static boolean standInTheSamePlace(Entry a, Entry b) {
        return isSameContainer(a, b)
                && isSame(letters(a, "volume"), letters(b, "volume"))
                && isSame(letters(a, "issue"), letters(b, "issue"))
                && isSame(firstPage(a), firstPage(b));
    }

    /// Whether what they stand in is missing, the same, or an abbreviation of the other.
    private static boolean isSameContainer(Entry a, Entry b) {
        var ofA = containers(a);
        var ofB = containers(b);
        return ofA.isEmpty()
                || ofB.isEmpty()
                || ofA.stream().anyMatch(one -> ofB.stream().anyMatch(other -> abbreviates(one, other)));
    }

    private static List<List<String>> containers(Entry entry) {
        var names = new ArrayList<List<String>>();
        for (var variable : List.of("container-title", "container-title-short")) {
            var words = words(entry, variable);
            if (!words.isEmpty()) {
                names.add(words);
            }
        }
        return names;
    }

    /// Whether each word of the shorter name begins one of the longer, in their order: "J Am Hist" and "The Journal
    /// of American History".
    private static boolean abbreviates(List<String> a, List<String> b) {
        var shorter = String.join("", a).length() <= String.join("", b).length() ? a : b;
        int at = 0;
        for (var word : shorter == a ? b : a) {
            if (at < shorter.size() && word.startsWith(shorter.get(at))) {
                at++;
            }
        }
        return at == shorter.size();
    }

    private static String firstPage(Entry entry) {
        return entry.text("page").orElse("").split("[-–,\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /// The letters of the first author's family name; of none, nothing.
    private static String firstAuthor(Entry entry) {
        if (!(entry.variables().get("author") instanceof CslValue.Names(var names)) || names.isEmpty()) {
            return "";
        }
        var parts = names.getFirst().parts();
        return String.join("", words(parts.getOrDefault("family", parts.getOrDefault("literal", ""))));
    }

    private static String letters(Entry entry, String variable) {
        return String.join("", words(entry, variable));
    }

    private static List<String> words(Entry entry, String variable) {
        return words(entry.text(variable).orElse(""));
    }

    private static List<String> words(String field) {
        var letters = Markup.pieces(field).stream().map(Markup.Piece::text).collect(Collectors.joining());
        return Arrays.stream(letters.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
