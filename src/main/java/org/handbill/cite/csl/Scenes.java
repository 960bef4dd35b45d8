package org.handbill.cite.csl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a document knows of its items while it is formatted: numbers, first notes, and what tells them apart.
final class Scenes {
    final CslStyle style;
    final CslLocale locale;
    final Map<String, Integer> numbers = new HashMap<>();
    final Map<String, Telling> tellings = new HashMap<>();
    private final boolean citationPrintsSuffix;
    private final boolean bibliographyPrintsSuffix;

    Scenes(CslStyle style, CslLocale locale) {
        this.style = style;
        this.locale = locale;
        citationPrintsSuffix = style.printsYearSuffix(style.citation());
        bibliographyPrintsSuffix =
                style.bibliography().map(style::printsYearSuffix).orElse(false);
    }

    Telling telling(String id) {
        return tellings.getOrDefault(id, Telling.NONE);
    }

    Scene cite(Item item, Cite cite, Telling telling, int firstNote, boolean near) {
        var scene = new Scene(style, locale, false, item, cite, telling);
        scene.number = numbers.getOrDefault(item.id(), 0);
        scene.firstNote = firstNote;
        scene.isNear = near;
        scene.hasYearSuffix = citationPrintsSuffix;
        return scene;
    }

    Scene entry(Item item) {
        var scene = new Scene(style, locale, true, item, Cite.of(item.id()), telling(item.id()));
        scene.number = numbers.getOrDefault(item.id(), 0);
        scene.hasYearSuffix = bibliographyPrintsSuffix;
        return scene;
    }

    /// For the keys of the area that the cite or entry is in.
    Scene sorting(Item item, Cite cite, SortKey key) {
        var scene = new Scene(style, locale, cite == NO_CITE, item, cite, Telling.NONE);
        scene.number = numbers.getOrDefault(item.id(), 0);
        scene.sorting = Optional.of(key);
        scene.hasYearSuffix = true;
        return scene;
    }

    /// Stands for the bibliography.
    static final Cite NO_CITE = Cite.of("");
}
