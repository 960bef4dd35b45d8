package org.handbill.cite;

import java.util.Set;
import org.handbill.facts.Locator;

/// Locators for the CSL library. A style that prints no words for them means pages: the others get their own.
final class CslLocators {
    private static final Set<String> SIGNS = Set.of("section", "paragraph");
    private final CslProcessor.Prepared prepared;
    private final boolean adds;

    CslLocators(CslProcessor.Prepared prepared) {
        this.prepared = prepared;
        this.adds = !prepared.csl().labelsLocators();
    }

    /// A locator's value as the style is to print it.
    String value(Locator locator) {
        var value = CslItems.verbatim(locator.value().strip());
        return isOwn(locator) ? word(locator) + " " + value : value;
    }

    private boolean isOwn(Locator locator) {
        return adds && !locator.label().equals("page");
    }

    private String word(Locator locator) {
        return prepared.locale().label(locator.label(), SIGNS.contains(locator.label()), locator.value());
    }

    /// "Id. at 3" is of pages; another locator stands without the word.
    RichText withoutAt(RichText text, Cluster cluster) {
        var at = prepared.locale().word("at");
        var changed = text;
        for (var item : cluster.items()) {
            if (item.locator().filter(this::isOwn).isPresent() && !at.isEmpty()) {
                var word = word(item.locator().get());
                changed = changed.map(
                        run -> run.saying(run.text().replace(" " + at + " " + word + " ", " " + word + " ")));
            }
        }
        return changed;
    }
}
