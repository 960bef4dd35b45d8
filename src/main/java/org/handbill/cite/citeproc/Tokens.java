package org.handbill.cite.citeproc;

import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.token.DisplayGroupToken;
import de.undercouch.citeproc.csl.internal.token.TextToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import java.util.List;
import java.util.Optional;
import org.handbill.cite.Run.Look;
import org.handbill.cite.Run.Shift;

/// Reads citeproc-java's tokens into lines of letters.
final class Tokens {
    private Tokens() {}

    /// @param label what stands in the margin; empty where the style sets nothing there
    record Entry(Line label, Line text) {}

    /// @param aligned whether the style sets the first field apart
    static Entry entry(List<Token> tokens, boolean aligned) {
        var label = new Line();
        var text = new Line();
        boolean margin = false;
        int number = 0;
        for (var token : tokens) {
            number++;
            switch (token) {
                case DisplayGroupToken group -> {
                    if (group.getType() == DisplayGroupToken.Type.LEFT_MARGIN) {
                        margin = group.isOpen();
                    } else if (group.isOpen() && !text.isEmpty()) {
                        text.append(" ", Line.Letter.PLAIN.from(number));
                    }
                }
                case TextToken letters ->
                    append(margin || aligned && letters.isFirstField() ? label : text, letters, number);
                default -> {}
            }
        }
        return new Entry(label, text);
    }

    private static void append(Line into, TextToken token, int number) {
        var letter = new Line.Letter(look(token.getFormattingAttributes()), false, address(token), number, kind(token));
        var written = token.getText();
        int start = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Signal.is(c)) {
                into.append(written.substring(start, i), letter);
                into.signal(c);
                start = i + 1;
            }
        }
        into.append(written.substring(start), letter);
    }

    private static Line.Kind kind(TextToken token) {
        return switch (token.getType()) {
            case OPEN_QUOTE -> Line.Kind.OPEN_QUOTE;
            case CLOSE_QUOTE -> Line.Kind.CLOSE_QUOTE;
            case PREFIX, SUFFIX, DELIMITER -> Line.Kind.AFFIX;
            case TEXT, URL, DOI -> Line.Kind.VALUE;
        };
    }

    private static Optional<String> address(TextToken token) {
        var text = token.getText().strip();
        return switch (token.getType()) {
            case DOI -> text.isEmpty() ? Optional.empty() : Optional.of("https://doi.org/" + text);
            case URL -> text.matches("(?i)https?://.+") ? Optional.of(text) : Optional.empty();
            default -> Optional.empty();
        };
    }

    static Look look(int attributes) {
        int shift = FormattingAttributes.getVerticalAlign(attributes);
        return Look.PLAIN
                .withItalic(FormattingAttributes.getFontStyle(attributes) >= FormattingAttributes.FS_ITALIC)
                .withBold(FormattingAttributes.getFontWeight(attributes) == FormattingAttributes.FW_BOLD)
                .withSmallCaps(FormattingAttributes.getFontVariant(attributes) == FormattingAttributes.FV_SMALLCAPS)
                .withUnderlined(FormattingAttributes.getTextDecoration(attributes) == FormattingAttributes.TD_UNDERLINE)
                .withShift(
                        shift == FormattingAttributes.VA_SUP
                                ? Shift.SUPERSCRIPT
                                : shift == FormattingAttributes.VA_SUB ? Shift.SUBSCRIPT : Shift.NONE);
    }
}
