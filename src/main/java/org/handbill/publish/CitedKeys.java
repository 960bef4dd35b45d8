package org.handbill.publish;

import java.util.List;
import java.util.stream.Stream;
import org.handbill.cite.Prose;
import org.handbill.facts.FactBase;
import org.handbill.facts.Language;
import org.handbill.facts.Text;

/// The citations in a sheet's prose, each at its place in the file.
///
/// @param facts whose files hold the prose
public record CitedKeys(FactBase facts) implements org.handbill.check.Prose {
    @Override
    public List<Text> citedKeys(Text text, Language language) {
        return Prose.paragraphs(text, language).stream()
                .flatMap(List::stream)
                .flatMap(piece ->
                        piece instanceof Prose.Piece.Citation citation ? citation.mentions().stream() : Stream.empty())
                .map(mention ->
                        new Text(mention.key(), facts.locate(text.at(), mention.key(), mention.occurrence() + 1)))
                .toList();
    }
}
