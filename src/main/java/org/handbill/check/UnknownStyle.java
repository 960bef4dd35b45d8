package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.cite.StyleException;
import org.handbill.facts.Finding;
import org.handbill.facts.Sheet;

/// A sheet's citation style exists and can be used.
final class UnknownStyle implements Rule {
    @Override
    public String id() {
        return StyleException.RULE;
    }

    @Override
    public String summary() {
        return "A citation style exists and can be read.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().sheets().stream()
                .flatMap(sheet -> context
                        .catalogue()
                        .styleFault(sheet.citationStyle().value())
                        .stream()
                        .flatMap(fault -> findings(sheet, fault)));
    }

    private Stream<Finding> findings(Sheet sheet, StyleException fault) {
        if (!fault.faults().isEmpty()) {
            return fault.faults().stream().map(found -> found.about(sheet.id().value()));
        }
        return Stream.of(finding(
                        sheet.citationStyle().at(),
                        sheet.id(),
                        fault.getMessage(),
                        "name a CSL style, such as apa, or a .csl file of the project")
                .suggesting(fault.suggestion()));
    }
}
