package org.handbill.cite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.handbill.cite.csl.CslException;
import org.handbill.cite.csl.CslLocale;
import org.handbill.cite.csl.CslStyle;
import org.handbill.cite.csl.Item;
import org.handbill.cite.csl.ItemFault;
import org.handbill.cite.csl.Processor;
import org.handbill.facts.Language;
import org.handbill.facts.Source;

/// The processor on Handbill's own CSL library. Keep one: it keeps what it has parsed.
public final class CslProcessor implements CitationProcessor {
    /// What the locale in a style's language falls back to.
    private static final String FALLBACK = "en-US";

    private record Key(String style, String locale) {}

    /// A style ready to cite in a language.
    record Prepared(Style style, CslStyle csl, CslLocale locale, Processor processor) {}

    private final Map<Key, Prepared> prepared = new ConcurrentHashMap<>();
    private final Map<Source, Item> items = Collections.synchronizedMap(new IdentityHashMap<>());

    @Override
    public Cited format(Style style, Language language, List<Cluster> clusters) {
        var locale = CslLocales.of(style, language)
                .orElseThrow(() -> new CitationException(
                        "citations cannot be set in the language \"" + language + "\": CSL has no locale for it"));
        var ready = prepared.computeIfAbsent(new Key(style.xml(), locale), key -> prepare(style, locale));
        var document = new CitedDocument(ready, clusters, this::item);
        try {
            return document.cited();
        } catch (ItemFault e) {
            var source = document.source(e.item());
            throw new CitationException(
                    "the source \"" + source.id() + "\" cannot be formatted in this style: " + reason(e), source, e);
        }
    }

    private Item item(Source source) {
        return items.computeIfAbsent(source, CslItems::of);
    }

    private static String reason(ItemFault fault) {
        var cause = Optional.ofNullable(fault.getCause());
        return cause.map(Throwable::getMessage)
                .or(() -> cause.map(thrown -> thrown.getClass().getSimpleName()))
                .orElse("")
                .replaceAll("\\s+", " ");
    }

    private static Prepared prepare(Style style, String tag) {
        try {
            var csl = CslStyle.read(style.xml());
            var files = new ArrayList<String>();
            if (!tag.startsWith("en")) {
                files.add(CslLocales.xml(FALLBACK));
            }
            files.add(CslLocales.xml(tag));
            CslLocales.ownWords(tag).ifPresent(files::add);
            var locale = CslLocale.of(csl, tag, files);
            return new Prepared(style, csl, locale, new Processor(csl, locale));
        } catch (CslException e) {
            throw new CitationException("the style \"" + style.id() + "\" cannot be used: " + e.getMessage());
        }
    }
}
