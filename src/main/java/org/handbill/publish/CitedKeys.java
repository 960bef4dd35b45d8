package org.handbill.publish;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.handbill.cite.Prose;
import org.handbill.facts.FactBase;
import org.handbill.facts.Language;
import org.handbill.facts.Text;

/// The citations in a sheet's prose, each at its place in the file. Several rules ask for them: prose is read once.
/// May be used by several threads at once.
public final class CitedKeys implements org.handbill.check.Prose {
    private final FactBase facts;
    private final Map<Written, List<Text>> known = new ConcurrentHashMap<>();

    /// @param facts whose files hold the prose
    public CitedKeys(FactBase facts) {
        this.facts = facts;
    }

    private record Written(Text text, Language language) {}

    @Override
    public List<Text> citedKeys(Text text, Language language) {
        if (text.value().indexOf('@') < 0) {
            return List.of();
        }
        return known.computeIfAbsent(new Written(text, language), this::find);
    }

    private List<Text> find(Written written) {
        var text = written.text();
        return Prose.paragraphs(text, written.language()).stream()
                .flatMap(List::stream)
                .flatMap(piece ->
                        piece instanceof Prose.Piece.Citation citation ? citation.mentions().stream() : Stream.empty())
                .map(mention ->
                        new Text(mention.key(), facts.locate(text.at(), mention.key(), mention.occurrence() + 1)))
                .toList();
    }
}
