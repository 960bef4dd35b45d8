package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;

/// Renders numbers and their labels (CSL 1.0.2, "Number", "Label").
final class NumberRenderer {
    /// Types whose `number` identifies them and counts nothing: `Pub. L. No. 88-352`, `ISO 690-2`, docket `95-1234`.
    private static final Set<String> IDENTIFIED = Set.of(
            "bill", "hearing", "legal_case", "legislation", "patent", "regulation", "report", "standard", "treaty");

    private static final Pattern JOINING_HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{N}])-(?=[\\p{L}\\p{N}])");

    private final Evaluator evaluator;
    private final Scene scene;

    NumberRenderer(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.scene = evaluator.scene;
    }

    /// A number variable as `cs:text` prints it.
    Out value(String variable, String value) {
        if (variable.equals("page") || variable.equals("locator")) {
            boolean pages = variable.equals("page") || scene.cite.label().equals("page");
            var delimiter = scene.locale.term("page-range-delimiter");
            var format = pages ? scene.style.option("page-range-format", "") : "";
            var dash = delimiter.isEmpty() ? "–" : delimiter;
            return evaluator.read(unescaped(anded(PageRanges.format(value.replace("\\-", "\u0000"), format, dash))));
        }
        var read = identifier(variable, value);
        return evaluator.read(unescaped(anded(Numerals.isNumeric(read) ? dashed(read) : read)));
    }

    /// A value whose hyphens are escaped where they belong to an identifier; an en dash makes a range there too.
    private String identifier(String variable, String value) {
        return variable.equals("number") && IDENTIFIED.contains(scene.item.type())
                ? JOINING_HYPHEN.matcher(value).replaceAll("\\\\-")
                : value;
    }

    private static String unescaped(String value) {
        return value.replace('\u0000', '-').replace("\\-", "-");
    }

    /// The locale's sign between two numbers.
    private String anded(String value) {
        if (value.indexOf('&') < 0) {
            return value;
        }
        var sign = scene.locale.sign("and");
        return value.replace(" & ", " " + (sign.isEmpty() ? "&" : sign) + " ");
    }

    /// Hyphens between numbers are en dashes.
    private static String dashed(String value) {
        if (value.indexOf('-') < 0) {
            return value;
        }
        return PageRanges.format(value.replace("\\-", "\u0000"), "", "–");
    }

    Out number(Element.Number number) {
        var value = evaluator.value(number.variable());
        scene.call(value.isPresent());
        if (value.isEmpty()) {
            return Out.NOTHING;
        }
        var read = scene.isSorting() ? value.get() : identifier(number.variable(), value.get());
        var parts = Numerals.parts(read);
        if (parts.isEmpty()) {
            return evaluator.dressed(evaluator.read(unescaped(value.get())), number.decor());
        }
        if (number.variable().equals("page")
                || number.form().equals("numeric") && number.variable().equals("locator")) {
            return evaluator.dressed(value(number.variable(), value.get()), number.decor());
        }
        var kids = new ArrayList<Out>();
        for (var part : parts) {
            kids.add(Out.text(part.isNumber() ? one(number, part.text()) : between(part.text())));
        }
        var out = Out.row(kids);
        var dressed = evaluator.dressed(out, number.decor());
        return number.variable().equals("citation-number")
                ? Out.row(dressed, Decor.NONE, Out.Tag.CITATION_NUMBER)
                : dressed;
    }

    private String one(Element.Number number, String text) {
        int whole = Numerals.whole(text);
        if (whole < 0) {
            return unescaped(text);
        }
        if (scene.isSorting()) {
            return "%08d".formatted(whole);
        }
        var gender = scene.locale.gender(number.variable().equals("locator") ? scene.cite.label() : number.variable());
        return switch (number.form()) {
            case "ordinal" -> whole + scene.locale.ordinalSuffix(whole, gender);
            case "long-ordinal" ->
                scene.locale.longOrdinal(whole, gender).orElse(whole + scene.locale.ordinalSuffix(whole, gender));
            case "roman" -> Numerals.roman(whole);
            default -> text;
        };
    }

    private static String between(String text) {
        var mark = text.strip();
        return switch (mark) {
            case "-", "–", "--" -> "–";
            case "&" -> " & ";
            case "," -> ", ";
            case ";" -> "; ";
            default -> text;
        };
    }

    Out label(Element.Label label) {
        var variable = label.variable();
        var value = evaluator.value(variable);
        if (value.isEmpty()) {
            return Out.NOTHING;
        }
        var read = identifier(variable, value.get());
        boolean plural = switch (label.plural()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case CONTEXTUAL ->
                variable.startsWith("number-of-")
                        ? Numerals.whole(value.get()) != 1 && Numerals.isNumeric(value.get())
                        : (variable.equals("locator") || variable.equals("page") || Numerals.isNumeric(read))
                                && Numerals.isPlural(read);
        };
        var term = variable.equals("locator") ? scene.cite.label() : variable;
        return evaluator.word(Out.text(scene.locale.term(term, label.form(), plural)), label.decor());
    }
}
