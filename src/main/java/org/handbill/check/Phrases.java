package org.handbill.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words and phrases that a text is searched for: whole words, in small or capital letters.
final class Phrases {
    private static final int ASCII = 128;
    private static final byte UNTRIED = 0;
    private static final byte OPENS = 1;
    private static final byte OPENS_NONE = 2;

    private final Pattern pattern;
    /// Whether a phrase may begin with two letters, for all that were tried: most words begin with two that none does.
    private final byte[] openings = new byte[ASCII * ASCII];

    /// @param pattern matches where a word may begin, and asks for nothing that stands before
    Phrases(Pattern pattern) {
        this.pattern = pattern;
    }

    /// @param alternatives regular expressions with `|` between them
    static Phrases of(String alternatives) {
        return new Phrases(Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /// A regular expression for words as they are written, whichever blanks, apostrophes and accents they are written
    /// with: *é* is one character or two.
    static String spelt(String words) {
        return words.strip()
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> Character.isWhitespace(letter.codePointAt(0)) ? " " : either(letter))
                .collect(Collectors.joining())
                .replaceAll(" +", "[\\\\s\\\\h]+");
    }

    private static String either(String letter) {
        if (letter.equals("'") || letter.equals("’")) {
            return "['’]";
        }
        var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        return apart.equals(letter)
                ? Pattern.quote(letter)
                : "(?:" + Pattern.quote(letter) + "|" + Pattern.quote(apart) + ")";
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
    private int next(Matcher matcher, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if ((i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
                    && mayOpen(text, i)
                    && matcher.region(i, text.length()).lookingAt()) {
                return i;
            }
        }
        return text.length();
    }

    private boolean mayOpen(String text, int i) {
        char first = text.charAt(i);
        if (first >= ASCII || i + 1 == text.length() || text.charAt(i + 1) >= ASCII) {
            return !Character.isWhitespace(first);
        }
        int pair = first * ASCII + text.charAt(i + 1);
        if (openings[pair] == UNTRIED) {
            openings[pair] = opens(text.substring(i, i + 2)) ? OPENS : OPENS_NONE;
        }
        return openings[pair] == OPENS;
    }

    /// What fails before it comes to the end would fail on any text that goes on.
    private boolean opens(String pair) {
        var alone = pattern.matcher(pair);
        return !Character.isWhitespace(pair.charAt(0)) && (alone.lookingAt() || alone.hitEnd());
    }
}
