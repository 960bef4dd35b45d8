package org.handbill.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes a project as large as wanted, the same for every run: claims of several kinds in two languages, in files of
/// a thousand, with a source for every five of them. Its words are made of syllables, and come as often as words do in
/// a language (Zipf's law).
final class LargeFacts {
    private static final int WORDS = 6000;
    private static final int PER_FILE = 1000;
    private static final int CLAIMS_PER_SOURCE = 5;
    private static final List<String> KINDS = List.of("finding", "law", "statistic", "event");

    private final Random random = new Random(14);
    private final List<String> english = words("bcdfghlmnprstvw", List.of("a", "e", "i", "o", "ou", "ea"), "rnst");
    private final List<String> spanish = words("bcdfglmnprstvz", List.of("a", "e", "i", "o", "u", "ie"), "nrs");
    private final double[] upTo = new double[WORDS];

    private LargeFacts() {
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 10);
            upTo[i] = sum;
        }
    }

    /// Writes it into an empty folder.
    static void write(Path directory, int claims) throws IOException {
        var large = new LargeFacts();
        var facts = directory.resolve("facts");
        for (var folder : List.of("claims", "sources", "sheets")) {
            Files.createDirectories(facts.resolve(folder));
        }
        Files.writeString(facts.resolve("handbill.yaml"), """
                organization: {name: Example Coalition, url: "https://example.org"}
                rules: {unused-claim: off}
                """);
        large.files(facts.resolve("claims"), "topic: t\nclaims:\n", claims, large::claim);
        large.files(facts.resolve("sources"), "references:\n", claims / CLAIMS_PER_SOURCE, large::source);
        Files.writeString(facts.resolve("sheets/sheet.yaml"), """
                id: sheet
                template: fact-sheet
                title: {en: Title, es: Título}
                languages: [en, es]
                sections: [{claims: [claim-0, claim-1, claim-2]}]
                """);
    }

    private interface Item {
        String of(int number);
    }

    private void files(Path folder, String head, int count, Item item) throws IOException {
        for (int first = 0; first < count; first += PER_FILE) {
            var items = IntStream.range(first, Math.min(count, first + PER_FILE))
                    .mapToObj(item::of)
                    .collect(Collectors.joining());
            Files.writeString(folder.resolve("%05d.yaml".formatted(first / PER_FILE)), head + items);
        }
    }

    private String claim(int number) {
        var kind = KINDS.get(random.nextInt(KINDS.size()));
        var value = kind.equals("statistic")
                ? "    value: {number: %d, unit: persons, year: %d, population: workers}\n"
                        .formatted(random.nextInt(90_000), 1990 + random.nextInt(36))
                : "";
        int source = number / CLAIMS_PER_SOURCE;
        return """
                  - id: claim-%d
                    kind: %s
                    text:
                      en: %s
                      es: %s
                    evidence:
                      - source: source-%d
                        locator: {page: "%d"}
                        quote: %s
                    as-of: %d-03-01
                    reviewed: {date: 2026-11-01, by: editor}
                    review-by: 2028-01-01
                """.formatted(
                                number,
                                kind,
                                sentence(english),
                                sentence(spanish),
                                source,
                                1 + random.nextInt(300),
                                phrase(english, 4),
                                2000 + random.nextInt(26))
                + value;
    }

    private String source(int number) {
        return """
                  - id: source-%d
                    type: article-journal
                    title: %s
                    author: [{family: %s, given: Ada}, {family: %s, given: Ben}]
                    container-title: Journal of %s
                    volume: %d
                    page: %d-%d
                    issued: %d
                    DOI: 10.1234/x%d
                    accessed: 2026-11-01
                    handbill: {perspective: peer-reviewed, seen: the whole}
                """.formatted(
                        number,
                        phrase(english, 9),
                        word(english),
                        word(english),
                        word(english),
                        1 + number % 90,
                        number % 700 + 1,
                        number % 700 + 12,
                        1990 + random.nextInt(36),
                        number);
    }

    private String sentence(List<String> words) {
        var text = phrase(words, 9 + random.nextInt(12));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1)
                + (random.nextInt(3) == 0 ? " in " + (1990 + random.nextInt(36)) : "") + ".";
    }

    private String phrase(List<String> words, int length) {
        return IntStream.range(0, length).mapToObj(i -> word(words)).collect(Collectors.joining(" "));
    }

    private String word(List<String> words) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
        return words.get(Math.min(found < 0 ? -found - 1 : found, WORDS - 1));
    }

    private List<String> words(String onsets, List<String> vowels, String codas) {
        var words = new LinkedHashSet<String>();
        while (words.size() < WORDS) {
            var word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
                word.append(onsets.charAt(random.nextInt(onsets.length())));
                word.append(vowels.get(random.nextInt(vowels.size())));
                if (random.nextInt(3) == 0) {
                    word.append(codas.charAt(random.nextInt(codas.length())));
                }
            }
            words.add(word.toString());
        }
        return new ArrayList<>(words);
    }
}
