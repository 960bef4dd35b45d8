package org.handbill.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handbill.cite.CitationProcessor;
import org.handbill.cite.Cited;
import org.handbill.cite.Cluster;
import org.handbill.cite.Item;
import org.handbill.cite.Prose;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.Style;
import org.handbill.cite.interchange.Exporter;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Source;
import org.handbill.handout.Assembler;
import org.handbill.render.RichMarkdown;

/// Leaves the citations of one handout to Pandoc: writes them in its syntax (Pandoc User's Guide, "Citation syntax")
/// and the sources as the document's metadata.
final class PandocCitations implements CitationProcessor {
    private final Map<Id, Source> cited = new TreeMap<>(Comparator.naturalOrder());

    /// A style that puts citations where they are cited: whether they become notes is for Pandoc.
    static Style style(Style style) {
        return new Style(style.id(), style.title(), Style.Kind.AUTHOR_DATE, false, style.defaultLocale(), style.xml());
    }

    @Override
    public Cited format(Style style, Language language, List<Cluster> clusters) {
        clusters.stream()
                .flatMap(cluster -> cluster.items().stream())
                .forEach(item -> cited.put(item.source().id(), item.source()));
        return new Cited(
                clusters.stream()
                        .map(cluster -> new Cited.Citation(RichText.EMPTY, syntax(cluster, language)))
                        .toList(),
                List.of());
    }

    private static RichText syntax(Cluster cluster, Language language) {
        var items = cluster.items();
        var written = cluster.textual()
                ? textual(items.getFirst(), items.subList(1, items.size()), language)
                : items.stream().map(item -> item(item, language)).collect(Collectors.joining("; ", "[", "]"));
        return new RichText(List.of(Run.plain(written).as(Run.Role.SYNTAX)));
    }

    private static String textual(Item first, List<Item> others, Language language) {
        var place = place(first, language).replaceFirst("^, ", "");
        var more = others.stream().map(item -> "; " + item(item, language)).collect(Collectors.joining());
        var inBrackets = (place + more).replaceFirst("^; ", "");
        return "@" + first.source().id() + (inBrackets.isEmpty() ? "" : " [" + inBrackets + "]");
    }

    private static String item(Item item, Language language) {
        var prefix = RichMarkdown.write(item.prefix());
        return prefix
                + (prefix.isEmpty() || prefix.endsWith(" ") ? "" : " ")
                + (item.suppressAuthor() ? "-@" : "@")
                + item.source().id()
                + place(item, language);
    }

    private static String place(Item item, Language language) {
        return item.locator()
                        .map(locator -> ", " + Prose.written(locator, language))
                        .orElse("")
                + RichMarkdown.write(item.suffix());
    }

    /// The whole document.
    String document(Assembler.Order order, String markdown) {
        var head = new StringBuilder("---\n");
        head.append("# pandoc --citeproc FILE.md -o FILE.docx; for the sheet's style add --csl ")
                .append(
                        order.style().id().endsWith(".csl")
                                ? order.style().id()
                                : order.style().id() + ".csl")
                .append('\n');
        head.append("lang: ").append(order.language().tag()).append('\n');
        head.append("link-citations: true\n");
        head.append("reference-section-title: \"")
                .append(order.words().word("sources"))
                .append("\"\n");
        Optional.of(List.copyOf(cited.values()))
                .filter(sources -> !sources.isEmpty())
                .ifPresent(sources -> head.append(Exporter.forPandoc(sources)));
        return head.append("---\n\n").append(markdown).toString();
    }
}
