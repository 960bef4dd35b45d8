package org.handbill.cite.csl;

import java.util.Optional;

/// What a style says of itself (CSL 1.0.2, "Style Structure", "Info").
///
/// @param title           its name; empty where it has none
/// @param isNoteStyle     whether it cites in notes
/// @param format          its category of citations (`author-date`, `numeric`, …); empty where it names none
/// @param hasBibliography whether it makes a bibliography
/// @param defaultLocale   its own locale
/// @param parent          the style that it depends on
public record StyleInfo(
        String title,
        boolean isNoteStyle,
        String format,
        boolean hasBibliography,
        Optional<String> defaultLocale,
        Optional<Parent> parent) {

    /// A style that another depends on.
    ///
    /// @param address as the other one names it
    /// @param place   where
    public record Parent(String address, Place place) {}

    /// Reads it from a whole style.
    ///
    /// @throws CslException where the file is not XML
    public static StyleInfo read(String xml) {
        var root = Xml.parse(xml);
        var info = root.child("info");
        return new StyleInfo(
                info.flatMap(about -> about.child("title"))
                        .map(Xml::text)
                        .orElse("")
                        .strip()
                        .replaceAll("\\s+", " "),
                root.is("class", "note"),
                info.stream()
                        .flatMap(about -> about.children("category"))
                        .flatMap(category -> category.attribute("citation-format").stream())
                        .reduce("", (_, last) -> last),
                root.child("bibliography").isPresent(),
                root.attribute("default-locale"),
                info.stream()
                        .flatMap(about -> about.children("link"))
                        .filter(link -> link.is("rel", "independent-parent"))
                        .findFirst()
                        .map(link -> new Parent(
                                link.attribute("href", ""), link.tag().value("href"))));
    }
}
