package org.handbill.cite.interchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;

/// Reads the entries of a BibTeX file one by one. After an entry that is not well-formed it goes on at the next
/// line that begins one. An `@` that begins no entry (in an e-mail address) is text between entries.
final class BibParser {
    static final String RULE = "bibtex-syntax";

    private static final Pattern OPENING = Pattern.compile("@\\s*([A-Za-z]+)\\s*([{(])");
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };

    private final Library library;
    private final BibScanner scanner;
    private final ImportFaults faults;
    private final Map<String, String> strings = new HashMap<>();

    BibParser(Library library, BufferedReader text, ImportFaults faults) throws IOException {
        this.library = library;
        this.scanner = new BibScanner(text);
        this.faults = faults;
        for (var month : MONTHS) {
            strings.put(month, month);
        }
    }

    /// An entry ends where it should not.
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Position at;

        Malformed(Position at, String message) {
            super(message, null, false, false);
            this.at = at;
        }
    }

    /// The next entry that is well-formed, or nothing at the file's end.
    Optional<BibEntry> next() throws IOException {
        while (!scanner.ended()) {
            char c = scanner.peek();
            if (c != '@' || Character.isLetterOrDigit(scanner.before())) {
                scanner.next();
                continue;
            }
            var opening = OPENING.matcher(scanner.rest());
            if (!opening.lookingAt()) {
                scanner.next();
                continue;
            }
            var at = here();
            scanner.skip(opening.end());
            var type = opening.group(1).toLowerCase(Locale.ROOT);
            char close = opening.group(2).equals("{") ? '}' : ')';
            var entry = construct(type, close, at);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private Optional<BibEntry> construct(String type, char close, Position at) throws IOException {
        var key = new StringBuilder();
        try {
            switch (type) {
                case "comment", "preamble" -> {
                    // A brace that a comment leaves open is no fault.
                    braced(close, at, true);
                    return Optional.empty();
                }
                case "string" -> {
                    strings.putAll(fields(close, at));
                    return Optional.empty();
                }
                default -> {
                    key.append(key(close));
                    return Optional.of(new BibEntry(type, key.toString(), fields(close, at), at));
                }
            }
        } catch (Malformed fault) {
            var called = key.isEmpty() ? "this @" + type : Finding.quoted(key.toString());
            faults.error(
                    RULE,
                    fault.at,
                    called + " (line " + at.line() + ") is left out: " + fault.getMessage(),
                    "mend it and import again; the other records were read");
            recover();
            return Optional.empty();
        }
    }

    private void recover() throws IOException {
        while (!scanner.ended() && !scanner.atEntry()) {
            scanner.skipLine();
        }
    }

    private String key(char close) throws IOException, Malformed {
        scanner.skipSpaces();
        var rest = scanner.rest();
        int end = 0;
        while (end < rest.length()
                && ",=}\"".indexOf(rest.charAt(end)) < 0
                && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        int after = end;
        while (after < rest.length() && Character.isWhitespace(rest.charAt(after))) {
            after++;
        }
        if (after < rest.length() && rest.charAt(after) == '=') {
            return "";
        }
        // A key with blanks is one nevertheless.
        while (end < rest.length() && ",=}\"{".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        var key = rest.substring(0, end).strip();
        scanner.skip(end);
        scanner.skipSpaces();
        if (scanner.peek() == ',') {
            scanner.next();
        } else if (scanner.peek() != close) {
            throw new Malformed(here(), "a comma is missing after the key");
        }
        return key;
    }

    private Map<String, String> fields(char close, Position entry) throws IOException, Malformed {
        var fields = new LinkedHashMap<String, String>();
        while (true) {
            scanner.skipSpaces();
            while (!scanner.ended() && scanner.peek() == ',') {
                scanner.next();
                scanner.skipSpaces();
            }
            if (scanner.ended() || scanner.atEntry()) {
                throw new Malformed(entry, "its closing " + close + " is missing");
            }
            if (scanner.peek() == close) {
                scanner.next();
                return fields;
            }
            var name = name("a field's name").toLowerCase(Locale.ROOT);
            scanner.skipSpaces();
            if (scanner.peek() != '=') {
                throw new Malformed(here(), "the field \"" + name + "\" has no = after its name");
            }
            scanner.next();
            fields.putIfAbsent(name, value(name));
        }
    }

    private String name(String what) throws Malformed {
        var rest = scanner.rest();
        int end = 0;
        while (end < rest.length()
                && !Character.isWhitespace(rest.charAt(end))
                && "={}()\",#%'".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        if (end == 0) {
            throw new Malformed(here(), what + " is expected where " + Finding.quoted(rest) + " stands");
        }
        scanner.skip(end);
        return rest.substring(0, end);
    }

    /// Pieces joined by `#`.
    private String value(String field) throws IOException, Malformed {
        var value = new StringBuilder();
        while (true) {
            scanner.skipSpaces();
            var at = here();
            switch (scanner.peek()) {
                case '{' -> {
                    scanner.next();
                    value.append(braced('}', at, false));
                }
                case '"' -> {
                    scanner.next();
                    value.append(quoted(at));
                }
                default -> value.append(abbreviation(field, at));
            }
            scanner.skipSpaces();
            if (scanner.ended() || scanner.peek() != '#') {
                return value.toString();
            }
            scanner.next();
        }
    }

    private String abbreviation(String field, Position at) throws Malformed {
        var name = name("the value of \"" + field + "\"");
        if (name.chars().allMatch(Character::isDigit)) {
            return name;
        }
        var value = strings.get(name.toLowerCase(Locale.ROOT));
        if (value == null) {
            faults.warning(
                    "bibtex-string",
                    at,
                    "no @string defines the abbreviation " + Finding.quoted(name) + "; it is taken as it stands",
                    "define it, or put the text in braces");
            return name;
        }
        return value;
    }

    private String quoted(Position opened) throws IOException, Malformed {
        var text = new StringBuilder();
        int depth = 0;
        while (true) {
            if (scanner.ended() || scanner.atEntry()) {
                throw new Malformed(opened, "the quotation mark here has no partner");
            }
            char c = scanner.next();
            if (c == '"' && depth == 0) {
                return text.toString();
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            text.append(c);
        }
    }

    private String braced(char close, Position opened, boolean tolerant) throws IOException, Malformed {
        var text = new StringBuilder();
        char open = close == '}' ? '{' : '(';
        int depth = 1;
        while (true) {
            if (scanner.ended() || scanner.atEntry()) {
                if (tolerant) {
                    return text.toString();
                }
                throw new Malformed(opened, "the brace here has no partner");
            }
            char c = scanner.next();
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return text.toString();
            }
            text.append(c);
        }
    }

    private Position here() {
        return library.at(scanner.line(), scanner.column());
    }
}
