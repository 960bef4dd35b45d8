package org.handbill.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.Language;
import org.handbill.facts.Locator;
import org.handbill.facts.Text;

/// Reads prose: inline CommonMark, with citations in Pandoc's syntax (Pandoc User's Guide, "Citation syntax").
public final class Prose {
    private static final Inline WITH_CITATIONS =
            new Inline(new CitationSyntax(CitationSyntax.BRACKET), new CitationSyntax('@'), new CitationSyntax('-'));
    private static final Inline PLAIN = new Inline();
    private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*(?:\\R[ \\t]*)+");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]+(?:[-–][0-9]+)?");

    private Prose() {}

    /// A part of prose, in reading order.
    public sealed interface Piece {
        /// Words.
        record Words(RichText text) implements Piece {}

        /// A citation.
        ///
        /// @param mentions the sources that it names, never empty
        /// @param textual  whether the first one's author is a word of the sentence: `@id` without brackets
        record Citation(List<Mention> mentions, boolean textual) implements Piece {
            public Citation {
                mentions = List.copyOf(mentions);
            }
        }
    }

    /// A source named in prose.
    ///
    /// @param key            as written, without `@`; it need not be an id
    /// @param occurrence     how many mentions of this key stand before it in the text
    /// @param prefix         what stands before it, with the space that follows it
    /// @param locator        the place in it
    /// @param suffix         what stands after it, with its comma or space
    /// @param suppressAuthor whether `-` stands before it
    public record Mention(
            String key,
            int occurrence,
            RichText prefix,
            Optional<Locator> locator,
            RichText suffix,
            boolean suppressAuthor) {}

    /// Reads one line of prose; any line break is a space.
    ///
    /// @param language whose words for locators it may use, besides English ones
    public static List<Piece> read(Text text, Language language) {
        return read(text.value(), language, new HashMap<>());
    }

    /// Reads prose of paragraphs, which blank lines set apart.
    public static List<List<Piece>> paragraphs(Text text, Language language) {
        var seen = new HashMap<String, Integer>();
        return BLANK_LINES
                .splitAsStream(text.value().strip())
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> read(paragraph, language, seen))
                .toList();
    }

    /// The place that a text names, as it would stand in a citation: `p. 12`, `art. 3(a)`, `12`; besides, a term
    /// without its full stop: `ch 2`. More than one place is of the first one's kind: `p. 3, § 4`.
    ///
    /// @return nothing where it begins with no place
    public static Optional<Locator> locator(String text, Language language) {
        return LocatorSyntax.of(language).whole(text.strip());
    }

    /// A place as it stands in a citation, so that it reads as the same place: `p. 12`; in braces where it is no
    /// plain number.
    public static String written(Locator locator, Language language) {
        var word = LocatorSyntax.of(language).shortest(locator.label(), language);
        var place = word + " " + locator.value();
        return PLAIN_NUMBER.matcher(locator.value()).matches() ? place : "{" + place + "}";
    }

    /// Reads a text that cites nothing: there `@` is a letter.
    public static RichText inline(Text text) {
        return inline(text.value());
    }

    static RichText inline(String text) {
        return Inline.rich(PLAIN.read(text));
    }

    private static List<Piece> read(String text, Language language, Map<String, Integer> seen) {
        var pieces = new ArrayList<Piece>();
        var words = new ArrayList<Run>();
        for (var part : WITH_CITATIONS.read(CitationSyntax.mark(text))) {
            switch (part) {
                case Inline.Part.Letters letters -> words.add(letters.run());
                case Inline.Part.Extension(var node, var look) -> {
                    flush(words, pieces);
                    pieces.add(citation((CitationSyntax.Group) node, language, seen));
                }
            }
        }
        flush(words, pieces);
        return List.copyOf(pieces);
    }

    private static void flush(List<Run> words, List<Piece> pieces) {
        var text = new RichText(words);
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text));
        }
        words.clear();
    }

    private static Piece citation(CitationSyntax.Group group, Language language, Map<String, Integer> seen) {
        var mentions = group.cites.stream()
                .map(cite -> {
                    int occurrence = seen.merge(cite.key(), 1, Integer::sum) - 1;
                    var place = LocatorSyntax.of(language).read(cite.suffix());
                    return new Mention(
                            cite.key(),
                            occurrence,
                            spaced(cite.prefix()),
                            place.locator(),
                            spaced(place.rest()),
                            cite.suppressAuthor());
                })
                .toList();
        return new Piece.Citation(mentions, group.textual);
    }

    /// A text whose outer spaces count, each run of them as one.
    private static RichText spaced(String text) {
        if (text.isBlank()) {
            return RichText.EMPTY;
        }
        var before = Character.isWhitespace(text.charAt(0)) ? " " : "";
        var after = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
        return RichText.join(List.of(RichText.plain(before), inline(text), RichText.plain(after)));
    }
}
