package org.handbill.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.cite.RichText;
import org.handbill.facts.PartialDate;
import org.handbill.handout.Chart;
import org.handbill.handout.Handout;
import org.handbill.handout.Words;

/// The few functions that templates have besides FreeMarker's own.
final class Helpers {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Target target;
    private final Words words;

    Helpers(Target target, Words words) {
        this.target = target;
        this.words = words;
    }

    /// All of them by name, in its order: a template may list them.
    Map<String, Object> all() {
        TemplateMethodModelEx say = this::say;
        TemplateMethodModelEx date = this::date;
        TemplateMethodModelEx aligned = this::aligned;
        TemplateMethodModelEx css = arguments -> target.raw(cssString(letters(arguments, "css", 0)));
        TemplateMethodModelEx pages = arguments -> target.raw(pageNumbers(words.word("page-of")));
        return new TreeMap<>(Map.of(
                "aligned",
                aligned,
                "say",
                say,
                "date",
                date,
                "css",
                css,
                "pageNumbers",
                pages,
                "wrap",
                new WrapDirective()));
    }

    /// `say("for", {"name": recipient.name})`: a sentence of the words file, filled in.
    private TemplateModel say(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        var key = letters(arguments, "say", 0);
        if (!words.all().containsKey(key)) {
            throw new TemplateModelException("there is no word \"" + key + "\" in the words of "
                    + words.language().tag());
        }
        var values = new HashMap<String, TemplateModel>();
        if (arguments.size() > 1 && arguments.get(1) instanceof TemplateHashModelEx given) {
            for (var keys = given.keys().iterator(); keys.hasNext(); ) {
                if (keys.next() instanceof TemplateScalarModel name) {
                    values.put(name.getAsString(), given.get(name.getAsString()));
                }
            }
        }
        var format = target.markup();
        return format.isPresent()
                ? target.raw(filled(words.word(key), values, format.get()))
                : new SimpleScalar(filled(words.word(key), values));
    }

    private static <M extends freemarker.core.CommonTemplateMarkupOutputModel<M>> String filled(
            String pattern, Map<String, TemplateModel> values, CommonMarkupOutputFormat<M> format)
            throws TemplateModelException {
        var filled = new StringBuilder();
        int end = 0;
        for (var matcher = PLACEHOLDER.matcher(pattern); matcher.find(); end = matcher.end()) {
            filled.append(escaped(pattern.substring(end, matcher.start()), end == 0, format));
            var value = values.get(matcher.group(1));
            if (value instanceof freemarker.core.TemplateMarkupOutputModel<?> markup) {
                @SuppressWarnings("unchecked")
                var mine = (M) markup;
                filled.append(format.getMarkupString(mine));
            } else {
                filled.append(escaped(plain(value, matcher.group()), filled.isEmpty(), format));
            }
        }
        return filled.append(escaped(pattern.substring(end), end == 0, format)).toString();
    }

    /// Escaping may depend on whether something begins a line.
    private static String escaped(String text, boolean first, CommonMarkupOutputFormat<?> format)
            throws TemplateModelException {
        return first
                ? format.escapePlainText(text)
                : format.escapePlainText("x" + text).substring(1);
    }

    private static String filled(String pattern, Map<String, TemplateModel> values) throws TemplateModelException {
        var filled = new StringBuilder();
        var matcher = PLACEHOLDER.matcher(pattern);
        int end = 0;
        while (matcher.find()) {
            filled.append(pattern, end, matcher.start()).append(plain(values.get(matcher.group(1)), matcher.group()));
            end = matcher.end();
        }
        return filled.append(pattern.substring(end)).toString();
    }

    private static String plain(@org.jspecify.annotations.Nullable TemplateModel value, String placeholder)
            throws TemplateModelException {
        return switch (value) {
            case TemplateScalarModel text -> text.getAsString();
            case freemarker.template.TemplateNumberModel number ->
                number.getAsNumber().toString();
            case null, default -> throw new TemplateModelException("no text for " + placeholder);
        };
    }

    /// `aligned([heads, row, row])`: a table's lines of at most 72 columns, a rule under its heads; none where it is
    /// too
    /// wide.
    private TemplateModel aligned(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.getFirst() instanceof TemplateSequenceModel rows)) {
            throw new TemplateModelException("aligned(…) needs a list of rows");
        }
        var grid = new ArrayList<List<String>>();
        for (int i = 0; i < rows.size(); i++) {
            if (!(rows.get(i) instanceof TemplateSequenceModel cells)) {
                throw new TemplateModelException("aligned(…) needs a list of rows, each a list of texts");
            }
            var row = new ArrayList<String>();
            for (int j = 0; j < cells.size(); j++) {
                row.add(plain(cells.get(j), "a cell"));
            }
            grid.add(row);
        }
        return new SimpleSequence(Columns.align(grid, TextLayout.WIDTH), new DataModel(target, words.language()));
    }

    private TemplateModel date(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        var written = letters(arguments, "date", 0);
        var date = PartialDate.parse(written)
                .orElseThrow(() -> new TemplateModelException("\"" + written + "\" is not a date such as 2016-05-26"));
        return new SimpleScalar(words.date(date));
    }

    private static String letters(List<?> arguments, String function, int index) throws TemplateModelException {
        if (arguments.size() > index && arguments.get(index) instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException(function + "(…) needs a text");
    }

    /// A text as a string of CSS that can stand in a page's `<style>`: no letter of it can end the string or the
    /// element.
    static String cssString(String text) {
        var css = new StringBuilder("\"");
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (letter >= 0xA0 || Character.isLetterOrDigit(letter) || letter == ' ') {
                css.appendCodePoint(letter);
            } else {
                css.append(String.format(Locale.ROOT, "\\%X ", letter));
            }
        });
        return css.append('"').toString();
    }

    /// `{page} of {pages}` as CSS content: `counter(page) " of " counter(pages)`.
    static String pageNumbers(String pattern) {
        var content = new StringBuilder();
        int end = 0;
        for (var matcher = PLACEHOLDER.matcher(pattern); matcher.find(); end = matcher.end()) {
            content.append(cssString(pattern.substring(end, matcher.start())))
                    .append(" counter(")
                    .append(matcher.group(1))
                    .append(") ");
        }
        return content.append(cssString(pattern.substring(end))).toString();
    }

    /// How many letters a handout has, for templates that fit their type to it.
    static Map<String, Integer> letters(Handout handout) {
        int text = 0;
        for (var section : handout.sections()) {
            text += section.title().map(Helpers::count).orElse(0);
            text += section.text().stream().mapToInt(Helpers::count).sum();
            text += section.comparison().map(Helpers::count).orElse(0);
            text += section.figure().map(Helpers::count).orElse(0);
            for (var block : section.blocks()) {
                text += block.statements().stream()
                        .mapToInt(statement -> count(DataModel.printed(statement)))
                        .sum();
            }
        }
        int notes =
                handout.notes().stream().mapToInt(note -> count(note.text())).sum();
        int references =
                handout.references().stream().mapToInt(one -> count(one.text())).sum();
        return new TreeMap<>(
                Map.of("title", count(handout.title()), "text", text, "notes", notes, "references", references));
    }

    private static int count(Handout.Comparison table) {
        return Stream.of(
                        Stream.of(table.caption()),
                        table.columns().stream(),
                        table.rows().stream().map(Handout.Comparison.Row::title),
                        table.cells().map(DataModel::printed))
                .flatMap(texts -> texts)
                .mapToInt(Helpers::count)
                .sum();
    }

    private static int count(Chart chart) {
        return count(chart.title())
                + chart.items().stream()
                        .mapToInt(item -> item.label().length() + item.value().length())
                        .sum();
    }

    private static int count(RichText text) {
        return text.letters().codePointCount(0, text.letters().length());
    }
}
