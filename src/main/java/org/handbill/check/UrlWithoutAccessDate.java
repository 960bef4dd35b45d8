package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// What stands on the web was seen on a day.
final class UrlWithoutAccessDate implements Advice {
    @Override
    public String id() {
        return "url-without-access-date";
    }

    @Override
    public String summary() {
        return "A source with an address says on which day it was seen there.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.sources().stream()
                .filter(source -> source.variables().containsKey("URL")
                        && !source.variables().containsKey("accessed"))
                .filter(source -> !facts.isUnsure(source.id(), "accessed"))
                .map(source -> finding(
                        source.at(),
                        source.id(),
                        "\"%s\" has an address, and no day on which it was seen there".formatted(source.id()),
                        "look at it, and add accessed: with the day"));
    }
}
