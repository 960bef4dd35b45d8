package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhrasesTest {
    private static final List<Phrases> PHRASES = new ArrayList<>();
    private static final List<Pattern> PATTERNS = List.of(
                    "(?iu)(?<!\\p{L})(?:never|(?<!\\ba )ever|nerve[na]?)(?!\\p{L})",
                    "(?iu)(?:no one|en)(?! (?:a|e))",
                    "[\\p{L}0-9.]+@[\\p{L}0-9]+",
                    "(?:\\+[0-9]{1,2})?(?! )\\(?[0-9]{2,3}\\)?(?:[ .][0-9]{1,2}){1,2}(?<=[0-9 .()]{5})(?![0-9])",
                    "é?n(?=e)|a$|\\.",
                    "")
            .stream()
            .map(Pattern::compile)
            .toList();

    static {
        PATTERNS.forEach(pattern -> PHRASES.add(new Phrases(pattern)));
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("nevraoNE 01+().@é\n").ofMaxLength(24);
    }

    /// What was learnt of other texts' letters makes no difference.
    @Property(tries = 3000, seed = "14")
    void everyPhraseIsFoundWhereAWordBegins(@ForAll("texts") String text) {
        for (int i = 0; i < PATTERNS.size(); i++) {
            assertThat(places(PHRASES.get(i).in(text)))
                    .as(PATTERNS.get(i).pattern())
                    .isEqualTo(places(oneByOne(PATTERNS.get(i), text)));
        }
    }

    private static List<String> places(List<MatchResult> found) {
        return found.stream().map(match -> match.start() + " to " + match.end()).toList();
    }

    private static List<MatchResult> oneByOne(Pattern pattern, String text) {
        var found = new ArrayList<MatchResult>();
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i < text.length(); i++) {
            boolean begins = !Character.isWhitespace(text.charAt(i))
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)));
            if (begins && matcher.region(i, text.length()).lookingAt()) {
                found.add(matcher.toMatchResult());
                i = Math.max(i, matcher.end() - 1);
            }
        }
        return found;
    }
}
