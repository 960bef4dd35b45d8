package org.handbill.cite;

import java.util.List;
import org.handbill.cite.csl.CslLocale;
import org.handbill.facts.CslValue;
import org.handbill.facts.Source;

/// Authors' names as words of a sentence, for styles whose citations have none.
final class Authors {
    private Authors() {}

    static RichText of(Source source, CslLocale words) {
        var names = source.variables().get("author") instanceof CslValue.Names authors
                ? authors.names()
                : source.variables().get("editor") instanceof CslValue.Names editors
                        ? editors.names()
                        : List.<CslValue.Name>of();
        return switch (names.size()) {
            case 0 -> source.text("title").map(Markup::read).orElse(RichText.EMPTY);
            case 1 -> name(names.getFirst());
            case 2 ->
                RichText.join(List.of(
                        name(names.getFirst()), RichText.plain(" " + words.word("and") + " "), name(names.getLast())));
            default -> RichText.join(List.of(name(names.getFirst()), RichText.plain(" " + words.word("et-al"))));
        };
    }

    private static RichText name(CslValue.Name name) {
        var parts = name.parts();
        var family = parts.getOrDefault("family", parts.getOrDefault("literal", parts.getOrDefault("given", "")));
        var particle = parts.getOrDefault("non-dropping-particle", "");
        return Markup.read(particle.isEmpty() ? family : particle + " " + family);
    }
}
