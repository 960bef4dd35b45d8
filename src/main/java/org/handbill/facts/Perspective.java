package org.handbill.facts;

import java.util.Locale;
import java.util.Optional;

/// Who speaks in a source.
public enum Perspective {
    COURT,
    GOVERNMENT,
    INTERGOVERNMENTAL,
    LEGISLATURE,
    NEWS,
    PEER_REVIEWED,
    RIGHTS_ORGANIZATION,
    ADVOCACY;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Perspective> parse(String word) {
        return Words.find(values(), Perspective::word, word);
    }

    /// Whether it argues for a side: a finding that rests on such sources alone says so.
    public boolean isParty() {
        return this == ADVOCACY || this == RIGHTS_ORGANIZATION;
    }
}
