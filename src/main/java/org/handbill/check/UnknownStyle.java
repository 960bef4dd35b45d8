package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Nearest;

/// A sheet's citation style exists.
final class UnknownStyle implements Rule {
    @Override
    public String id() {
        return "unknown-style";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var catalogue = context.catalogue();
        return context.facts().sheets().stream()
                .filter(sheet -> !catalogue.hasStyle(sheet.citationStyle().value()))
                .map(sheet -> finding(
                                sheet.citationStyle().at(),
                                sheet.id(),
                                "there is no citation style "
                                        + Finding.quoted(sheet.citationStyle().value()),
                                "name a CSL style, such as apa, or a .csl file of the project")
                        .suggesting(Nearest.to(sheet.citationStyle().value(), catalogue.styles())));
    }
}
