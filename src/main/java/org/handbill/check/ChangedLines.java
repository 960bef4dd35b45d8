package org.handbill.check;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.handbill.facts.Position;
import org.handbill.facts.Utf8;

/// How a file differs from what it was. Line ends and a byte order mark are no difference.
///
/// @param lines   those that are new or altered, from 1; where lines were taken out, the one before them
/// @param idsGone ids on lines that were altered or taken out
record ChangedLines(BitSet lines, Set<String> idsGone) {
    private static final Pattern ID = Pattern.compile("\\bid:\\s*[\"']?([a-z][a-z0-9-]*)");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    /// @param before the file's bytes then; nothing where there was no such file
    /// @param now    the file's bytes; nothing where it is gone
    static ChangedLines between(Optional<byte[]> before, Optional<byte[]> now) {
        var then = text(before);
        var today = text(now);
        var changed = new ChangedLines(new BitSet(), new HashSet<>());
        for (var edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, then, today)) {
            changed.lines.set(
                    Math.max(1, edit.getLengthB() == 0 ? edit.getBeginB() : edit.getBeginB() + 1), edit.getEndB() + 1);
            for (int line = edit.getBeginA(); line < edit.getEndA(); line++) {
                ID.matcher(then.getString(line)).results().forEach(id -> changed.idsGone.add(id.group(1)));
            }
        }
        return changed;
    }

    private static RawText text(Optional<byte[]> bytes) {
        var text = bytes.map(Utf8::shown).orElse("");
        return new RawText(LINE_END.matcher(text).replaceAll("\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Whether a line of a place is changed. A place that ends at the beginning of a line has nothing of that line.
    boolean touch(Position at) {
        int last = at.endColumn() == 1 && at.endLine() > at.line() ? at.endLine() - 1 : at.endLine();
        int next = lines.nextSetBit(at.line());
        return next >= 0 && next <= last;
    }
}
