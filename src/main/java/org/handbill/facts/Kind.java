package org.handbill.facts;

import java.util.Locale;
import java.util.Optional;

/// What sort of statement a claim makes.
public enum Kind {
    EVENT,
    LAW,
    DEFINITION,
    FINDING,
    STATISTIC,
    POSITION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> parse(String word) {
        return Words.find(values(), Kind::word, word);
    }
}
