package org.handbill.publish;

import java.util.List;
import java.util.Optional;
import org.handbill.check.Judgement;
import org.handbill.facts.Finding;
import org.handbill.facts.Severity;
import org.handbill.facts.Sheet;
import org.handbill.render.HtmlPage;

/// Holds rendered pages to the rules over them, as a project weighs them.
final class PageRules {
    private final List<PageRule> all = List.of(new LowContrast(), new MissingAlt());

    private final Judgement judgement;

    PageRules(Judgement judgement) {
        this.judgement = judgement;
    }

    /// What is found on a sheet's page; errors among it stop the sheet in the page's language. A rule that is off is
    /// not asked.
    List<Finding> check(Sheet sheet, HtmlPage page) {
        return Finding.onceEach(all.stream()
                .flatMap(rule -> weight(rule, sheet).stream()
                        .flatMap(weight -> rule.check(sheet, page).map(finding -> finding.weighing(weight)))));
    }

    /// Those that would stop a sheet: what was made while they did not is not current.
    List<String> thatStop(Sheet sheet) {
        return all.stream()
                .filter(rule -> weight(rule, sheet).equals(Optional.of(Severity.ERROR)))
                .map(PageRule::id)
                .toList();
    }

    private Optional<Severity> weight(PageRule rule, Sheet sheet) {
        return judgement.weight(rule.id(), sheet.id(), PageRule.SEVERITY);
    }
}
