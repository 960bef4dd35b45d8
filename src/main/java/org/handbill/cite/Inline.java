package org.handbill.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/// Reads inline CommonMark and nothing else: no blocks, no definitions of links. Raw HTML is text, a link that
/// leads elsewhere than to http or https is text as it was written, a picture is its alternative text, and any
/// line break is a space.
final class Inline {
    /// Stands before the text while it is parsed, so that its beginning is taken for no definition of a link. It
    /// is punctuation, which for emphasis is the same as the beginning of a line.
    static final char GUARD = '\u203B';

    private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:[ \\t]*\\R)+");

    private final Parser parser;

    Inline(InlineContentParserFactory... extensions) {
        var builder = Parser.builder().enabledBlockTypes(Set.of()).linkProcessor(Inline::refuseOtherAddresses);
        for (var extension : extensions) {
            builder.customInlineContentParserFactory(extension);
        }
        parser = builder.build();
    }

    /// A part of what was read.
    sealed interface Part {
        /// Letters that look alike.
        ///
        /// @param keepsCase whether a style may not change capitals
        record Letters(String text, Run.Look look, boolean keepsCase, Optional<String> link) implements Part {
            Run run() {
                var run = Run.looking(text, look);
                return link.map(run::linkedTo).orElse(run);
            }
        }

        /// What an extension read.
        record Extension(CustomNode node, Run.Look look) implements Part {}
    }

    List<Part> read(String text) {
        var flattening = new Flattening();
        parser.parse(GUARD + BLANK_LINES.matcher(text.strip()).replaceAll("\n")).accept(flattening);
        return flattening.parts;
    }

    /// A text without extensions.
    static RichText rich(List<Part> parts) {
        return new RichText(parts.stream()
                .map(part -> switch (part) {
                    case Part.Letters letters -> letters.run();
                    case Part.Extension extension -> throw new IllegalArgumentException(extension.toString());
                })
                .toList());
    }

    private static LinkResult refuseOtherAddresses(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() == null || link.marker() != null || isWebAddress(link.destination())) {
            return LinkResult.none();
        }
        var tail =
                scanner.getSource(link.afterTextBracket(), scanner.position()).getContent();
        return LinkResult.replaceWith(new Text("[" + link.text(scanner) + "]" + tail), scanner.position());
    }

    static boolean isWebAddress(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return (lower.startsWith("https://") && lower.length() > 8)
                || (lower.startsWith("http://") && lower.length() > 7);
    }

    /// Writes a tree as parts in reading order.
    private static final class Flattening extends AbstractVisitor {
        private final List<Part> parts = new ArrayList<>();
        private Run.Look look = Run.Look.PLAIN;
        private Optional<String> link = Optional.empty();
        private boolean guarded = true;

        private void letters(String text, Run.Look as) {
            var shown = text.replace(CitationSyntax.BRACKET, '[');
            if (guarded && !shown.isEmpty() && shown.charAt(0) == GUARD) {
                shown = shown.substring(1);
                guarded = false;
            }
            if (!shown.isEmpty()) {
                parts.add(new Part.Letters(shown, as, false, link));
            }
        }

        private void within(Run.Look inner, Node node) {
            var outer = look;
            look = inner;
            visitChildren(node);
            look = outer;
        }

        @Override
        public void visit(Text text) {
            letters(text.getLiteral(), look);
        }

        @Override
        public void visit(Code code) {
            letters(code.getLiteral(), look.withCode(true));
        }

        @Override
        public void visit(HtmlInline html) {
            letters(html.getLiteral(), look);
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            letters(" ", look);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            letters(" ", look);
        }

        @Override
        public void visit(Emphasis emphasis) {
            within(look.withItalic(!look.italic()), emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            within(look.withBold(true), strong);
        }

        @Override
        public void visit(Link toPage) {
            if (!isWebAddress(toPage.getDestination())) {
                // An autolink of another scheme: <mailto:…>.
                letters("<", look);
                visitChildren(toPage);
                letters(">", look);
                return;
            }
            var outer = link;
            link = Optional.of(toPage.getDestination().replace(CitationSyntax.BRACKET, '['));
            visitChildren(toPage);
            link = outer;
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        @Override
        public void visit(CustomNode node) {
            parts.add(new Part.Extension(node, look));
        }
    }
}
