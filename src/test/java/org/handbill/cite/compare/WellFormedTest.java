package org.handbill.cite.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.cite.Markup;
import org.handbill.cite.RichText;
import org.handbill.cite.StyleException;
import org.handbill.cite.Styles;
import org.handbill.facts.FactBase;
import org.handbill.facts.Language;
import org.handbill.facts.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the source, the style and the language: what is printed is well formed.
final class WellFormedTest {
    /// What no citation may hold, by what is wrong with it.
    private static final Map<String, Pattern> FAULTS = new LinkedHashMap<>();

    static {
        FAULTS.put("a doubled mark", Pattern.compile("([,;:])\\1|(?<!\\.)\\.\\.(?!\\.)|\\. \\.(?! \\.)"));
        FAULTS.put("a mark after a mark", Pattern.compile("[,;:]\\.|[.;:],(?<!\\.,)|[?!][”’»]?\\.(?!\\p{L})|,;|;,"));
        FAULTS.put("two spaces", Pattern.compile("[ \u00a0]{2}"));
        FAULTS.put("a space before a mark", Pattern.compile(" [,;.](?!\\d)"));
        FAULTS.put("empty brackets or quotation marks", Pattern.compile("\\(\\s*\\)|\\[\\s*\\]|“\\s*”|«\\s*»|‘\\s*’"));
        FAULTS.put("a space inside brackets", Pattern.compile("[(\\[] | [)\\]]"));
        FAULTS.put(
                "markup", Pattern.compile("</?(?:i|b|sc|sub|sup|span|em)\\b|\\*\\w|\\w\\*|\\b_\\w+_\\b|&(?:amp|lt|#)"));
        FAULTS.put("a word of Java's", Pattern.compile("\\bnull\\b|Optional\\[|\\bNaN\\b"));
    }

    private static List<Source> sources;

    @BeforeAll
    static void read() throws IOException {
        sources = new ArrayList<>();
        for (var project : List.of("src/test/resources/projects/works", "src/test/resources/projects/law", "")) {
            sources.addAll(FactBase.read(
                            Path.of(System.getProperty("project.basedir", "")).resolve(project))
                    .sources());
        }
    }

    static Stream<Arguments> stylesAndLanguages() {
        return CompareCitations.STYLES.stream()
                .flatMap(style -> Stream.of("en", "es").map(language -> Arguments.of(style, language)));
    }

    @ParameterizedTest
    @MethodSource("stylesAndLanguages")
    void everySourceIsPrintedWellFormed(String styleId, String tag) throws StyleException {
        var style = Styles.shipped().find(styleId);
        var language = Language.parse(tag).orElseThrow();
        var works = sources.stream().map(Work::of).toList();
        var formatted = new Handbill().format(style, language, works);
        var faults = new ArrayList<String>();
        for (int i = 0; i < works.size(); i++) {
            for (var text : List.of(formatted.get(i).entry(), formatted.get(i).citation())) {
                var source = works.get(i).source();
                faultsOf(text, source).forEach(fault -> faults.add(source.id() + ": " + fault));
            }
            faults.addAll(lostItalics(works.get(i).source(), formatted.get(i).entry()));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOf(RichText text, Source source) {
        var letters = withoutAddresses(text);
        var faults = new ArrayList<String>();
        FAULTS.forEach((fault, pattern) -> {
            var found = pattern.matcher(letters);
            if (found.find() && !said(source, found.group())) {
                faults.add(fault + " \"" + found.group() + "\": " + letters);
            }
        });
        for (var pair : List.of("()", "[]", "“”", "«»")) {
            if (count(letters, pair.charAt(0)) != count(letters, pair.charAt(1))) {
                faults.add("unbalanced " + pair + ": " + letters);
            }
        }
        return faults;
    }

    private static String withoutAddresses(RichText text) {
        var letters = new StringBuilder();
        text.runs().forEach(run -> letters.append(run.link().isEmpty() ? run.text() : "address"));
        return letters.toString();
    }

    /// Whether a record says it so itself.
    private static boolean said(Source source, String letters) {
        return source.variables().values().toString().contains(letters);
    }

    private static long count(String letters, char one) {
        return letters.chars().filter(c -> c == one).count();
    }

    /// What is in italics in a title is never printed as what stands around it.
    private static List<String> lostItalics(Source source, RichText printed) {
        var title = Markup.read(source.text("title").orElse(""));
        return title.runs().stream()
                .filter(run -> run.look().italic() && printed.letters().contains(run.text()))
                .filter(run -> !standsOut(run.text(), printed))
                .map(run -> source.id() + ": lost italics of \"" + run.text() + "\": " + Likeness.shown(printed))
                .toList();
    }

    private static boolean standsOut(String words, RichText printed) {
        var runs = printed.runs();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).text().strip().startsWith(words)) {
                var look = runs.get(i).look();
                var neighbour = i > 0 ? runs.get(i - 1) : i + 1 < runs.size() ? runs.get(i + 1) : runs.get(i);
                return neighbour.look().italic() != look.italic();
            }
        }
        return false;
    }
}
