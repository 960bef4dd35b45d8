package org.handbill.facts;

import java.util.Locale;
import java.util.Optional;

/// The paper that a PDF is set for.
public enum Paper {
    LETTER,
    A4;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Paper> parse(String word) {
        return Words.find(values(), Paper::word, word);
    }
}
