package org.handbill.cite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/// The markup of a bibliographic field: inline CommonMark as Pandoc reads it, and CSL's own tags `<i>`, `<b>`,
/// `<sub>`, `<sup>`, `<sc>` and `<span class="nocase">`; any other `<`, and a tag without its partner, is a
/// character.
public final class Markup {
    /// A way in which letters stand out.
    public enum Mark {
        KEEPS_CASE,
        BOLD,
        ITALIC,
        SMALL_CAPS,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    private static final Inline READER = new Inline(new Tags());

    private Markup() {}

    /// A field as formatted text.
    public static RichText read(String field) {
        return Inline.rich(List.copyOf(letters(field)));
    }

    /// A field with its marks as strings around the letters.
    ///
    /// @param open  what stands before the letters of a mark
    /// @param close what stands after them
    public static String write(String field, Function<Mark, String> open, Function<Mark, String> close) {
        return write(field, open, close, letters -> letters);
    }

    private static String write(
            String field,
            Function<Mark, String> open,
            Function<Mark, String> close,
            java.util.function.UnaryOperator<String> plain) {
        var written = new StringBuilder();
        Deque<Mark> stack = new ArrayDeque<>();
        for (var letters : letters(field)) {
            var marks = marks(letters);
            while (!marks.containsAll(stack)) {
                written.append(close.apply(stack.pop()));
            }
            for (var mark : marks) {
                if (!stack.contains(mark)) {
                    stack.push(mark);
                    written.append(open.apply(mark));
                }
            }
            written.append(plain.apply(letters.text()));
        }
        stack.forEach(mark -> written.append(close.apply(mark)));
        return written.toString();
    }

    /// Letters that stand out alike.
    ///
    /// @param text  never empty
    /// @param marks how they stand out
    public record Piece(String text, Set<Mark> marks) {
        public Piece {
            marks = Set.copyOf(marks);
        }
    }

    /// A field as letters and their marks; neighbours differ in their marks.
    public static List<Piece> pieces(String field) {
        var pieces = new ArrayList<Piece>();
        for (var letters : letters(field)) {
            var marks = marks(letters);
            if (!pieces.isEmpty() && pieces.getLast().marks().equals(marks)) {
                pieces.add(new Piece(pieces.removeLast().text() + letters.text(), marks));
            } else if (!letters.text().isEmpty()) {
                pieces.add(new Piece(letters.text(), marks));
            }
        }
        return pieces;
    }

    /// A field with the markup that CSL-JSON has.
    public static String toCsl(String field) {
        return toCsl(field, letters -> letters);
    }

    /// A field with the markup that CSL-JSON has.
    ///
    /// @param plain what becomes of the letters between
    static String toCsl(String field, java.util.function.UnaryOperator<String> plain) {
        return write(
                field,
                mark -> switch (mark) {
                    case KEEPS_CASE -> "<span class=\"nocase\">";
                    case SMALL_CAPS -> "<span style=\"font-variant:small-caps;\">";
                    default -> "<" + tag(mark) + ">";
                },
                mark -> switch (mark) {
                    case KEEPS_CASE, SMALL_CAPS -> "</span>";
                    default -> "</" + tag(mark) + ">";
                },
                plain);
    }

    private static String tag(Mark mark) {
        return switch (mark) {
            case BOLD -> "b";
            case ITALIC -> "i";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
            case SMALL_CAPS -> "sc";
            case KEEPS_CASE -> "span";
        };
    }

    private static EnumSet<Mark> marks(Inline.Part.Letters letters) {
        var marks = EnumSet.noneOf(Mark.class);
        var look = letters.look();
        if (letters.keepsCase()) {
            marks.add(Mark.KEEPS_CASE);
        }
        if (look.bold()) {
            marks.add(Mark.BOLD);
        }
        if (look.italic()) {
            marks.add(Mark.ITALIC);
        }
        if (look.smallCaps()) {
            marks.add(Mark.SMALL_CAPS);
        }
        switch (look.shift()) {
            case SUPERSCRIPT -> marks.add(Mark.SUPERSCRIPT);
            case SUBSCRIPT -> marks.add(Mark.SUBSCRIPT);
            case NONE -> {}
        }
        return marks;
    }

    private static List<Inline.Part.Letters> letters(String field) {
        if (field.indexOf('<') < 0 && PLAIN.matcher(field).matches()) {
            return List.of(new Inline.Part.Letters(field, Run.Look.PLAIN, false, java.util.Optional.empty()));
        }
        var parts = READER.read(field);
        var paired = pairs(parts);
        var letters = new ArrayList<Inline.Part.Letters>();
        var open = EnumSet.noneOf(Mark.class);
        for (var part : parts) {
            switch (part) {
                case Inline.Part.Letters plain -> letters.add(marked(plain, open));
                case Inline.Part.Extension(Tag tag, var look)
                when paired.contains(tag) -> {
                    if (tag.opens) {
                        open.add(tag.mark);
                    } else {
                        open.remove(tag.mark);
                    }
                }
                case Inline.Part.Extension(var tag, var look) ->
                    letters.add(marked(
                            new Inline.Part.Letters(tag.toString(), look, false, java.util.Optional.empty()), open));
            }
        }
        return letters;
    }

    /// Fields without any markup, which most are.
    private static final Pattern PLAIN = Pattern.compile("[^\\\\`*_\\[\\]!<>&\\v]*");

    private static Inline.Part.Letters marked(Inline.Part.Letters letters, Set<Mark> open) {
        var look = letters.look();
        for (var mark : open) {
            look = switch (mark) {
                case BOLD -> look.withBold(true);
                case ITALIC -> look.withItalic(!letters.look().italic());
                case SMALL_CAPS -> look.withSmallCaps(true);
                case SUPERSCRIPT -> look.withShift(Run.Shift.SUPERSCRIPT);
                case SUBSCRIPT -> look.withShift(Run.Shift.SUBSCRIPT);
                case KEEPS_CASE -> look;
            };
        }
        return new Inline.Part.Letters(
                letters.text(), look, letters.keepsCase() || open.contains(Mark.KEEPS_CASE), letters.link());
    }

    /// The tags that have a partner.
    private static Set<Tag> pairs(List<Inline.Part> parts) {
        var paired = new HashSet<Tag>();
        var open = new ArrayDeque<Tag>();
        for (var part : parts) {
            if (!(part instanceof Inline.Part.Extension(Tag tag, var look))) {
                continue;
            }
            if (tag.opens) {
                open.push(tag);
            } else if (open.stream().anyMatch(other -> other.name.equals(tag.name))) {
                while (!open.element().name.equals(tag.name)) {
                    open.pop();
                }
                var partner = open.pop();
                paired.add(partner);
                // `</span>` closes whatever its partner opened.
                tag.mark = partner.mark;
                paired.add(tag);
            }
        }
        return paired;
    }

    /// A tag as it was written.
    private static final class Tag extends CustomNode {
        private final String written;
        private final String name;
        private final boolean opens;
        private Mark mark;

        Tag(String written, String name, boolean opens, Mark mark) {
            this.written = written;
            this.name = name;
            this.opens = opens;
            this.mark = mark;
        }

        @Override
        public String toString() {
            return written;
        }
    }

    /// Finds CSL's tags.
    private static final class Tags implements InlineContentParserFactory, InlineContentParser {
        private static final Pattern FORM = Pattern.compile(
                "<(/?)(?:(i|b|sub|sup|sc|span)|(span) +class=(['\"])nocase\\4|(span) +style=(['\"])font-variant: ?small-caps;?\\6)>");

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            var scanner = state.scanner();
            var start = scanner.position();
            if (scanner.find('>') < 0) {
                scanner.setPosition(start);
                return ParsedInline.none();
            }
            scanner.next();
            var written = scanner.getSource(start, scanner.position()).getContent();
            var form = FORM.matcher(written);
            if (!form.matches()) {
                return ParsedInline.none();
            }
            boolean opens = form.group(1).isEmpty();
            if (form.group(2) == null) {
                var mark = form.group(3) != null ? Mark.KEEPS_CASE : Mark.SMALL_CAPS;
                return opens ? parsed(written, "span", true, mark, scanner.position()) : ParsedInline.none();
            }
            if (form.group(2).equals("span")) {
                return opens
                        ? ParsedInline.none()
                        : parsed(written, "span", false, Mark.KEEPS_CASE, scanner.position());
            }
            return parsed(written, form.group(2), opens, mark(form.group(2)), scanner.position());
        }

        private static ParsedInline parsed(
                String written, String name, boolean opens, Mark mark, org.commonmark.parser.beta.Position end) {
            return ParsedInline.of(new Tag(written, name, opens, mark), end);
        }

        private static Mark mark(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "i" -> Mark.ITALIC;
                case "b" -> Mark.BOLD;
                case "sub" -> Mark.SUBSCRIPT;
                case "sup" -> Mark.SUPERSCRIPT;
                default -> Mark.SMALL_CAPS;
            };
        }
    }
}
