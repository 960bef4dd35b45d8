package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// A sheet's citation style exists and can be used.
final class UnknownStyle implements Rule {
    @Override
    public String id() {
        return "unknown-style";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().sheets().stream()
                .flatMap(sheet -> context
                        .catalogue()
                        .styleFault(sheet.citationStyle().value())
                        .stream()
                        .map(fault -> finding(
                                        fault.at().orElse(sheet.citationStyle().at()),
                                        sheet.id(),
                                        fault.getMessage(),
                                        fault.at().isPresent()
                                                ? "mend the style, or name another"
                                                : "name a CSL style, such as apa, or a .csl file of the project")
                                .suggesting(fault.suggestion())));
    }
}
