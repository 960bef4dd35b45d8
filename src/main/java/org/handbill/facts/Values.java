package org.handbill.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads single values. Each method gives the value, or nothing after it has told what is wrong with it.
final class Values {
    private static final Pattern NUMBER = Pattern.compile("[-+\u2212]?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");

    private final Faults faults;

    Values(Faults faults) {
        this.faults = faults;
    }

    /// A plain value with something in it.
    Optional<Text> text(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            return wrongShape(node, "a plain value");
        }
        if (scalar.value().isBlank()) {
            return emptyValue(node);
        }
        return Optional.of(scalar.text());
    }

    Optional<String> string(Node node) {
        return text(node).map(Text::value);
    }

    /// A text that is the same in every language, or one by language.
    Optional<Localized> localized(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> text(scalar).map(Localized::same);
            case Node.Sequence list -> wrongShape(list, "a text, or a mapping of languages to texts");
            case Node.Mapping mapping -> byLanguage(mapping);
        };
    }

    private Optional<Localized> byLanguage(Node.Mapping mapping) {
        if (mapping.entries().isEmpty()) {
            return emptyValue(mapping);
        }
        var texts = new TreeMap<Language, Text>();
        for (var entry : mapping.entries()) {
            var language = language(entry.key());
            var text = text(entry.value());
            if (language.isEmpty() || text.isEmpty()) {
                continue;
            }
            if (texts.putIfAbsent(language.get(), text.get()) != null) {
                faults.add(
                        ReaderRule.DUPLICATE_KEY,
                        entry.key().at(),
                        "the language \"%s\" stands here a second time".formatted(language.get()),
                        "keep one of them");
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(Localized.of(texts));
    }

    Optional<Language> language(Node node) {
        var text = text(node);
        var language = text.flatMap(tag -> Language.parse(tag.value()));
        if (text.isPresent() && language.isEmpty()) {
            var written = text.get().value();
            faults.add(
                    ReaderRule.BAD_LANGUAGE,
                    node.at(),
                    Finding.quoted(written) + " is no language tag",
                    Language.parse(written.replace('_', '-')).map(Language::tag),
                    "write a BCP 47 tag, such as en, es-419 or zh-Hant");
        }
        return language;
    }

    Optional<Placed<Language>> placedLanguage(Node node) {
        return language(node).map(language -> new Placed<>(language, node.at()));
    }

    Optional<Id> id(Node node) {
        var text = text(node);
        var id = text.flatMap(written -> Id.parse(written.value()));
        if (text.isPresent() && id.isEmpty()) {
            faults.add(
                    ReaderRule.BAD_ID,
                    node.at(),
                    Finding.quoted(text.get().value()) + " is no id",
                    Id.near(text.get().value()).map(Id::value),
                    "an id begins with a lower-case letter and has lower-case letters, digits and single hyphens");
        }
        return id;
    }

    Optional<Reference> reference(Node node) {
        return id(node).map(id -> new Reference(id, node.at()));
    }

    Optional<PartialDate> date(Node node) {
        var text = text(node);
        var date = text.flatMap(written -> PartialDate.parse(written.value()));
        if (text.isPresent() && date.isEmpty()) {
            faults.add(
                    ReaderRule.BAD_DATE,
                    node.at(),
                    Finding.quoted(text.get().value()) + " is no date of the calendar",
                    "write it as 2016-05-26, 2016-05 or 2016");
        }
        return date;
    }

    /// A number as it is written, with a point for decimals.
    Optional<String> number(Node node) {
        return matching(
                node,
                NUMBER,
                ReaderRule.BAD_NUMBER,
                "is no number",
                "write digits and a decimal point, without blanks, commas or units");
    }

    /// A number from 1 to 999999.
    Optional<Integer> count(Node node) {
        return matching(
                        node,
                        COUNT,
                        ReaderRule.BAD_NUMBER,
                        "is no number from 1 to 999999",
                        "write a whole number, such as 2")
                .map(Integer::valueOf);
    }

    Optional<Boolean> flag(Node node) {
        var text = string(node);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            faults.add(
                    ReaderRule.BAD_BOOLEAN,
                    node.at(),
                    Finding.quoted(text.get()) + " is neither true nor false",
                    switch (text.get().toLowerCase(Locale.ROOT)) {
                        case "yes", "on", "true", "y", "1" -> Optional.of("true");
                        case "no", "off", "false", "n", "0" -> Optional.of("false");
                        default -> Optional.empty();
                    },
                    "write true or false");
            return Optional.empty();
        }
        return text.map(Boolean::valueOf);
    }

    /// The address of a page.
    Optional<String> url(Node node) {
        return matching(
                node,
                WebAddress.FORM,
                ReaderRule.BAD_URL,
                "is no address of a page",
                "an address begins with https:// or http:// and a host, and has no blanks");
    }

    Optional<String> matching(Node node, Pattern form, ReaderRule rule, String problem, String help) {
        var text = string(node);
        if (text.isPresent() && !form.matcher(text.get()).matches()) {
            faults.add(rule, node.at(), Finding.quoted(text.get()) + " " + problem, help);
            return Optional.empty();
        }
        return text;
    }

    /// One of a few words.
    ///
    /// @param what what they are words for: `kind of claim`
    <T> Optional<T> word(
            Node node, ReaderRule rule, Function<String, Optional<T>> parser, String what, Collection<String> words) {
        var text = string(node);
        var result = text.flatMap(parser);
        if (text.isPresent() && result.isEmpty()) {
            faults.add(
                    rule,
                    node.at(),
                    Finding.quoted(text.get()) + " is no " + what,
                    Nearest.to(text.get(), words),
                    "it is one of " + String.join(", ", words));
        }
        return result;
    }

    /// Output formats, at least one.
    Optional<List<Format>> formats(Node node) {
        var words = Words.of(Format.values(), Format::word);
        return distinct(
                node,
                one -> word(one, ReaderRule.UNKNOWN_FORMAT, Format::parse, "output format", words),
                Function.identity());
    }

    /// A list, of each item what a reader makes of it; faulty items are left out.
    <T> Optional<List<T>> list(Node node, Function<Node, Optional<T>> item) {
        if (!(node instanceof Node.Sequence sequence)) {
            return wrongShape(node, "a list");
        }
        var result = new ArrayList<T>();
        for (var one : sequence.items()) {
            item.apply(one).ifPresent(result::add);
        }
        return Optional.of(result);
    }

    /// The same of a list that has at least one value and each once; a single value may stand for a list of one.
    ///
    /// @param key what must not stand twice
    <T> Optional<List<T>> distinct(Node node, Function<Node, Optional<T>> item, Function<T, ?> key) {
        if (node instanceof Node.Sequence list && list.items().isEmpty()) {
            faults.add(ReaderRule.EMPTY_VALUE, node.at(), "the list is empty", "write into it, or take the key out");
            return Optional.empty();
        }
        var seen = new HashSet<Object>();
        return oneOrMore(node, one -> item.apply(one).filter(value -> isFirst(key.apply(value), one, seen)))
                .filter(list -> !list.isEmpty());
    }

    private boolean isFirst(Object key, Node node, Set<Object> seen) {
        if (seen.add(key)) {
            return true;
        }
        faults.add(ReaderRule.DUPLICATE_VALUE, node.at(), "this stands in the list a second time", "keep one of them");
        return false;
    }

    /// The same, where a single item may stand for a list of one.
    <T> Optional<List<T>> oneOrMore(Node node, Function<Node, Optional<T>> item) {
        return node instanceof Node.Scalar scalar && !scalar.isNothing()
                ? item.apply(node).map(List::of)
                : list(node, item);
    }

    Optional<Node.Mapping> mapping(Node node) {
        return node instanceof Node.Mapping mapping ? Optional.of(mapping) : wrongShape(node, "a mapping");
    }

    /// The keys of a mapping whose missing keys are told at its beginning.
    Optional<Fields> fields(Node node, Collection<String> known, String what) {
        return mapping(node)
                .map(mapping -> new Fields(mapping, known, what, mapping.at().beginning(), faults));
    }

    <T> Optional<T> wrongShape(Node node, String expected) {
        if (node instanceof Node.Scalar scalar && scalar.isNothing()) {
            return emptyValue(node);
        }
        faults.add(
                ReaderRule.WRONG_SHAPE,
                node.at(),
                "expected %s, found %s".formatted(expected, node.noun()),
                "write " + expected + " here");
        return Optional.empty();
    }

    private <T> Optional<T> emptyValue(Node node) {
        faults.add(ReaderRule.EMPTY_VALUE, node.at(), "a value is missing here", "write it, or take the key out");
        return Optional.empty();
    }
}
