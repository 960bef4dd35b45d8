package org.handbill.pdf;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.handbill.facts.Sha256;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A page as it is set: a copy of its own, so that the caller's stays as it is, with composed characters and without
/// what only hints at line breaks.
///
/// @param document the copy
/// @param digest   SHA-256 of all that is in it
record PageCopy(Document document, byte[] digest) {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    static PageCopy of(Document page) {
        var document = (Document) page.cloneNode(true);
        MessageDigest sha = Sha256.start();
        prepare(document.getDocumentElement(), sha);
        return new PageCopy(document, sha.digest());
    }

    /// Makes an element as it is set, without a copy.
    static void prepare(Element element) {
        prepare(element, Sha256.start());
    }

    private static void prepare(Element element, MessageDigest sha) {
        add(sha, '<', element.getNodeName());
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            add(sha, '@', attribute.getName());
            add(sha, '=', attribute.getValue());
        }
        for (String span : List.of("colspan", "rowspan")) {
            if (element.hasAttribute(span)) {
                element.setAttribute(span, String.valueOf(TableTags.span(element, span)));
            }
        }
        if (element.getNodeName().equals("ol") && element.hasAttribute("reversed")) {
            countDown(element);
        }
        boolean code = element.getNodeName().equals("style");
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                prepare(inner, sha);
            } else if (child instanceof CharacterData text && child.getNodeType() != Node.COMMENT_NODE) {
                if (!code) {
                    String set = asSet(text.getData());
                    if (!set.equals(text.getData())) {
                        text.setData(set);
                    }
                }
                add(sha, '"', text.getData());
            }
        }
        add(sha, '>', "");
    }

    /// Writes the numbers of a list that counts down to its items: Flying Saucer knows `value` and not `reversed`.
    private static void countDown(Element list) {
        List<Element> items = Html.children(list).stream()
                .filter(child -> child.getNodeName().equals("li"))
                .toList();
        int number = number(list, "start", items.size());
        for (Element item : items) {
            number = number(item, "value", number);
            item.setAttribute("value", String.valueOf(number));
            number--;
        }
    }

    private static int number(Element element, String attribute, int otherwise) {
        String value = element.getAttribute(attribute).strip();
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /// The text with what is set of it: letters with their accents as one character (NFC), odd spaces as spaces, no
    /// soft
    /// hyphens, joiners or marks of direction that change nothing in a text from left to right.
    static String asSet(String text) {
        boolean plain = true;
        for (int i = 0; plain && i < text.length(); i++) {
            plain = text.charAt(i) < 0xAD;
        }
        if (plain) {
            return text;
        }
        String composed = NFC.normalize(text);
        var set = new StringBuilder(composed.length());
        composed.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case 0x00AD, 0x200C, 0x200D, 0x200E, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF -> {}
                case 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x205F, 0x3000, 0x2028, 0x2029 -> set.append(' ');
                case LongWords.BREAK -> set.append('\uFFFF');
                default -> set.appendCodePoint(codePoint);
            }
        });
        return set.toString();
    }

    private static void add(MessageDigest sha, char kind, String text) {
        sha.update((byte) kind);
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }
}
