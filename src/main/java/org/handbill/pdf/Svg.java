package org.handbill.pdf;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// A drawing in SVG as a PDF takes it: shapes in plain, opaque colours, painted by JSVG. Letters would need the
/// machine's
/// fonts, pictures and filters would become pixels: they are refused.
final class Svg {
    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "clippath");

    /// What paints nothing.
    private static final Set<String> SILENT = Set.of("title", "desc", "metadata");

    private static final Set<String> OPAQUE = Set.of("opacity", "fill-opacity", "stroke-opacity");
    private static final Set<String> REFUSED = Set.of("filter", "mask", "mix-blend-mode");

    private final SVGDocument document;

    private Svg(SVGDocument document) {
        this.document = document;
    }

    /// That a drawing can't be used. The message says why, after "a drawing (SVG)".
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason);
        }
    }

    /// Why a PDF can't have a drawing, after "a drawing (SVG)"; nothing if it can. Letters that no font here has are
    /// left to [Glyphs].
    static Optional<String> refusal(Element drawing) {
        try {
            check(drawing, true);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /// The drawing that an element is.
    ///
    /// @param color what it calls `currentColor`, as `#rrggbb`
    static Svg of(Element drawing, String color) throws Refused {
        check(drawing, false);
        var xml = new StringBuilder();
        write(drawing, xml, color);
        var context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        var in = new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8));
        var document = new SVGLoader().load(in, null, context);
        if (document == null) {
            throw new Refused("is damaged");
        }
        return new Svg(document);
    }

    /// The root of the drawing in a file.
    static Element read(byte[] file) throws Refused {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document parsed = builder.parse(new ByteArrayInputStream(file));
            return parsed.getDocumentElement();
        } catch (IOException | SAXException e) {
            throw new Refused("is damaged");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The texts in a drawing.
    static Stream<String> letters(Element element) {
        return element.getNodeName().equals("text")
                ? Stream.of(Structure.words(element))
                : Html.children(element).stream().flatMap(Svg::letters);
    }

    private static void check(Element element, boolean exceptMissingGlyphs) throws Refused {
        String name = element.getNodeName();
        boolean missing = name.equals("text") && !Glyphs.canSet(Structure.words(element));
        if (SILENT.contains(name) || missing && exceptMissingGlyphs) {
            return;
        }
        if (!SHAPES.contains(name.toLowerCase(Locale.ROOT))) {
            throw new Refused("with <" + name + ">");
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check((Attr) attributes.item(i));
        }
        for (Element child : Html.children(element)) {
            check(child, exceptMissingGlyphs);
        }
    }

    private static void check(Attr attribute) throws Refused {
        String name = attribute.getName();
        String value = attribute.getValue().strip();
        boolean sheer = OPAQUE.contains(name) && !value.equals("1");
        if (sheer || REFUSED.contains(name) || value.contains("url(") && !name.equals("clip-path")) {
            throw new Refused("with %s=\"%s\"".formatted(name, value));
        }
        if (name.equals("style") && !value.isEmpty()) {
            for (String declaration : value.split(";")) {
                String[] parts = declaration.split(":", 2);
                if (parts.length == 2) {
                    checkStyle(parts[0].strip(), parts[1].strip());
                }
            }
        }
    }

    private static void checkStyle(String property, String value) throws Refused {
        if (OPAQUE.contains(property) && !value.equals("1")
                || REFUSED.contains(property)
                || value.contains("url(") && !property.equals("clip-path")) {
            throw new Refused("with style=\"%s: %s\"".formatted(property, value));
        }
    }

    /// Writes an element and those in it, without what paints nothing.
    ///
    /// @param color of the root; null within
    private static void write(Element element, StringBuilder xml, @Nullable String color) {
        String name = element.getNodeName();
        xml.append('<').append(name);
        if (color != null) {
            xml.append(" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" color=\"")
                    .append(color)
                    .append('"');
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            String key = attribute.getName();
            boolean known = color != null && (key.startsWith("xmlns") || key.equals("color"));
            if (!known && !key.startsWith("aria-") && !key.equals("class")) {
                xml.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(escaped(attribute.getValue()))
                        .append('"');
            }
        }
        xml.append('>');
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && !SILENT.contains(child.getNodeName())) {
                write(child, xml, null);
            }
        }
        xml.append("</").append(name).append('>');
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    /// Its width for each unit of height.
    double ratio() {
        var size = document.size();
        return size.height > 0 ? size.width / (double) size.height : 1;
    }

    /// Its own width, in pixels.
    double width() {
        return document.size().width;
    }

    /// Paints it on an area that begins in the upper left corner.
    void paint(Graphics2D pen, float width, float height) {
        document.render(null, pen, new ViewBox(0, 0, width, height));
    }
}
