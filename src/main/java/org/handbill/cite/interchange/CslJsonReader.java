package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads CSL-JSON: a list of items, one item, or an object that holds the list under `items` or `references`; and
/// what Crossref answers, which holds the item or the object under `message`.
final class CslJsonReader implements LibraryReader {
    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        var items = new CslItems(FieldText::fromCsl, faults);
        try (var text = library.text();
                var json = JsonMapper.shared().createParser(text)) {
            items(json, json.nextToken(), library, items, records, faults);
        } catch (JacksonException e) {
            var at = e.getLocation();
            faults.error(
                    "json-syntax",
                    library.at(
                            at == null ? 1 : Math.max(1, at.getLineNr()),
                            at == null ? 1 : Math.max(1, at.getColumnNr())),
                    "this is not JSON from here on: " + org.handbill.facts.Finding.quoted(e.getOriginalMessage()),
                    "mend it and import again; the items before were read");
        }
    }

    private static void items(
            JsonParser json,
            JsonToken first,
            Library library,
            CslItems items,
            Consumer<Entry> records,
            ImportFaults faults) {
        if (first == JsonToken.START_ARRAY) {
            for (var token = json.nextToken();
                    token != null && token != JsonToken.END_ARRAY;
                    token = json.nextToken()) {
                item(json, token, library, items, records, faults);
            }
        } else if (first == JsonToken.START_OBJECT) {
            single(json, library, items, records, faults);
        } else {
            item(json, first, library, items, records, faults);
        }
    }

    private static void item(
            JsonParser json,
            JsonToken token,
            Library library,
            CslItems items,
            Consumer<Entry> records,
            ImportFaults faults) {
        var at = json.currentTokenLocation();
        var place = library.at(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        if (token != JsonToken.START_OBJECT) {
            faults.error("json-shape", place, "an item of CSL-JSON is an object", "write {\"id\": …, \"type\": …, …}");
            json.skipChildren();
            return;
        }
        records.accept(items.entry(Entry.byName(json.readValueAs(Map.class)), place));
    }

    /// An object that is an item, or holds a list of them.
    private static void single(
            JsonParser json, Library library, CslItems items, Consumer<Entry> records, ImportFaults faults) {
        var at = json.currentTokenLocation();
        var place = library.at(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
        var item = new java.util.LinkedHashMap<String, Object>();
        boolean list = false;
        for (var token = json.nextToken(); token == JsonToken.PROPERTY_NAME; token = json.nextToken()) {
            var name = json.currentName();
            var value = json.nextToken();
            if (value == JsonToken.START_ARRAY && (name.equals("items") || name.equals("references"))) {
                items(json, value, library, items, records, faults);
                list = true;
            } else if (value == JsonToken.START_OBJECT && name.equals("message")) {
                single(json, library, items, records, faults);
                list = true;
            } else if (value != JsonToken.VALUE_NULL) {
                item.put(name, json.readValueAs(Object.class));
            }
        }
        if (!list) {
            records.accept(items.entry(item, place));
        }
    }
}
