package org.handbill.cite.csl;

import java.util.Optional;

/// One key of a `cs:sort`.
///
/// @param variable empty where it sorts by a macro
/// @param macro    empty where it sorts by a variable
record SortKey(
        String variable,
        String macro,
        boolean descending,
        Optional<Integer> namesMin,
        Optional<Integer> namesUseFirst,
        Optional<Boolean> namesUseLast) {
    static SortKey of(Xml xml) {
        return new SortKey(
                xml.attribute("variable", ""),
                xml.attribute("macro", ""),
                xml.is("sort", "descending"),
                xml.attribute("names-min").flatMap(NameOptions::number),
                xml.attribute("names-use-first").flatMap(NameOptions::number),
                xml.attribute("names-use-last").map(Xml::isYes));
    }
}
