package org.handbill.publish;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Sheet;
import org.handbill.render.HtmlPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// `low-contrast`: text stands out from what is behind it, in light and in dark mode (WCAG 2.2, 1.4.3). Where a colour
/// can't be known, nothing is said.
final class LowContrast implements PageRule {
    private static final double NEEDED = 4.5;
    private static final double NEEDED_OF_LARGE = 3;
    private static final double LARGE = 24;
    private static final double LARGE_IF_BOLD = 14 * 96.0 / 72;
    private static final int BOLD = 700;

    /// What has colours of its own, is not read, or need not be.
    private static final String PASSED_OVER =
            "svg, math, style, script, title, button, select, textarea, input, option, [hidden], [disabled], [aria-disabled=true]";

    private final Map<String, ParsedStyles> parsed = new ConcurrentHashMap<>();

    @Override
    public String id() {
        return "low-contrast";
    }

    @Override
    public Stream<Finding> check(Sheet sheet, HtmlPage page) {
        var document = page.elements();
        var cascade = Cascade.of(document, this::parse);
        if (cascade.isEmpty()) {
            return Stream.empty();
        }
        var faults = new LinkedHashMap<Object, Fault>();
        for (boolean dark : new boolean[] {false, true}) {
            new Mode(cascade.get(), document, dark)
                    .faults(document)
                    .forEach(fault -> faults.merge(fault.key(), fault, Fault::worse));
        }
        return faults.values().stream().map(fault -> finding(sheet, page, fault));
    }

    private ParsedStyles parse(String css) {
        return parsed.computeIfAbsent(css, ParsedStyles::of);
    }

    private Finding finding(Sheet sheet, HtmlPage page, Fault fault) {
        return new Finding(
                fault.at()
                        .flatMap(declaration -> place(declaration, page))
                        .or(() -> page.placeOf(fault.element(), _ -> true))
                        .orElse(sheet.template().at()),
                id(),
                SEVERITY,
                "this text has a contrast of %s:1 (%s on %s, %s mode), and %s:1 is needed: %s"
                        .formatted(
                                rounded(fault.ratio()),
                                fault.text(),
                                fault.ground(),
                                fault.dark() ? "dark" : "light",
                                fault.needed() == NEEDED ? "4.5" : "3",
                                name(fault.element())),
                Optional.empty(),
                "take a colour further from the one behind it",
                Optional.of(sheet.id().value()));
    }

    /// Down, so that what is too low never looks enough.
    private static String rounded(double ratio) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(ratio * 10) / 10);
    }

    private static String name(Element element) {
        return element.normalName()
                + (element.className().isBlank() ? "" : "." + String.join(".", element.classNames()));
    }

    private Optional<Position> place(Declaration declaration, HtmlPage page) {
        for (var written : page.styles()) {
            var same = parse(written.css()).rules().stream()
                    .flatMap(rule -> rule.declarations().stream())
                    .filter(declaration::isWrittenAs)
                    .reduce((_, last) -> last);
            if (same.isPresent()) {
                return Optional.of(
                        written.declaration(same.get().line(), same.get().column()));
            }
        }
        return Optional.empty();
    }

    /// Text that can't be read well.
    ///
    /// @param at what is to be changed; absent where no style sheet says it
    private record Fault(
            Optional<Declaration> at,
            Element element,
            double ratio,
            double needed,
            Colour text,
            Colour ground,
            boolean dark) {
        /// There is one finding for each declaration, or else for each element.
        Object key() {
            return at.<Object>map(declaration -> declaration).orElse(element);
        }

        Fault worse(Fault other) {
            return other.ratio < ratio ? other : this;
        }
    }

    /// A page on a light or a dark screen.
    private static final class Mode {
        private final Cascade cascade;
        private final boolean dark;
        private final Look page;
        private final Map<Element, Look> looks = new IdentityHashMap<>();

        Mode(Cascade cascade, Document document, boolean dark) {
            this.cascade = cascade;
            this.dark = dark;
            this.page = dark && isDarkByItself(document) ? Look.DARK_PAGE : Look.PAGE;
        }

        /// Whether the page lets the browser choose its dark colours.
        private boolean isDarkByItself(Document document) {
            var told = Stream.concat(
                    document.select("meta[name=color-scheme]").stream().map(meta -> meta.attr("content")),
                    Optional.ofNullable(document.firstElementChild())
                            .map(root -> cascade.winning(root, true).get("color-scheme"))
                            .map(Declaration::value)
                            .stream());
            return told.anyMatch(scheme -> scheme.toLowerCase(Locale.ROOT).contains("dark"));
        }

        Stream<Fault> faults(Document page) {
            return page.body().getAllElements().stream()
                    .filter(element -> element.ownText()
                                    .codePoints()
                                    .filter(Character::isLetterOrDigit)
                                    .count()
                            > 1)
                    .filter(element -> element.closest(PASSED_OVER) == null)
                    .flatMap(element -> fault(element).stream());
        }

        private Look look(Element element) {
            var known = looks.get(element);
            if (known != null) {
                return known;
            }
            var parent = element.parent();
            var around = parent == null || parent instanceof Document ? page : look(parent);
            var look = Look.of(element, around, cascade.winning(element, dark));
            looks.put(element, look);
            return look;
        }

        private Optional<Fault> fault(Element element) {
            var look = look(element);
            var layers = layers(element);
            if (look.unseen() || look.colour().isEmpty() || layers.isEmpty()) {
                return Optional.empty();
            }
            var text = seen(layers.get(), look.colour());
            var ground = seen(layers.get(), Optional.empty());
            double ratio = text.contrast(ground);
            double needed = isLarge(look) ? NEEDED_OF_LARGE : NEEDED;
            return ratio >= needed
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            look.coloured().or(() -> groundedBy(element)), element, ratio, needed, text, ground, dark));
        }

        /// What lies behind a text, from the farthest: nothing where it can't be known.
        private Optional<List<Look>> layers(Element element) {
            var layers = new ArrayList<Look>();
            boolean covered = false;
            for (Element at = element; at != null && !(at instanceof Document); at = at.parent()) {
                var look = look(at);
                if (look.opacity().isEmpty() || (!covered && look.background().isEmpty())) {
                    return Optional.empty();
                }
                if (look.opacity().get() < 1 && look.background().isEmpty()) {
                    return Optional.empty();
                }
                covered |= look.background().stream().anyMatch(Colour::isOpaque);
                if (look.lifted() && !covered) {
                    return Optional.empty();
                }
                layers.addFirst(look);
                if (covered && look.opacity().get() >= 1 && areOpaque(at)) {
                    return Optional.of(layers);
                }
            }
            return covered || page.light() ? Optional.of(layers) : Optional.empty();
        }

        private boolean areOpaque(Element element) {
            for (Element at = element; at != null && !(at instanceof Document); at = at.parent()) {
                if (!look(at).opacity().equals(Optional.of(1.0))) {
                    return false;
                }
            }
            return true;
        }

        /// The colour that is seen: of the text, or where there is none, of what is behind it.
        private static Colour seen(List<Look> layers, Optional<Colour> text) {
            return seen(layers, text, Colour.WHITE);
        }

        private static Colour seen(List<Look> layers, Optional<Colour> text, Colour behind) {
            if (layers.isEmpty()) {
                return text.map(colour -> colour.over(behind)).orElse(behind);
            }
            var first = layers.getFirst();
            var ground = first.background().orElse(Colour.TRANSPARENT).over(behind);
            return seen(layers.subList(1, layers.size()), text, ground)
                    .faded(first.opacity().orElse(1.0))
                    .over(behind);
        }

        private static boolean isLarge(Look look) {
            // Letters of unknown size are taken to be large, so that nothing is said without need.
            return look.size()
                    .map(size -> size >= LARGE || (look.weight() >= BOLD && size >= LARGE_IF_BOLD - 0.01))
                    .orElse(true);
        }

        private Optional<Declaration> groundedBy(Element element) {
            for (Element at = element; at != null && !(at instanceof Document); at = at.parent()) {
                if (look(at).grounded().isPresent()) {
                    return look(at).grounded();
                }
            }
            return Optional.empty();
        }
    }
}
