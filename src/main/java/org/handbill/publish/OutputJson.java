package org.handbill.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.facts.JsonText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// A manifest's entry as JSON. What is the same in thousands of entries is kept once.
final class OutputJson {
    private final Map<Object, Object> once = new HashMap<>();

    /// Writes the properties of an entry's object.
    static void write(JsonGenerator json, Manifest.Output file) {
        json.writeStringProperty("path", file.path());
        json.writeStringProperty("sha256", file.sha256());
        json.writeStringProperty("inputs", file.inputs().toString());
        json.writeStringProperty("facts", file.facts());
        file.recipient().ifPresent(row -> json.writeNumberProperty("recipient", row));
        json.writeStringProperty("sheet", file.sheet());
        json.writeStringProperty("language", file.language());
        json.writeStringProperty("format", file.format());
        file.layout().ifPresent(layout -> json.writeStringProperty("layout", layout));
        JsonText.array(json, "claims", file.claims());
        JsonText.array(json, "sources", file.sources());
        file.useUntil().ifPresent(day -> json.writeStringProperty("useUntil", day));
        json.writeBooleanProperty("overdue", file.overdue());
        file.pages().ifPresent(pages -> json.writeNumberProperty("pages", pages));
    }

    /// Reads an entry.
    Manifest.Output read(JsonNode file) {
        return shared(new Manifest.Output(
                file.path("path").asString(""),
                file.path("sha256").asString(""),
                Inputs.parse(file.path("inputs").asString("")),
                file.path("facts").asString(""),
                number(file, "recipient"),
                file.path("sheet").asString(""),
                file.path("language").asString(""),
                file.path("format").asString(""),
                text(file, "layout"),
                strings(file.path("claims")),
                strings(file.path("sources")),
                text(file, "useUntil"),
                file.path("overdue").asBoolean(false),
                number(file, "pages")));
    }

    /// The same entry, of parts that others have too.
    Manifest.Output shared(Manifest.Output file) {
        return new Manifest.Output(
                file.path(),
                file.sha256(),
                new Inputs(file.inputs().digest(), once(file.inputs().parts())),
                once(file.facts()),
                file.recipient(),
                once(file.sheet()),
                once(file.language()),
                once(file.format()),
                once(file.layout()),
                once(file.claims()),
                once(file.sources()),
                once(file.useUntil()),
                file.overdue(),
                once(file.pages()));
    }

    @SuppressWarnings("unchecked") // what is kept equals what is asked for
    private <T> T once(T value) {
        return (T) once.computeIfAbsent(value, _ -> value);
    }

    static Optional<String> text(JsonNode object, String key) {
        return object.has(key) ? Optional.of(object.path(key).asString("")) : Optional.empty();
    }

    private static Optional<Integer> number(JsonNode object, String key) {
        return object.has(key) ? Optional.of(object.path(key).asInt(0)) : Optional.empty();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(value -> value.asString("")).toList();
    }
}
