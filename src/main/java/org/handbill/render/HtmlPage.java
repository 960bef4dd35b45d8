package org.handbill.render;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.handbill.facts.Position;
import org.handbill.facts.Sha256;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFiles;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;

/// A page in one file: its style sheets, pictures and fonts are in it, nothing in it runs, and it asks for nothing.
public final class HtmlPage {
    private static final Set<String> REFUSED_ELEMENTS = Set.of(
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "base",
            "portal",
            "noscript",
            "noembed",
            "noframes",
            "xmp",
            "plaintext",
            "template",
            "form",
            "fencedframe");
    private static final Set<String> RESOURCES =
            Set.of("src", "poster", "background", "srcset", "imagesrcset", "lowsrc", "dynsrc", "data", "longdesc");
    private static final Set<String> REFUSED_ATTRIBUTES = Set.of(
            "srcdoc",
            "ping",
            "action",
            "formaction",
            "manifest",
            "profile",
            "attributionsrc",
            "codebase",
            "classid",
            "archive");

    /// Kinds of links of which browsers fetch nothing. A new kind may, so that what is not known is refused.
    private static final Set<String> LINKS = Set.of("canonical", "alternate", "author", "license", "help", "me");

    /// Elements whose content is read in another way within a drawing or a formula, where it could hide markup.
    private static final Set<String> NEVER_IN_DRAWINGS = Set.of("script", "style");

    private static final Pattern RUNNING_SCHEME =
            Pattern.compile("(?i)^(?:view-source:)*(javascript|vbscript|livescript|mocha):.*");
    private static final Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:).*");
    private static final Set<String> LINKED_SCHEMES = Set.of("http:", "https:", "mailto:", "tel:", "sms:");
    private static final Pattern NOT_SEEN = Pattern.compile("[\\x00-\\x20\\x7F-\\xA0\\u200B\\uFEFF]");

    private final Document page;
    private final Resources resources;

    private HtmlPage(Document page, Resources resources) {
        this.page = page;
        this.resources = resources;
    }

    /// Makes what a template wrote a page.
    ///
    /// @throws TemplateFault where it names a resource that it may not, or holds something that would run
    static HtmlPage of(String html, TemplateFiles files, String kind) throws TemplateFault {
        var document = Jsoup.parse(html);
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.html)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        var page = new HtmlPage(document, new Resources(files, kind));
        page.removeComments();
        for (var element : new ArrayList<>(document.getAllElements())) {
            page.refuse(element);
            page.carry(element);
        }
        page.compose();
        page.numberNotes();
        page.addPolicy();
        return page;
    }

    /// The page as it is published.
    public String html() {
        return page.outerHtml().strip() + "\n";
    }

    /// The page as the PDF is made of it: the same letters, with some words bound (see
    /// {@link BoundWords}), without what it says to machines.
    public org.w3c.dom.Document document() {
        var copy = page.clone();
        copy.select("script").remove();
        BoundWords.bind(copy);
        return new W3CDom().fromJsoup(copy);
    }

    /// The tree itself, for who keeps it.
    Document tree() {
        return page;
    }

    /// The words of the page's body, for who wants to look whether something is printed.
    public String words() {
        return page.body().text();
    }

    /// Old browsers run what stands in some comments, and a processing instruction becomes one.
    private void removeComments() {
        var comments = new ArrayList<Node>();
        page.forEachNode(node -> {
            if (node instanceof Comment || node instanceof XmlDeclaration) {
                comments.add(node);
            }
        });
        comments.forEach(Node::remove);
    }

    /// A fault of what stands in the page, with its place in the template.
    ///
    /// @param about what stands there: an address, the beginning of a tag, or other letters
    public TemplateFault fault(String about, String reason, String help) {
        return resources.fault(about, reason, help);
    }

    /// The page's elements, for who wants to look at them: a copy.
    public Document elements() {
        return page.clone();
    }

    /// The style sheets that the page may have been made of, as they are written.
    public List<WrittenStyles> styles() {
        return resources.styles();
    }

    /// Where the templates write an element's tag; nothing where they put it together from pieces.
    ///
    /// @param element one of {@link #elements}
    /// @param sought  what the tag is like, where several may be the element's
    public Optional<Position> placeOf(Element element, Predicate<Element> sought) {
        return new TagPlaces(resources).of(element, sought);
    }

    private void refuse(Element element) throws TemplateFault {
        var name = element.normalName();
        if (name.equals("script") && !element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
            throw fault("<script", "a page may not run a script", "only application/ld+json may stand in <script>");
        }
        if (NEVER_IN_DRAWINGS.contains(name) && element.closest("svg, math") != null) {
            throw fault(
                    "<" + name,
                    "a drawing or a formula may not hold <" + name + ">",
                    "put it into the page, or the style sheet into the kind's own");
        }
        if (REFUSED_ELEMENTS.contains(name)) {
            throw fault("<" + name, "a page may not use <" + name + ">", "write what it should show into the page");
        }
        if (name.equals("meta") && !element.attr("http-equiv").isBlank()) {
            throw fault(
                    "http-equiv",
                    "a page may not use <meta http-equiv=\"" + element.attr("http-equiv") + "\">",
                    "leave it out: Handbill adds the page's Content-Security-Policy");
        }
        for (var attribute : element.attributes()) {
            refuse(element, attribute);
        }
    }

    private void refuse(Element element, Attribute attribute) throws TemplateFault {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on")) {
            throw fault(name, "a page may not run a script (" + name + "=…)", "leave the attribute out");
        }
        if (REFUSED_ATTRIBUTES.contains(name)) {
            throw fault(name, "a page may not use " + name + "=…", "leave the attribute out");
        }
        var value = NOT_SEEN.matcher(attribute.getValue()).replaceAll("");
        if (RUNNING_SCHEME.matcher(value).matches()) {
            var running = value.substring(0, value.indexOf(':') + 1).toLowerCase(Locale.ROOT);
            throw fault(running, "a link may not run a script (" + running + ")", "link to an http or https address");
        }
        if (name.endsWith("href") && isLink(element)) {
            refuseScheme(value);
        }
        boolean animates = Set.of("set", "animate").contains(element.normalName());
        if (animates
                && name.equals("attributename")
                && value.toLowerCase(Locale.ROOT).endsWith("href")) {
            throw fault("attributeName", "a picture may not change a link", "leave the animation out");
        }
    }

    /// Whether an element's address is one to go to, and not one to fetch.
    private static boolean isLink(Element element) {
        return Set.of("a", "area").contains(element.normalName());
    }

    private void refuseScheme(String address) throws TemplateFault {
        var matcher = SCHEME.matcher(address);
        if (matcher.matches() && !LINKED_SCHEMES.contains(matcher.group(1).toLowerCase(Locale.ROOT))) {
            throw fault(
                    matcher.group(1),
                    "a link may not lead to " + matcher.group(1),
                    "link to an http or https address, to mailto: or tel:, or to a place in the page");
        }
    }

    private void carry(Element element) throws TemplateFault {
        switch (element.normalName()) {
            case "link" -> carryLink(element);
            case "style" -> carryStyle(element);
            default -> {
                if (!isLink(element)) {
                    carryReference(element);
                }
            }
        }
        for (var attribute : element.attributes()) {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (RESOURCES.contains(name)) {
                if (name.endsWith("srcset")) {
                    throw fault(name, "a page may not use " + name + "=…", "name one picture in src=…");
                }
                var place = resources.whereIs(attribute.getValue());
                element.attr(attribute.getKey(), resources.carried(attribute.getValue(), place));
            } else if (name.equals("style")
                    || (mayFetch(name) && attribute.getValue().contains("("))) {
                element.attr(
                        attribute.getKey(), StyleSheet.carry(attribute.getValue(), resources, resources.inTemplate()));
            }
        }
    }

    /// Attributes of drawings (`fill`, `mask`, `filter`) are CSS and may fetch; these are not.
    private static boolean mayFetch(String attribute) {
        return !Set.of("href", "content", "title", "alt", "class", "id", "media")
                        .contains(attribute)
                && !attribute.startsWith("aria-")
                && !attribute.startsWith("data-");
    }

    private void carryLink(Element element) throws TemplateFault {
        var kinds = new HashSet<>(
                List.of(element.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+")));
        var address = element.attr("href");
        var place = resources.whereIs(address);
        if (kinds.contains("stylesheet") && resources.lacksItsOwnStyleSheet(address)) {
            element.remove();
        } else if (kinds.contains("stylesheet")) {
            var file = resources.file(address, place);
            var style = new Element("style");
            if (element.hasAttr("media")) {
                style.attr("media", element.attr("media"));
            }
            style.appendChild(new DataNode(StyleSheet.carry(file.text(), resources, resources.inFile(file))
                    .strip()));
            element.replaceWith(style);
        } else if (kinds.stream().anyMatch(kind -> kind.contains("icon"))) {
            element.attr("href", resources.carried(address, place));
        } else if (!LINKS.containsAll(kinds)) {
            throw place.fault(
                    "a page may not load anything (<link rel=\"" + element.attr("rel") + "\">)", "leave it out");
        }
    }

    private void carryStyle(Element element) throws TemplateFault {
        var css = StyleSheet.carry(element.data(), resources, resources.inTemplate())
                .strip();
        element.empty();
        element.appendChild(new DataNode(css));
    }

    /// Drawings name pictures, gradients, paths and more in `href`.
    private void carryReference(Element element) throws TemplateFault {
        for (var name : new String[] {"href", "xlink:href"}) {
            if (element.hasAttr(name)) {
                element.attr(name, resources.carried(element.attr(name), resources.whereIs(element.attr(name))));
            }
        }
    }

    /// Makes letters and their accents one character each (NFC), as the PDF has them.
    private void compose() {
        var composed = Normalizer2.getNFCInstance();
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text && !composed.isNormalized(text.getWholeText())) {
                text.text(composed.normalize(text.getWholeText()));
            }
        });
    }

    /// A note that is cited twice has two numbers in the text, and an id stands for one element; the note leads back
    /// to both.
    private void numberNotes() {
        Map<String, Integer> seen = new HashMap<>();
        for (var number : page.select("a[id^=noteref-]")) {
            var first = number.id();
            int times = seen.merge(first, 1, Integer::sum);
            if (times > 1) {
                number.attr("id", first + "-" + times);
                leadBack(first, times);
            }
        }
    }

    /// Adds to a note a link to where it is cited once more. Paper needs none: `.again` is not printed.
    private void leadBack(String first, int times) {
        page.getElementsByAttributeValue("href", "#" + first).stream()
                .filter(link -> link.attr("role").equals("doc-backlink"))
                .findFirst()
                .ifPresent(link -> link.parents()
                        .getFirst()
                        .appendText(" ")
                        .appendElement("a")
                        .addClass("label")
                        .addClass("again")
                        .attr("href", "#" + first + "-" + times)
                        .attr("role", "doc-backlink")
                        .attr("aria-label", link.attr("aria-label") + " (" + times + ")")
                        .text("↩"));
    }

    /// Says to the browser, before anything else, that the page is UTF-8, and what holds anyway: nothing is loaded,
    /// nothing runs.
    private void addPolicy() {
        var styles = new TreeSet<String>();
        for (var style : page.select("style")) {
            styles.add("'sha256-" + digest(style.data()) + "'");
        }
        var allowed = styles.isEmpty() ? "'none'" : String.join(" ", styles);
        boolean inAttributes = !page.select("[style]").isEmpty();
        var policy = "default-src 'none'; style-src " + (inAttributes ? "'unsafe-inline'" : allowed)
                + "; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";
        var meta = new Element("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", policy);
        page.select("meta[charset]").remove();
        page.head().prependChild(meta);
        page.head().prependElement("meta").attr("charset", "utf-8");
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
