package org.handbill.cite.citeproc;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.handbill.cite.CitationException;
import org.handbill.cite.CitationProcessor;
import org.handbill.cite.Cited;
import org.handbill.cite.Cluster;
import org.handbill.cite.CslLocales;
import org.handbill.cite.Style;
import org.handbill.facts.Language;

/// The processor on citeproc-java. Keep one: it keeps what it has parsed.
public final class CiteprocJava implements CitationProcessor {
    private record Key(String style, String locale) {}

    private final Map<Key, Queue<Engine>> idle = new ConcurrentHashMap<>();

    @Override
    public Cited format(Style style, Language language, List<Cluster> clusters) {
        var locale = CslLocales.of(style, language)
                .orElseThrow(() -> new CitationException(
                        "citations cannot be set in the language \"" + language + "\": CSL has no locale for it"));
        var engines = idle.computeIfAbsent(new Key(style.xml(), locale), key -> new ConcurrentLinkedQueue<>());
        var waiting = engines.poll();
        var engine = waiting == null ? start(style, locale) : waiting;
        var cited = new Citing(engine, style, clusters).cited();
        engines.add(engine);
        return cited;
    }

    private static Engine start(Style style, String locale) {
        try {
            return new Engine(style, locale);
        } catch (RuntimeException e) {
            throw new CitationException("the style \"" + style.id() + "\" cannot be used: " + e.getMessage());
        }
    }
}
