package org.handbill.facts;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a claim, a source or a sheet, unique over all three in a project.
///
/// @param value `[a-z][a-z0-9]*(-[a-z0-9]+)*`
public record Id(String value) implements Comparable<Id> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public Id {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id: " + value);
        }
    }

    /// The id that a text is, if it is one.
    public static Optional<Id> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Id(text)) : Optional.empty();
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
