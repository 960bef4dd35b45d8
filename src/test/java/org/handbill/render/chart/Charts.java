package org.handbill.render.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.handbill.cite.RichText;
import org.handbill.facts.Claim;
import org.handbill.facts.Figure;
import org.handbill.facts.Id;
import org.handbill.facts.Kind;
import org.handbill.facts.Language;
import org.handbill.facts.Localized;
import org.handbill.facts.Position;
import org.handbill.facts.Reference;
import org.handbill.handout.Chart;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFiles;
import org.handbill.handout.Words;

/// Figures made by hand, for tests.
final class Charts {
    private static final Position AT = Position.startOf("facts/claims/sample.yaml");

    private Charts() {}

    static Words words(String language) {
        try {
            return Words.of(
                    TemplateFiles.of(Path.of("nowhere")),
                    Language.parse(language).orElseThrow());
        } catch (TemplateFault e) {
            throw new AssertionError(e);
        }
    }

    /// A figure of items, each a label, a value and, where it has one, its interval.
    static Chart of(Figure.Kind kind, boolean logarithmic, Optional<Chart.Mark> mark, Object[]... items) {
        List<Chart.Item> all = new ArrayList<>();
        for (var item : items) {
            double at = ((Number) item[1]).doubleValue();
            Optional<Chart.Range> range = item.length > 3
                    ? Optional.of(new Chart.Range(((Number) item[2]).doubleValue(), ((Number) item[3]).doubleValue()))
                    : Optional.empty();
            boolean contested = item.length == 3 || item.length == 5;
            var value = range.map(r -> item[1] + " (" + item[2] + "–" + item[3] + ")")
                    .orElse(item[1].toString());
            all.add(new Chart.Item(all.size() + 1, (String) item[0], at, range, value, statement(contested)));
        }
        return new Chart(
                kind,
                RichText.plain("Odds of harm"),
                Optional.of("Odds ratio"),
                logarithmic,
                mark,
                "What it shows.",
                all,
                List.of(),
                List.of());
    }

    private static Handout.Statement statement(boolean contested) {
        var claim = new Claim(
                new Id("a-claim"),
                "",
                Kind.STATISTIC,
                new Localized(new TreeMap<>(), Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                contested ? List.of(new Reference(new Id("an-answer"), AT)) : List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AT);
        return new Handout.Statement(
                claim, RichText.plain("A claim."), RichText.EMPTY, Optional.empty(), Optional.empty(), false, false);
    }
}
