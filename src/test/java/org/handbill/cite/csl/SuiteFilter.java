package org.handbill.cite.csl;

import tools.jackson.databind.JsonNode;

/// The `BIBSECTION` of a test: which entries it wants.
record SuiteFilter(JsonNode section) {
    boolean takes(JsonNode input, String id) {
        for (var item : input) {
            if (item.get("id").asString().equals(id)) {
                return takes(item);
            }
        }
        return false;
    }

    private boolean takes(JsonNode item) {
        if (section.has("quash") && all(section.get("quash"), item)) {
            return false;
        }
        if (section.has("select")) {
            return all(section.get("select"), item);
        }
        if (section.has("include")) {
            return any(section.get("include"), item);
        }
        return !section.has("exclude") || !any(section.get("exclude"), item);
    }

    private static boolean all(JsonNode tests, JsonNode item) {
        for (var test : tests) {
            if (!matches(test, item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(JsonNode tests, JsonNode item) {
        for (var test : tests) {
            if (matches(test, item)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(JsonNode test, JsonNode item) {
        var wanted = test.get("value").asString();
        var value = item.get(test.get("field").asString());
        if (value == null) {
            return wanted.isEmpty();
        }
        if (value.isArray()) {
            for (var one : value) {
                if (one.isString() && one.asString().equals(wanted)) {
                    return true;
                }
            }
            return false;
        }
        return value.isString() && value.asString().equals(wanted);
    }
}
