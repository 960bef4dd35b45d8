package org.handbill.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Evidence;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
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
                    var words = Words.of(language.getValue());
                    return Stream.concat(
                            Passage.all(facts)
                                    .filter(passage ->
                                            passage.isIn(language.getKey().tag()))
                                    .flatMap(passage -> inPassage(passage, words, facts)),
                            inQuotes(words, facts));
                });
    }

    /// All words of a language to avoid.
    ///
    /// @param any finds texts that have one of them: most have none
    private record Words(List<Avoided> each, Phrases any) {
        static Words of(List<Project.Wording> entries) {
            return new Words(
                    entries.stream().map(Avoided::of).toList(),
                    Phrases.of(entries.stream().map(WordingRule::pattern).collect(Collectors.joining("|"))));
        }

        Stream<Avoided> in(String text) {
            return any.areIn(text) ? each.stream() : Stream.empty();
        }
    }

    /// Words to avoid, and what finds them.
    private record Avoided(Project.Wording entry, Phrases phrases) {
        static Avoided of(Project.Wording entry) {
            return new Avoided(entry, Phrases.of(pattern(entry)));
        }

        boolean exceptsTitles() {
            return entry.exceptIn().contains(TITLE);
        }

        boolean exceptsQuotes() {
            return entry.exceptIn().contains(QUOTE);
        }
    }

    private Stream<Finding> inPassage(Passage passage, Words words, FactBase facts) {
        // Holders are names.
        if (passage.part() == Passage.Part.HOLDER) {
            return Stream.empty();
        }
        var letters = passage.letters();
        return words.in(letters)
                .filter(avoided -> passage.part() != Passage.Part.TITLE || !avoided.exceptsTitles())
                .flatMap(avoided -> inLetters(passage, letters, avoided, facts));
    }

    private Stream<Finding> inLetters(Passage passage, String letters, Avoided avoided, FactBase facts) {
        var found = avoided.phrases().in(letters);
        return (avoided.exceptsQuotes() ? Quoted.outside(letters, found) : found)
                .stream()
                        .filter(match -> !avoided.exceptsTitles() || !isEmphasized(passage, match))
                        .map(match -> passage.finding(
                                this,
                                passage.placeOf(match.group(), Quoted.occurrence(letters, match), facts),
                                message(match.group()),
                                help(avoided.entry())));
    }

    /// Words of an evidence's `quote:` are in no language that is known.
    private Stream<Finding> inQuotes(Words words, FactBase facts) {
        return Grounds.all(facts)
                .flatMap(grounds -> grounds.evidence().stream()
                        .flatMap(evidence -> evidence.quote().stream())
                        .flatMap(quote -> words.in(quote.exact())
                                .filter(avoided -> !avoided.exceptsQuotes())
                                .flatMap(avoided -> inQuote(quote, avoided, grounds.subject(), facts))));
    }

    private Stream<Finding> inQuote(Evidence.Quote quote, Avoided avoided, Id subject, FactBase facts) {
        return avoided.phrases().in(quote.exact()).stream()
                .map(match -> finding(
                        facts.locate(quote.at(), match.group(), Quoted.occurrence(quote.exact(), match)),
                        subject,
                        message(match.group()),
                        help(avoided.entry())));
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

    /// A regular expression; a `*` at a word's end stands for any ending.
    private static String pattern(Project.Wording entry) {
        return Pattern.compile("\\s+")
                .splitAsStream(entry.avoid().strip())
                .map(word -> word.endsWith("*")
                        ? Phrases.spelt(word.substring(0, word.length() - 1)) + "[\\p{L}\\p{M}]*"
                        : Phrases.spelt(word))
                .collect(Collectors.joining("[\\s\\h-]+"));
    }
}
