package org.handbill.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handbill.cite.StyleException;
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
        public Optional<StyleException> styleFault(String id) {
            return Optional.empty();
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

    /// Why a citation style, by its id or by the path of a `.csl` file of the project, can't be used; nothing where
    /// it can.
    Optional<StyleException> styleFault(String id);

    /// Whether a handout can be made in a language.
    boolean speaks(Language language);

    /// Tags to suggest.
    Collection<String> languages();
}
