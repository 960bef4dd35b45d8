package org.handbill.pdf;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// What an element holds in turn. Contents that differ in their words alone share their elements, of which Flying
/// Saucer knows the styles then.
final class Wordings {
    private static final String SPOILT = "";

    private final Element place;

    /// The contents that are not in the place now, each in an element of its own, by their kind.
    private final Map<String, Element> others = new HashMap<>();

    private String kind;
    private int kinds = 1;

    Wordings(Element place) {
        this.place = place;
        this.kind = kindOf(place);
    }

    /// Puts what is in an element into the place.
    void put(Element content) {
        String wanted = kindOf(content);
        if (!wanted.equals(kind)) {
            Element now = (Element) place.cloneNode(false);
            move(place, now);
            if (!kind.equals(SPOILT)) {
                others.put(kind, now);
            }
            Element before = others.remove(wanted);
            if (before == null) {
                kinds++;
            }
            move(before == null ? content : before, place);
            kind = wanted;
            if (before == null) {
                return;
            }
        }
        word(place.getFirstChild(), content.getFirstChild());
    }

    /// That elements in the place were changed: they serve no other words.
    void spoil() {
        kind = SPOILT;
    }

    /// How many kinds of contents there were.
    int kinds() {
        return kinds;
    }

    private void move(Element from, Element to) {
        while (from.getFirstChild() != null) {
            Node child = from.getFirstChild();
            to.appendChild(
                    child.getOwnerDocument() == place.getOwnerDocument()
                            ? child
                            : place.getOwnerDocument().adoptNode(child));
        }
    }

    private static void word(Node first, Node like) {
        Node place = first;
        for (Node content = like; content != null; content = content.getNextSibling()) {
            if (place instanceof Text text) {
                text.setData(content.getNodeValue());
            }
            word(place.getFirstChild(), content.getFirstChild());
            place = place.getNextSibling();
        }
    }

    /// All but its words.
    private static String kindOf(Element element) {
        var kind = new StringBuilder("of");
        tell(element, kind);
        return kind.toString();
    }

    private static void tell(Node parent, StringBuilder kind) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text) {
                kind.append('"');
                continue;
            }
            kind.append('<').append(node.getNodeName());
            var attributes = node.getAttributes();
            for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
                String value = attributes.item(i).getNodeValue();
                kind.append(' ')
                        .append(attributes.item(i).getNodeName())
                        .append('=')
                        .append(value.length())
                        .append(value);
            }
            tell(node, kind);
            kind.append('>');
        }
    }
}
