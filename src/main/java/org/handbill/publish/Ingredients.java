package org.handbill.publish;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.facts.Format;
import org.handbill.handout.FactsDigest;

/// What a copy is made from, whoever it is for: equal ingredients give equal bytes. Covers all that a sheet can print,
/// so that nothing has to be formatted to find that it is current.
///
/// @param parts   all but the facts, by name: words, digests, or a name and a digest: `brief:1a2b…`
/// @param claims  digests by id, in reading order
/// @param sources digests by id: all that are cited, and perhaps some that are not
/// @param overdue whether something of it is overdue
record Ingredients(
        Map<String, String> parts, Map<String, String> claims, Map<String, String> sources, boolean overdue) {
    /// How much of a digest tells what has changed.
    private static final int SHORT = 8;

    /// The part that only a PDF is made from: its fonts hold the letters of all recipients.
    static final String LETTERS = "letters";

    private static final int FULL = 64;
    private static final Pattern DIGEST = Pattern.compile("(^|:)[0-9a-f]{64}$");

    Ingredients {
        parts = new TreeMap<>(parts);
        claims = new LinkedHashMap<>(claims);
        sources = new TreeMap<>(sources);
    }

    /// What of it a format is made from.
    Ingredients of(Format format) {
        if (format == Format.PDF || !parts.containsKey(LETTERS)) {
            return this;
        }
        var fewer = new TreeMap<>(parts);
        fewer.remove(LETTERS);
        return new Ingredients(fewer, claims, sources, overdue);
    }

    /// The digest of all of it.
    String digest() {
        return FactsDigest.sha256(List.of(parts, List.copyOf(claims.keySet()), claims, sources, overdue));
    }

    /// The digest of all that one format of a copy is made from, with whom it is for.
    ///
    /// @param digest of the ingredients
    static String digest(String digest, Optional<Recipient> recipient, Format format) {
        return recipient.isEmpty()
                ? FactsDigest.sha256(List.of(digest, format))
                : FactsDigest.sha256(List.of(
                        digest,
                        // A template may print them all, in the order of the file.
                        List.copyOf(recipient.get().columns().keySet()),
                        List.copyOf(recipient.get().columns().values()),
                        format));
    }

    /// The parts as a manifest's entry has them, with the claims and sources in the order of the entry's lists.
    String inWords(Collection<String> ofClaims, Collection<String> ofSources) {
        var words = new TreeMap<>(parts);
        words.put(Inputs.CLAIMS, digests(claims, ofClaims));
        words.put(Inputs.SOURCES, digests(sources, ofSources));
        return words.entrySet().stream()
                .map(part -> part.getKey() + "=" + shortened(part.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String digests(Map<String, String> all, Collection<String> ids) {
        return ids.stream().map(id -> shortened(all.getOrDefault(id, ""))).collect(Collectors.joining(","));
    }

    /// What an entry says that it was made from, with shortened digests.
    static Ingredients of(Manifest.Output file) {
        var parts = file.inputs().byName();
        parts.keySet().removeAll(List.of(Inputs.CLAIMS, Inputs.SOURCES));
        return new Ingredients(
                parts,
                file.inputs().byId(Inputs.CLAIMS, file.claims()),
                file.inputs().byId(Inputs.SOURCES, file.sources()),
                file.overdue());
    }

    /// A part with the beginning of its digest alone, if it has one.
    static String shortened(String part) {
        return DIGEST.matcher(part).find() ? part.substring(0, part.length() - FULL + SHORT) : part;
    }
}
