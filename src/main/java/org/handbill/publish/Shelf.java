package org.handbill.publish;

import java.util.Collection;
import java.util.Optional;
import org.handbill.check.Catalogue;
import org.handbill.cite.StyleException;
import org.handbill.facts.Language;
import org.handbill.handout.TemplateFiles;
import org.handbill.handout.Words;

/// The templates, citation styles and languages that sheets may ask for.
record Shelf(TemplateFiles files, StyleShelf citationStyles) implements Catalogue {
    @Override
    public boolean hasTemplate(String name) {
        return files.has(name);
    }

    @Override
    public Collection<String> templates() {
        return files.kinds();
    }

    @Override
    public Optional<StyleException> styleFault(String id) {
        return citationStyles.find(id).fault();
    }

    @Override
    public boolean speaks(Language language) {
        return Words.has(files, language);
    }

    @Override
    public Collection<String> languages() {
        return files.languages().stream().map(Language::tag).toList();
    }
}
