package org.handbill.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Tells an author's own words from those in quotation marks.
final class Quoted {
    private static final Pattern QUOTE = Pattern.compile(
            "[“\"][^“”\"]*[”\"]|«[^«»]*»|„[^„“”]*[“”]|(?<![\\p{L}\\p{N}])‘[^‘’]*(?:’(?=\\p{L})[^‘’]*)*’(?!\\p{L})");

    private Quoted() {}

    /// Those that stand in no quotation.
    ///
    /// @param found what was found in the text
    static List<MatchResult> outside(String text, List<MatchResult> found) {
        if (found.isEmpty()) {
            return found;
        }
        var quotes = QUOTE.matcher(text).results().toList();
        return found.stream()
                .filter(match -> quotes.stream()
                        .noneMatch(quote -> quote.start() <= match.start() && match.end() <= quote.end()))
                .toList();
    }

    /// The same words' how-manieth occurrence in the text a match is, from 1.
    static int occurrence(String text, MatchResult match) {
        int count = 0;
        for (int i = text.indexOf(match.group());
                i >= 0 && i <= match.start();
                i = text.indexOf(match.group(), i + 1)) {
            count++;
        }
        return count;
    }
}
