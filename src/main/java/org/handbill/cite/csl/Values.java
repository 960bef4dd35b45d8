package org.handbill.cite.csl;

import java.util.Set;

/// What an attribute may be set to.
sealed interface Values {
    Values ANY = new Any();
    Values FLAG = new Flag();
    Values MACRO = new Macro();
    Values LANGUAGE = new Language();
    /// From 0.
    Values COUNT = new Count();

    /// Any text.
    record Any() implements Values {}

    /// XML Schema's `boolean`.
    record Flag() implements Values {}

    /// A whole number that is not below 0.
    record Count() implements Values {}

    /// The name of a macro.
    record Macro() implements Values {}

    /// A BCP 47 tag.
    record Language() implements Values {}

    /// One of some words.
    record OneOf(Set<String> words) implements Values {}

    /// Some of some words, between blanks.
    ///
    /// @param what what each is: `type`, `position`
    record ListOf(String what, Set<String> words) implements Values {}

    /// One variable of a kind.
    record Variable(Set<String> words) implements Values {}

    /// Some variables of a kind, between blanks.
    record Variables(Set<String> words) implements Values {}

    static Values oneOf(String words) {
        return new OneOf(Vocabulary.words(words));
    }
}
