package org.handbill.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handbill.facts.Id;
import org.handbill.facts.JsonText;
import org.handbill.facts.Localized;
import org.handbill.facts.Position;
import tools.jackson.core.JsonGenerator;

/// One thing with all that is known of it, printed as text or as JSON.
final class Details {
    private static final int VERSION = 1;

    private final String kind;
    private final Id id;
    private final Position at;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    Details(String kind, Id id, Position at) {
        this.kind = kind;
        this.id = id;
        this.at = at;
    }

    void add(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    void add(String name, Localized texts) {
        fields.put(name, texts);
    }

    void list(String name, List<Map<String, String>> entries) {
        if (!entries.isEmpty()) {
            fields.put(name, List.copyOf(entries));
        }
    }

    void print(Console console, boolean json) {
        if (json) {
            console.out().print(JsonText.of(VERSION, this::write));
        } else {
            print(console.out());
        }
    }

    private void print(PrintStream out) {
        out.println(kind + " " + id + "  (" + at.file() + ":" + at.line() + ")");
        fields.forEach((name, value) -> {
            switch (value) {
                case Localized texts -> {
                    texts.anywhere().ifPresent(text -> out.println("  " + name + ": " + text.value()));
                    texts.texts()
                            .forEach((language, text) ->
                                    out.println("  " + name + " [" + language + "]: " + text.value()));
                }
                case List<?> entries -> {
                    out.println("  " + name + ":");
                    entries.forEach(entry -> printEntry(out, (Map<?, ?>) entry));
                }
                default -> out.println("  " + name + ": " + value);
            }
        });
    }

    private static void printEntry(PrintStream out, Map<?, ?> entry) {
        var rest = new ArrayList<String>();
        String head = "";
        for (var field : entry.entrySet()) {
            if (field.getKey().equals("id")) {
                head = String.valueOf(field.getValue());
            } else if (field.getKey().equals("text")) {
                head += ": " + field.getValue();
            } else {
                rest.add("      " + field.getKey() + ": " + field.getValue());
            }
        }
        out.println("    - " + head);
        rest.forEach(out::println);
    }

    private void write(JsonGenerator json) {
        json.writeObjectPropertyStart(kind);
        json.writeStringProperty("id", id.value());
        json.writeStringProperty("file", at.file());
        json.writeNumberProperty("line", at.line());
        fields.forEach((name, value) -> {
            switch (value) {
                case Localized texts -> ListCommand.localized(json, name, texts);
                case List<?> entries -> {
                    var objects = new ArrayList<Map<?, ?>>();
                    entries.forEach(entry -> objects.add((Map<?, ?>) entry));
                    JsonText.objects(
                            json,
                            name,
                            objects,
                            entry -> entry.forEach((key, text) ->
                                    json.writeStringProperty(String.valueOf(key), String.valueOf(text))));
                }
                default -> json.writeStringProperty(name, String.valueOf(value));
            }
        });
        json.writeEndObject();
    }
}
