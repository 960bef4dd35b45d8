package org.handbill.check;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Takes text apart into sentences and words (UAX #29).
final class Words {
    /// To make one takes longer than to use it.
    private static final ThreadLocal<BreakIterator> WORD_BREAKS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

    /// By language. To make one that knows abbreviations takes far longer than to use it.
    private static final Map<String, BreakIterator> SENTENCE_BREAKS = new ConcurrentHashMap<>();

    private Words() {}

    /// The sentences of a text, each without the blanks around it. Abbreviations and points within names end none
    /// where ICU knows them.
    static List<String> sentences(String text, String language) {
        var breaks = sentenceBreaks(language);
        var sentences = new ArrayList<String>();
        for (var paragraph : text.split("\\R\\s*\\R")) {
            var line = paragraph.replaceAll("\\s+", " ").strip();
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                var sentence = line.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    private static BreakIterator sentenceBreaks(String language) {
        return SENTENCE_BREAKS
                .computeIfAbsent(
                        language,
                        tag -> BreakIterator.getSentenceInstance(ULocale.forLanguageTag(tag + "-u-ss-standard")))
                .clone();
    }

    /// How often a text has something between words, and with that no fewer than its words less one.
    static int gaps(String text) {
        int gaps = 0;
        boolean inWord = true;
        for (int i = 0; i < text.length(); i++) {
            boolean isOfWord = Character.isLetterOrDigit(text.charAt(i));
            gaps += inWord && !isOfWord ? 1 : 0;
            inWord = isOfWord;
        }
        return gaps;
    }

    /// A word or number as written.
    ///
    /// @param opens whether a sentence begins with it
    record Word(String text, boolean opens) {}

    /// The words and numbers of a text, as written.
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        wordsOf(text).forEach(word -> words.add(word.text()));
        return words;
    }

    /// The words and numbers of a text, each with whether it opens a sentence.
    static List<Word> wordsOf(String text) {
        var breaks = WORD_BREAKS.get();
        breaks.setText(text);
        var words = new ArrayList<Word>();
        boolean opens = true;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words.add(new Word(text.substring(start, end), opens));
                opens = false;
            } else {
                opens |= ".!?:…".indexOf(text.charAt(start)) >= 0;
            }
        }
        return words;
    }
}
