package org.handbill.cite.csl;

import java.util.ArrayList;

/// Initials of given names (CSL 1.0.2, "Name": `initialize`, `initialize-with`; "initialize-with-hyphen").
final class Initials {
    private Initials() {}

    /// @param with   what stands behind each initial
    /// @param all    whether full names become initials too, not only those that are initials already
    /// @param hyphen whether a hyphen between names stays
    static String of(String given, String with, boolean all, boolean hyphen) {
        var made = new StringBuilder();
        boolean initialBefore = false;
        for (var token : tokens(given)) {
            boolean hyphened = token.startsWith("-");
            var word = hyphened ? token.substring(1) : token;
            if (word.isEmpty()) {
                continue;
            }
            boolean initial = isInitial(word);
            if (initial || all && startsLarge(word)) {
                if (hyphened && hyphen) {
                    trimEnd(made);
                    made.append('-');
                } else if (hyphened && !all) {
                    made.append("");
                } else if (!made.isEmpty() && !initialBefore) {
                    space(made);
                }
                made.append(initial(word)).append(with);
                initialBefore = true;
            } else {
                if (hyphened && all) {
                    continue;
                }
                if (hyphened) {
                    trimEnd(made);
                    made.append('-');
                } else {
                    space(made);
                }
                made.append(word);
                initialBefore = false;
            }
        }
        trimEnd(made);
        return made.toString();
    }

    private static void space(StringBuilder made) {
        if (!made.isEmpty() && !Character.isWhitespace(made.charAt(made.length() - 1))) {
            made.append(' ');
        }
    }

    private static void trimEnd(StringBuilder made) {
        while (!made.isEmpty() && Character.isWhitespace(made.charAt(made.length() - 1))) {
            made.setLength(made.length() - 1);
        }
    }

    /// Names and initials; one behind a hyphen begins with it.
    private static ArrayList<String> tokens(String given) {
        var tokens = new ArrayList<String>();
        var token = new StringBuilder();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (Character.isWhitespace(c) || c == '-' || c == '‐') {
                add(tokens, token);
                if (!Character.isWhitespace(c)) {
                    token.append('-');
                }
            } else if (c == '.') {
                if (token.length() == 0 && !tokens.isEmpty()) {
                    continue;
                }
                token.append(c);
                add(tokens, token);
            } else {
                token.append(c);
            }
        }
        add(tokens, token);
        return tokens;
    }

    private static void add(ArrayList<String> tokens, StringBuilder token) {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    private static boolean startsLarge(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || !Character.isLowerCase(first) && Character.isLetter(first);
    }

    /// `J.`, `J`, `Ch.`
    private static boolean isInitial(String word) {
        return word.endsWith(".") || word.length() == 1 && startsLarge(word);
    }

    private static String initial(String word) {
        if (word.endsWith(".")) {
            return word.substring(0, word.length() - 1);
        }
        int capitals = 0;
        while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
            capitals++;
        }
        // `Ts.` is one letter of another script: TSerendorj.
        return capitals == 2 && word.length() > 3
                ? word.charAt(0) + word.substring(1, 2).toLowerCase(java.util.Locale.ROOT)
                : new String(Character.toChars(word.codePointAt(0)));
    }
}
