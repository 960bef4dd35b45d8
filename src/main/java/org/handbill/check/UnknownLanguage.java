package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Nearest;

/// Handouts can be made in a sheet's languages.
final class UnknownLanguage implements Rule {
    @Override
    public String id() {
        return "unknown-language";
    }

    @Override
    public String summary() {
        return "A sheet is in a language that Handbill has words for.";
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        var catalogue = context.catalogue();
        return copy.sheet().languages().stream()
                .filter(language -> language.value().equals(copy.language()))
                .filter(language -> !catalogue.speaks(language.value()))
                .map(language -> finding(
                                language.at(),
                                copy.sheet().id(),
                                "Handbill has no words in the language "
                                        + Finding.quoted(language.value().tag()),
                                "take a language that it has words in, or add them under templates/")
                        .suggesting(Nearest.to(language.value().tag(), catalogue.languages())));
    }
}
