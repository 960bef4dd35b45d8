package org.handbill.cite;

import java.util.Optional;
import org.handbill.cite.csl.CslStyle;
import org.handbill.cite.csl.Place;
import org.handbill.cite.csl.StyleFault;
import org.handbill.facts.Finding;
import org.handbill.facts.Nearest;
import org.handbill.facts.Position;

/// What is wrong with a project's own style, in Handbill's terms.
final class StyleFaults {
    private StyleFaults() {}

    /// @throws StyleException with all of its faults, where it has any
    static void refuse(String xml, String file) throws StyleException {
        var faults = CslStyle.faults(xml);
        if (!faults.isEmpty()) {
            throw StyleException.broken(
                    faults.stream().map(fault -> fault(fault, file)).toList());
        }
    }

    private static Finding fault(StyleFault fault, String file) {
        return StyleException.fault(
                position(file, fault.place()),
                fault.message(),
                fault.misspelt().flatMap(StyleFaults::near),
                fault.help());
    }

    private static Optional<String> near(StyleFault.Misspelt misspelt) {
        return Nearest.to(misspelt.word(), misspelt.known());
    }

    /// Where a text ends.
    static Position endOf(String text, String file) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int column = 1 + text.codePointCount(text.lastIndexOf('\n') + 1, text.length());
        return new Position(file, line, column, line, column + 1);
    }

    static Position position(String file, Place place) {
        return new Position(file, place.line(), place.column(), place.endLine(), place.endColumn());
    }
}
