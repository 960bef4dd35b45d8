package org.handbill.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.cite.Markup;
import org.handbill.facts.Claim;
import org.handbill.facts.CslValue;
import org.handbill.facts.Evidence;
import org.handbill.facts.Id;
import org.handbill.facts.Kind;
import org.handbill.facts.PartialDate;
import org.handbill.facts.Source;
import org.handbill.facts.Text;
import org.handbill.handout.Handout;
import tools.jackson.databind.json.JsonMapper;

/// What a page claims, for search engines and fact checkers: JSON-LD 1.1 in the vocabulary of schema.org.
///
/// A `WebPage` (the handout), a `Claim` for each claim in the order of printing and for each cell of a table that has
/// evidence of its own (named for its row and column), a `CreativeWork` for each source in
/// the order of their ids, all in one `@graph`, a line each. They refer to each other by blank nodes, since nobody
/// knows
/// at which address the page will be. A claim that is contested names the printed claims that answer it as its
/// `subjectOf`.
final class JsonLd {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PAGE = "_:Page";

    private final Handout handout;
    private final Map<Id, Map<String, Object>> claims = new LinkedHashMap<>();

    private JsonLd(Handout handout) {
        this.handout = handout;
        for (var section : handout.sections()) {
            section.statements().forEach(this::add);
        }
    }

    /// The JSON, safe to stand in a `<script>` element: it has no `<`.
    static String write(Handout handout) {
        var one = new JsonLd(handout);
        return Stream.of(
                        Stream.of(one.page()),
                        one.claims.values().stream(),
                        handout.sections().stream()
                                .flatMap(section -> section.comparison().stream())
                                .flatMap(one::cells),
                        handout.sources().stream().map(JsonLd::node))
                .flatMap(nodes -> nodes)
                .map(MAPPER::writeValueAsString)
                .collect(Collectors.joining(",\n", "{\"@context\":\"https://schema.org\",\"@graph\":[\n", "\n]}"))
                .replace("<", "\\u003C");
    }

    private Map<String, Object> page() {
        var closing = handout.closing();
        var publisher = node("Organization");
        publisher.put("name", closing.responsible().letters());
        closing.url().ifPresent(url -> publisher.put("url", url));
        var page = node("WebPage", PAGE);
        page.put("name", handout.title().letters());
        page.put("inLanguage", handout.language().tag());
        page.put("publisher", publisher);
        closing.useUntil().ifPresent(day -> page.put("expires", day));
        page.put("version", closing.facts());
        return page;
    }

    /// The cells of a table that rest on no claim.
    private Stream<Map<String, Object>> cells(Handout.Comparison table) {
        var nodes = new ArrayList<Map<String, Object>>();
        for (var row : table.rows()) {
            for (int column = 0; column < table.columns().size(); column++) {
                var cell = row.cells().get(column);
                if (cell.statements().isEmpty()) {
                    var node = node("Claim");
                    node.put(
                            "name",
                            row.title().letters() + ": "
                                    + table.columns().get(column).letters());
                    node.put("text", cell.text().letters());
                    node.put("inLanguage", handout.language().tag());
                    node.put("appearance", Map.of("@id", PAGE));
                    node.put(
                            "citation",
                            cited(cell.evidence()).map(JsonLd::reference).toList());
                    nodes.add(node);
                }
            }
        }
        return nodes.stream();
    }

    private static Stream<Id> cited(List<Evidence> evidence) {
        return evidence.stream().map(one -> one.source().id()).distinct();
    }

    private void add(Handout.Statement statement) {
        var claim = statement.claim();
        var cited = cited(statement.evidence()).toList();
        var node = node("Claim", "_:" + claim.id().value());
        node.put("identifier", claim.id().value());
        node.put("text", statement.text().letters());
        node.put("inLanguage", handout.language().tag());
        statement.holder().ifPresent(holder -> node.put("author", Map.of("name", holder)));
        node.put("appearance", Map.of("@id", PAGE));
        firstAppearance(claim, cited).ifPresent(first -> node.put("firstAppearance", reference(first.id())));
        node.put("citation", cited.stream().map(JsonLd::reference).toList());
        var answers = claim.answeredBy().stream()
                .map(answer -> answer.id())
                .filter(handout.claims()::contains)
                .toList();
        if (!answers.isEmpty()) {
            node.put("subjectOf", answers.stream().map(JsonLd::reference).toList());
        }
        claims.putIfAbsent(claim.id(), node);
    }

    /// A position is first known from the earliest of its sources that its holder wrote. Of other claims the facts do
    /// not tell who said them first.
    private Optional<Source> firstAppearance(Claim claim, List<Id> cited) {
        var holders = claim.attributedTo().stream()
                .flatMap(holder -> Stream.concat(holder.anywhere().stream(), holder.texts().values().stream()))
                .map(Text::value)
                .collect(Collectors.toSet());
        return handout.sources().stream()
                .filter(source -> claim.kind() == Kind.POSITION && cited.contains(source.id()))
                .filter(source -> names(source, "author").map(JsonLd::whole).anyMatch(holders::contains))
                .filter(source -> date(source, "issued").isPresent())
                .min(Comparator.comparing(source -> date(source, "issued").orElseThrow()));
    }

    private static Map<String, Object> node(Source source) {
        var node = node("CreativeWork", "_:" + source.id().value());
        source.text("title").ifPresent(title -> node.put("name", plain(title)));
        var authors = names(source, "author").map(JsonLd::author).toList();
        if (!authors.isEmpty()) {
            node.put("author", authors);
        }
        date(source, "issued").ifPresent(date -> node.put("datePublished", date.toString()));
        var identifiers = identifiers(source);
        if (!identifiers.isEmpty()) {
            node.put("identifier", identifiers);
        }
        source.text("URL").ifPresent(url -> node.put("url", url));
        source.seenAs().archived().ifPresent(copy -> node.put("archivedAt", copy));
        return node;
    }

    private static List<Map<String, Object>> identifiers(Source source) {
        var identifiers = new ArrayList<Map<String, Object>>();
        for (var name : List.of("DOI", "ISBN", "ISSN", "PMID", "PMCID")) {
            source.text(name).ifPresent(value -> {
                var identifier = node("PropertyValue");
                identifier.put("propertyID", name);
                identifier.put("value", value);
                identifiers.add(identifier);
            });
        }
        return identifiers;
    }

    private static Stream<CslValue.Name> names(Source source, String variable) {
        return source.variables().get(variable) instanceof CslValue.Names names
                ? names.names().stream()
                : Stream.empty();
    }

    private static Map<String, Object> author(CslValue.Name name) {
        boolean body = name.parts().containsKey("literal");
        var author = node(body ? "Organization" : "Person");
        author.put("name", whole(name));
        return author;
    }

    /// A name from its first word to its last.
    private static String whole(CslValue.Name name) {
        return Stream.of("literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix")
                .flatMap(part -> Optional.ofNullable(name.parts().get(part)).stream())
                .map(JsonLd::plain)
                .collect(Collectors.joining(" "));
    }

    /// A day, month or year that ISO 8601 and schema.org's `Date` can say: not what is approximate, in words, or
    /// before Christ. Of a range its beginning.
    private static Optional<PartialDate> date(Source source, String variable) {
        if (source.variables().get(variable) instanceof CslValue.Date date
                && !date.circa()
                && !date.parts().isEmpty()
                && !date.parts().getFirst().isEmpty()
                && date.parts().getFirst().getFirst() > 0) {
            var parts = date.parts().getFirst();
            return Optional.of(new PartialDate(
                    parts.getFirst(), parts.size() > 1 ? parts.get(1) : 0, parts.size() > 2 ? parts.get(2) : 0));
        }
        return Optional.empty();
    }

    private static String plain(String field) {
        return Markup.read(field).letters();
    }

    private static Map<String, Object> reference(Id id) {
        return Map.of("@id", "_:" + id.value());
    }

    private static Map<String, Object> node(String type) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@type", type);
        return node;
    }

    private static Map<String, Object> node(String type, String id) {
        var node = node(type);
        node.put("@id", id);
        return node;
    }
}
