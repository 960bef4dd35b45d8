package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Nearest;

/// A sheet's template exists.
final class UnknownTemplate implements Rule {
    @Override
    public String id() {
        return "unknown-template";
    }

    @Override
    public String summary() {
        return "A template exists.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var catalogue = context.catalogue();
        return context.facts().sheets().stream()
                .filter(sheet -> !catalogue.hasTemplate(sheet.template().value()))
                .map(sheet -> finding(
                                sheet.template().at(),
                                sheet.id(),
                                "there is no template "
                                        + Finding.quoted(sheet.template().value()),
                                "name a folder of templates/ or one of the kinds that come with Handbill")
                        .suggesting(Nearest.to(sheet.template().value(), catalogue.templates())));
    }
}
