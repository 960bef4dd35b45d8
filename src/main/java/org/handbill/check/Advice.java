package org.handbill.check;

import org.handbill.facts.Severity;

/// A rule that stops nothing unless the project raises it.
interface Advice extends Rule {
    @Override
    default Severity severity() {
        return Severity.WARNING;
    }
}
