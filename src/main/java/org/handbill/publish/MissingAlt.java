package org.handbill.publish;

import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Sheet;
import org.handbill.render.HtmlPage;
import org.jsoup.nodes.Element;

/// `missing-alt`: what a page shows as a picture is told to those who cannot see it, or is marked as decoration
/// (WCAG 2.2, 1.1.1).
final class MissingAlt implements PageRule {
    private static final String PICTURES = "img, svg, input[type=image], area[href], [role=img]";
    private static final String HIDDEN = "[aria-hidden=true], [hidden], [style~=(?i)display\\s*:\\s*none]";
    private static final String DECORATION = "[role=presentation], [role=none]";

    @Override
    public String id() {
        return "missing-alt";
    }

    @Override
    public Stream<Finding> check(Sheet sheet, HtmlPage page) {
        return page.elements().body().select(PICTURES).stream()
                .filter(MissingAlt::isUntold)
                .map(element -> finding(sheet, page, element));
    }

    private Finding finding(Sheet sheet, HtmlPage page, Element element) {
        return new Finding(
                page.placeOf(element, MissingAlt::isUntold)
                        .orElse(sheet.template().at()),
                id(),
                SEVERITY,
                "%s has no alternative text: who can't see it is told nothing".formatted(tag(element)),
                Optional.empty(),
                wayOut(element),
                Optional.of(sheet.id().value()));
    }

    /// Whether a picture says nothing to who cannot see it, and does not say that it need not.
    private static boolean isUntold(Element element) {
        if (element.closest(HIDDEN) != null || isWithinPicture(element) || hasLabel(element)) {
            return false;
        }
        return switch (element.normalName()) {
            case "img" -> !element.is(DECORATION) && !(element.hasAttr("alt") && isToldOrEmpty(element.attr("alt")));
            case "input", "area" -> element.attr("alt").isBlank();
            case "svg" ->
                !element.is(DECORATION)
                        && element.children().stream()
                                .noneMatch(child -> child.normalName().equals("title") && child.hasText());
            default -> true;
        };
    }

    /// `alt=""` says that a picture only decorates; blanks say nothing.
    private static boolean isToldOrEmpty(String alternative) {
        return alternative.isEmpty() || !alternative.isBlank();
    }

    /// What a drawing or an element with `role="img"` holds is told by that one's alternative text.
    private static boolean isWithinPicture(Element element) {
        return element.parents().is("svg, [role=img]");
    }

    private static boolean hasLabel(Element element) {
        return !element.attr("aria-label").isBlank()
                || Stream.of(element.attr("aria-labelledby").split("\\s+"))
                        .filter(id -> !id.isEmpty())
                        .map(element.root()::getElementById)
                        .anyMatch(label -> label != null && label.hasText());
    }

    private static String tag(Element element) {
        var shown = new StringBuilder("<").append(element.normalName());
        for (var name : new String[] {"id", "class", "role", "type"}) {
            if (element.hasAttr(name)) {
                shown.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(element.attr(name))
                        .append('"');
            }
        }
        return shown.append('>').toString();
    }

    private static String wayOut(Element element) {
        return switch (element.normalName()) {
            case "img" -> "add alt=\"what it shows\", or alt=\"\" where it only decorates";
            case "input" -> "add alt=\"what it does\"";
            case "area" -> "add alt=\"where it leads\"";
            default ->
                "add role=\"img\" and aria-label=\"what it shows\", or aria-hidden=\"true\" where it only decorates";
        };
    }
}
