package org.handbill.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An output's `inputs` in the manifest: the SHA-256 of all that it was made from, and after it, separated by blanks,
/// its parts as `name=value`, from which one can tell what has changed. Parts that are no words are digests' first
/// eight hex digits; those of the claims and sources stand in the order of the entry's own lists.
///
/// @param digest 64 hex digits; where they are equal, all of it is
/// @param parts  `java=… project=… sheet=…`; the same for all recipients of a copy
record Inputs(String digest, String parts) {
    static final String CLAIMS = "claims";
    static final String SOURCES = "sources";

    static Inputs parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? new Inputs(text, "") : new Inputs(text.substring(0, blank), text.substring(blank + 1));
    }

    /// The parts by name.
    Map<String, String> byName() {
        var names = new LinkedHashMap<String, String>();
        for (var part : parts.split(" ")) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                names.put(part.substring(0, sign), part.substring(sign + 1));
            }
        }
        return names;
    }

    /// Digests by id, of claims or sources.
    ///
    /// @param ids in the order of the entry's list
    Map<String, String> byId(String name, List<String> ids) {
        var digests = byName().getOrDefault(name, "").split(",");
        var byId = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(ids.size(), digests.length); i++) {
            byId.put(ids.get(i), digests[i]);
        }
        return byId;
    }

    @Override
    public String toString() {
        return parts.isEmpty() ? digest : digest + " " + parts;
    }
}
