package org.handbill.cite.citeproc;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.cite.RichText;

/// Finishes a line: what its signals ask for, then quotation marks, punctuation and links.
final class Finish {
    private static final Pattern DOI_BEFORE = Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s?)$");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}<>@]*([\\p{L}\\p{N}'’]*)[^\\p{L}\\p{N}<>@]*");

    /// Words that title case leaves small within a title (CSL 1.0.2, "Title Case Conversion").
    private static final Set<String> SMALL_WORDS = Set.of(
            "a",
            "according to",
            "across",
            "afore",
            "after",
            "against",
            "ahead of",
            "along",
            "alongside",
            "amid",
            "amidst",
            "among",
            "amongst",
            "an",
            "and",
            "anenst",
            "apart from",
            "apropos",
            "around",
            "as",
            "aside",
            "astride",
            "at",
            "athwart",
            "atop",
            "barring",
            "before",
            "behind",
            "below",
            "beneath",
            "beside",
            "besides",
            "between",
            "beyond",
            "but",
            "by",
            "c",
            "ca",
            "circa",
            "d'",
            "de",
            "despite",
            "down",
            "during",
            "et",
            "except",
            "for",
            "forenenst",
            "from",
            "given",
            "in",
            "inside",
            "into",
            "lest",
            "like",
            "modulo",
            "near",
            "next",
            "nor",
            "notwithstanding",
            "of",
            "off",
            "on",
            "onto",
            "or",
            "out",
            "over",
            "per",
            "plus",
            "pro",
            "qua",
            "sans",
            "since",
            "so",
            "than",
            "that",
            "the",
            "through",
            "throughout",
            "thru",
            "till",
            "to",
            "toward",
            "towards",
            "under",
            "underneath",
            "until",
            "unto",
            "up",
            "upon",
            "v",
            "van",
            "versus",
            "via",
            "von",
            "vs",
            "with",
            "within",
            "without",
            "yet");

    private final Words words;

    Finish(Words words) {
        this.words = words;
    }

    /// Does what the signals ask for.
    ///
    /// @param english whether the source's titles are English
    void signals(Line line, boolean english, String locator) {
        for (var span : java.util.List.copyOf(line.spans())) {
            switch (span.signal) {
                case TITLE_CASE -> {
                    if (english) {
                        titleCase(line, span);
                    }
                }
                case SENTENCE_CASE -> sentenceCase(line, span);
                case ORDINAL, LONG_ORDINAL -> ordinal(line, span);
                case STRIP_PERIODS -> replace(line, span, line.text(span).replace(".", ""));
                case LOCATOR -> replace(line, span, locator);
                case FAMILY -> pair(line, span, Signal.GIVEN);
                case GIVEN -> sink(line, span);
                default -> {}
            }
        }
    }

    private static void replace(Line line, Line.Span span, String with) {
        if (span.end > span.start && !line.text(span).equals(with)) {
            line.replace(span.start, span.end, with, line.letter(span.start));
            span.end = span.start + with.length();
        }
    }

    private void ordinal(Line line, Line.Span span) {
        var number = line.text(span);
        if (number.matches("[0-9]{1,6}")) {
            replace(line, span, words.ordinal(Integer.parseInt(number), span.signal == Signal.LONG_ORDINAL));
        }
    }

    /// A family name behind its given name stands in its natural order.
    private static void pair(Line line, Line.Span family, Signal before) {
        var last = lastOf(line, before, family);
        if (last != null && !last.paired && last.end <= family.start) {
            last.paired = true;
            family.paired = true;
        }
    }

    private static Line.@org.jspecify.annotations.Nullable Span lastOf(Line line, Signal signal, Line.Span before) {
        Line.Span last = null;
        for (var span : line.spans()) {
            if (span == before) {
                return last;
            }
            if (span.signal == signal) {
                last = span;
            }
        }
        return last;
    }

    /// In inverted order, moves particle and suffix behind the given name: `Beauvoir, Simone de`, `King, M. L., Jr.`
    private static void sink(Line line, Line.Span given) {
        var family = lastOf(line, Signal.FAMILY, given);
        if (family == null || family.paired) {
            return;
        }
        family.paired = true;
        given.paired = true;
        var separator = line.text().substring(family.end, Math.max(family.end, given.start));
        for (var span : java.util.List.copyOf(line.spans())) {
            if (span.signal == Signal.SINKS
                    && span.start >= family.start
                    && span.end <= family.end
                    && span.end > span.start) {
                boolean suffix = span.start > family.start;
                var letter = line.letter(span.start);
                var name = separator.isBlank() ? line.text(span).replaceFirst("\\.$", "") : line.text(span);
                var moved = (suffix ? separator : " ") + name;
                int start = suffix ? span.start - 1 : span.start;
                int end = suffix ? span.end : Math.min(span.end + 1, family.end);
                line.delete(start, end);
                int at = given.end;
                line.insert(at, moved, letter);
                given.end = at + moved.length();
            }
        }
    }

    /// Words of lower-case letters get a capital, but for small ones inside the title; what is no plain word
    /// (an address, a tag) stays as it is.
    private static void titleCase(Line line, Line.Span span) {
        boolean first = true;
        int i = span.start;
        while (i < span.end) {
            int end = i;
            while (end < span.end && !isBreak(line.at(end))) {
                end++;
            }
            var word = WORD.matcher(line.text()).region(i, end);
            if (word.matches() && word.start(1) < word.end(1)) {
                var letters = word.group(1);
                boolean last = line.text().substring(end, span.end).chars().noneMatch(Character::isLetterOrDigit);
                boolean hyphened = i > span.start && line.at(i - 1) == '-' || end < span.end && line.at(end) == '-';
                boolean small = SMALL_WORDS.contains(letters) && !first && (!last || hyphened);
                int at = word.start(1);
                if (!small
                        && letters.equals(letters.toLowerCase(Locale.ROOT))
                        && !line.letter(at).keepsCase()) {
                    line.setLetter(at, Character.toUpperCase(line.at(at)), line.letter(at));
                }
            }
            if (end > i) {
                first = ":?!.".indexOf(line.at(end - 1)) >= 0
                        && !SMALL_WORDS.contains(line.text().substring(i, end - 1));
            }
            i = end + 1;
        }
    }

    private static boolean isBreak(char c) {
        return Character.isWhitespace(c) || c == '-' || c == '–' || c == '—' || c == '/';
    }

    private static void sentenceCase(Line line, Line.Span span) {
        for (int i = span.start; i < span.end; i++) {
            if (Character.isLetter(line.at(i))) {
                if (!line.letter(i).keepsCase()) {
                    line.setLetter(i, Character.toUpperCase(line.at(i)), line.letter(i));
                }
                return;
            }
        }
    }

    /// Sets quotation marks and punctuation right; the line is whole.
    RichText text(Line line) {
        links(line);
        new Punctuation(words, line).apply();
        return line.rich();
    }

    /// The letters before a DOI that belong to its address are part of the link; a full stop at its end is not.
    private static void links(Line line) {
        for (int i = 0; i < line.length(); i++) {
            var link = line.letter(i).link();
            if (link.isEmpty() || i > 0 && line.letter(i - 1).link().equals(link)) {
                continue;
            }
            var before = DOI_BEFORE.matcher(line.text().substring(0, i));
            if (link.get().startsWith("https://doi.org/") && before.find()) {
                for (int j = before.start(); j < i; j++) {
                    line.setLetter(j, line.at(j), line.letter(j).linkedTo(link.get()));
                }
            }
        }
    }
}
