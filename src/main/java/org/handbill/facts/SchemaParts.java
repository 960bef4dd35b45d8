package org.handbill.facts;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The pieces of which the schemas are made: values as `Values` reads them.
///
/// An editor's YAML server reads by YAML 1.2's core schema, Handbill takes every scalar as it is written: what stands
/// in a file as `3` or `yes` is a text here and may be a number or a boolean there. So each piece allows every type
/// that such a scalar may come as. `null` and an empty value are the same to an editor, and are refused.
final class SchemaParts {
    static final String TEXT = "text";
    static final String LOCALIZED = "localized";
    static final String ID = "id";
    static final String IDS = "ids";
    static final String DATE = "date";
    static final String NUMBER = "number";
    static final String COUNT = "count";
    static final String FLAG = "flag";
    static final String ADDRESS = "address";
    static final String LANGUAGE = "language";

    static final String ISO_DATE = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    private static final String ID_FORM = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    private static final String LANGUAGE_FORM = "^([A-Za-z]{2,8}|[iI])(-[A-Za-z0-9]{1,8})*$";
    private static final String SOMETHING = "\\S";
    private static final int LAST_YEAR = 9999;
    private static final int MOST = 999_999;

    private SchemaParts() {}

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// A definition by its name.
    static ObjectNode ref(String name) {
        return node().put("$ref", "#/definitions/" + name);
    }

    static ObjectNode words(Collection<String> words) {
        var node = node();
        words.forEach(node.putArray("enum")::add);
        return node;
    }

    static ObjectNode list(ObjectNode items) {
        return node().put("type", "array").set("items", items);
    }

    static ObjectNode nonEmpty(ObjectNode list) {
        return list.put("minItems", 1);
    }

    static ObjectNode anyOf(ObjectNode... choices) {
        var node = node();
        node.putArray("anyOf").addAll(List.of(choices));
        return node;
    }

    /// A list of different values, or one of them.
    static ObjectNode distinct(ObjectNode item) {
        return anyOf(item.deepCopy(), nonEmpty(list(item.deepCopy())).put("uniqueItems", true));
    }

    /// A mapping whose keys nobody knows before.
    static ObjectNode free(ObjectNode values) {
        return node().put("type", "object").set("additionalProperties", values);
    }

    static ObjectNode anything() {
        return node();
    }

    static ObjectNode examples(ObjectNode node, String... examples) {
        List.of(examples).forEach(node.putArray("examples")::add);
        return node;
    }

    static ObjectNode typed(String... types) {
        var node = node();
        if (types.length == 1) {
            return node.put("type", types[0]);
        }
        List.of(types).forEach(node.putArray("type")::add);
        return node;
    }

    /// What several schemas refer to, by name.
    static ObjectNode definitions() {
        var all = node();
        all.set(TEXT, text());
        all.set(LOCALIZED, localized());
        all.set(ID, typed("string").put("pattern", ID_FORM));
        all.set(IDS, typed("string", "array").put("pattern", ID_FORM).set("items", ref(ID)));
        all.set(
                DATE,
                typed("string", "integer")
                        .put("pattern", "^" + ISO_DATE + "$")
                        .put("minimum", 0)
                        .put("maximum", LAST_YEAR));
        all.set(NUMBER, typed("number", "string").put("pattern", "^[-+\u2212]?[0-9]{1,30}(\\.[0-9]{1,30})?$"));
        all.set(
                COUNT,
                typed("integer", "string")
                        .put("pattern", "^[1-9][0-9]{0,5}$")
                        .put("minimum", 1)
                        .put("maximum", MOST));
        all.set(FLAG, typed("boolean", "string").put("pattern", "^(true|false)$"));
        all.set(
                ADDRESS,
                typed("string").put("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://[^ \\t\\r\\n/?#<>\"][^ \\t\\r\\n<>\"]*$"));
        all.set(LANGUAGE, typed("string").put("pattern", LANGUAGE_FORM));
        return all;
    }

    static ObjectNode text() {
        return typed("string", "number", "boolean").put("pattern", SOMETHING);
    }

    /// A text that is the same in every language, or a mapping of languages to texts.
    private static ObjectNode localized() {
        var node = typed("object", "string", "number", "boolean").put("pattern", SOMETHING);
        node.put("minProperties", 1);
        node.set("propertyNames", node().put("pattern", LANGUAGE_FORM));
        var languages = node.putObject("properties");
        languages.set("en", ref(TEXT).put("description", "English"));
        languages.set("es", ref(TEXT).put("description", "Spanish"));
        node.set("additionalProperties", ref(TEXT));
        return node;
    }
}
