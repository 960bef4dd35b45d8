package org.handbill.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a law holds: an ISO 3166 code in lower case, of a country (`us`) or of a part of one (`us-nv`).
public final class Jurisdiction {
    private static final Pattern CODE = Pattern.compile("([a-z]{2})(?:-[a-z0-9]{1,3})?");
    /// What ISO 3166-1 reserves for bodies that are no countries.
    private static final Set<String> RESERVED = Set.of("eu", "un");

    private Jurisdiction() {}

    /// Whether a word is a code as facts write it.
    static boolean isCode(String word) {
        var matcher = CODE.matcher(word);
        return matcher.matches() && isCountry(matcher.group(1));
    }

    /// The code that a word is, however it is written: `US-NV`, `us_nv`.
    public static Optional<String> code(String word) {
        return Optional.of(word.strip().toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(Jurisdiction::isCode);
    }

    /// Whether what holds in a jurisdiction holds at a place: the law of a country holds in its parts.
    public static boolean holdsAt(String jurisdiction, String place) {
        return place.equals(jurisdiction) || place.startsWith(jurisdiction + "-");
    }

    private static boolean isCountry(String code) {
        return RESERVED.contains(code)
                || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code.toUpperCase(Locale.ROOT));
    }
}
