package org.handbill.handout;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.facts.Evidence;
import org.handbill.facts.Kind;
import org.handbill.facts.Language;
import org.handbill.facts.PartialDate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The words that Handbill itself prints, in one language: `templates/common/words/<language>.yaml`.
///
/// A words file maps a word's key to the word, or to a sentence with {@code {placeholders}}. A project's file stands
/// before Handbill's own of that name word by word, and a regional file (`es-MX`) before that of its language (`es`).
/// English has every word that there is: what a language lacks of those is an error.
public final class Words {
    private static final Language MODEL = Language.ENGLISH;
    private static final String MONTHS = "months";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DIGITS = Pattern.compile("([-+\u2212]?)([0-9]+)((?:\\.[0-9]+)?)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Language language;
    private final SortedMap<String, String> words;
    private final List<String> months;

    private Words(Language language, SortedMap<String, String> words, List<String> months) {
        this.language = language;
        this.words = Collections.unmodifiableSortedMap(words);
        this.months = List.copyOf(months);
    }

    /// The words of a language.
    ///
    /// @throws TemplateFault where the language has no words file, or one that is at fault or incomplete
    public static Words of(TemplateFiles files, Language language) throws TemplateFault {
        var model = files.all(file(MODEL)).getLast();
        var needed = read(model);
        var found = new TreeMap<String, Word>();
        String nearest = "";
        for (var tag = Optional.of(language); tag.isPresent(); tag = tag.get().parent()) {
            for (var file : files.all(file(tag.get()))) {
                nearest = nearest.isEmpty() ? "templates/" + file.name() : nearest;
                read(file).forEach(found::putIfAbsent);
            }
        }
        if (found.isEmpty()) {
            throw new TemplateFault(
                    "templates/" + file(language),
                    1,
                    1,
                    "there are no words of the language \"" + language + "\"; there are: " + known(files),
                    "write that file, with the words of " + model.place());
        }
        check(needed, found, nearest, model.place());
        var words = new TreeMap<String, String>();
        found.forEach((key, word) -> words.put(key, word.text()));
        return new Words(language, words, found.getOrDefault(MONTHS, Word.NONE).items());
    }

    /// Whether a language has a words file, be it that of the nearest shorter tag.
    public static boolean has(TemplateFiles files, Language language) {
        for (var tag = Optional.of(language); tag.isPresent(); tag = tag.get().parent()) {
            if (files.holds(file(tag.get()))) {
                return true;
            }
        }
        return false;
    }

    private static String file(Language language) {
        return TemplateFiles.COMMON + "/words/" + language.tag() + ".yaml";
    }

    private static String known(TemplateFiles files) {
        return String.join(", ", files.languages().stream().map(Language::tag).toList());
    }

    private static void check(Map<String, Word> needed, Map<String, Word> found, String nearest, String model)
            throws TemplateFault {
        var missing = new TreeSet<>(needed.keySet());
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            throw new TemplateFault(
                    nearest,
                    1,
                    1,
                    "lacks the " + (missing.size() == 1 ? "word " : "words ") + String.join(", ", missing),
                    "add to " + nearest + " what " + model + " has");
        }
        for (var entry : found.entrySet()) {
            var word = entry.getValue();
            var pattern = needed.get(entry.getKey());
            if (pattern != null) {
                checkPlaceholders(entry.getKey(), word, placeholders(pattern.text()));
            }
            if (entry.getKey().equals(MONTHS) && word.items().size() != 12) {
                throw word.fault("\"months\" is a list of twelve names", "write the names from January to December");
            }
        }
    }

    private static void checkPlaceholders(String key, Word word, Set<String> known) throws TemplateFault {
        for (var name : placeholders(word.text())) {
            if (!known.contains(name)) {
                throw word.fault("the word \"" + key + "\" has no {" + name + "}", "it may use " + braced(known));
            }
        }
    }

    private static String braced(Set<String> names) {
        return names.isEmpty()
                ? "no placeholder"
                : String.join(", ", names.stream().map(name -> "{" + name + "}").toList());
    }

    private static SortedSet<String> placeholders(String text) {
        var names = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    public Language language() {
        return language;
    }

    /// All words by key, as they are written.
    public SortedMap<String, String> all() {
        return words;
    }

    /// The word of a key.
    ///
    /// @throws IllegalArgumentException where there is no such word; Handbill's own are always there
    public String word(String key) {
        var word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no word \"" + key + "\" in " + file(language));
        }
        return word;
    }

    /// A sentence with its placeholders filled in.
    public String say(String key, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(word(key))
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    /// A date in words: `24 November 2026`, `November 2026`, `2026`.
    public String date(PartialDate date) {
        var values = new LinkedHashMap<String, String>();
        values.put("year", Integer.toString(date.year()));
        values.put("month", date.month() == 0 ? "" : months.get(date.month() - 1));
        values.put("day", Integer.toString(date.day()));
        return say(date.month() == 0 ? "date-year" : date.day() == 0 ? "date-month" : "date-day", values);
    }

    /// What a kind of claim is called.
    public String kind(Kind kind) {
        return word("kind-" + kind.word());
    }

    /// What a citation says in the place of a locator: `abstract`.
    public String restsOn(Evidence.RestsOn restsOn) {
        return word("rests-on-" + restsOn.word());
    }

    /// What a citation says of several sources of which the same was seen: `abstracts`.
    public String restsOnAll(Evidence.RestsOn restsOn) {
        return word("rests-on-all-" + restsOn.word());
    }

    /// That all sources were seen on or after a day.
    public String seen(PartialDate day) {
        return say("seen", Map.of("day", date(day)));
    }

    /// That some of the sources were seen on or after a day.
    public String seenSome(int n, int total, PartialDate day) {
        return say("seen-some", Map.of("n", Integer.toString(n), "total", Integer.toString(total), "day", date(day)));
    }

    /// The two bounds of an interval; those below zero are not joined by a dash.
    public String interval(String low, String high) {
        boolean signed = !Character.isDigit(low.charAt(0)) || !Character.isDigit(high.charAt(0));
        return say(signed ? "interval-signed" : "interval", Map.of("low", low, "high", high));
    }

    /// A number with its digits in groups of three, where it has five or more before its point: `1200000.5` becomes
    /// `1,200,000.5`. Its sign is a true minus.
    public String number(String written) {
        var matcher = DIGITS.matcher(written);
        if (!matcher.matches()) {
            return written;
        }
        var digits = matcher.group(2);
        var whole = digits.length() < 5
                ? digits
                : digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", Matcher.quoteReplacement(word("thousands")));
        return matcher.group(1).replace('-', '\u2212') + whole + matcher.group(3);
    }

    /// What stands under an axis of a chart: what it counts, and that its steps multiply where they do.
    public Optional<String> axis(Optional<String> counted, boolean logarithmic) {
        if (!logarithmic) {
            return counted;
        }
        return Optional.of(counted.map(axis -> say("logarithmic", Map.of("axis", axis)))
                .orElseGet(() -> word("logarithmic-scale")));
    }

    /// Words in quotation marks.
    public String quoted(String text) {
        return say("quote", Map.of("text", text));
    }

    /// Several words in a row: `A, B and C`.
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(word("list-separator"), items.subList(0, items.size() - 1))
                + word("list-last")
                + items.getLast();
    }

    private record Word(String text, List<String> items, TemplateFile file, int line, int column) {
        static final Word NONE = new Word("", List.of(), new TemplateFile("", "", new byte[0]), 1, 1);

        static Word at(Node node, String text, List<String> items, TemplateFile file) {
            var mark = node.getStartMark();
            return new Word(text, items, file, mark.getLine() + 1, mark.getColumn() + 1);
        }

        TemplateFault fault(String reason, String help) {
            return new TemplateFault(file.place(), line, column, reason, help);
        }
    }

    private static SortedMap<String, Word> read(TemplateFile file) throws TemplateFault {
        var words = new TreeMap<String, Word>();
        if (!(compose(file) instanceof MappingNode map)) {
            throw new TemplateFault(
                    file.place(), 1, 1, "is not a list of words", "write a word a line, such as `sources: Sources`");
        }
        for (var tuple : map.getValue()) {
            var at = Word.at(tuple.getKeyNode(), "", List.of(), file);
            if (!(tuple.getKeyNode() instanceof ScalarNode key
                    && KEY.matcher(key.getValue()).matches())) {
                throw at.fault("is not the key of a word", "write it in small letters and hyphens");
            }
            if (words.put(key.getValue(), value(key.getValue(), tuple.getValueNode(), file)) != null) {
                throw at.fault("the word \"" + key.getValue() + "\" stands here for the second time", "remove one");
            }
        }
        return words;
    }

    private static Word value(String key, Node node, TemplateFile file) throws TemplateFault {
        if (node instanceof ScalarNode scalar && !key.equals(MONTHS)) {
            return Word.at(node, scalar.getValue(), List.of(), file);
        }
        if (node instanceof SequenceNode sequence && key.equals(MONTHS)) {
            var items = new ArrayList<String>();
            for (var item : sequence.getValue()) {
                items.add(item instanceof ScalarNode scalar ? scalar.getValue() : "");
            }
            return Word.at(node, "", items, file);
        }
        throw Word.at(node, "", List.of(), file)
                .fault(
                        "\"" + key + "\" is "
                                + (key.equals(MONTHS) ? "a list of twelve names" : "one word or sentence"),
                        "see the same key in the words of English");
    }

    private static Node compose(TemplateFile file) throws TemplateFault {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
            if (node != null) {
                return node;
            }
            throw new TemplateFault(file.place(), 1, 1, "is empty", "write a word a line, such as `sources: Sources`");
        } catch (MarkedYAMLException e) {
            var mark = Optional.ofNullable(e.getProblemMark());
            throw new TemplateFault(
                    file.place(),
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "is not YAML: " + e.getProblem(),
                    "put sentences that have a colon or a brace in quotation marks");
        } catch (YAMLException e) {
            throw new TemplateFault(file.place(), 1, 1, "is not YAML: " + e.getMessage(), "save it as UTF-8 text");
        }
    }
}
