package org.handbill.pdf;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Lists: `L`, with an `LI` of `Lbl` and `LBody` for every item.
///
/// @param structure that they belong to
record ListTags(Structure structure) {
    private static final PdfName NUMBERING = new PdfName("ListNumbering");

    void add(Element list, Tag tag, String language) {
        PdfDictionary attributes = Structure.attributes("List");
        attributes.put(NUMBERING, new PdfName(numbering(list)));
        tag.with(PdfName.A, attributes);
        if (list.getNodeName().equals("dl")) {
            terms(list, tag, language, null);
            return;
        }
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                item(child, tag, language);
            } else if (node instanceof Text text) {
                loose(text, tag);
            }
        }
    }

    private static String numbering(Element list) {
        if (!list.getNodeName().equals("ol")) {
            return "Disc";
        }
        return switch (list.getAttribute("type")) {
            case "a" -> "LowerAlpha";
            case "A" -> "UpperAlpha";
            case "i" -> "LowerRoman";
            case "I" -> "UpperRoman";
            default -> "Decimal";
        };
    }

    /// Text that stands in a list beside its items is an item too: a list holds nothing else.
    private void loose(Text text, Tag list) {
        if (!text.getData().isBlank()) {
            structure.text(text, new Tag(new Tag(list, PdfName.LI), PdfName.LBODY));
        }
    }

    private void item(Element element, Tag list, String outer) {
        if (!element.getNodeName().equals("li")) {
            structure.part(element, new Tag(new Tag(list, PdfName.LI), PdfName.LBODY), outer);
            return;
        }
        String language = Structure.languageOf(element, outer);
        Tag item = Structure.tag(element, list, PdfName.LI, outer);
        Tag label = new Tag(item, PdfName.LBL);
        structure.label(element, label.marks());
        Optional<Element> own = ownLabel(element);
        own.ifPresent(text -> structure.claim(text, label, language));
        Tag body = new Tag(item, PdfName.LBODY);
        if (Structure.isNote(element)) {
            structure.content(element, structure.note(element, body, language), language);
        } else {
            structure.content(element, body, language);
        }
    }

    /// `dt` is a label, `dd` the body; `div` may hold both.
    private @Nullable Tag terms(Element list, Tag tag, String outer, @Nullable Tag open) {
        Tag item = open;
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                loose(text, tag);
            }
            if (!(node instanceof Element child)) {
                continue;
            }
            String language = Structure.languageOf(child, outer);
            switch (child.getNodeName()) {
                case "dt" -> {
                    item = new Tag(tag, PdfName.LI);
                    structure.content(child, Structure.tag(child, item, PdfName.LBL, outer), language);
                }
                case "dd" -> {
                    item = item == null ? new Tag(tag, PdfName.LI) : item;
                    structure.content(child, Structure.tag(child, item, PdfName.LBODY, outer), language);
                    item = null;
                }
                case "div" -> item = terms(child, tag, language, item);
                default -> structure.part(child, new Tag(new Tag(tag, PdfName.LI), PdfName.LBODY), outer);
            }
        }
        return item;
    }

    /// The label that an item begins with, if its template writes it.
    private static Optional<Element> ownLabel(Element item) {
        for (Node node = item.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element first) {
                return isLabel(first) ? Optional.of(first) : ownLabel(first);
            }
            if (node instanceof Text text && !text.getData().isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The number or sign of an item that its template writes itself, `class="label"`.
    static boolean isLabel(Element element) {
        return Arrays.asList(element.getAttribute("class").split("\\s+")).contains("label");
    }
}
