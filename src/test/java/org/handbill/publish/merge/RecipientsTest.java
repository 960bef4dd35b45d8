package org.handbill.publish.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecipientsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource
    void readsWhatSpreadsheetsWrite(String text, String expected) throws IOException {
        assertThat(rows(text)).isEqualTo(expected);
    }

    static Stream<Arguments> readsWhatSpreadsheetsWrite() {
        return Stream.of(
                arguments("name,party\nAna,X\n", "1 {name=Ana, party=X}"),
                arguments("\ufeffname,party\r\nAna,X", "1 {name=Ana, party=X}"),
                arguments("name;party\nAna;X, Y\n", "1 {name=Ana, party=X, Y}"),
                arguments("name\tparty\nAna\tX\n", "1 {name=Ana, party=X}"),
                arguments("a, b;name\n1;Ana\n", "1 {a, b=1, name=Ana}"),
                arguments("name\nAna\n\nBo\n", "1 {name=Ana} 2 {name=Bo}"),
                arguments(" name , party\nAna,\n,\n", "1 {name=Ana, party=}"),
                arguments("\"name\",x\n\"Ruiz, \"\"Ana\"\"\",5\" pipe\n", "1 {name=Ruiz, \"Ana\", x=5\" pipe}"),
                arguments("name\r\"A\rB\"\rBo", "1 {name=A\rB} 2 {name=Bo}"));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhereAFileIsWrong(String text, String expected) throws IOException {
        assertThat(faults(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    static Stream<Arguments> saysWhereAFileIsWrong() {
        return Stream.of(
                arguments("", "1:1: missing-header: the file is empty"),
                arguments("\n\n", "1:1: missing-header: the file is empty"),
                arguments("Ana Ruiz,NV\nBo Li,NY\n", "1:1: missing-header: no column is called \"name\""),
                arguments("Name,x\nA,1\n", "1:1: missing-header: no column is called \"name\"; did you mean \"Name\"?"),
                arguments(
                        "name,\"x\",,x\n",
                        "1:10: empty-column: column 3 has no name"
                                + "\n1:11: duplicate-column: columns 2 and 4 are both called \"x\""),
                arguments(
                        "name,b\nA,1,2\n\"B\nC\"\nD,2\n",
                        "2:5: wrong-field-count: the row has 3 fields, the header 2"
                                + "\n3:1: wrong-field-count: the row has 1 field, the header 2"),
                arguments("b,name\n\"x\ny\", \n", "3:4: empty-value: the name is empty"),
                arguments(
                        "name,b\nA,\"é\ud83d\ude00\u0000\"\n",
                        "2:6: control-character: the field holds U+0000 (NULL), which nobody can see"),
                arguments(
                        "name,b\nA,\"x\nB,2\n", "2:3: bad-csv: the quotation mark that opens this field is not closed"),
                arguments(
                        "name,b\nA,1\n\"B\"C,2\n",
                        "3:1: bad-csv: in the field that begins here a character follows the closing quotation mark"),
                arguments(
                        "name,b\nA,\"" + "x".repeat(CsvRows.LONGEST_FIELD + 1) + "\"\n",
                        "2:3: bad-csv: the field that begins here has more than 1000000 characters"));
    }

    @Test
    void otherEncodingsAreNamedAndNeverGuessed() throws IOException {
        var latin = "name\nAna\nJosé\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(latin, StandardCharsets.UTF_8))
                .isEqualTo("3:4: wrong-encoding: the file is not UTF-8 from here on");
        assertThat(faults(latin, StandardCharsets.ISO_8859_1)).isEmpty();
        var wide = "name\nAna\n".getBytes(StandardCharsets.UTF_16);
        assertThat(faults(wide, StandardCharsets.UTF_8))
                .isEqualTo("1:1: wrong-encoding: the file is UTF-16, not UTF-8");
        assertThat(faults(wide, StandardCharsets.UTF_16)).isEmpty();
        assertThat(faults("name\nAna\n".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.UTF_8))
                .isEqualTo("1:1: wrong-encoding: the file is UTF-16, not UTF-8");
        assertThat(faults(new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xd8, 0}, StandardCharsets.UTF_16BE))
                .isEqualTo("1:4: wrong-encoding: the file is not UTF-16BE from here on");
    }

    private String rows(String text) throws IOException {
        var all = new ArrayList<String>();
        try (var reading = open(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .recipients()
                .orElseThrow()
                .read()) {
            for (var row = reading.next(); row.isPresent(); row = reading.next()) {
                all.add(row.get().number() + " "
                        + row.get().recipient().orElseThrow().recipient().columns());
            }
        }
        return String.join(" ", all);
    }

    private String faults(byte[] bytes, Charset charset) throws IOException {
        var opened = open(bytes, charset);
        var faults = new ArrayList<>(opened.faults());
        if (opened.recipients().isPresent()) {
            try (var reading = opened.recipients().get().read()) {
                for (var row = reading.next(); row.isPresent(); row = reading.next()) {
                    faults.addAll(row.get().faults());
                }
                reading.fault().ifPresent(faults::add);
            }
        }
        return String.join("\n", faults.stream().map(RecipientsTest::told).toList());
    }

    private static String told(Finding fault) {
        return "%d:%d: %s: %s".formatted(fault.at().line(), fault.at().column(), fault.rule(), fault.fullMessage());
    }

    private Recipients.Opened open(byte[] bytes, Charset charset) throws IOException {
        var file = Files.write(folder.resolve("people.csv"), bytes);
        return Recipients.open(file, "people.csv", charset);
    }

    @Test
    void linesAreShownWithoutHoldingTheFile() throws IOException {
        var file = Files.writeString(folder.resolve("people.csv"), "\ufeffone\ntwo\nthree");
        try (var lines = new RecipientLines(file, "people.csv", StandardCharsets.UTF_8)) {
            assertThat(List.of(1, 3, 2, 4).stream()
                            .map(number -> lines.line("people.csv", number).orElse("-")))
                    .containsExactly("one", "three", "two", "-");
            assertThat(lines.line("another.csv", 1)).isEmpty();
        }
    }
}
