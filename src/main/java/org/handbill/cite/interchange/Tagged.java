package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.Position;

/// A record of tags and values, as RIS has them; a tag may stand several times.
///
/// @param type RIS's type: `JOUR`
/// @param at   where it begins
record Tagged(String type, List<Value> values, Position at) {
    private static final String OWN = "own:";

    /// @param tag RIS's, of two characters; or another format's
    record Value(String tag, String text) {}

    Tagged(String type, Position at) {
        this(type, new ArrayList<>(), at);
    }

    void add(String tag, String text) {
        if (!text.isBlank()) {
            values.add(new Value(tag, FieldText.oneLine(Entities.decode(text))));
        }
    }

    /// A tag that is another format's and not RIS's, whatever RIS means by its letters.
    static String own(String tag) {
        return OWN + tag;
    }

    /// The tag as its format writes it.
    static String written(String tag) {
        return tag.startsWith(OWN) ? tag.substring(OWN.length()) : tag;
    }

    boolean has(String tag) {
        return values.stream().anyMatch(value -> value.tag().equals(tag));
    }

    /// Adds to the last value what its next line says.
    void goOn(String line) {
        if (!values.isEmpty() && !line.isBlank()) {
            var last = values.removeLast();
            values.add(new Value(last.tag(), last.text() + " " + FieldText.oneLine(Entities.decode(line))));
        }
    }

    /// The first value of a tag.
    Optional<String> peek(String tag) {
        return values.stream()
                .filter(value -> value.tag().equals(tag))
                .map(Value::text)
                .findFirst();
    }

    /// Takes the values of a tag out.
    List<String> take(String tag) {
        var taken = values.stream()
                .filter(value -> value.tag().equals(tag))
                .map(Value::text)
                .toList();
        values.removeIf(value -> value.tag().equals(tag));
        return taken;
    }

    /// Takes the first value of a tag, and leaves others.
    Optional<String> takeOne(String tag) {
        for (var value : values) {
            if (value.tag().equals(tag)) {
                values.remove(value);
                return Optional.of(value.text());
            }
        }
        return Optional.empty();
    }

    /// The same of the first tag that is there.
    Optional<String> takeFirst(String... tags) {
        for (var tag : tags) {
            var value = takeOne(tag);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
