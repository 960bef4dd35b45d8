package org.handbill.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.CslValue;
import org.handbill.facts.Finding;
import org.handbill.facts.Source;
import org.handbill.facts.WebAddress;

/// A work has one record.
final class DuplicateSource implements Advice {
    /// Of these a book holds many under its own ISBN.
    private static final Set<String> PARTS =
            Set.of("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference", "figure");

    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(?:www\\.)?");
    private static final Pattern AND = Pattern.compile("&(?:amp;)?|\\b(?:and|y|e|et|und)\\b");
    /// A place in a page, unless a script takes it for a page.
    private static final Pattern FRAGMENT = Pattern.compile("#(?![!/]).*$");
    private static final List<String> TELLING_APART = List.of(
            "container-title", "number", "volume", "issue", "page", "section", "chapter-number", "edition", "version");

    private static final List<Sameness> SAMENESSES = List.of(
            new Sameness("DOI", DuplicateSource::doi, (a, b) -> true),
            new Sameness("ISBN", DuplicateSource::isbn, (a, b) -> !isPart(a) && !isPart(b)),
            new Sameness("address", DuplicateSource::address, (a, b) -> areOnePage(a, b) || !differ(a, b)),
            new Sameness("title and year", DuplicateSource::titleAndYear, (a, b) -> !differ(a, b)));

    /// In what two records are the same.
    ///
    /// @param what  as messages call it
    /// @param key   equal where they are; empty where the record has no such thing
    /// @param holds whether equal keys mean one work
    private record Sameness(String what, Function<Source, Optional<String>> key, BiPredicate<Source, Source> holds) {}

    @Override
    public String id() {
        return "duplicate-source";
    }

    @Override
    public String summary() {
        return "A work has one record: no two have the same DOI, ISBN, address, or title and year.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        Map<Source, Finding> found = new HashMap<>();
        for (var sameness : SAMENESSES) {
            Map<String, Source> first = new HashMap<>();
            for (var source : context.facts().sources()) {
                sameness.key().apply(source).ifPresent(key -> {
                    var earlier = first.putIfAbsent(key, source);
                    if (earlier != null && sameness.holds().test(earlier, source)) {
                        found.putIfAbsent(source, finding(source, earlier, sameness.what()));
                    }
                });
            }
        }
        return found.values().stream();
    }

    private Finding finding(Source source, Source earlier, String what) {
        return finding(
                source.at(),
                source.id(),
                "\"%s\" has the same %s as \"%s\", at %s:%d"
                        .formatted(
                                source.id(),
                                what,
                                earlier.id(),
                                earlier.at().file(),
                                earlier.at().line()),
                "keep one of them, and cite it in both places");
    }

    private static Optional<String> doi(Source source) {
        return source.text("DOI")
                .or(() -> source.text("URL").flatMap(WebAddress::doi))
                .map(doi -> doi.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> isbn(Source source) {
        return source.text("ISBN")
                .map(isbn -> isbn.replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT))
                .filter(isbn -> isbn.length() >= 10)
                .map(DuplicateSource::body);
    }

    /// What ISBN-10 and ISBN-13 of one book have in common: all but prefix and check digit.
    private static String body(String isbn) {
        return isbn.length() == 13 && isbn.startsWith("978")
                ? isbn.substring(3, 12)
                : isbn.length() == 10 ? isbn.substring(0, 9) : isbn;
    }

    private static boolean isPart(Source source) {
        return PARTS.contains(source.type());
    }

    /// A page is what stands at its address, whatever it was called on the day; two places in it may be two works.
    private static boolean areOnePage(Source a, Source b) {
        return a.type().equals("webpage")
                && b.type().equals("webpage")
                && fragment(a).equals(fragment(b));
    }

    private static String fragment(Source source) {
        return source.text("URL")
                .map(FRAGMENT::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .orElse("");
    }

    private static Optional<String> address(Source source) {
        return source.text("URL").map(url -> {
            var bare = SCHEME.matcher(FRAGMENT.matcher(url.strip()).replaceFirst(""))
                    .replaceFirst("");
            int host = bare.indexOf('/') < 0 ? bare.length() : bare.indexOf('/');
            return bare.substring(0, host).toLowerCase(Locale.ROOT)
                    + bare.substring(host).replaceFirst("/$", "");
        });
    }

    private static Optional<String> titleAndYear(Source source) {
        var year = source.variables().get("issued") instanceof CslValue.Date date
                        && !date.parts().isEmpty()
                        && !date.parts().getFirst().isEmpty()
                ? Optional.of(date.parts().getFirst().getFirst())
                : Optional.<Integer>empty();
        return year.flatMap(known -> source.text("title")
                .map(title -> known + " " + letters(title))
                .filter(key -> key.length() > "2000 ".length()));
    }

    private static String letters(String text) {
        return AND.matcher(Vocabulary.folded(text.toLowerCase(Locale.ROOT)))
                .replaceAll(" ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /// Whether something that both records say tells them apart: who wrote it, what it is called, where it stands.
    private static boolean differ(Source a, Source b) {
        return authorsDiffer(a, b)
                || Stream.concat(Stream.of("title"), TELLING_APART.stream())
                        .anyMatch(variable -> textsDiffer(a, b, variable));
    }

    private static boolean authorsDiffer(Source a, Source b) {
        var one = authors(a);
        var other = authors(b);
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /// By family name and initial: records write given names at length or not.
    private static List<String> authors(Source source) {
        return source.variables().get("author") instanceof CslValue.Names names
                ? names.names().stream()
                        .map(CslValue.Name::parts)
                        .map(name -> letters(name.getOrDefault("family", name.getOrDefault("literal", ""))) + " "
                                + initial(letters(name.getOrDefault("given", ""))))
                        .toList()
                : List.of();
    }

    private static String initial(String given) {
        return given.isEmpty() ? "" : Character.toString(given.codePointAt(0));
    }

    private static boolean textsDiffer(Source a, Source b, String variable) {
        var one = a.text(variable).map(DuplicateSource::letters);
        var other = b.text(variable).map(DuplicateSource::letters);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
