package org.handbill.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The schema of a mapping with known keys: exactly those of the reader's own list, in its order.
final class SchemaMapping {
    private final Collection<String> keys;
    private final Map<String, ObjectNode> properties = new LinkedHashMap<>();
    private List<String> required = List.of();

    /// @param keys the list by which the reader refuses unknown keys
    SchemaMapping(Collection<String> keys) {
        this.keys = keys;
    }

    /// Describes a key.
    ///
    /// @param description what an editor shows, in Markdown
    SchemaMapping key(String key, String description, ObjectNode value) {
        if (!keys.contains(key) || properties.put(key, value.put("description", description)) != null) {
            throw new IllegalStateException("not a key of the reader, or described twice: " + key);
        }
        return this;
    }

    SchemaMapping required(String... names) {
        required = List.of(names);
        return this;
    }

    /// The schema of the mapping.
    ///
    /// @throws IllegalStateException if a key of the reader has no description
    ObjectNode node() {
        return into(SchemaParts.typed("object"));
    }

    /// The same as a part of a schema that allows other types too.
    ObjectNode into(ObjectNode schema) {
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        var all = schema.putObject("properties");
        for (var key : keys) {
            var property = properties.get(key);
            if (property == null) {
                throw new IllegalStateException("the schema lacks the reader's key " + key);
            }
            all.set(key, property);
        }
        return schema.put("additionalProperties", false);
    }
}
