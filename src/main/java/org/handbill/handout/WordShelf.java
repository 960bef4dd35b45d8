package org.handbill.handout;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.handbill.facts.Language;

/// The words of a project's languages, each read once. May be used by several threads at once.
public final class WordShelf {
    private final TemplateFiles files;
    private final Map<Language, Words> read = new ConcurrentHashMap<>();

    public WordShelf(TemplateFiles files) {
        this.files = files;
    }

    /// See [Words#of].
    public Words of(Language language) throws TemplateFault {
        var known = read.get(language);
        if (known != null) {
            return known;
        }
        var words = Words.of(files, language);
        var first = read.putIfAbsent(language, words);
        return first == null ? words : first;
    }
}
