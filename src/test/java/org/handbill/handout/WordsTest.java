package org.handbill.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handbill.facts.Evidence;
import org.handbill.facts.Kind;
import org.handbill.facts.Language;
import org.handbill.facts.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordsTest {
    @TempDir
    Path project;

    private Words words(String language) throws TemplateFault {
        return Words.of(TemplateFiles.of(project), new Language(language));
    }

    private String fault(String language) {
        return catchThrowableOfType(TemplateFault.class, () -> words(language)).summary();
    }

    private void write(String language, String text) throws IOException {
        var file = project.resolve("templates/common/words/" + language + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static PartialDate date(String written) {
        return PartialDate.parse(written).orElseThrow();
    }

    @Test
    void datesAreOfTheLanguage() throws TemplateFault {
        assertThat(words("en").date(date("2026-11-04"))).isEqualTo("4 November 2026");
        assertThat(words("en").date(date("2026-11"))).isEqualTo("November 2026");
        assertThat(words("en").date(date("2026"))).isEqualTo("2026");
        assertThat(words("es").date(date("2027-07-31"))).isEqualTo("31 de julio de 2027");
    }

    @Test
    void sentencesAreFilledIn() throws TemplateFault {
        assertThat(words("en").seen(date("2026-11-24")))
                .isEqualTo("Every source here was seen on or after 24 November 2026.");
        assertThat(words("en").seenSome(3, 7, date("2026-11-24")))
                .isEqualTo("3 of 7 sources here were seen on or after 24 November 2026.");
        assertThat(words("en").say("use-until", Map.of("day", "$1 \\ {day}")))
                .isEqualTo("Do not use after $1 \\ {day}.");
        assertThat(words("en").kind(Kind.LAW)).isEqualTo("Law");
        assertThat(words("es").restsOn(Evidence.RestsOn.ABSTRACT)).isEqualTo("resumen");
        assertThat(words("en").list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(words("es").list(List.of("A", "B"))).isEqualTo("A y B");
        assertThat(words("en").interval("1.96", "4.57")).isEqualTo("1.96–4.57");
    }

    @Test
    void aRegionHasTheWordsOfItsLanguage() throws TemplateFault {
        assertThat(words("es-MX").word("sources")).isEqualTo("Fuentes");
        assertThat(words("en-GB").word("sources")).isEqualTo("Sources");
        assertThat(Words.has(TemplateFiles.of(project), new Language("es-419"))).isTrue();
        assertThat(Words.has(TemplateFiles.of(project), new Language("fr"))).isFalse();
    }

    @Test
    void aProjectChangesSingleWords() throws Exception {
        write("en", "sources: References\nown-word: Ours\n");
        assertThat(words("en").word("sources")).isEqualTo("References");
        assertThat(words("en").word("notes")).isEqualTo("Notes");
        assertThat(words("en").word("own-word")).isEqualTo("Ours");
        write("es-MX", "sources: Referencias\n");
        assertThat(words("es-MX").word("sources")).isEqualTo("Referencias");
        assertThat(words("es").word("sources")).isEqualTo("Fuentes");
    }

    @Test
    void wordsAreTakenAsTheyAreWritten() throws Exception {
        write("en", "contested: no\nchecked: 010\n");
        assertThat(words("en").word("contested")).isEqualTo("no");
        assertThat(words("en").word("checked")).isEqualTo("010");
    }

    @Test
    void aLanguageWithoutWordsIsRefused() {
        assertThat(fault("fr"))
                .isEqualTo("templates/common/words/fr.yaml:1:1: template-fault: there are no words of the language"
                        + " \"fr\"; there are: en, es (write that file, with the words of"
                        + " handbill:common/words/en.yaml)");
    }

    @Test
    void missingWordsAreNamedWithTheFile() throws IOException {
        var english = new String(
                ShippedTemplates.files().get("common/words/en.yaml"), java.nio.charset.StandardCharsets.UTF_8);
        write("fr", english.replaceAll("(?m)^(notes|sources):.*\n", ""));
        assertThat(fault("fr"))
                .isEqualTo("templates/common/words/fr.yaml:1:1: template-fault: lacks the words notes, sources"
                        + " (add to templates/common/words/fr.yaml what handbill:common/words/en.yaml has)");
    }

    @Test
    void faultyWordsAreNamedWithTheirPlace() throws IOException {
        write("en", "notes: Notes\nseen: Seen on {dya}.\n");
        assertThat(fault("en"))
                .isEqualTo("templates/common/words/en.yaml:2:7: template-fault: the word \"seen\" has no {dya}"
                        + " (it may use {day})");
        write("en", "notes: A\nnotes: B\n");
        assertThat(fault("en"))
                .startsWith("templates/common/words/en.yaml:2:1: ")
                .contains("second time");
        write("en", "months: [a, b]\n");
        assertThat(fault("en")).contains("\"months\" is a list of twelve names");
        write("en", "notes: a: b\n");
        assertThat(fault("en")).startsWith("templates/common/words/en.yaml:1:").contains("is not YAML");
        write("en", "- a\n");
        assertThat(fault("en")).contains("is not a list of words");
        write("en", "");
        assertThat(fault("en")).contains("is empty");
    }

    @Test
    void shippedLanguagesHaveTheSameWords() throws TemplateFault {
        assertThat(words("es").all().keySet()).isEqualTo(words("en").all().keySet());
    }
}
