package org.handbill.facts;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// Handbill's JSON documents: an object with its version first, indented by two blanks, a final newline.
public final class JsonText {
    private JsonText() {}

    /// Writes a document.
    ///
    /// @param version of its shape
    /// @param content writes the other properties of the outermost object
    public static String of(int version, Consumer<JsonGenerator> content) {
        return of(json -> {
            json.writeNumberProperty("version", version);
            content.accept(json);
        });
    }

    /// Writes a document of another's shape, in the same layout.
    ///
    /// @param content writes the properties of the outermost object
    public static String of(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        write(text, content);
        return text.toString();
    }

    /// Writes a document, however long, to where it goes.
    ///
    /// @param content writes the properties of the outermost object
    public static void write(Writer out, Consumer<JsonGenerator> content) {
        var indenter = new DefaultIndenter("  ", "\n");
        var layout = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try (var json = JsonMapper.shared()
                .writer()
                .with(layout)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /// Writes an object on a line of its own, as in JSON Lines.
    ///
    /// @param content writes its properties
    public static String line(Consumer<JsonGenerator> content) {
        var text = new StringWriter();
        try (var json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        return text + "\n";
    }

    /// Writes an array of strings.
    public static void array(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /// Writes an array of objects.
    ///
    /// @param content writes the properties of one
    public static <T> void objects(JsonGenerator json, String name, List<T> values, Consumer<T> content) {
        json.writeArrayPropertyStart(name);
        for (var value : values) {
            json.writeStartObject();
            content.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
