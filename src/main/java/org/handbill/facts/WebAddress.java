package org.handbill.facts;

import java.util.Optional;
import java.util.regex.Pattern;

/// The addresses and identifiers that a browser follows.
public final class WebAddress {
    /// `http` or `https` with a host (RFC 3986, section 3, and letters beyond ASCII as browsers take them).
    static final Pattern FORM = Pattern.compile("(?i:https?)://"
            + "(?:[^\\s/?#@<>\"\\\\]*+@)?"
            + "(?:\\[[0-9A-Fa-f:.]+]|[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}._~%-]*+))"
            + "(?::[0-9]{0,5})?"
            + "(?:[/?#][^\\s<>\"]*+)?");

    /// A DOI (ISO 26324; the registrant's number has four digits or more), with what is written before it: nothing,
    /// `doi:` or a resolver's address. Some of the oldest have a page and a title in angle
    /// brackets.
    private static final Pattern DOI = Pattern.compile("(?i:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?"
            + "(10\\.[0-9]{4,9}(?:\\.[0-9]+)*/(?:[^\\s<>\"]|<[^\\s<>\"/:]*+:[^\\s<>\"]*+>)+)");

    private WebAddress() {}

    /// Whether a text is the address of a page, as a source's `URL` must be.
    public static boolean isPage(String text) {
        return FORM.matcher(text).matches();
    }

    /// The DOI that a text is, without what is written before it, and as addresses write it: they have no angle
    /// brackets.
    public static Optional<String> doi(String text) {
        var matcher = DOI.matcher(text);
        return matcher.matches()
                ? Optional.of(matcher.group(1).replace("<", "%3C").replace(">", "%3E"))
                : Optional.empty();
    }
}
