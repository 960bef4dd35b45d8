package org.handbill.facts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The name of a claim, a source or a sheet, unique over all three in a project.
///
/// @param value `[a-z][a-z0-9]*(-[a-z0-9]+)*`
public record Id(String value) implements Comparable<Id> {
    private static final int LONGEST_SUGGESTED = 80;

    public Id {
        if (!isId(value)) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    /// The id that a text is, if it is one.
    public static Optional<Id> parse(String text) {
        return isId(text) ? Optional.of(new Id(text)) : Optional.empty();
    }

    private static boolean isId(String text) {
        if (text.isEmpty() || !isLetter(text.charAt(0)) || text.endsWith("-")) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPart = isLetter(c) || (c >= '0' && c <= '9') || (c == '-' && text.charAt(i - 1) != '-');
            if (!isPart) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /// The id that a text would be with its letters lower and all else as hyphens, if any is left.
    public static Optional<Id> near(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-$", "");
        return plain.length() > LONGEST_SUGGESTED ? Optional.empty() : parse(plain);
    }

    /// What the compiler gives a record goes through method handles, which short runs pay for; ids are keys everywhere.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Id id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
