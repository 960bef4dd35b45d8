package org.handbill.cite.citeproc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.facts.Locator;

/// How locators are counted and printed.
final class Locators {
    private static final String ONE = "(?:[\\p{L}]*[0-9][\\p{L}0-9.()]*|[ivxlcdmIVXLCDM]+)";
    private static final Pattern NUMERIC = Pattern.compile(ONE + "(?:\\s*(?:[-–—,&]|and|y|et|und)\\s*" + ONE + ")*");
    private static final Pattern PLURAL =
            Pattern.compile("[0-9ivxlc)]\\s*(?:[-–—,&]|and\\b|y\\b|et\\b|und\\b)\\s*(?:[\\p{L}]*[0-9]|[ivxlc]+\\b)");

    private static final Pattern RANGE =
            Pattern.compile("(?<=[0-9\\p{L})])\\s*(?<!\\\\)(?:-{1,3}|–)\\s*(?=[0-9\\p{L}])");

    private Locators() {}

    static boolean isNumeric(String value) {
        return NUMERIC.matcher(value.strip()).matches();
    }

    static boolean isPlural(String value) {
        return PLURAL.matcher(value).find();
    }

    /// "Id. at 3" is of pages; another locator stands without the word.
    static void withoutAt(Line line, String at) {
        line.first(Signal.LOCATOR).ifPresent(span -> {
            int start = span.start - at.length() - 1;
            if (start > 0 && !at.isEmpty() && line.text().startsWith(" " + at + " ", start - 1)) {
                line.delete(start, span.start);
            }
        });
    }

    /// A locator as the style prints it: ranges with an en dash.
    static String printed(Locator locator, Words words) {
        var dash = words.term("page-range-delimiter");
        return RANGE.matcher(locator.value().strip())
                .replaceAll(Matcher.quoteReplacement(dash.isEmpty() ? "–" : dash))
                .replace("\\-", "-");
    }
}
