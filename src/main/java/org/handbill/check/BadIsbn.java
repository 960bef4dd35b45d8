package org.handbill.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Source;

/// An ISBN has ten or thirteen digits, the last of which agrees with the others (ISO 2108).
final class BadIsbn implements Advice {
    private static final Pattern BETWEEN = Pattern.compile("[,;/]\\s*|\\s+(?=(?:97[89]|[0-9]{9,}))");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|(?i:ISBN(?:-1[03])?:?)");

    @Override
    public String id() {
        return "bad-isbn";
    }

    @Override
    public String summary() {
        return "An ISBN's check digit is right.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.sources().stream()
                .flatMap(source -> source.text("ISBN").stream()
                        .flatMap(BETWEEN::splitAsStream)
                        .map(one -> ASIDE.matcher(one).replaceAll("").strip())
                        .filter(one -> !one.isEmpty())
                        .flatMap(one -> fault(one).map(what -> at(source, one, what, facts)).stream()));
    }

    private Finding at(Source source, String isbn, String what, FactBase facts) {
        var place = source.places().getOrDefault("ISBN", source.at());
        return finding(
                facts.locate(place, isbn, 1),
                source.id(),
                "%s is no ISBN: %s".formatted(Finding.quoted(isbn), what),
                "copy it from the book's own page, or leave it out");
    }

    private static Optional<String> fault(String isbn) {
        var digits = isbn.replaceAll("[\\s\u2010-\u2015-]", "");
        if (digits.matches("[0-9]{9}[0-9Xx]")) {
            return sumOfTen(digits) % 11 == 0 ? Optional.empty() : Optional.of("its check digit is wrong");
        }
        if (digits.matches("97[89][0-9]{10}")) {
            return sumOfThirteen(digits) % 10 == 0 ? Optional.empty() : Optional.of("its check digit is wrong");
        }
        return Optional.of(
                digits.matches("[0-9]{13}") ? "it begins neither with 978 nor with 979" : "it has not 10 or 13 digits");
    }

    private static int sumOfTen(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.length() - i) * (Character.isDigit(digits.charAt(i)) ? digits.charAt(i) - '0' : 10);
        }
        return sum;
    }

    private static int sumOfThirteen(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
