package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A locale's file, or the `cs:locale` of a style.
///
/// @param language   its `xml:lang`; empty for all languages
/// @param dates      by form: `text`, `numeric`
record LocaleFile(
        String language, List<CslLocale.Word> terms, Map<String, Element.Date> dates, Map<String, String> options) {
    static LocaleFile parse(String xml) {
        var root = Xml.parse(xml);
        if (!root.name().equals("locale")) {
            throw root.fault("not a CSL locale: the file's root is <" + root.name() + ">");
        }
        return of(root);
    }

    static LocaleFile of(Xml xml) {
        var terms = new ArrayList<CslLocale.Word>();
        xml.child("terms").ifPresent(list -> list.children("term").forEach(term -> terms.add(term(term))));
        var dates = new HashMap<String, Element.Date>();
        xml.children("date").forEach(date -> {
            var form = date.attribute("form", "text");
            dates.put(
                    form,
                    new Element.Date(
                            "",
                            form,
                            "year-month-day",
                            StyleReader.dateParts(date),
                            date.attribute("delimiter", ""),
                            Decor.of(date)));
        });
        return new LocaleFile(
                xml.attribute("xml:lang", ""),
                terms,
                dates,
                xml.child("style-options").map(Xml::attributes).orElse(Map.of()));
    }

    private static CslLocale.Word term(Xml xml) {
        var single = xml.child("single").map(LocaleFile::text);
        var multiple = xml.child("multiple").map(LocaleFile::text);
        var plain = text(xml);
        return new CslLocale.Word(
                xml.attribute("name", ""),
                CslLocale.Form.of(xml),
                xml.attribute("gender", ""),
                xml.attribute("gender-form", ""),
                xml.attribute("match", ""),
                single.orElse(plain),
                multiple.or(() -> Optional.of(single.orElse(plain))).orElse(""));
    }

    private static String text(Xml xml) {
        var text = xml.text();
        return text.indexOf('\n') >= 0 ? text.strip() : text;
    }
}
