package org.handbill.publish;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.htmlunit.cssparser.dom.AbstractCSSRuleImpl;
import org.htmlunit.cssparser.dom.CSSMediaRuleImpl;
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
import org.htmlunit.cssparser.dom.CSSUnknownRuleImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSException;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.media.MediaQueryList;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;

/// What a style sheet says of colours and of what decides whether they can be read.
///
/// @param rules in their order
/// @param whole whether all that may bear on colours was understood
record ParsedStyles(List<Rule> rules, boolean whole) {
    private static final Pattern BEARING = Pattern.compile(
            "color|background(-color|-image|-clip)?|opacity|font(-size|-weight)?"
                    + "|display|visibility|position|filter|mix-blend-mode|text-shadow|-webkit-text-fill-color|color-scheme|--.*");
    private static final Pattern BEARING_SOMEWHERE =
            Pattern.compile("(?i)color|background|opacity|font-size|font-weight|font:|filter|blend|--");

    private static final Pattern KEYFRAMES = Pattern.compile("(?i)@(-webkit-|-moz-)?keyframes\\b");

    private static final Pattern PROPERTY = Pattern.compile("\\s*([a-z-]+)\\s*:\\s");

    /// Paper and its margin boxes, which the parser does not know. Blanks take their place, so that places stay.
    private static final Pattern PAGE = Pattern.compile("@page\\b[^{};]*\\{(?:[^{}]|\\{[^{}]*\\})*\\}");
    private static final Pattern NOT_A_BREAK = Pattern.compile("[^\n]");

    /// A selector, its weight, the conditions that it stands under (all of which must hold), and what it declares.
    record Rule(
            String selector,
            SelectorSpecificity specificity,
            List<MediaQueryList> media,
            List<Declaration> declarations) {}

    static ParsedStyles of(String sheet) {
        var css = PAGE.matcher(sheet)
                .replaceAll(page -> NOT_A_BREAK.matcher(page.group()).replaceAll(" "));
        var errors = new Errors(css);
        var parser = new CSSOMParser(new CSS3Parser());
        parser.setErrorHandler(errors);
        try {
            var parsed = parser.parseStyleSheet(new InputSource(new StringReader(css)), null);
            var rules = new ArrayList<Rule>();
            boolean whole = collect(parsed.getCssRules().getRules(), List.of(), rules, parser);
            return new ParsedStyles(List.copyOf(rules), whole && !errors.any);
        } catch (IOException | RuntimeException e) {
            return new ParsedStyles(List.of(), false);
        }
    }

    /// What an element's `style` declares; nothing where it can't be read.
    static Optional<List<Declaration>> ofAttribute(String style) {
        var parsed = of("* {" + style + "}");
        return parsed.whole()
                ? Optional.of(parsed.rules().stream()
                        .flatMap(rule -> rule.declarations().stream())
                        .map(one -> new Declaration("", List.of(), one.property(), one.value(), one.important(), 1, 1))
                        .toList())
                : Optional.empty();
    }

    private static boolean collect(
            List<AbstractCSSRuleImpl> found, List<MediaQueryList> media, List<Rule> rules, CSSOMParser parser)
            throws IOException {
        boolean whole = true;
        for (var rule : found) {
            switch (rule) {
                case CSSStyleRuleImpl style -> add(style, media, rules);
                case CSSMediaRuleImpl group -> {
                    var query = parser.parseMedia(group.getMediaList().getMediaText());
                    whole &= collect(
                            group.getCssRules().getRules(),
                            Stream.concat(media.stream(), Stream.of(query)).toList(),
                            rules,
                            parser);
                }
                case CSSUnknownRuleImpl unknown ->
                    whole &= KEYFRAMES.matcher(unknown.getCssText()).lookingAt()
                            || !BEARING_SOMEWHERE.matcher(unknown.getCssText()).find();
                default -> {}
            }
        }
        return whole;
    }

    private static void add(CSSStyleRuleImpl style, List<MediaQueryList> media, List<Rule> rules) {
        var under = media.stream().map(Object::toString).toList();
        var declarations = style.getStyle().getProperties().stream()
                .filter(property -> BEARING.matcher(property.getName()).matches())
                .map(property -> declaration(style.getSelectorText(), under, property))
                .toList();
        if (!declarations.isEmpty()) {
            for (Selector selector : style.getSelectors()) {
                rules.add(new Rule(selector.toString(), new SelectorSpecificity(selector), media, declarations));
            }
        }
    }

    private static Declaration declaration(String selectors, List<String> media, Property property) {
        return new Declaration(
                selectors,
                media,
                property.getName(),
                property.getValue() == null ? "" : property.getValue().getCssText(),
                property.isImportant(),
                property.getLocator().getLineNumber(),
                property.getLocator().getColumnNumber());
    }

    /// The parser drops a declaration that it can't read; where it has to drop more, or the declaration may bear on
    /// colours, the sheet is not understood.
    private static final class Errors implements CSSErrorHandler {
        private final String css;
        private boolean any;

        Errors(String css) {
            this.css = css;
        }

        @Override
        public void warning(CSSParseException dropped) throws CSSException {
            any = true;
        }

        @Override
        public void error(CSSParseException exception) throws CSSException {
            any |= !isHarmless(exception.getLineNumber(), exception.getColumnNumber());
        }

        @Override
        public void fatalError(CSSParseException exception) throws CSSException {
            any = true;
        }

        private boolean isHarmless(int line, int column) {
            var lines = css.lines().limit(line).toList();
            if (line < 1 || lines.size() < line) {
                return false;
            }
            var last = lines.getLast();
            var before = String.join("\n", lines.subList(0, line - 1))
                    + "\n"
                    + last.substring(0, Math.clamp(column - 1, 0, last.length()));
            int start = Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')));
            var declaration = PROPERTY.matcher(before.substring(start + 1));
            return declaration.lookingAt()
                    && !BEARING.matcher(declaration.group(1)).matches();
        }
    }
}
