package org.handbill.cite.csl;

import java.util.List;
import java.util.Map;

/// `cs:citation` or `cs:bibliography`.
///
/// @param options   its attributes
/// @param names     the name options that hold in it
/// @param namesDelimiter the `names-delimiter` that holds in it
/// @param layout    what its `cs:layout` prints for one item
/// @param delimiter between the cites
/// @param decor     of the `cs:layout`
record Area(
        Map<String, String> options,
        NameOptions names,
        String namesDelimiter,
        List<SortKey> sort,
        List<Element> layout,
        String delimiter,
        Decor decor) {

    boolean is(String option) {
        return Xml.isYes(options.get(option));
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }
}
