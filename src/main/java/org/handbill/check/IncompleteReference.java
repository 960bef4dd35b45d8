package org.handbill.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Source;

/// A record has what a reader needs to find the work, by its CSL 1.0.2 type.
final class IncompleteReference implements Advice {
    private static final Need AUTHOR =
            new Need("author", Set.of("author", "editor", "translator", "collection-editor"));
    private static final Need MAKER = new Need(
            "author or publisher",
            Set.of("author", "editor", "translator", "publisher", "director", "compiler", "authority"));
    private static final Need DATE = new Need(
            "issued", Set.of("issued", "original-date", "event-date", "submitted", "available-date", "status"));
    private static final Need CONTAINER =
            new Need("container-title", Set.of("container-title", "container-title-short"));
    private static final Need ADDRESS = new Need("URL", Set.of("URL", "DOI"));
    /// Acts are known by their year, by their number or by their place in a code.
    private static final Need SERIES = new Need(
            "issued, container-title or number",
            Set.of("issued", "container-title", "number", "chapter-number", "section", "references"));
    private static final Need COURT = new Need(
            "authority, container-title or number", Set.of("authority", "container-title", "number", "publisher"));
    private static final Need MEETING =
            new Need("container-title or event-title", Set.of("container-title", "event-title", "event"));

    private static final Map<String, List<Need>> BY_TYPE = Map.ofEntries(
            Map.entry("article", List.of(AUTHOR, DATE)),
            Map.entry("article-journal", List.of(AUTHOR, DATE, CONTAINER)),
            Map.entry("article-magazine", List.of(DATE, CONTAINER)),
            Map.entry("article-newspaper", List.of(DATE, CONTAINER)),
            Map.entry("review", List.of(DATE, CONTAINER)),
            Map.entry("review-book", List.of(DATE, CONTAINER)),
            Map.entry("book", List.of(MAKER, DATE)),
            Map.entry("chapter", List.of(AUTHOR, DATE, CONTAINER)),
            Map.entry("entry-dictionary", List.of(CONTAINER)),
            Map.entry("entry-encyclopedia", List.of(CONTAINER)),
            Map.entry("paper-conference", List.of(AUTHOR, DATE, MEETING)),
            Map.entry("thesis", List.of(AUTHOR, DATE, new Need("publisher", Set.of("publisher")))),
            Map.entry("report", List.of(MAKER, DATE)),
            Map.entry("webpage", List.of(ADDRESS)),
            Map.entry("post", List.of(ADDRESS)),
            Map.entry("post-weblog", List.of(ADDRESS)),
            Map.entry("legal_case", List.of(DATE, COURT)),
            Map.entry("legislation", List.of(SERIES)),
            Map.entry("regulation", List.of(SERIES)),
            Map.entry("bill", List.of(SERIES)),
            Map.entry("treaty", List.of(DATE)),
            Map.entry("patent", List.of(DATE, new Need("number", Set.of("number")))),
            Map.entry("hearing", List.of(DATE)),
            Map.entry("interview", List.of(DATE)),
            Map.entry("speech", List.of(DATE)),
            Map.entry("broadcast", List.of(DATE)),
            Map.entry("motion_picture", List.of(DATE)));

    /// Something that a record can't do without.
    ///
    /// @param name  as messages call it
    /// @param anyOf the variables of which one is enough
    private record Need(String name, Collection<String> anyOf) {}

    @Override
    public String id() {
        return "incomplete-reference";
    }

    @Override
    public String summary() {
        return "A record has what its type can't do without.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.sources().stream().flatMap(source -> {
            var missing = missing(source, facts);
            return missing.isEmpty()
                    ? Stream.empty()
                    : Stream.of(finding(
                            source.at(),
                            source.id(),
                            "\"%s\" is of the type %s and lacks: %s"
                                    .formatted(source.id(), source.type(), String.join("; ", missing)),
                            "add what you have seen in a public record of it, or choose the type that it is"));
        });
    }

    private static List<String> missing(Source source, FactBase facts) {
        return BY_TYPE.getOrDefault(source.type(), List.of()).stream()
                .filter(need -> need.anyOf().stream()
                        .noneMatch(variable ->
                                source.variables().containsKey(variable) || facts.isUnsure(source.id(), variable)))
                .map(Need::name)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
