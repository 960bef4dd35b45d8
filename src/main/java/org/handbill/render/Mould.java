package org.handbill.render;

import static java.util.Objects.requireNonNull;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.handbill.handout.TemplateFault;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// A page and what it takes to make others of the same markup: only the words that differ are looked at, all else is
/// known. Serves one thread at a time.
///
/// Where each of the words goes is found out by making the page of numbers in the place of its words, and proved by
/// putting the words back. A page of which that can't be done makes no others.
public final class Mould {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /// A number in the place of words: private-use characters, which no page is printed with.
    private static final Pattern NUMBER = Pattern.compile("\uF8F0(\\d+)\uF8F1");

    private final HtmlPage page;
    private final Optional<WrittenPage> written;

    /// Where the words go, by their number; empty where that is not known.
    private final List<TextNode> places;

    /// The page's HTML between its words, and in which order they stand there.
    private final List<String> html = new ArrayList<>();

    private final List<Integer> order = new ArrayList<>();

    /// The words of the page that the mould was made of, as they are and as they stand in its HTML.
    private List<String> first = List.of();

    private final List<String> escaped = new ArrayList<>();

    /// The words of the tree as it is.
    private final List<String> current = new ArrayList<>();

    private final Map<Element, org.w3c.dom.Element> elements = new IdentityHashMap<>();
    private org.w3c.dom.@Nullable Document document;

    /// Makes a page carry what it needs.
    interface Making {
        HtmlPage of(String html) throws TemplateFault;
    }

    private Mould(HtmlPage page, Optional<WrittenPage> written, List<TextNode> places) {
        this.page = page;
        this.written = written;
        this.places = places;
    }

    static Mould of(String html, Making making) throws TemplateFault {
        var page = making.of(html);
        var written = WrittenPage.of(html);
        if (written.isPresent() && !NUMBER.matcher(html).find()) {
            var words = written.get().words().stream()
                    .map(WrittenPage::characters)
                    .flatMap(Optional::stream)
                    .map(NFC::normalize)
                    .toList();
            var numbers = IntStream.range(0, words.size())
                    .mapToObj(number -> "\uF8F0" + number + "\uF8F1")
                    .toList();
            var numbered = making.of(written.get().with(numbers));
            var mould = new Mould(numbered, written, places(numbered, words.size()));
            if (mould.fits(page, words)) {
                return mould;
            }
        }
        return new Mould(page, Optional.empty(), List.of());
    }

    private static List<TextNode> places(HtmlPage numbered, int count) {
        var places = new TextNode[count];
        numbered.tree().nodeStream(TextNode.class).forEach(text -> {
            var number = NUMBER.matcher(text.getWholeText());
            if (number.matches()) {
                places[Integer.parseInt(number.group(1))] = text;
            }
        });
        return Arrays.asList(places).contains(null) ? List.of() : List.of(places);
    }

    /// Whether the page of numbers is the page, when it has its words.
    private boolean fits(HtmlPage real, List<String> words) {
        if (places.size() != words.size()
                || words.size() != written.orElseThrow().words().size()) {
            return false;
        }
        var all = page.html();
        int from = 0;
        for (var number = NUMBER.matcher(all); number.find(); from = number.end()) {
            html.add(all.substring(from, number.start()));
            order.add(Integer.valueOf(number.group(1)));
        }
        html.add(all.substring(from));
        for (int i = 0; i < words.size(); i++) {
            places.get(i).text(words.get(i));
        }
        first = words;
        current.addAll(words);
        words.forEach(word -> escaped.add(escaped(word)));
        return order.size() == words.size()
                && page.html().equals(real.html())
                && html(words).equals(real.html());
    }

    /// The page of the words that were poured last.
    public HtmlPage page() {
        return page;
    }

    /// The page as a PDF is made of it, see [HtmlPage#document()]: always the same one.
    public org.w3c.dom.Document document() {
        if (document == null) {
            put(first);
            var copy = page.tree().clone();
            var originals = page.tree().getAllElements();
            var copies = copy.getAllElements();
            var sources = new IdentityHashMap<Node, Element>();
            for (int i = 0; i < originals.size(); i++) {
                sources.put(copies.get(i), originals.get(i));
            }
            copy.select("script").remove();
            BoundWords.bind(copy);
            document = new W3CDom().fromJsoup(copy);
            enter(document.getDocumentElement(), sources);
        }
        return document;
    }

    private void enter(org.w3c.dom.Element element, Map<Node, Element> sources) {
        var source = sources.get(element.getUserData(W3CDom.SourceProperty));
        if (source != null) {
            elements.put(source, element);
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof org.w3c.dom.Element inner) {
                enter(inner, sources);
            }
        }
    }

    /// Another page of the same markup; nothing where what a template wrote has another.
    public Optional<Cast> pour(String html) {
        return written.flatMap(page -> page.read(html)).flatMap(this::words).map(Cast::new);
    }

    private Optional<List<String>> words(List<String> read) {
        var original = written.orElseThrow().words();
        var words = new ArrayList<>(first);
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).equals(original.get(i))) {
                var characters = WrittenPage.characters(read.get(i));
                if (characters.isEmpty()) {
                    return Optional.empty();
                }
                words.set(i, NFC.normalize(characters.get()));
            }
        }
        return Optional.of(words);
    }

    private String html(List<String> words) {
        var out = new StringBuilder(1 << 15);
        for (int i = 0; i < order.size(); i++) {
            int number = order.get(i);
            var word = words.get(number);
            out.append(html.get(i)).append(word.equals(first.get(number)) ? escaped.get(number) : escaped(word));
        }
        return out.append(html.getLast()).toString();
    }

    private String escaped(String word) {
        var paper = new org.jsoup.nodes.Document("");
        paper.outputSettings(page.tree().outputSettings());
        var text = new TextNode(word);
        paper.appendChild(text);
        return text.outerHtml();
    }

    private void put(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(current.get(i))) {
                places.get(i).text(words.get(i));
                current.set(i, words.get(i));
            }
        }
    }

    /// Another page of the mould's.
    public final class Cast {
        private final List<String> words;

        private Cast(List<String> words) {
            this.words = words;
        }

        /// The page as it is published.
        public String html() {
            return Mould.this.html(words);
        }

        /// The same page by itself, with its words in place.
        public HtmlPage page() {
            put(words);
            return page;
        }

        /// What differs in the page's document: elements of it, each with one like it that holds what it should hold.
        ///
        /// @param fits whether an element may be changed by itself
        /// @return nothing where other elements must be changed too
        public Optional<Map<org.w3c.dom.Element, org.w3c.dom.Element>> changes(Predicate<org.w3c.dom.Element> fits) {
            put(words);
            Set<Element> changed = Collections.newSetFromMap(new IdentityHashMap<>());
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).equals(first.get(i)) && !isSilent(places.get(i))) {
                    var whole = whole(places.get(i), fits);
                    if (whole.isEmpty()) {
                        return Optional.empty();
                    }
                    changed.add(whole.get());
                }
            }
            var changes = new LinkedHashMap<org.w3c.dom.Element, org.w3c.dom.Element>();
            for (var element : changed) {
                if (element.parents().stream().noneMatch(changed::contains)) {
                    changes.put(requireNonNull(elements.get(element)), bound(element));
                }
            }
            return Optional.of(changes);
        }

        /// What stands in the head is not printed.
        private boolean isSilent(TextNode text) {
            return requireNonNull((Element) text.parent()).closest("head") != null;
        }

        private Optional<Element> whole(TextNode text, Predicate<org.w3c.dom.Element> fits) {
            for (var at = (Element) text.parent(); at != null; at = at.parent()) {
                var printed = elements.get(at);
                if (printed != null && BoundWords.standsAlone(at) && fits.test(printed)) {
                    return Optional.of(at);
                }
            }
            return Optional.empty();
        }

        private org.w3c.dom.Element bound(Element element) {
            var copy = element.clone();
            copy.select("script").remove();
            BoundWords.bind(copy);
            return converted(copy, requireNonNull(elements.get(element)).getNamespaceURI());
        }

        private org.w3c.dom.Element converted(Element element, @Nullable String namespace) {
            var converted = requireNonNull(document).createElementNS(namespace, element.tagName());
            element.attributes().forEach(attribute -> converted.setAttribute(attribute.getKey(), attribute.getValue()));
            for (var child : element.childNodes()) {
                switch (child) {
                    case Element inner -> converted.appendChild(converted(inner, namespace));
                    case TextNode text -> converted.appendChild(document.createTextNode(text.getWholeText()));
                    case DataNode data -> converted.appendChild(document.createTextNode(data.getWholeData()));
                    default -> {}
                }
            }
            return converted;
        }
    }
}
