package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Numbers in fields: which values are numeric, their parts, and their forms (CSL 1.0.2, "Number").
final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

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

    private static boolean isInner(String text, int at) {
        return "./\\'’".indexOf(text.charAt(at)) >= 0;
    }

    /// Whether a value is of several: a range or a list.
    static boolean isPlural(String value) {
        var text = value.strip();
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '&' || c == ';') {
                return true;
            }
            if ((c == '-' || c == '–') && text.charAt(i - 1) != '\\' && hasNumber(text, 0, i) && hasNumber(text, i + 1, text.length())) {
                return true;
            }
            if (c == ' ' && (text.startsWith(" and ", i) || text.startsWith(" et ", i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNumber(String text, int from, int to) {
        var part = text.substring(from, to).strip();
        return !part.isEmpty()
                && (part.chars().anyMatch(Character::isDigit)
                        || part.chars().allMatch(c -> "ivxlcdmIVXLCDM".indexOf(c) >= 0)
                        || part.length() == 1);
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
