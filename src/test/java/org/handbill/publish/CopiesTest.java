package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.pdf.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A copy is the same whichever copies were made before it.
class CopiesTest {
    private static final List<Format> FORMATS = List.of(Format.PDF, Format.HTML, Format.TEXT);

    private static final List<String> NAMES = List.of(
            "Ana Example",
            "Bo",
            "Madonna",
            "Zoë Nuñez-Łukasz",
            "O'Brien & <Sons> \"Ltd\"",
            "Maximiliana Theodora Wilhelmina von und zu Hohenfels-Grünburg-Wittenberg-Sayn",
            "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
            "Αλέξανδρος Παπαδόπουλος",
            "Straße Weiß",
            "100-200-300",
            "a\u0301e\u0301 composed",
            "אבג",
            "Ana Example",
            "",
            "Vera 🙂");

    private static final String TEMPLATE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>To ${recipient.name!""}</title><style>
            @page { size: letter; margin: 2cm }
            h1 { font-size: 20pt; color: #036 }
            .shout { text-transform: uppercase }
            .just { text-align: justify; font-style: italic }
            .box { background: #eee; border: 1pt solid #333; padding: 4pt }
            .two td { width: 50%; border: 1pt solid #000 }
            </style></head><body><h1>Letter to ${recipient.name!"all"}</h1>
            <p class="shout">For ${recipient.name!""} of ${recipient.town!""}</p>
            <div class="box"><p>Dear <em>${recipient.name!""}</em>, you are ${(recipient.name!"")?length} letters long.</p></div>
            <p class="just">${recipient.name!""} was told, and ${recipient.name!""} said that what was told to
            <strong>${recipient.name!""}</strong>, and to <a href="https://example.org/">nobody else in ${recipient.town!""}</a>,
            was known. It is long enough for three lines of print, and it goes on and on until it is.</p>
            <#if recipient.town?has_content><p>You live in ${recipient.town}.</p></#if>
            <table class="two"><caption>Names</caption><thead><tr><th scope="col">Name</th><th scope="col">Town</th></tr></thead>
            <tbody><tr><td>${recipient.name!"-"} in a cell</td><td>${recipient.town!"-"}</td></tr></tbody></table>
            <ul><li>One for ${recipient.name!"all"}</li><li>Two</li></ul>
            ${page.parts}
            </body></html>
            """;

    @Test
    void aCopyOfABriefDoesNotDependOnThoseBefore() throws Exception {
        assertSame(Path.of(""), "decriminalization-brief");
    }

    @Test
    void aCopyOfAnyTemplateDoesNotDependOnThoseBefore(@TempDir Path folder) throws Exception {
        write(folder, "facts/handbill.yaml", "format: 1\norganization: {name: Test Coalition}\n");
        write(folder, "facts/sheets/letter.yaml", """
                id: letter
                template: letter
                title: {en: A letter}
                languages: [en]
                formats: [pdf, html]
                sections:
                  - text: {en: Some words.}
                """);
        write(folder, "templates/letter/letter.html.ftlh", TEMPLATE.replace("${page.parts}", "<p>End.</p>"));
        write(folder, "templates/letter/letter.txt.ftl", "To ${recipient.name!}\n");
        assertSame(folder, "letter");
    }

    private static void assertSame(Path folder, String id) throws Exception {
        var recipients = new ArrayList<Recipient>();
        for (int i = 0; i < NAMES.size(); i++) {
            var columns = new LinkedHashMap<String, String>();
            columns.put("name", NAMES.get(i));
            columns.put("current_district", i % 5 == 4 ? "" : String.valueOf(i * 7));
            columns.put("town", i % 4 == 3 ? "" : "Town " + i);
            recipients.add(new Recipient(i + 1, i + 2, columns));
        }
        var letters = Letters.of(recipients.stream().flatMap(one -> one.columns().values().stream()));
        var stock = Stocks.of(folder);
        var together = press(stock, id, letters);
        for (var recipient : recipients) {
            var one = print(together, recipient);
            var alone = print(press(stock, id, letters), recipient);
            assertThat(one.findings()).as(recipient.toString()).isEqualTo(alone.findings());
            assertThat(one.files().keySet())
                    .as(recipient.toString())
                    .isEqualTo(alone.files().keySet());
            for (var format : one.files().keySet()) {
                assertThat(java.util.Arrays.mismatch(
                                one.files().get(format), alone.files().get(format)))
                        .as("%s of %s", format, recipient)
                        .isEqualTo(-1);
            }
        }
    }

    private static Printed print(Press press, Recipient recipient) {
        var sheet = press.sheets().getFirst();
        return press.print(
                Task.copy(sheet, sheet.languages().getFirst().value(), recipient, "copy-" + recipient.row()), FORMATS);
    }

    private static Press press(Press.Stock stock, String id, Letters letters) {
        return new Press(stock, Choice.asWritten(List.of(new Id(id)), LocalDate.of(2026, 11, 24)), letters);
    }

    private static void write(Path folder, String name, String text) throws Exception {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
