package org.handbill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Whom a copy of the brief is for.
///
/// @param name     the whole name
/// @param district a number
record Recipient(String name, String district) {
    private static final List<String> GIVEN = List.of(
            "Aaron", "Beatriz", "Chloe", "Daniel", "Elena", "Farid", "Grace", "Hannah", "Ivan", "Julia", "Kwame",
            "Lena", "Martín", "Nadia", "Omar", "Priya", "Quentin", "Rosa", "Samuel", "Teresa", "Uma", "Victor", "Wanda",
            "Xavier", "Zoë");
    private static final List<String> FAMILY = List.of(
            "Abbott",
            "Baker",
            "Castillo",
            "Dubois",
            "Edwards",
            "Fischer",
            "García",
            "Hughes",
            "Ibrahim",
            "Jensen",
            "Kowalski",
            "Lopez",
            "Müller",
            "Nguyen",
            "O’Brien",
            "Petrov",
            "Quinn",
            "Robinson",
            "Singh",
            "Thompson",
            "Ueda",
            "Vargas",
            "Williams",
            "Xu",
            "Young",
            "Zimmermann",
            "Adeyemi",
            "Brown",
            "Clark",
            "Davis",
            "Evans",
            "Foster",
            "Green",
            "Harris",
            "Jackson",
            "King",
            "Lewis",
            "Moore",
            "Nelson",
            "Ortiz");

    /// One of 26,000, each with a name of their own; the same number is always the same recipient.
    static Recipient numbered(int number) {
        int names = GIVEN.size() * FAMILY.size();
        var initial = (char) ('A' + number / names % 26);
        return new Recipient(
                "%s %c. %s"
                        .formatted(
                                GIVEN.get(number % GIVEN.size()),
                                initial,
                                FAMILY.get(number / GIVEN.size() % FAMILY.size())),
                String.valueOf(number % 150 + 1));
    }

    /// The columns of a recipients' file.
    Map<String, String> columns() {
        return Map.of("name", name, "district", district);
    }

    /// Writes a recipients' file.
    static Path write(int count, Path file) {
        var csv = new StringBuilder("name,district\n");
        for (int number = 0; number < count; number++) {
            var recipient = numbered(number);
            csv.append(recipient.name).append(',').append(recipient.district).append('\n');
        }
        try {
            return Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
