package org.handbill.cite.csl;

/// Ranges of pages (CSL 1.0.2, "Page Ranges", appendix V).
final class PageRanges {
    private PageRanges() {}

    /// A value with its ranges in a format.
    ///
    /// @param format    of `page-range-format`; empty to leave the numbers as they are
    /// @param delimiter between the two ends
    static String format(String value, String format, String delimiter) {
        var printed = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            int end = numberEnd(value, at);
            boolean starts = end > at && (at == 0 || !isPart(value.charAt(at - 1)));
            if (!starts) {
                printed.append(value.charAt(at++));
                continue;
            }
            int second = afterDash(value, end);
            int secondEnd = second < 0 ? -1 : numberEnd(value, second);
            if (second < 0 || secondEnd == second || secondEnd < value.length() && isDash(value, secondEnd)) {
                printed.append(value, at, end);
                at = end;
                continue;
            }
            var first = value.substring(at, end);
            var last = value.substring(second, secondEnd);
            if (isRange(first, last)) {
                printed.append(first).append(delimiter).append(second(first, last, format));
            } else {
                printed.append(first)
                        .append(value.substring(end, second).strip())
                        .append(last);
            }
            at = secondEnd;
        }
        return printed.toString();
    }

    /// Whether two numbers have the same letters before their digits, or are Roman.
    private static boolean isRange(String first, String last) {
        int digits = digitsFrom(first);
        int lastDigits = digitsFrom(last);
        if (digits == first.length() && lastDigits == last.length()) {
            return isRoman(first) && isRoman(last);
        }
        return digits < first.length()
                && lastDigits < last.length()
                && first.substring(0, digits).equals(last.substring(0, lastDigits));
    }

    private static boolean isRoman(String text) {
        return text.chars().allMatch(c -> "ivxlcdmIVXLCDM".indexOf(c) >= 0);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == ':';
    }

    private static int numberEnd(String value, int from) {
        int end = from;
        while (end < value.length() && Character.isLetterOrDigit(value.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDash(String value, int at) {
        int next = at;
        while (next < value.length() && value.charAt(next) == ' ') {
            next++;
        }
        return next < value.length() && (value.charAt(next) == '-' || value.charAt(next) == '–');
    }

    /// Where the second number begins; -1 where no dash is between.
    private static int afterDash(String value, int from) {
        int at = from;
        while (at < value.length() && value.charAt(at) == ' ') {
            at++;
        }
        int dash = at;
        while (at < value.length() && (value.charAt(at) == '-' || value.charAt(at) == '–')) {
            at++;
        }
        if (at == dash) {
            return -1;
        }
        while (at < value.length() && value.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /// The second number as it is printed.
    private static String second(String first, String second, String format) {
        int digits = digitsFrom(first);
        int secondDigits = digitsFrom(second);
        var prefix = first.substring(0, digits);
        if (format.isEmpty() || !isNumber(first, digits) || !isNumber(second, secondDigits)) {
            return second;
        }
        var from = first.substring(digits);
        var to = second.substring(secondDigits);
        if (to.length() < from.length()) {
            to = from.substring(0, from.length() - to.length()) + to;
        }
        if (to.length() > from.length() || to.compareTo(from) <= 0) {
            return format.equals("expanded") ? prefix + to : second;
        }
        return switch (format) {
            case "expanded" -> prefix + to;
            case "minimal" -> shortened(from, to, 1);
            case "minimal-two" -> shortened(from, to, 2);
            case "chicago", "chicago-15" -> chicago15(from, to);
            case "chicago-16" -> chicago16(from, to);
            default -> second;
        };
    }

    private static String chicago15(String from, String to) {
        int number = from.length() > 9 ? 101 : Integer.parseInt(from);
        if (number < 100 || number % 100 == 0) {
            return to;
        }
        if (number % 100 < 10) {
            return shortened(from, to, 1);
        }
        var shorter = shortened(from, to, 2);
        return from.length() == 4 && shorter.length() == 3 ? to : shorter;
    }

    private static String chicago16(String from, String to) {
        int number = from.length() > 9 ? 101 : Integer.parseInt(from);
        if (number < 100 || number % 100 == 0) {
            return to;
        }
        return number % 100 < 10 ? shortened(from, to, 1) : shortened(from, to, 2);
    }

    /// The digits in which the second number differs, at least some.
    private static String shortened(String from, String to, int least) {
        int same = 0;
        while (same < to.length() - least && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        return to.substring(same);
    }

    private static int digitsFrom(String number) {
        int at = number.length();
        while (at > 0 && Character.isDigit(number.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isNumber(String number, int digits) {
        return digits < number.length() && number.length() - digits < 10;
    }
}
