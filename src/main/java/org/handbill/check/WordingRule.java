package org.handbill.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Project;

/// The project's own words are used, and those that it avoids are not.
final class WordingRule implements Advice {
    private static final String QUOTE = "quote";
    private static final String TITLE = "title";

    @Override
    public String id() {
        return "wording";
    }

    @Override
    public String summary() {
        return "Words that the project avoids (wording:) are not used.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.project().stream()
                .flatMap(project -> project.wording().entrySet().stream())
                .flatMap(language -> {
                    var words = language.getValue().stream().map(Avoided::of).toList();
                    return Stream.concat(
                            Passage.all(facts)
                                    .filter(passage ->
                                            passage.isIn(language.getKey().tag()))
                                    .flatMap(passage -> inPassage(passage, words, facts)),
                            words.stream().flatMap(avoided -> inQuotes(avoided, facts)));
                });
    }

    /// Words to avoid, and what finds them.
    private record Avoided(Project.Wording entry, Pattern pattern) {
        static Avoided of(Project.Wording entry) {
            return new Avoided(entry, WordingRule.pattern(entry));
        }

        boolean exceptsTitles() {
            return entry.exceptIn().contains(TITLE);
        }

        boolean exceptsQuotes() {
            return entry.exceptIn().contains(QUOTE);
        }
    }

    private Stream<Finding> inPassage(Passage passage, List<Avoided> words, FactBase facts) {
        // Holders are names.
        if (passage.part() == Passage.Part.HOLDER) {
            return Stream.empty();
        }
        var letters = passage.letters();
        return words.stream()
                .filter(avoided -> passage.part() != Passage.Part.TITLE || !avoided.exceptsTitles())
                .filter(avoided -> avoided.pattern().matcher(letters).find())
                .flatMap(avoided -> inLetters(passage, letters, avoided, facts));
    }

    private Stream<Finding> inLetters(Passage passage, String letters, Avoided avoided, FactBase facts) {
        var found = avoided.exceptsQuotes()
                ? Quoted.outside(letters, avoided.pattern())
                : avoided.pattern().matcher(letters).results().toList();
        return found.stream()
                .filter(match -> !avoided.exceptsTitles() || !isEmphasized(passage, match))
                .map(match -> passage.finding(
                        this,
                        passage.placeOf(match.group(), Quoted.occurrence(letters, match), facts),
                        message(match.group()),
                        help(avoided.entry())));
    }

    /// Words of an evidence's `quote:` are in no language that is known.
    private Stream<Finding> inQuotes(Avoided avoided, FactBase facts) {
        if (avoided.exceptsQuotes()) {
            return Stream.empty();
        }
        return Grounds.all(facts)
                .flatMap(grounds -> grounds.evidence().stream()
                        .flatMap(evidence -> evidence.quote().stream())
                        .flatMap(quote -> avoided.pattern()
                                .matcher(quote.exact())
                                .results()
                                .map(match -> finding(
                                        facts.locate(
                                                quote.at(), match.group(), Quoted.occurrence(quote.exact(), match)),
                                        grounds.subject(),
                                        message(match.group()),
                                        help(avoided.entry())))));
    }

    private static String message(String found) {
        return "%s is among the words that this project avoids".formatted(Finding.quoted(found));
    }

    private static String help(Project.Wording entry) {
        return "write %s".formatted(Finding.quoted(entry.write()));
    }

    /// Titles of works are set in italics.
    private static boolean isEmphasized(Passage passage, MatchResult match) {
        return Pattern.compile("[*_][^*_]*" + Pattern.quote(match.group()) + "[^*_]*[*_]")
                .matcher(passage.text().value())
                .find();
    }

    /// Whole words, in small or capital letters; a `*` at a word's end stands for any ending.
    private static Pattern pattern(Project.Wording entry) {
        var words = Pattern.compile("\\s+")
                .splitAsStream(entry.avoid().strip())
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "[\\p{L}\\p{M}]*"
                        : Pattern.quote(word))
                .collect(Collectors.joining("[\\s-]+"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
