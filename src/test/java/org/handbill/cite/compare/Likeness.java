package org.handbill.cite.compare;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.TestSources;

/// How much two formatted texts have in common.
enum Likeness {
    /// Every letter and every look.
    SAME,
    /// Every letter; italics, bold or small capitals differ.
    LOOKS,
    /// Every letter and digit, in order and case; punctuation, quotation marks or spaces differ.
    PUNCTUATION,
    /// Words.
    WORDS;

    /// All punctuation but what stands for a word: `&`, `§`, `¶`, `@`, `#`, `%`, `*`.
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{Z}\\p{Cf}\\s&&[^&§¶@#%*]]+");

    static Likeness of(RichText one, RichText other) {
        if (shown(one).equals(shown(other))) {
            return SAME;
        }
        if (ended(one.letters()).equals(ended(other.letters()))) {
            return LOOKS;
        }
        return words(one).equals(words(other)) ? PUNCTUATION : WORDS;
    }

    /// The text with its looks. A full stop at the end is left out: Handbill ends each note with one.
    static String shown(RichText text) {
        return ended(TestSources.shown(text.map(run -> Run.looking(run.text(), run.look()))));
    }

    private static String ended(String text) {
        var stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static String words(RichText text) {
        return MARKS.matcher(Normalizer.normalize(text.letters(), Normalizer.Form.NFKC))
                .replaceAll("");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
