package org.handbill.cite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/// Pandoc's citations as an extension of inline CommonMark: `[see @id, p. 3; @other]`, `[-@id]`, `@id [p. 3]`,
/// `@{id}`. A citation wins over a link as in Pandoc, that is unless an address, a label or attributes follow it.
///
/// The parser takes `[` for a link's before it asks any extension, so {@link #mark} puts another character in the
/// place of one that begins a citation.
///
/// @param trigger the character with which it begins
record CitationSyntax(char trigger) implements InlineContentParserFactory, InlineContentParser {
    private static final Pattern KEY =
            Pattern.compile("[\\p{L}\\p{N}_](?:[:.#$%&\\-+?<>~/]?[\\p{L}\\p{N}_]|[:/](?=/))*");
    private static final Pattern BRACED_KEY = Pattern.compile("\\{([^{}\\s]+)}");
    private static final Pattern MAKES_A_LINK = Pattern.compile(
            "\\(\\s*(?:<[^<>]*>|[^\\s()]*)(?:\\s+(?:\"[^\"]*\"|'[^']*'))?\\s*\\)|\\[[^\\[\\]]*]|\\{[^{}]*[.#=][^{}]*}");

    /// Stands for the `[` of a citation: one of Unicode's noncharacters, which no text has.
    static final char BRACKET = '\uFDD0';

    /// Past this a bracket is taken for a letter.
    private static final int MAX_LENGTH = 5_000;

    /// What is cited together.
    static final class Group extends CustomNode {
        final List<Cite> cites;
        final boolean textual;

        Group(List<Cite> cites, boolean textual) {
            this.cites = List.copyOf(cites);
            this.textual = textual;
        }
    }

    /// A source in a group, what stands around it as it is written.
    record Cite(String key, String prefix, String suffix, boolean suppressAuthor) {}

    /// Marks the brackets that begin a citation; in code and addresses they must be taken back.
    static String mark(String text) {
        var marked = new StringBuilder(text.replace(BRACKET, '\uFFFD'));
        if (text.indexOf('@') < 0) {
            return marked.toString();
        }
        int[] closing = closingBrackets(marked);
        for (int i = 0; i < marked.length(); i++) {
            if (marked.charAt(i) == '[' && closing[i] > i) {
                var reading = new Reading(marked.substring(i, Math.min(closing[i] + MAX_LENGTH, marked.length())));
                if (reading.bracketed('[').isPresent()) {
                    marked.setCharAt(i, BRACKET);
                    i += reading.at - 1;
                }
            } else if (marked.charAt(i) == '\\') {
                i++;
            }
        }
        return marked.toString();
    }

    /// Where each bracket is closed; 0 for one that is not, and for other characters.
    private static int[] closingBrackets(CharSequence text) {
        int[] closing = new int[text.length()];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '[', BRACKET -> open.push(i);
                case ']' -> {
                    if (!open.isEmpty()) {
                        closing[open.pop()] = i;
                    }
                }
                default -> {}
            }
        }
        return closing;
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of(trigger);
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var start = scanner.position();
        int before = scanner.peekPreviousCodePoint();
        if (trigger == '-' && !scanner.next("-@")) {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        var ahead = new StringBuilder();
        while (scanner.hasNext() && ahead.length() < MAX_LENGTH) {
            ahead.append(scanner.peek());
            scanner.next();
        }
        var reading = new Reading(ahead.toString());
        var group = trigger == BRACKET
                ? reading.bracketed(BRACKET).map(cites -> new Group(cites, false))
                : isAfterWord(before) ? Optional.<Group>empty() : reading.bare();
        if (group.isEmpty()) {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        for (int i = 0; i < reading.at; i++) {
            scanner.next();
        }
        return ParsedInline.of(group.get(), scanner.position());
    }

    private static boolean isAfterWord(int codePoint) {
        return codePoint == '.' || Character.isLetterOrDigit(codePoint);
    }

    /// Reads along a text; what fails leaves the place as it was.
    private static final class Reading {
        private final String text;
        private final int[] closing;
        private int at;

        Reading(String text) {
            this.text = text;
            this.closing = closingBrackets(text);
        }

        Optional<Group> bare() {
            var first = key("");
            if (first.isEmpty()) {
                return Optional.empty();
            }
            var cite = first.get();
            int end = at;
            skipSpaces();
            var others = bracketed(BRACKET);
            if (others.isPresent()) {
                var cites = new ArrayList<>(List.of(cite));
                cites.addAll(others.get());
                return Optional.of(new Group(cites, !cite.suppressAuthor()));
            }
            var located = located(cite);
            if (located.isPresent()) {
                return Optional.of(new Group(located.get(), !cite.suppressAuthor()));
            }
            at = end;
            return Optional.of(new Group(List.of(cite), !cite.suppressAuthor()));
        }

        /// `[p. 3; @other]` behind a bare citation.
        private Optional<List<Cite>> located(Cite cite) {
            if (!next('[') || peek() == '^') {
                return Optional.empty();
            }
            var suffix = suffix();
            var cites = new ArrayList<Cite>();
            cites.add(new Cite(cite.key(), cite.prefix(), suffix, cite.suppressAuthor()));
            if (peek() == ';' && !more(cites)) {
                return Optional.empty();
            }
            return !suffix.isBlank() && next(']') && peek() != '[' && peek() != '('
                    ? Optional.of(cites)
                    : Optional.empty();
        }

        Optional<List<Cite>> bracketed(char bracket) {
            int start = at;
            var cites = new ArrayList<Cite>();
            if (next(bracket)
                    && cite(cites)
                    && more(cites)
                    && next(']')
                    && !MAKES_A_LINK.matcher(text).region(at, text.length()).lookingAt()) {
                return Optional.of(cites);
            }
            at = start;
            return Optional.empty();
        }

        private boolean more(List<Cite> cites) {
            while (next(';')) {
                if (!cite(cites)) {
                    return false;
                }
            }
            return true;
        }

        private boolean cite(List<Cite> cites) {
            skipSpaces();
            int start = at;
            while (at < text.length() && peek() != ']') {
                if ((peek() == '@' || peek() == '-') && (at == 0 || !isAfterWord(text.codePointBefore(at)))) {
                    var cite = key(text.substring(start, at));
                    if (cite.isPresent()) {
                        var head = cite.get();
                        cites.add(new Cite(head.key(), head.prefix(), suffix(), head.suppressAuthor()));
                        return true;
                    }
                }
                if (peek() == ';' && keyFollows(at + 1)) {
                    return false;
                }
                skipInline();
            }
            return false;
        }

        private boolean keyFollows(int from) {
            int next = from;
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            return text.startsWith("@", next) || text.startsWith("-@", next);
        }

        private String suffix() {
            int start = at;
            while (at < text.length() && peek() != ';' && peek() != ']') {
                skipInline();
            }
            return text.substring(start, at).stripTrailing();
        }

        private Optional<Cite> key(String prefix) {
            int start = at;
            boolean suppressAuthor = next('-');
            if (next('@')) {
                for (var form : List.of(KEY, BRACED_KEY)) {
                    var key = form.matcher(text).region(at, text.length());
                    if (key.lookingAt()) {
                        at = key.end();
                        return Optional.of(new Cite(
                                key.groupCount() == 0 ? key.group() : key.group(1), prefix, "", suppressAuthor));
                    }
                }
            }
            at = start;
            return Optional.empty();
        }

        /// Goes past one element: an escape, a code span, a bracket, emphasis, or a character.
        private void skipInline() {
            char c = peek();
            switch (c) {
                case '\\' -> at = Math.min(at + 2, text.length());
                case '`' -> skipRuns('`', false);
                case '*', '_' -> skipRuns(c, true);
                case '[' -> skipBracket();
                default -> at++;
            }
        }

        private void skipRuns(char mark, boolean emphasis) {
            int length = 0;
            while (at + length < text.length() && text.charAt(at + length) == mark) {
                length++;
            }
            var run = String.valueOf(mark).repeat(length);
            int inner = at + length;
            int close = text.indexOf(run, inner + 1);
            boolean opens = close > 0
                    && (!emphasis
                            || (!Character.isWhitespace(text.charAt(inner))
                                    && !Character.isWhitespace(text.charAt(close - 1))
                                    && text.substring(inner, close).indexOf(']') < 0
                                    && (mark != '_' || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))));
            at = opens ? close + length : inner;
        }

        private void skipBracket() {
            if (closing[at] == 0) {
                at++;
                return;
            }
            at = closing[at] + 1;
            if (peek() == '(' && text.indexOf(')', at) > 0) {
                at = text.indexOf(')', at) + 1;
            }
        }

        private void skipSpaces() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private boolean next(char c) {
            if (peek() == c) {
                at++;
                return true;
            }
            return false;
        }
    }
}
