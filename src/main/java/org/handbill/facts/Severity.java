package org.handbill.facts;

import java.util.Locale;

/// How much a finding weighs; the order is from heavy to light.
public enum Severity {
    /// Stops what it touches.
    ERROR,
    /// Deserves a look; stops nothing.
    WARNING,
    /// Good to know.
    NOTE;

    /// The word in reports and in the project's `rules:`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
