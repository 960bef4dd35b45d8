package org.handbill.facts;

import java.util.Locale;
import java.util.Optional;

/// Where a claim is shown: a source and the place in it.
///
/// @param source  the source's id, at its place
/// @param locator the place in the source
/// @param restsOn what was seen of the source, where no place was; never together with `locator`
/// @param quote   a few words of the source, verbatim
public record Evidence(Reference source, Optional<Locator> locator, Optional<RestsOn> restsOn, Optional<Quote> quote) {

    /// What was seen of a source whose place is not given.
    public enum RestsOn {
        WHOLE,
        ABSTRACT,
        RECORD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<RestsOn> parse(String word) {
            return Words.find(values(), RestsOn::word, word);
        }
    }

    /// Words of a source, with what stands around them where that is needed to find them.
    public record Quote(String exact, Optional<String> prefix, Optional<String> suffix, Position at) {}
}
