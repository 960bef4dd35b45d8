package org.handbill.cite.citeproc;

import de.undercouch.citeproc.csl.internal.locale.LLocale;
import de.undercouch.citeproc.csl.internal.locale.LTerm;
import de.undercouch.citeproc.csl.internal.locale.LTerm.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;

/// A locale's words as a style has them, and citeproc-java's own view of them with what that lacks.
final class Words {
    /// The locator label that citeproc-java knows and no one needs: it carries those that it does not know.
    static final String CARRIER = "opus";

    private final LLocale locale;
    private final List<String> quotes;

    Words(LLocale locale) {
        this.locale = locale;
        complete();
        quotes = List.of(term("open-quote"), term("close-quote"), term("open-inner-quote"), term("close-inner-quote"));
    }

    Locale language() {
        return locale.getLang();
    }

    LLocale locale() {
        return locale;
    }

    boolean punctuationInQuote() {
        return locale.getStyleOptions().isPunctuationInQuote();
    }

    String term(String name) {
        return term(name, Form.LONG);
    }

    String term(String name, Form form) {
        var terms = locale.getTerms().get(form);
        var term = terms == null ? null : terms.get(name);
        return term == null ? "" : term.getSingle();
    }

    /// A locator's word where the style has none for it: § and ¶, else the short form.
    String label(String label, boolean plural) {
        var form = label.equals("section") || label.equals("paragraph") ? Form.SYMBOL : Form.SHORT;
        var term = terms(form).get(name(label));
        return term == null ? "" : plural ? term.getMultiple() : term.getSingle();
    }

    String quote(boolean opening, boolean inner) {
        return quotes.get((opening ? 0 : 1) + (inner ? 2 : 0));
    }

    /// A number as an ordinal (CSL 1.0.2, "Ordinal Suffixes").
    String ordinal(int number, boolean inWords) {
        if (inWords && number <= 10) {
            var word = term("long-ordinal-%02d".formatted(number));
            if (!word.isEmpty()) {
                return word;
            }
        }
        var two = term("ordinal-%02d".formatted(number % 100));
        if (number % 100 >= 10 && !two.isEmpty()) {
            return number + two;
        }
        var one = term("ordinal-%02d".formatted(number % 10));
        return number + (one.isEmpty() ? term("ordinal") : one);
    }

    /// Forms that a locale leaves out (CSL 1.0.2, "Terms": each has one that takes its place), and what the items
    /// rest on: seasons as months, several pages and volumes.
    private void complete() {
        fill(Form.SHORT, Form.LONG);
        fill(Form.VERB, Form.LONG);
        fill(Form.SYMBOL, Form.SHORT);
        fill(Form.VERB_SHORT, Form.VERB);
        for (var form : Form.values()) {
            for (int season = 1; season <= 4; season++) {
                alias(terms(form), "season-0" + season, "month-" + (12 + season), false);
            }
            alias(terms(form), "number-of-pages", "number-of-pages", true);
            alias(terms(form), "number-of-volumes", "number-of-volumes", true);
        }
    }

    private Map<String, LTerm> terms(Form form) {
        return locale.getTerms().computeIfAbsent(form, key -> new HashMap<>());
    }

    private void fill(Form form, Form from) {
        terms(from).forEach(terms(form)::putIfAbsent);
    }

    private static void alias(Map<String, LTerm> terms, String from, String as, boolean plural) {
        var term = terms.get(from);
        if (term != null) {
            terms.put(as, make(as, plural ? term.getMultiple() : term.getSingle(), term.getMultiple()));
        }
    }

    private static LTerm make(String name, String single, String multiple) {
        Document document = StyleXml.parse("<term><single/><multiple/></term>");
        var root = document.getDocumentElement();
        root.setAttribute("name", name);
        StyleXml.child(root, "single").orElseThrow().setTextContent(single);
        StyleXml.child(root, "multiple").orElseThrow().setTextContent(multiple);
        return new LTerm(root);
    }

    /// The locale with a label's words under the name that citeproc-java knows.
    LLocale carrying(String label) {
        var empty = new LLocale(StyleXml.parse("<locale/>"));
        var copy = locale.merge(empty);
        for (var form : Form.values()) {
            var terms = copy.getTerms().get(form);
            var term = terms == null ? null : terms.get(name(label));
            if (terms != null) {
                var own = new HashMap<>(terms);
                own.put(
                        CARRIER,
                        term == null ? make(CARRIER, "", "") : make(CARRIER, term.getSingle(), term.getMultiple()));
                copy.getTerms().put(form, own);
            }
        }
        return copy;
    }

    /// Locales write `sub verbo`.
    private String name(String label) {
        return term(label).isEmpty() ? label.replace('-', ' ') : label;
    }
}
