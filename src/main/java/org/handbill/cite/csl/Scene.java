package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A cite or entry while it is rendered: what it is of, where it stands, and what has been printed of it so far.
final class Scene {
    final CslStyle style;
    final CslLocale locale;
    final Area area;
    final Item item;
    final Cite cite;
    final Cite.Position position;
    final Telling telling;
    final boolean isBibliography;
    boolean isNear;
    int number;
    int firstNote;
    Optional<SortKey> sorting = Optional.empty();

    /// Variables that stood in for missing names and are not printed again.
    final Set<String> substituted = new HashSet<>();

    /// Whether what is being printed stands in for missing names.
    boolean isStandingIn;

    /// How many variables were called and how many of them had a value, by which groups are left out.
    int called;

    int printed;

    /// How many tests of `disambiguate="true"` have been asked.
    int conditions;

    boolean hasYearSuffix;

    /// The lists of names that have been printed.
    final List<ShownNames> lists = new ArrayList<>();

    /// A list of names as it was printed.
    ///
    /// @param count how many of them are named
    record ShownNames(List<Name> people, int count, Element.Names element, NameOptions options) {}

    Scene(CslStyle style, CslLocale locale, boolean bibliography, Item item, Cite cite, Telling telling) {
        this.style = style;
        this.locale = locale;
        this.isBibliography = bibliography;
        this.area = bibliography ? style.bibliography().orElse(style.citation()) : style.citation();
        this.item = item;
        this.cite = cite;
        this.position = cite.position().orElse(Cite.Position.FIRST);
        this.telling = telling;
    }

    boolean isSorting() {
        return sorting.isPresent();
    }

    void call(boolean hasValue) {
        called++;
        if (hasValue) {
            printed++;
        }
    }

    /// Whether the item's own text is English: `en`, `en-GB`, and `English` as databases write it.
    boolean isEnglish() {
        var language = item.language();
        return language.isEmpty() ? locale.isEnglish() : language.regionMatches(true, 0, "en", 0, 2);
    }
}
