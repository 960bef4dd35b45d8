package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Numbers in fields: which values are numeric, their parts, and their forms (CSL 1.0.2, "Number").
final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private static final List<String> AND = List.of(" and ", " et ", " y ", " und ");

    private Numerals() {}

    /// A number, or what stands between two.
    record Part(String text, boolean isNumber) {}

    /// Whether a value is numbers only: separated by commas, hyphens or ampersands, each perhaps with letters at its
    /// ends (`D2`, `2b`, `2nd`).
    static boolean isNumeric(String value) {
        return !parts(value).isEmpty();
    }

    /// The numbers of a value and what stands between them; empty where it is not numeric.
    static List<Part> parts(String value) {
        var parts = new ArrayList<Part>();
        int at = 0;
        var text = value.strip();
        while (at < text.length()) {
            int end = at;
            boolean digit = false;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isInner(text, end))) {
                digit |= Character.isDigit(text.charAt(end));
                end++;
            }
            if (!digit) {
                return List.of();
            }
            parts.add(new Part(text.substring(at, end), true));
            if (end == text.length()) {
                return parts;
            }
            int next = end;
            int marks = 0;
            while (next < text.length() && " ,&-–;".indexOf(text.charAt(next)) >= 0) {
                marks += text.charAt(next) == ' ' ? 0 : 1;
                next++;
            }
            if (marks == 0 || next == text.length()) {
                return List.of();
            }
            parts.add(new Part(text.substring(end, next), false));
            at = next;
        }
        return List.of();
    }

    /// `2'`, and `60561/14`, but not `A/HRC/14`.
    private static boolean isInner(String text, int at) {
        char c = text.charAt(at);
        return c == '/' ? isDigit(text, at - 1) && isDigit(text, at + 1) : "\\'’".indexOf(c) >= 0;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /// Whether a value is of several: a range or a list of numbers.
    static boolean isPlural(String value) {
        var text = value.strip();
        for (int i = 1; i < text.length() - 1; i++) {
            int after = separated(text, i);
            if (after > 0 && isNumber(text, after) && endsNumber(text, i)) {
                return true;
            }
        }
        return false;
    }

    /// Where the text behind a separator begins; 0 where there is none.
    private static int separated(String text, int at) {
        if (",&;".indexOf(text.charAt(at)) >= 0 || "-–".indexOf(text.charAt(at)) >= 0 && text.charAt(at - 1) != '\\') {
            int next = skipSpace(text, at + 1);
            // `1, and 3`, in any language
            int end = next;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return text.charAt(at) == ','
                            && end - next <= 3
                            && end > next
                            && end < text.length()
                            && text.charAt(end) == ' '
                    ? end + 1
                    : next;
        }
        for (var word : AND) {
            if (text.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return 0;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static boolean endsNumber(String text, int end) {
        int last = end - 1;
        while (last > 0 && text.charAt(last) == ' ') {
            last--;
        }
        return Character.isLetterOrDigit(text.charAt(last)) || text.charAt(last) == ')';
    }

    /// Whether a number begins there: one with digits, a Roman one, or a single letter.
    private static boolean isNumber(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        var word = text.substring(from, end);
        return word.chars().anyMatch(Character::isDigit)
                || word.length() == 1
                || !word.isEmpty() && word.chars().allMatch(c -> "ivxlcdmIVXLCDM".indexOf(c) >= 0);
    }

    /// In Roman numerals, small; numbers past 3999 stay as they are.
    static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        var roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(LETTERS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }

    /// A number from one to six digits; -1 for anything else.
    static int whole(String text) {
        if (text.isEmpty() || text.length() > 6) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text);
    }

    /// a, b, … z, aa, ab, …
    static String letters(int index) {
        return (index >= 26 ? letters(index / 26 - 1) : "") + (char) ('a' + index % 26);
    }
}
