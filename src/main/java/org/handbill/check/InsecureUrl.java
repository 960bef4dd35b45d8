package org.handbill.check;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Position;
import org.handbill.facts.Source;

/// Whoever follows an address can trust what comes.
final class InsecureUrl implements Advice {
    @Override
    public String id() {
        return "insecure-url";
    }

    @Override
    public String summary() {
        return "A source's address is https.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.sources().stream()
                .flatMap(source -> addresses(source, facts))
                .map(address -> finding(
                        address.at(),
                        address.source(),
                        "%s is not encrypted".formatted(Finding.quoted(address.url())),
                        "try it with https, and write that where it leads to the same"));
    }

    private record Address(String url, Position at, Id source) {}

    /// The insecure ones.
    private static Stream<Address> addresses(Source source, FactBase facts) {
        var own = facts.placeOf(source.id(), "handbill").orElse(source.at());
        var record = source.text("URL").stream()
                .filter(InsecureUrl::isInsecure)
                .map(url -> new Address(url, source.places().getOrDefault("URL", source.at()), source.id()));
        var kept = Stream.of(
                        source.seenAs().archived(), source.seenAs().retracted().flatMap(Source.Retraction::notice))
                .flatMap(Optional::stream)
                .filter(InsecureUrl::isInsecure)
                .map(url -> new Address(url, facts.locate(own, url, 1), source.id()));
        return Stream.concat(record, kept);
    }

    private static boolean isInsecure(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("http://");
    }
}
