package org.handbill.facts;

import java.util.BitSet;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/// What a change to a sound YAML file's text has to stay clear of.
final class Landmarks {
    /// Offsets of anchors, aliases, and block scalars that keep the empty lines after them.
    private final TreeSet<Integer> unmovable = new TreeSet<>();
    /// Lines, from 1, whose blanks at the end may be a part of a value.
    private final BitSet linesOfValues = new BitSet();

    private final SourceText source;

    Landmarks(SourceText source) {
        this.source = source;
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        var parser = new ParserImpl(new CodePoints(source.file(), source.text()), options);
        while (!parser.checkEvent(Event.ID.StreamEnd)) {
            see(parser.getEvent());
        }
    }

    private void see(Event event) {
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            unmovable.add(event.getStartMark().getIndex());
        }
        if (event instanceof ScalarEvent scalar) {
            see(scalar);
        }
    }

    private void see(ScalarEvent scalar) {
        int first = scalar.getStartMark().getLine() + 1;
        int last = scalar.getEndMark().getLine() + 1;
        if (scalar.isPlain()) {
            return;
        }
        if (scalar.getScalarStyle() != ScalarStyle.LITERAL && scalar.getScalarStyle() != ScalarStyle.FOLDED) {
            linesOfValues.set(first, last);
            return;
        }
        if (header(scalar).contains("+")) {
            unmovable.add(scalar.getStartMark().getIndex());
        }
        // It begins after its header, and ends where the next thing begins.
        boolean endsFile = scalar.getEndMark().getIndex() == source.length();
        linesOfValues.set(first + 1, Math.max(first + 1, endsFile ? last + 1 : last));
    }

    /// The line on which a block scalar begins, from its mark on and without a comment.
    private String header(ScalarEvent scalar) {
        int start = source.charAt(scalar.getStartMark().getIndex());
        int end = source.text().indexOf('\n', start);
        return source.text()
                .substring(start, end < 0 ? source.text().length() : end)
                .replaceFirst("#.*", "");
    }

    /// Whether something between two offsets can't be moved.
    boolean holdsUnmovable(int start, int end) {
        var next = unmovable.ceiling(start);
        return next != null && next < end;
    }

    /// Whether the end of a line, from 1, may be a part of a value.
    boolean endsInValue(int line) {
        return linesOfValues.get(line);
    }
}
