package org.handbill.cite.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handbill.cite.Markup;
import org.handbill.facts.CslValue;

/// Names as RIS and EndNote have them: `Family, Given, Suffix`; a name without a comma, or one in braces, is a body's.
final class RisNames {
    private RisNames() {}

    static CslValue.Name read(String text) {
        var whole = text.replaceAll(",[\\s,]*$", "").strip();
        boolean braced = whole.startsWith("{") && whole.indexOf('}') == whole.length() - 1 && whole.length() > 2;
        var parts =
                braced ? List.of(whole.substring(1, whole.length() - 1).strip()) : List.of(whole.split("\\s*,\\s*", 3));
        var name = new LinkedHashMap<String, String>();
        if (parts.size() == 1) {
            name.put("literal", FieldText.fromCsl(parts.getFirst()));
            return new CslValue.Name(name);
        }
        var family = parts.getFirst();
        int start = particleEnd(family);
        if (!family.isBlank()) {
            name.put("family", FieldText.fromCsl(family.substring(start)));
        }
        if (!parts.get(1).isBlank()) {
            name.put("given", FieldText.fromCsl(parts.get(1)));
        }
        if (start > 0) {
            name.put(
                    "non-dropping-particle",
                    FieldText.fromCsl(family.substring(0, start).strip()));
        }
        if (parts.size() > 2 && !parts.get(2).isBlank()) {
            name.put("suffix", FieldText.fromCsl(parts.get(2)));
        }
        return new CslValue.Name(name);
    }

    /// Where the family name begins behind words in small letters.
    private static int particleEnd(String family) {
        int start = 0;
        while (start < family.length() && Character.isLowerCase(family.codePointAt(start))) {
            int space = family.indexOf(' ', start);
            if (space < 0) {
                return 0;
            }
            start = space + 1;
        }
        return start;
    }

    /// A name's text, so that it reads as the same name where RIS can say it.
    static String write(Map<String, String> parts) {
        var literal = parts.get("literal");
        if (literal != null) {
            return Markup.toCsl(literal);
        }
        var particle = parts.getOrDefault("non-dropping-particle", parts.getOrDefault("dropping-particle", ""));
        var name = new StringBuilder(particle.isEmpty() ? "" : Markup.toCsl(particle) + " ");
        name.append(Markup.toCsl(parts.getOrDefault("family", "")))
                .append(", ")
                .append(Markup.toCsl(parts.getOrDefault("given", "")));
        if (parts.containsKey("suffix")) {
            name.append(", ").append(Markup.toCsl(parts.getOrDefault("suffix", "")));
        }
        return name.toString();
    }
}
