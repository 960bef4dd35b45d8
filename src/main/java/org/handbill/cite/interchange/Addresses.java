package org.handbill.cite.interchange;

import java.util.Map;
import java.util.function.Supplier;
import org.handbill.facts.CslValue;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.WebAddress;

/// A record's DOI and address, which a project takes only where they can be followed.
final class Addresses {
    private Addresses() {}

    /// @param refused told where the text is no DOI and must be kept elsewhere; gives the record's name
    static void doi(
            String text, Map<String, CslValue> variables, Supplier<String> refused, Position at, ImportFaults faults) {
        // Some of the oldest have angle brackets, which no address may have.
        WebAddress.doi(text.strip().replace("<", "%3C").replace(">", "%3E"))
                .ifPresentOrElse(
                        doi -> variables.put("DOI", new CslValue.Plain(doi)),
                        () -> faults.warning(
                                "bad-doi",
                                at,
                                refused.get() + ": " + Finding.quoted(text) + " cannot be a DOI",
                                "it is kept under handbill.imported; a DOI is 10., a number, a slash and a suffix"));
    }

    /// The same of an address.
    static void url(
            String text, Map<String, CslValue> variables, Supplier<String> refused, Position at, ImportFaults faults) {
        var address = text.strip();
        if (WebAddress.isPage(address)) {
            variables.put("URL", new CslValue.Plain(address));
        } else {
            faults.warning(
                    "bad-url",
                    at,
                    refused.get() + ": " + Finding.quoted(text) + " is no address of a page",
                    "it is kept under handbill.imported; an address begins with https:// or http:// and a host");
        }
    }
}
