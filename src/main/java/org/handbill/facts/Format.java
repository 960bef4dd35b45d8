package org.handbill.facts;

import java.util.Optional;

/// What a handout is written as.
public enum Format {
    PDF("pdf"),
    HTML("html"),
    TEXT("txt"),
    MARKDOWN("md"),
    JSON("json");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /// The word in sheets and arguments, and the file's ending.
    public String word() {
        return word;
    }

    public static Optional<Format> parse(String word) {
        return Words.find(values(), Format::word, word);
    }
}
