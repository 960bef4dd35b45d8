package org.handbill.cite.csl;

import java.util.Optional;

/// A stretch of letters that are formatted alike.
///
/// @param text never empty
/// @param look how it looks
/// @param link the address that it leads to (CSL 1.0.2, appendix VI: DOI, URL, PMID, PMCID)
public record Run(String text, Look look, Optional<String> link) {
    boolean looksLike(Run other) {
        return look.equals(other.look) && link.equals(other.link);
    }
}
