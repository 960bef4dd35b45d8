package org.handbill.check;

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
                .flatMap(language -> language.getValue().stream()
                        .flatMap(entry -> Stream.concat(
                                Passage.all(facts)
                                        .filter(passage ->
                                                passage.isIn(language.getKey().tag()))
                                        .flatMap(passage -> inPassage(passage, entry, facts)),
                                inQuotes(entry, facts))));
    }

    private Stream<Finding> inPassage(Passage passage, Project.Wording entry, FactBase facts) {
        // Holders are names.
        if (passage.part() == Passage.Part.HOLDER
                || (passage.part() == Passage.Part.TITLE && entry.exceptIn().contains(TITLE))) {
            return Stream.empty();
        }
        var letters = passage.letters();
        var pattern = pattern(entry);
        var found = entry.exceptIn().contains(QUOTE)
                ? Quoted.outside(letters, pattern)
                : pattern.matcher(letters).results().toList();
        return found.stream()
                .filter(match -> !entry.exceptIn().contains(TITLE) || !isEmphasized(passage, match))
                .map(match -> passage.finding(
                        this,
                        passage.placeOf(match.group(), Quoted.occurrence(letters, match), facts),
                        message(entry, match.group()),
                        help(entry)));
    }

    /// Words of an evidence's `quote:` are in no language that is known.
    private Stream<Finding> inQuotes(Project.Wording entry, FactBase facts) {
        if (entry.exceptIn().contains(QUOTE)) {
            return Stream.empty();
        }
        return Grounds.all(facts)
                .flatMap(grounds -> grounds.evidence().stream()
                        .flatMap(evidence -> evidence.quote().stream())
                        .flatMap(quote -> pattern(entry)
                                .matcher(quote.exact())
                                .results()
                                .map(match -> finding(
                                        facts.locate(
                                                quote.at(), match.group(), Quoted.occurrence(quote.exact(), match)),
                                        grounds.subject(),
                                        message(entry, match.group()),
                                        help(entry)))));
    }

    private static String message(Project.Wording entry, String found) {
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
