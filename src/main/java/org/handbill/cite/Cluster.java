package org.handbill.cite;

import java.util.List;

/// One citation: the sources cited at one place, in the order written (a style may sort them).
///
/// @param items   never empty
/// @param textual whether the first source's author is a word of the sentence: `Platt (2018)`, Pandoc's bare `@id`
public record Cluster(List<Item> items, boolean textual) {
    public Cluster {
        items = List.copyOf(items);
    }
}
