package org.handbill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words and phrases that a text is searched for: whole words, in small or capital letters.
///
/// @param pattern matches where a word may begin
record Phrases(Pattern pattern) {

    /// @param alternatives regular expressions with `|` between them
    static Phrases of(String alternatives) {
        return new Phrases(Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /// Where they stand in a text.
    List<MatchResult> in(String text) {
        var found = new ArrayList<MatchResult>();
        var matcher = matcher(text);
        for (int i = next(matcher, text, 0);
                i < text.length();
                i = next(matcher, text, Math.max(i + 1, matcher.end()))) {
            found.add(matcher.toMatchResult());
        }
        return found;
    }

    /// Whether one of them stands in a text.
    boolean areIn(String text) {
        return next(matcher(text), text, 0) < text.length();
    }

    private Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /// Where the next one begins. Only beginnings of words are tried: most letters stand within one.
    private static int next(Matcher matcher, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ((i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
                    && !Character.isWhitespace(text.charAt(i))
                    && matcher.region(i, text.length()).lookingAt()) {
                return i;
            }
        }
        return text.length();
    }
}
