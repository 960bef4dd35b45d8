package org.handbill.cite.csl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// What is said of a file that an XML reader gives up.
final class NotWellFormed {
    /// What the reader has no words for.
    private static final Pattern TWICE = Pattern.compile(".*#AttributeNotUnique\\?(.+)&(.+)");

    private final SourceText source;
    private final Deque<Tag> open = new ArrayDeque<>();

    NotWellFormed(SourceText source) {
        this.source = source;
    }

    /// Takes note of an element that is still to be closed.
    void open(Tag tag) {
        open.push(tag);
    }

    void close() {
        open.pop();
    }

    CslException fault(XMLStreamException e) {
        var location = e.getLocation();
        int at = location == null ? 0 : source.indexOf(location.getLineNumber(), location.getColumnNumber());
        var text = source.text();
        int end = text.lastIndexOf("</", at);
        if (!open.isEmpty() && at >= text.stripTrailing().length()) {
            return open.element().fault("is not closed: the file ends before </%s>");
        }
        if (!open.isEmpty() && end >= 0 && end > text.lastIndexOf('>', at - 1)) {
            int close = end + 2;
            while (close < text.length() && "> \t\n\r<".indexOf(text.charAt(close)) < 0) {
                close++;
            }
            var closed = text.substring(end + 2, close);
            if (!closed.equals(open.element().element())) {
                return mismatch(closed, source.place(end, close));
            }
        }
        return new CslException("not well-formed XML: " + reason(e), source.place(at, at));
    }

    private CslException mismatch(String closed, Place place) {
        var tag = open.element();
        return new CslException(
                "not well-formed XML: <%s> of line %d is not closed before </%s>"
                        .formatted(tag.element(), tag.name().line(), closed),
                place);
    }

    private static String reason(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        var reason = (start < 0 ? message : message.substring(start + 9))
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("^JAXP[0-9]+: ", "");
        var twice = TWICE.matcher(reason);
        return twice.matches()
                ? "<%s> has the attribute \"%s\" twice".formatted(twice.group(1), twice.group(2))
                : reason;
    }
}
