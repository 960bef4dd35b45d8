package org.handbill.publish.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.handbill.facts.Finding;

/// Whatever a file of recipients holds, its rows are read, or told to be at fault where they are.
class AnyRecipientsTest {
    private static final String HEADER = "name,a,b";

    private static Path file = Path.of("");

    @BeforeContainer
    static void makeAFile() throws IOException {
        file = Files.createTempFile("any-recipients", ".csv");
    }

    @AfterContainer
    static void removeTheFile() throws IOException {
        Files.delete(file);
    }

    /// What was read: a line for each row and each fault.
    private static List<String> told(byte[] bytes) {
        var told = new ArrayList<String>();
        try {
            var opened = Recipients.open(Files.write(file, bytes), "any.csv", StandardCharsets.UTF_8);
            opened.faults().forEach(fault -> told.add(place(fault)));
            if (opened.recipients().isPresent()) {
                try (var reading = opened.recipients().get().read()) {
                    for (var row = reading.next(); row.isPresent(); row = reading.next()) {
                        row.get()
                                .recipient()
                                .ifPresent(found -> told.add(String.join(
                                        "|", found.recipient().columns().values())));
                        row.get().faults().forEach(fault -> told.add(place(fault)));
                    }
                    reading.fault().ifPresent(fault -> told.add(place(fault)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return told;
    }

    private static String place(Finding fault) {
        return "%s at %d:%d"
                .formatted(fault.rule(), fault.at().line(), fault.at().column());
    }

    @Property(tries = 500, seed = "15")
    void anyBytesAreReadOrAtFaultWhereTheyAre(@ForAll("pieces") List<String> pieces) {
        var text = String.join("", pieces);
        var lines = text.split("\r\n|\r|\n", -1);
        for (var line : told(text.getBytes(StandardCharsets.ISO_8859_1))) {
            if (line.matches("[a-z-]+ at \\d+:\\d+")) {
                var at = line.substring(line.lastIndexOf(' ') + 1).split(":");
                assertThat(Integer.parseInt(at[0])).as(line).isBetween(1, lines.length);
                assertThat(Integer.parseInt(at[1]))
                        .as(line)
                        .isBetween(1, lines[Integer.parseInt(at[0]) - 1].length() + 1);
            }
        }
    }

    /// Of bytes as ISO 8859-1 has them: what UTF-8 writes in more than one is a letter or an error.
    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(
                        "name",
                        "name,x\n",
                        "x",
                        ",",
                        ";",
                        "\t",
                        "\"",
                        "\"\"",
                        "\n",
                        "\r\n",
                        "\r",
                        " ",
                        "\0",
                        "\u00c3\u00a9",
                        "\u00f0\u009f\u0098\u0080",
                        "\u00ef\u00bb\u00bf",
                        "\u00ff",
                        "\u00fe\u00ff")
                .list()
                .ofMaxSize(20);
    }

    /// A field, and how it is written.
    record Field(String value, boolean quoted) {
        String written() {
            return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
        }
    }

    @Property(tries = 300, seed = "15")
    void whatIsWrittenIsReadAndFaultsAreToldOfAtTheirPlaces(
            @ForAll("rows") List<List<Field>> rows, @ForAll("ends") String end) {
        var text = new StringBuilder(HEADER).append(end);
        var expected = new ArrayList<String>();
        for (var row : rows) {
            var before = text + written(row.subList(0, 3));
            if (row.size() > 3) {
                expected.add("wrong-field-count at " + place(before + ","));
            } else if (row.getFirst().value().isBlank()) {
                expected.add("empty-value at " + place(text.toString()));
            } else {
                expected.add(String.join("|", row.stream().map(Field::value).toList()));
            }
            text.append(written(row)).append(end);
        }
        assertThat(told(text.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    private static String written(List<Field> fields) {
        return String.join(",", fields.stream().map(Field::written).toList());
    }

    /// Where what follows a text stands.
    private static String place(String before) {
        var lines = before.split("\r\n|\r|\n", -1);
        return lines.length + ":" + (lines[lines.length - 1].codePoints().count() + 1);
    }

    @Provide
    Arbitrary<List<List<Field>>> rows() {
        var plain = Arbitraries.of("x", "é", "😀", " ", ";", "'", "5\"")
                .list()
                .ofMaxSize(4)
                .map(letters -> new Field(String.join("", letters), false));
        var quoted = Arbitraries.of("x", "é", "😀", " ", ",", "\"", "\n", "\r", ";")
                .list()
                .ofMaxSize(4)
                .map(letters -> new Field(String.join("", letters), true));
        var any = Arbitraries.oneOf(plain, quoted)
                .filter(field -> !field.written().startsWith("\"5"));
        var last = quoted.filter(field -> !field.value().isBlank()); // so that no row is blank
        return Combinators.combine(any, any, last, any.list().ofMaxSize(1))
                .as((name, a, b, more) ->
                        Stream.concat(Stream.of(name, a, b), more.stream()).toList())
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }
}
