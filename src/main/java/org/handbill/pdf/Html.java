package org.handbill.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.css.sheet.StylesheetInfo.Origin;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/// What Flying Saucer asks about HTML: its own answers, with HTML5's elements and without scripts.
final class Html extends XhtmlNamespaceHandler {
    private static final StylesheetInfo DEFAULT = new StylesheetInfo(
            Origin.USER_AGENT, "html", List.of("all"), resource("/resources/css/XhtmlNamespaceHandler.css") + """

            @page { size: letter }
            article, aside, details, dialog, figcaption, figure, footer, header, hgroup, main, nav, search, section, summary { display: block }
            figure { margin: 1.12em 40px }
            style, title, meta, link, template, noscript { display: none }
            [hidden], .skip-link { display: none }
            svg { display: inline-block }
            svg * { display: none }
            th { text-align: left }
            sup, sub { line-height: 0 }
            a { color: inherit; text-decoration: inherit }
            tr { page-break-inside: avoid }
            menu { display: block; margin: 1.12em 0; padding-left: 40px; list-style-type: disc }
            ol[type="a"] { list-style-type: lower-alpha }
            ol[type="A"] { list-style-type: upper-alpha }
            ol[type="i"] { list-style-type: lower-roman }
            ol[type="I"] { list-style-type: upper-roman }
            body { margin: 0; font-family: "Source Sans Pro" }
            """);

    private static final Pattern TARGET = Pattern.compile("(?is)(#|https?://|mailto:|tel:).+");

    @Override
    public Optional<StylesheetInfo> getDefaultStylesheet() {
        return Optional.of(DEFAULT);
    }

    private boolean links = true;

    /// From now on Flying Saucer shall make no links: ours have their places in the structure tree.
    void stopLinking() {
        links = false;
    }

    @Override
    public @Nullable String getLinkUri(Element element) {
        return links ? target(element).orElse(null) : null;
    }

    /// Where a link leads: to a place on the page, to the web, to a mailbox or a telephone. Anything else is text.
    static Optional<String> target(Element element) {
        if (!element.getNodeName().equals("a")) {
            return Optional.empty();
        }
        return Optional.of(element.getAttribute("href").strip()).filter(TARGET.asMatchPredicate());
    }

    /// No event handlers: Flying Saucer would carry `onclick` into the PDF as a script.
    /// Asked for each element when its style is made: layout that is long but has not come to any text ends here.
    @Override
    public String getElementStyling(Element element) {
        Measure.stopIfInterrupted();
        return super.getElementStyling(element);
    }

    @Override
    public String getAttributeValue(Element element, String name) {
        return name.startsWith("on") ? "" : super.getAttributeValue(element, name);
    }

    /// Selectors such as `ol[type="a"]` and `[hidden]`, of which the value is empty in HTML.
    @Override
    public String getAttributeValue(Element element, @Nullable String namespace, String name) {
        return name.equals("hidden") && element.hasAttribute(name) ? name : getAttributeValue(element, name);
    }

    @Override
    public String getLang(@Nullable Element element) {
        for (Node node = element; node instanceof Element at; node = at.getParentNode()) {
            if (at.hasAttribute("lang")) {
                return at.getAttribute("lang");
            }
        }
        return "";
    }

    /// The elements directly in another one.
    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static String resource(String path) {
        try (InputStream in = Html.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
