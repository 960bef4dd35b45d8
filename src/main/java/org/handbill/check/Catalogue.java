package org.handbill.check;

import java.util.Collection;
import java.util.List;
import org.handbill.facts.Language;

/// What sheets may ask for: the stages that come later know it.
public interface Catalogue {
    /// Takes everything to exist.
    Catalogue EVERYTHING = new Catalogue() {
        @Override
        public boolean hasTemplate(String name) {
            return true;
        }

        @Override
        public Collection<String> templates() {
            return List.of();
        }

        @Override
        public boolean hasStyle(String id) {
            return true;
        }

        @Override
        public Collection<String> styles() {
            return List.of();
        }

        @Override
        public boolean speaks(Language language) {
            return true;
        }

        @Override
        public Collection<String> languages() {
            return List.of();
        }
    };

    boolean hasTemplate(String name);

    /// Names to suggest.
    Collection<String> templates();

    /// Whether there is a citation style of this id, or a `.csl` file of this path in the project.
    boolean hasStyle(String id);

    /// Ids to suggest.
    Collection<String> styles();

    /// Whether a handout can be made in a language.
    boolean speaks(Language language);

    /// Tags to suggest.
    Collection<String> languages();
}
