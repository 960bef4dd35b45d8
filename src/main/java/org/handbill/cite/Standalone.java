package org.handbill.cite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.Language;
import org.handbill.facts.Locator;
import org.handbill.facts.Source;

/// Citations that each stand alone: no year letters, no dash for an author named before. Where a style numbers its
/// sources, they are numbered in the order given.
///
/// @param processor formats them
/// @param style     in this style
/// @param language  for readers of this language
public record Standalone(CitationProcessor processor, Style style, Language language) {
    private static final Pattern ONE = Pattern.compile("(?<![0-9])1(?![0-9])");

    /// A source's entry of the reference list with its label, or the first note of a style without one.
    ///
    /// @param number from 1
    public RichText entry(Source source, int number) {
        var cited = format(Item.of(source));
        if (cited.references().isEmpty()) {
            return cited.citations().getFirst().text();
        }
        var entry = cited.references().getFirst();
        return entry.label()
                .map(label -> RichText.join(List.of(numbered(label, number), RichText.plain(" "), entry.text())))
                .orElse(entry.text());
    }

    /// What stands in the text, or in the note.
    ///
    /// @param number from 1
    public RichText inText(Source source, Optional<Locator> locator, int number) {
        var item = new Item(source, locator, RichText.EMPTY, RichText.EMPTY, false);
        return numbered(format(item).citations().getFirst().text(), number);
    }

    private Cited format(Item item) {
        return processor.format(style, language, List.of(new Cluster(List.of(item), false)));
    }

    /// What is alone is the first; here it gets its own number.
    private RichText numbered(RichText text, int number) {
        if (style.kind() != Style.Kind.NUMERIC) {
            return text;
        }
        var done = new boolean[1];
        return text.map(run -> {
            var one = ONE.matcher(run.text());
            if (done[0] || !one.find()) {
                return run;
            }
            done[0] = true;
            return run.saying(one.replaceFirst(Integer.toString(number)));
        });
    }
}
