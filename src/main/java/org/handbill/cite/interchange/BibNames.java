package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.facts.CslValue;

/// Names as BibTeX has them: `First von Last`, `von Last, Jr, First`, a body in braces; and BibLaTeX's
/// `family=…, given=…`. `and others` is the name "others", as Pandoc has it.
final class BibNames {
    private static final Pattern EXTENDED =
            Pattern.compile("\\s*(?:family|given|prefix|suffix)\\s*=.*", Pattern.DOTALL);

    private BibNames() {}

    /// @param useprefix whether "von" belongs to the family name in every place
    static List<CslValue.Name> read(String latex, boolean useprefix) {
        return split(" " + latex + " ", BibNames::isAnd).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name(name, useprefix))
                .toList();
    }

    /// Whether an "and" has no name before or after it.
    static boolean hasIdleAnd(String latex) {
        var names = split(" " + latex + " ", BibNames::isAnd);
        return names.size() > 1 && names.stream().anyMatch(String::isBlank);
    }

    private static CslValue.Name name(String latex, boolean useprefix) {
        if (isBraced(latex) || latex.equals("others")) {
            return new CslValue.Name(Map.of("literal", decode(latex)));
        }
        if (EXTENDED.matcher(latex).matches()) {
            return extended(latex, useprefix);
        }
        var parts = split(latex, (text, at) -> text.charAt(at) == ',' ? 1 : 0).stream()
                .map(String::strip)
                .toList();
        var words = words(parts.getFirst());
        if (parts.size() == 1) {
            int from = 0;
            while (from < words.size() - 1 && !isLower(words.get(from))) {
                from++;
            }
            return person(words, from, String.join(" ", words.subList(0, from)), "", useprefix);
        }
        return person(
                words,
                0,
                parts.getLast(),
                parts.size() > 2 ? String.join(", ", parts.subList(1, parts.size() - 1)) : "",
                useprefix);
    }

    /// @param from where the family name and what stands before it begin in the words
    private static CslValue.Name person(List<String> words, int from, String given, String suffix, boolean useprefix) {
        int family = from;
        for (int i = from; i < words.size() - 1; i++) {
            if (isLower(words.get(i))) {
                family = i + 1;
            }
        }
        var name = new LinkedHashMap<String, String>();
        put(name, "family", String.join(" ", words.subList(Math.min(family, words.size()), words.size())));
        put(name, "given", given);
        put(name, particle(useprefix), String.join(" ", words.subList(from, Math.min(family, words.size()))));
        put(name, "suffix", suffix);
        return new CslValue.Name(name);
    }

    private static CslValue.Name extended(String latex, boolean useprefix) {
        var values = new LinkedHashMap<String, String>();
        for (var part : split(latex, (text, at) -> text.charAt(at) == ',' ? 1 : 0)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        part.substring(equals + 1).strip());
            }
        }
        boolean prefix = values.containsKey("useprefix") ? "true".equals(values.get("useprefix")) : useprefix;
        var name = new LinkedHashMap<String, String>();
        put(name, "family", values.getOrDefault("family", ""));
        put(name, "given", values.getOrDefault("given", ""));
        put(name, particle(prefix), values.getOrDefault("prefix", ""));
        put(name, "suffix", values.getOrDefault("suffix", ""));
        return new CslValue.Name(name);
    }

    private static String particle(boolean useprefix) {
        return useprefix ? "non-dropping-particle" : "dropping-particle";
    }

    private static void put(Map<String, String> name, String part, String latex) {
        var text = decode(latex);
        if (!text.isEmpty()) {
            name.put(part, text);
        }
    }

    private static String decode(String latex) {
        return LatexReader.field(latex, false);
    }

    /// Whether the text is one group, which is not to be taken apart.
    private static boolean isBraced(String latex) {
        if (!latex.startsWith("{") || latex.startsWith("{\\")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < latex.length(); i++) {
            depth += latex.charAt(i) == '{' ? 1 : latex.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i == latex.length() - 1;
            }
        }
        return false;
    }

    private static boolean isLower(String word) {
        if (word.startsWith("{") && !word.startsWith("{\\")) {
            return false;
        }
        var letters = LatexReader.letters(word);
        return letters.codePoints().filter(Character::isLetter).findFirst().stream()
                .anyMatch(Character::isLowerCase);
    }

    private static List<String> words(String latex) {
        return split(latex, (text, at) -> Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '~' ? 1 : 0)
                .stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Finds what parts a text.
    private interface Separator {
        /// How many characters from here on are one, 0 where none begins.
        int length(String text, int at);
    }

    private static int isAnd(String text, int at) {
        boolean and = Character.isWhitespace(text.charAt(at))
                && text.regionMatches(true, at + 1, "and", 0, 3)
                && at + 4 < text.length()
                && Character.isWhitespace(text.charAt(at + 4));
        return and ? 4 : 0;
    }

    private static List<String> split(String text, Separator separator) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            int length = depth == 0 ? separator.length(text, i) : 0;
            if (length > 0) {
                parts.add(text.substring(start, i));
                start = i + length;
                i = start - 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /// Names as a field, so that they read as the same names where BibTeX can say them.
    static String write(List<CslValue.Name> names) {
        return names.stream().map(BibNames::write).collect(Collectors.joining(" and "));
    }

    private static String write(CslValue.Name name) {
        var parts = name.parts();
        var literal = parts.get("literal");
        if (literal != null) {
            return literal.equals("others") ? literal : "{" + LatexWriter.field(literal) + "}";
        }
        var particle = parts.getOrDefault("non-dropping-particle", parts.getOrDefault("dropping-particle", ""));
        var family = parts.getOrDefault("family", "");
        var given = LatexWriter.field(parts.getOrDefault("given", ""));
        var suffix = LatexWriter.field(parts.getOrDefault("suffix", ""));
        if (given.isEmpty() && suffix.isEmpty() && particle.isEmpty() && family.indexOf(' ') < 0) {
            return kept(LatexWriter.field(family), false);
        }
        if (given.isEmpty()) {
            return "family={" + LatexWriter.field(family) + "}"
                    + (particle.isEmpty() ? "" : ", prefix={" + LatexWriter.field(particle) + "}")
                    + (suffix.isEmpty() ? "" : ", suffix={" + suffix + "}");
        }
        var last = LatexWriter.field(family);
        var whole = (particle.isEmpty() ? "" : LatexWriter.field(particle) + " ") + kept(last, hasLowerWord(last));
        return whole + ", " + (suffix.isEmpty() ? "" : kept(suffix, false) + ", ") + kept(given, false);
    }

    private static boolean hasLowerWord(String latex) {
        var words = words(latex);
        return words.stream().limit(Math.max(0, words.size() - 1)).anyMatch(BibNames::isLower);
    }

    /// In braces where it would be taken apart.
    private static String kept(String latex, boolean must) {
        boolean parted = must
                || latex.indexOf(',') >= 0
                || latex.indexOf('=') >= 0
                || (" " + latex + " ").toLowerCase(Locale.ROOT).contains(" and ")
                || latex.equals("others");
        return parted ? "{" + latex + "}" : latex;
    }
}
