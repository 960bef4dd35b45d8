package org.handbill.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How many years of school a text asks for, by formulas that count syllables, words and sentences.
///
/// English: the mean of Flesch–Kincaid (Kincaid et al. 1975) and SMOG (McLaughlin 1969). Spanish: Szigriszt-Pazos'
/// perspicuity (1993) on Barrio-Cantalejo's INFLESZ scale (2008), whose bounds 80, 65, 55 and 40 stand for grades 6,
/// 8, 10 and 12.
///
/// @param grade    years of school
/// @param measures the formulas' own figures, in words
record Readability(double grade, String measures) {
    private static final Pattern SILENT_U = Pattern.compile("(?<=[qg])u(?=[eiéí])");
    private static final Pattern SPANISH_VOWELS = Pattern.compile("[aeiouáéíóúüy]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern OTHER = Pattern.compile("[^a-z]");
    private static final Pattern ENGLISH_VOWELS = Pattern.compile("[aeiouy]+");
    /// Vowels next to each other that are two syllables.
    private static final Pattern APART = Pattern.compile(
            "(?<![ctsg])i[ao](?!u)|(?<=[gn])eo(?!u)|(?<=id)eo|(?<=[^aeiou])ie(?=t)|ea$|(?<=cr)ea(?=t)|ua(?=[lt])|uou|ying");
    private static final Pattern SILENT_END =
            Pattern.compile("(?:(?<![aeiouyl])e|(?<=[aeiouy]l)e|(?<![aeiouytd])ed|(?<![aeiouysxzcg])(?<!ch|sh)es)$");
    private static final Pattern BEFORE_ENDING = Pattern.compile("e(?=(?:ly|ment|ments|ful|less|ness)$)");
    private static final int POLYSYLLABLE = 3;

    /// Whether there is a formula for a language.
    static boolean knows(String language) {
        return language.equals("en") || language.equals("es");
    }

    /// @param sentences of the text
    /// @param language  primary subtag
    /// @return nothing for a text without words or a language without a formula
    static Optional<Readability> of(List<String> sentences, String language) {
        var words = sentences.stream()
                .flatMap(sentence -> Words.of(sentence).stream())
                .filter(word -> Character.isLetter(word.codePointAt(0)))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return switch (language) {
            case "en" -> Optional.of(english(words, sentences.size()));
            case "es" -> Optional.of(spanish(words, sentences.size()));
            default -> Optional.empty();
        };
    }

    private static Readability english(List<String> words, int sentences) {
        var syllables = words.stream().mapToInt(Readability::englishSyllables).toArray();
        double perWord = (double) java.util.stream.IntStream.of(syllables).sum() / words.size();
        long long_ = java.util.stream.IntStream.of(syllables)
                .filter(count -> count >= POLYSYLLABLE)
                .count();
        double fleschKincaid = 0.39 * words.size() / sentences + 11.8 * perWord - 15.59;
        double smog = 1.0430 * Math.sqrt(30.0 * long_ / sentences) + 3.1291;
        return new Readability(
                (fleschKincaid + smog) / 2,
                String.format(Locale.ROOT, "Flesch–Kincaid %.1f, SMOG %.1f", fleschKincaid, smog));
    }

    private static Readability spanish(List<String> words, int sentences) {
        int syllables = words.stream().mapToInt(Readability::spanishSyllables).sum();
        double ease = 206.835 - 62.3 * syllables / words.size() - (double) words.size() / sentences;
        return new Readability(gradeOfEase(ease), String.format(Locale.ROOT, "INFLESZ %.0f", ease));
    }

    private static double gradeOfEase(double ease) {
        if (ease >= 65) {
            return 8 - (ease - 65) * 2 / 15;
        }
        return ease >= 55 ? 10 - (ease - 55) * 2 / 10 : 12 - (ease - 40) * 2 / 15;
    }

    /// Syllables of an English word, by its letters: right for most words, which is enough for a mean.
    static int englishSyllables(String word) {
        var bare = POSSESSIVE.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("");
        var letters = OTHER.matcher(bare).replaceAll("");
        letters = SILENT_END
                .matcher(BEFORE_ENDING.matcher(letters).replaceFirst(""))
                .replaceFirst("");
        long groups = ENGLISH_VOWELS.matcher(letters).results().count()
                + APART.matcher(letters).results().count();
        return (int) Math.max(1, groups);
    }

    /// Syllables of a Spanish word: its vowels, diphthongs as one.
    static int spanishSyllables(String word) {
        var letters = SILENT_U.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        int count = SPANISH_VOWELS
                .matcher(letters)
                .results()
                .mapToInt(group -> nuclei(group.group()))
                .sum();
        return Math.max(1, count);
    }

    /// Two vowels are one syllable where one of them is weak (i, u, y without an accent).
    private static int nuclei(String vowels) {
        int count = 0;
        boolean strongBefore = false;
        boolean weakBefore = false;
        for (char vowel : vowels.toCharArray()) {
            boolean weak = "iuüy".indexOf(vowel) >= 0;
            boolean joins = weak ? strongBefore || weakBefore : weakBefore && "íú".indexOf(vowel) < 0;
            if (!joins) {
                count++;
            }
            strongBefore = !weak && "íú".indexOf(vowel) < 0;
            weakBefore = weak && !(joins && strongBefore);
        }
        return count;
    }
}
