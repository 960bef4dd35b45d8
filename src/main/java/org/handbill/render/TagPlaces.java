package org.handbill.render;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.Position;
import org.handbill.handout.TemplateFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Finds the tags of a page's elements in the templates that write them.
///
/// A tag is taken for an element's where all that it says without FreeMarker is true of the element.
final class TagPlaces {
    /// Comments, and directives, which may stand within a tag.
    private static final Pattern FREEMARKER = Pattern.compile("(?s)<#--.*?-->|</?#[^>]*>");
    private static final Pattern NOT_A_BREAK = Pattern.compile("[^\\n]");

    /// Attributes that a page's finishing changes.
    private static final Pattern CHANGED = Pattern.compile("(?i)style|srcset|id");

    private final Resources resources;

    TagPlaces(Resources resources) {
        this.resources = resources;
    }

    private record Tag(TemplateFile file, Element element) {
        Position at() {
            var range = element.sourceRange();
            return Resources.Place.span(file, range.startPos(), range.endPos());
        }
    }

    /// @param sought what the tag is like, where several may be the element's
    Optional<Position> of(Element element, Predicate<Element> sought) {
        var tags = resources.templates().stream()
                .flatMap(file -> tags(file, element.normalName()))
                .filter(tag -> mayBe(tag.element(), element))
                .toList();
        return tags.stream()
                .filter(tag -> sought.test(tag.element()))
                .findFirst()
                .or(() -> tags.stream().findFirst())
                .map(Tag::at);
    }

    private static Stream<Tag> tags(TemplateFile file, String name) {
        var blanked = FREEMARKER
                .matcher(file.shown())
                .replaceAll(found -> NOT_A_BREAK.matcher(found.group()).replaceAll(" "));
        return Jsoup.parse(blanked, "", Parser.xmlParser().setTrackPosition(true)).getAllElements().stream()
                .filter(element -> element.normalName().equalsIgnoreCase(name))
                .map(element -> new Tag(file, element));
    }

    private boolean mayBe(Element tag, Element element) {
        return tag.attributes().asList().stream()
                .filter(TagPlaces::isLiteral)
                .allMatch(attribute -> isTrueOf(element, attribute));
    }

    private static boolean isLiteral(Attribute attribute) {
        return attribute.getKey().matches("[A-Za-z][A-Za-z:-]*")
                && !CHANGED.matcher(attribute.getKey()).matches()
                && !attribute.getValue().matches("(?s).*[$#]\\{.*");
    }

    private boolean isTrueOf(Element element, Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        return element.hasAttr(name)
                && (element.attr(name).equals(attribute.getValue())
                        || resources.isCarried(attribute.getValue(), element.attr(name)));
    }
}
