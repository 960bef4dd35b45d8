package org.handbill.cite.interchange;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.handbill.cite.Markup;
import org.handbill.facts.CslValue;
import org.handbill.facts.Id;

/// Makes ids of records: of a record's key where that can be made one, else of its author, year and title.
final class Ids {
    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "and", "for", "from", "with", "into", "über", "der", "die", "das", "des", "den", "ein", "eine",
            "les", "une", "los", "las", "del", "una", "por", "para", "that", "this", "what", "when", "where", "which",
            "how", "why", "who", "its", "their");
    private static final String LATIN = "Any-Latin; Latin-ASCII";

    private final Map<String, Integer> taken = new HashMap<>();

    /// The id that a record should have.
    static Id of(Entry entry) {
        return Id.parse(entry.key())
                .or(() -> isName(entry.key()) ? Id.near(latin(entry.key())) : java.util.Optional.empty())
                .or(() -> Id.near(latin(described(entry))))
                .orElse(new Id("source"));
    }

    /// The same, or with a number where that is taken.
    ///
    /// @param isTaken whether something besides the records that were named already has an id
    Id unique(Id wanted, Predicate<Id> isTaken) {
        var id = wanted;
        int number = taken.getOrDefault(wanted.value(), 1);
        while (taken.containsKey(id.value()) || isTaken.test(id)) {
            number++;
            id = new Id(wanted.value() + "-" + number);
        }
        taken.put(wanted.value(), number);
        taken.putIfAbsent(id.value(), 1);
        return id;
    }

    /// Whether a key is a name and no address or number that a program gave.
    private static boolean isName(String key) {
        return !key.contains("://")
                && !key.startsWith("10.")
                && key.chars().filter(Character::isLetter).count() > 1;
    }

    private static String latin(String text) {
        return text.chars().allMatch(c -> c < 0x80)
                ? text
                : Transliterator.getInstance(LATIN).transliterate(text);
    }

    private static String described(Entry entry) {
        var author = List.of("author", "editor", "compiler", "director").stream()
                .flatMap(role ->
                        entry.variables().get(role) instanceof CslValue.Names(var names) ? names.stream() : null)
                .map(name -> name.parts().getOrDefault("family", name.parts().getOrDefault("literal", "")))
                .map(Ids::letters)
                .map(name -> String.join(
                        " ", List.of(name.split("\\s+")).subList(0, Math.min(2, name.split("\\s+").length))))
                .findFirst()
                .orElse("");
        var year = entry.variables().get("issued") instanceof CslValue.Date date
                        && !date.parts().isEmpty()
                        && !date.parts().getFirst().isEmpty()
                ? String.valueOf(Math.abs(date.parts().getFirst().getFirst()))
                : "";
        var words =
                List.of(letters(entry.text("title").orElse(""))
                                .toLowerCase(Locale.ROOT)
                                .split("[^\\p{L}\\p{N}]+"))
                        .stream()
                        .filter(word -> word.codePointCount(0, word.length()) > 2 && !SMALL_WORDS.contains(word))
                        .limit(author.isEmpty() ? 3 : 1)
                        .toList();
        return author + " "
                + (author.isEmpty() ? String.join(" ", words) + " " + year : year + " " + String.join(" ", words));
    }

    private static String letters(String field) {
        var letters = new StringBuilder();
        Markup.pieces(field).forEach(piece -> letters.append(piece.text()));
        return letters.toString();
    }
}
