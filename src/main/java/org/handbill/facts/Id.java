package org.handbill.facts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a claim, a source or a sheet, unique over all three in a project.
///
/// @param value `[a-z][a-z0-9]*(-[a-z0-9]+)*`
public record Id(String value) implements Comparable<Id> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

    private static final int LONGEST_SUGGESTED = 80;

    public Id {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    /// The id that a text is, if it is one.
    public static Optional<Id> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Id(text)) : Optional.empty();
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

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
