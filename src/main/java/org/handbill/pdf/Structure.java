package org.handbill.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.pdf.Tag.Marks;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// The structure tree of a page, in the order of its HTML, and where each of its texts and pictures goes.
///
/// Blocks and lists become the types that PDF has for them (ISO 32000-1, 14.8.4), what only groups (`div`, `header`)
/// becomes nothing, and so does emphasis. Text beside blocks gets a paragraph of its own.
final class Structure {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "ul");
    private static final Set<String> SILENT =
            Set.of("head", "script", "style", "template", "noscript", "title", "meta", "link", "br", "wbr", "hr");

    /// Roles of DPUB-ARIA 1.1.
    private static final Set<String> REFERENCES = Set.of("doc-noteref", "doc-biblioref");

    private static final Set<String> NOTES = Set.of("doc-footnote", "doc-endnote");

    private static final Set<String> DECORATION = Set.of("presentation", "none");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /// How text may stand in a tag: only in paragraphs, in paragraphs where there are blocks too, or freely.
    private enum Flow {
        GROUPING,
        EITHER,
        PHRASE
    }

    private final Map<Text, Marks> texts = new IdentityHashMap<>();
    private final Map<Element, Marks> labels = new IdentityHashMap<>();
    private final Map<Element, Tag> figures = new IdentityHashMap<>();
    private final Map<Element, Marks> links = new IdentityHashMap<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<TableTags> tables = new ArrayList<>();
    private final Set<Element> claimed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Tag document = new Tag(null, PdfName.DOCUMENT);
    private final Set<String> ids;
    private int notes;

    /// A heading, for the bookmarks.
    ///
    /// @param level from 1, none skipped
    record Heading(Tag tag, int level, String text) {}

    Structure(Element body, String language) {
        ids = new HashSet<>();
        collectIds(body);
        flow(body, document, Flow.GROUPING, language);
    }

    /// That of a part of a page by itself.
    ///
    /// @param ids of the whole page
    Structure(Element part, String language, Set<String> ids) {
        this.ids = ids;
        part(part, document, language);
    }

    private void collectIds(Element element) {
        if (element.hasAttribute("id")) {
            ids.add(element.getAttribute("id"));
        }
        Html.children(element).forEach(this::collectIds);
    }

    Set<String> ids() {
        return ids;
    }

    Tag document() {
        return document;
    }

    List<Heading> headings() {
        return headings;
    }

    List<TableTags> tables() {
        return tables;
    }

    /// Where a text goes; nowhere if it is only for the eye.
    Optional<Marks> of(@Nullable Text text) {
        return Optional.ofNullable(text == null ? null : texts.get(text));
    }

    /// Where the bullet or number of a list item goes.
    Optional<Marks> labelOf(@Nullable Element item) {
        return Optional.ofNullable(item == null ? null : labels.get(item));
    }

    Optional<Tag> figureOf(@Nullable Element picture) {
        return Optional.ofNullable(picture == null ? null : figures.get(picture));
    }

    /// Where a link's annotations go.
    Optional<Marks> linkOf(@Nullable Element link) {
        return Optional.ofNullable(link == null ? null : links.get(link));
    }

    private void flow(Element element, Tag tag, Flow flow, String language) {
        boolean wraps = flow == Flow.GROUPING || flow == Flow.EITHER && hasBlocks(element);
        Tag run = wraps ? null : tag;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                if (run == null && !text.getData().isBlank()) {
                    run = new Tag(tag, PdfName.P);
                }
                if (run != null) {
                    texts.put(text, run.marks());
                }
            } else if (node instanceof Element child
                    && !SILENT.contains(child.getNodeName())
                    && !claimed.contains(child)) {
                if (flow != Flow.PHRASE && (BLOCKS.contains(child.getNodeName()) || hasBlocks(child))) {
                    block(child, tag, language);
                    run = wraps ? null : tag;
                } else {
                    if (run == null) {
                        run = new Tag(tag, PdfName.P);
                    }
                    phrase(child, run, language);
                }
            }
        }
    }

    private static boolean hasBlocks(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && (BLOCKS.contains(child.getNodeName()) || hasBlocks(child))) {
                return true;
            }
        }
        return false;
    }

    /// Whether an element holds blocks that are more than a group: a link round them would take their meaning.
    static boolean hasParts(Element element) {
        for (Element child : Html.children(element)) {
            if (BLOCKS.contains(child.getNodeName()) && !child.getNodeName().equals("div") || hasParts(child)) {
                return true;
            }
        }
        return false;
    }

    private void block(Element element, Tag parent, String outer) {
        String language = languageOf(element, outer);
        switch (element.getNodeName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, parent, outer);
            case "address", "summary" -> {
                if (hasBlocks(element)) {
                    group(element, parent, outer);
                } else {
                    flow(element, tag(element, parent, PdfName.P, outer), Flow.PHRASE, language);
                }
            }
            case "p", "pre", "dt" -> flow(element, tag(element, parent, PdfName.P, outer), Flow.PHRASE, language);
            case "ul", "ol", "menu", "dl" ->
                new ListTags(this).add(element, tag(element, parent, PdfName.L, outer), language);
            case "blockquote" ->
                flow(element, tag(element, parent, PdfName.BLOCKQUOTE, outer), Flow.GROUPING, language);
            case "section", "article", "aside", "nav" ->
                flow(element, tag(element, parent, PdfName.SECT, outer), Flow.GROUPING, language);
            case "figure" -> flow(element, tag(element, parent, PdfName.DIV, outer), Flow.GROUPING, language);
            case "figcaption" -> flow(element, tag(element, parent, PdfName.CAPTION, outer), Flow.EITHER, language);
            case "table" -> tables.add(new TableTags(this, element, parent, outer));
            default -> {
                if (isNote(element)) {
                    flow(element, note(element, parent, outer), Flow.EITHER, language);
                } else {
                    group(element, parent, outer);
                }
            }
        }
    }

    /// What only groups becomes nothing, or something that says its language.
    private void group(Element element, Tag parent, String outer) {
        String language = languageOf(element, outer);
        Tag tag = language.equals(outer) ? parent : tag(element, parent, PdfName.DIV, outer);
        flow(element, tag, Flow.GROUPING, language);
    }

    private void heading(Element element, Tag parent, String outer) {
        int last = headings.isEmpty() ? 0 : headings.getLast().level();
        int level = Math.min(element.getNodeName().charAt(1) - '0', last + 1);
        Tag tag = tag(element, parent, new PdfName("H" + level), outer);
        headings.add(new Heading(tag, level, words(element)));
        flow(element, tag, Flow.PHRASE, languageOf(element, outer));
    }

    private void phrase(Element element, Tag parent, String outer) {
        String language = languageOf(element, outer);
        if (element.getNodeName().equals("img") || element.getNodeName().equals("svg")) {
            figure(element, parent, outer);
            return;
        }
        Optional<String> target = target(element);
        if (target.isPresent()) {
            boolean inside = target.get().startsWith("#");
            Tag link = tag(element, inside ? new Tag(parent, PdfName.REFERENCE) : parent, PdfName.LINK, outer);
            flow(element, link, Flow.PHRASE, language);
            links.put(element, link.marks());
        } else if (REFERENCES.contains(role(element))) {
            flow(element, tag(element, parent, PdfName.REFERENCE, outer), Flow.PHRASE, language);
        } else if (isNote(element)) {
            flow(element, note(element, parent, outer), Flow.PHRASE, language);
        } else if (ListTags.isLabel(element)) {
            flow(element, tag(element, parent, PdfName.LBL, outer), Flow.PHRASE, language);
        } else if (!language.equals(outer)) {
            flow(element, tag(element, parent, PdfName.SPAN, outer), Flow.PHRASE, language);
        } else {
            flow(element, parent, Flow.PHRASE, language);
        }
    }

    /// Where a link leads; a place that is not on the page is none.
    private Optional<String> target(Element element) {
        return Html.target(element).filter(target -> !target.startsWith("#") || ids.contains(target.substring(1)));
    }

    /// A picture that says something; one with an empty `alt` is decoration.
    private void figure(Element element, Tag parent, String outer) {
        alternative(element).filter(alt -> !alt.isBlank()).ifPresent(alt -> {
            Tag figure = tag(element, parent, PdfName.FIGURE, outer);
            figures.put(element, figure.with(PdfName.ALT, unicode(alt)));
        });
    }

    /// What a picture or drawing says in words; empty for decoration, nothing where that is missing.
    static Optional<String> alternative(Element element) {
        if (element.getNodeName().equals("img")) {
            return element.hasAttribute("alt") ? Optional.of(element.getAttribute("alt")) : Optional.empty();
        }
        if (element.getAttribute("aria-hidden").equals("true") || DECORATION.contains(role(element))) {
            return Optional.of("");
        }
        if (!element.getAttribute("aria-label").isBlank()) {
            return Optional.of(element.getAttribute("aria-label"));
        }
        return Html.children(element).stream()
                .filter(child -> child.getNodeName().equals("title"))
                .map(Structure::words)
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    Tag note(Element element, Tag parent, String outer) {
        notes++;
        return tag(element, parent, PdfName.NOTE, outer).with(PdfName.ID, new PdfString("note-" + notes));
    }

    static boolean isNote(Element element) {
        return NOTES.contains(role(element));
    }

    static String role(Element element) {
        return element.getAttribute("role").strip();
    }

    /// A tag for an element, with its language where it changes.
    static Tag tag(Element element, Tag parent, PdfName type, String outer) {
        var tag = new Tag(parent, type);
        String language = languageOf(element, outer);
        return language.equals(outer) ? tag : tag.with(PdfName.LANG, unicode(language));
    }

    static String languageOf(Element element, String outer) {
        String own = element.getAttribute("lang");
        return own.isEmpty() ? outer : own;
    }

    /// An element's text, in one line.
    static String words(Element element) {
        return BLANKS.matcher(element.getTextContent()
                        .replace(String.valueOf(LongWords.BREAK), "")
                        .strip())
                .replaceAll(" ");
    }

    static PdfString unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    /// Attributes of an element (ISO 32000-1, 14.7.5), such as a table cell's.
    static PdfDictionary attributes(String owner) {
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        return attributes;
    }

    /// Content of a part that stands in paragraphs where it holds blocks, freely else.
    void content(Element element, Tag tag, String language) {
        flow(element, tag, Flow.EITHER, language);
    }

    /// Content of a part of which all stands in paragraphs.
    void paragraphs(Element element, Tag tag, String language) {
        flow(element, tag, Flow.GROUPING, language);
    }

    /// An element where only blocks stand.
    void part(Element element, Tag tag, String outer) {
        if (BLOCKS.contains(element.getNodeName()) || hasBlocks(element)) {
            block(element, tag, outer);
        } else {
            phrase(element, tag, outer);
        }
    }

    void text(Text text, Tag tag) {
        texts.put(text, tag.marks());
    }

    /// Puts an element's words into a tag ahead of the place where they stand.
    void claim(Element element, Tag tag, String language) {
        flow(element, tag, Flow.PHRASE, language);
        claimed.add(element);
    }

    void label(Element item, Marks place) {
        labels.put(item, place);
    }
}
