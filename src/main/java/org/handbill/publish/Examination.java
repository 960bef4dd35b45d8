package org.handbill.publish;

import java.time.LocalDate;
import java.util.List;
import org.handbill.check.Checks;
import org.handbill.check.Context;
import org.handbill.check.Retractions;
import org.handbill.cite.CitationProcessor;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.handout.TemplateFiles;

/// A project held to all rules.
///
/// @param facts       the project's facts
/// @param templates   its templates
/// @param styles      its citation styles
/// @param processor   formats citations
/// @param today       decides what is overdue
/// @param within      how many days ahead what will be overdue is told
/// @param retractions papers that are known to be retracted
public record Examination(
        FactBase facts,
        TemplateFiles templates,
        StyleShelf styles,
        CitationProcessor processor,
        LocalDate today,
        int within,
        Retractions retractions) {

    /// What the reader and the rules over the facts find.
    public List<Finding> ofFacts() {
        return Checks.all().judge(context()).findings();
    }

    /// What the rules look at.
    public Context context() {
        return Context.of(facts, today)
                .lookingAhead(within)
                .with(retractions)
                .with(new Shelf(templates, styles))
                .with(new CitedKeys(facts));
    }

    /// What shows only when every sheet is rendered in all its languages and formats; nothing where the project's own
    /// file is at fault.
    public List<Finding> ofPages() {
        return facts.project().stream()
                .map(project -> new Press(
                        new Press.Stock(facts, project, templates, styles, processor),
                        Choice.asWritten(List.of(), today)))
                .flatMap(press -> press.sheets().stream()
                        .flatMap(sheet -> sheet.languages().stream()
                                .flatMap(language -> press.print(sheet, language.value()).findings().stream())))
                .toList();
    }
}
