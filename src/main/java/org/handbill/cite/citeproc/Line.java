package org.handbill.cite.citeproc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.Run.Look;
import org.handbill.cite.Run.Shift;

/// A line of letters that is still being set: each letter knows how it looks and where it came from, and
/// stretches of them what they are.
final class Line {
    /// What a letter came from.
    enum Kind {
        VALUE,
        AFFIX,
        OPEN_QUOTE,
        CLOSE_QUOTE
    }

    /// How a letter looks, and where it came from.
    ///
    /// @param token number of what brought it; punctuation is merged only between different ones
    record Letter(Look look, boolean keepsCase, Optional<String> link, int token, Kind kind) {
        static final Letter PLAIN = new Letter(Look.PLAIN, false, Optional.empty(), 0, Kind.AFFIX);

        Letter from(int number) {
            return new Letter(look, keepsCase, link, number, kind);
        }

        Letter linkedTo(String address) {
            return new Letter(look, keepsCase, Optional.of(address), token, kind);
        }
    }

    /// A stretch of letters, from `start` up to and without `end`.
    static final class Span {
        final Signal signal;
        int start;
        int end;
        boolean paired;

        Span(Signal signal, int start) {
            this.signal = signal;
            this.start = start;
            this.end = start;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Deque<Span> open = new ArrayDeque<>();
    private final Map<Signal, Integer> marks = new EnumMap<>(Signal.class);
    private int lastToken;

    boolean isEmpty() {
        return text.isEmpty();
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    char at(int index) {
        return text.charAt(index);
    }

    Letter letter(int index) {
        return letters.get(index);
    }

    void append(String more, Letter letter) {
        insert(text.length(), more, marked(letter));
        lastToken = Math.max(lastToken, letter.token());
    }

    void append(Line other) {
        int base = lastToken + 1;
        int offset = text.length();
        for (int i = 0; i < other.length(); i++) {
            text.append(other.at(i));
            var letter = other.letter(i);
            letters.add(letter.from(letter.token() + base));
        }
        for (var span : other.spans) {
            var moved = new Span(span.signal, span.start + offset);
            moved.end = span.end + offset;
            spans.add(moved);
        }
        lastToken = base + other.lastToken;
    }

    /// A writer's own words.
    void append(RichText words) {
        lastToken++;
        for (var run : words.runs()) {
            insert(text.length(), run.text(), new Letter(run.look(), true, run.link(), lastToken, Kind.AFFIX));
        }
    }

    /// Takes note of a signal between the letters.
    void signal(char c) {
        var signal = Signal.of(c);
        if (signal.isEmpty()) {
            if (!open.isEmpty()) {
                var span = open.pop();
                span.end = text.length();
                spans.add(span);
            }
        } else if (signal.get().isMark()) {
            marks.merge(signal.get(), Signal.opens(c) ? 1 : -1, Integer::sum);
        } else {
            open.push(new Span(signal.get(), text.length()));
        }
    }

    private Letter marked(Letter letter) {
        var look = letter.look();
        if (is(Signal.ITALIC)) {
            look = look.withItalic(!look.italic());
        }
        if (is(Signal.BOLD)) {
            look = look.withBold(!look.bold());
        }
        if (is(Signal.SMALL_CAPS)) {
            look = look.withSmallCaps(!look.smallCaps());
        }
        if (is(Signal.SUPERSCRIPT)) {
            look = look.withShift(Shift.SUPERSCRIPT);
        }
        if (is(Signal.SUBSCRIPT)) {
            look = look.withShift(Shift.SUBSCRIPT);
        }
        return new Letter(look, is(Signal.KEEPS_CASE), letter.link(), letter.token(), letter.kind());
    }

    private boolean is(Signal mark) {
        return marks.getOrDefault(mark, 0) > 0;
    }

    List<Span> spans() {
        return spans;
    }

    Optional<Span> first(Signal signal) {
        return spans.stream()
                .filter(span -> span.signal == signal && span.end > span.start)
                .min(Comparator.comparingInt(span -> span.start));
    }

    /// The names with which a cite begins.
    Optional<Span> author() {
        return first(Signal.AUTHOR)
                .filter(span -> text.chars().limit(span.start).noneMatch(Character::isLetterOrDigit));
    }

    String text(Span span) {
        return text.substring(span.start, span.end);
    }

    /// Puts other letters in the place of some; spans that begin or end there stay around them.
    void replace(int start, int end, String with, Letter letter) {
        delete(start, end);
        insert(start, with, letter);
    }

    void insert(int at, String more, Letter letter) {
        boolean atEnd = at == text.length();
        text.insert(at, more);
        if (atEnd) {
            more.chars().forEach(c -> letters.add(letter));
            return;
        }
        for (int i = 0; i < more.length(); i++) {
            letters.add(at, letter);
        }
        for (var span : spans) {
            if (span.start > at) {
                span.start += more.length();
            }
            if (span.end >= at && span.start <= at) {
                span.end += more.length();
            } else if (span.end > at) {
                span.end += more.length();
            }
        }
    }

    void delete(int start, int end) {
        text.delete(start, end);
        letters.subList(start, end).clear();
        for (var span : spans) {
            span.start = without(span.start, start, end);
            span.end = without(span.end, start, end);
        }
    }

    private static int without(int at, int start, int end) {
        return at <= start ? at : Math.max(start, at - (end - start));
    }

    void setLetter(int index, char c, Letter letter) {
        text.setCharAt(index, c);
        letters.set(index, letter);
    }

    Line slice(int start, int end) {
        var line = new Line();
        for (int i = start; i < end; i++) {
            line.text.append(text.charAt(i));
            line.letters.add(letters.get(i));
        }
        line.lastToken = lastToken;
        return line;
    }

    void restyle(java.util.function.UnaryOperator<Letter> change) {
        letters.replaceAll(change);
    }

    RichText rich() {
        var runs = new ArrayList<Run>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || !alike(letters.get(i), letters.get(start))) {
                var run =
                        Run.looking(text.substring(start, i), letters.get(start).look());
                runs.add(letters.get(start).link().map(run::linkedTo).orElse(run));
                start = i;
            }
        }
        return new RichText(runs);
    }

    private static boolean alike(Letter a, Letter b) {
        return a.look().equals(b.look()) && a.link().equals(b.link());
    }
}
