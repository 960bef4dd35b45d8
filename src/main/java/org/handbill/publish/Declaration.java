package org.handbill.publish;

import java.util.List;

/// One declaration of a style sheet.
///
/// @param selectors of its rule, as the parser writes them; empty where it stands in an element's `style`
/// @param media     the conditions that its rule stands under, from the outermost, as the parser writes them
/// @param property  such as `color`
/// @param value     as the parser writes it
/// @param important whether it is `!important`
/// @param line      from 1, in what was parsed
/// @param column    from 1, in UTF-16 units
record Declaration(
        String selectors, List<String> media, String property, String value, boolean important, int line, int column) {
    /// Whether a declaration in a file is this one of the page, where the file may stand under further conditions.
    boolean isWrittenAs(Declaration other) {
        int outer = media.size() - other.media.size();
        return selectors.equals(other.selectors)
                && outer >= 0
                && media.subList(outer, media.size()).equals(other.media)
                && property.equals(other.property)
                && value.equals(other.value);
    }
}
