package org.handbill.publish;

import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Severity;
import org.handbill.facts.Sheet;
import org.handbill.render.HtmlPage;

/// A rule over the rendered page that a project may raise, lower or except a sheet from.
interface PageRule {
    /// Where the project does not say otherwise.
    Severity SEVERITY = Severity.WARNING;

    /// kebab-case
    String id();

    /// What is wrong on a page, with the place in a template, or else where the sheet names it.
    ///
    /// @param page the sheet's, in one language
    Stream<Finding> check(Sheet sheet, HtmlPage page);
}
