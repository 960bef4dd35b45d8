package org.handbill.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StylesTest {
    private static final String STYLE = """
            <?xml version="1.0" encoding="utf-8"?>
            <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="es-ES">
              <info><title>Our own</title><id>ours</id><category citation-format="note"/></info>
              <macro name="who"><names variable="author"/></macro>
              <citation><layout suffix="."><text macro="who"/></layout></citation>
            </style>
            """;

    @TempDir
    Path project;

    @ParameterizedTest
    @CsvSource({
        "apa, author-date, true",
        "chicago-notes-bibliography, note, true",
        "bluebook-law-review, note, false",
        "nlm-citation-sequence, numeric, true",
        "ieee, numeric, true",
        "modern-language-association, author, true",
        "din-1505-2-alphanumeric, label, true"
    })
    void saysHowAStyleCites(String id, String kind, boolean hasBibliography) throws StyleException {
        var style = Styles.of(project).find(id);
        assertThat(style.kind().word()).isEqualTo(kind);
        assertThat(style.hasBibliography()).isEqualTo(hasBibliography);
    }

    @Test
    void aStyleMayBeNamedByItsAddress() throws StyleException {
        assertThat(Styles.of(project).find("http://www.zotero.org/styles/apa").id())
                .isEqualTo("apa");
    }

    @Test
    void aDependentStyleIsItsParentUnderItsOwnName() throws StyleException {
        var style = Styles.of(project).find("nature-medicine");
        assertThat(style.title()).isEqualTo("Nature Medicine");
        assertThat(style.xml()).isEqualTo(Styles.shipped().find("nature").xml());
    }

    @ParameterizedTest
    @CsvSource({
        "appa, apa",
        "APA, apa",
        "vancouver, nlm-citation-sequence",
        "chicago-fullnote-bibliography, chicago-notes-bibliography",
        "chicago notes bibliography, chicago-notes-bibliography",
        "mla, modern-language-association",
        "bluebook, bluebook-law-review",
        "American Psychological Association, apa",
        "APA Style 7th edition, apa",
        "chciago, chicago-author-date",
        "havrard eduactional review, harvard-educational-review",
        "american-medical-asociation, american-medical-association"
    })
    void suggestsTheNearestStyle(String written, String suggestion) {
        var fault = fault(written);
        assertThat(fault.getMessage()).isEqualTo("no citation style has the id \"" + written + "\"");
        assertThat(fault.suggestion()).contains(suggestion);
        assertThat(fault.faults()).isEmpty();
    }

    @Test
    void aNameLikeNoneGetsNoSuggestion() {
        assertThat(fault("qqqqqqqqqq").suggestion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"../apa", "/etc/passwd", "dependent/nature-medicine", "META-INF/MANIFEST", "''"})
    void aNameIsNoPath(String name) {
        assertThat(fault(name).getMessage()).startsWith("no citation style has the id");
    }

    @Test
    void aProjectHasItsOwnStyles() throws Exception {
        write("styles/ours.csl", STYLE);
        assertThat(Styles.of(project).find("styles/ours.csl"))
                .isEqualTo(
                        new Style("styles/ours.csl", "Our own", Style.Kind.NOTE, false, Optional.of("es-ES"), STYLE));
    }

    @Test
    void aProjectsOwnStyleMayDependOnOneThatComesWithHandbill() throws Exception {
        write("ours.csl", """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" default-locale="en-GB">
                  <info><title>Ours</title><id>ours</id>
                    <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>
                </style>
                """);
        var style = Styles.of(project).find("ours.csl");
        assertThat(style.kind()).isEqualTo(Style.Kind.AUTHOR_DATE);
        assertThat(style.defaultLocale()).contains("en-GB");
        assertThat(style.xml()).isEqualTo(Styles.shipped().find("apa").xml());
    }

    @ParameterizedTest
    @CsvSource({"../ours.csl", "styles/../../ours.csl", "./ours.csl", "/tmp/ours.csl"})
    void noPathLeadsOutOfTheProject(String path) throws IOException {
        write("../ours.csl", STYLE);
        assertThat(fault(path).getMessage()).startsWith("the path of a style is relative to the project's folder");
        Files.delete(project.resolve("../ours.csl"));
    }

    @Test
    void noLinkLeadsOutOfTheProject(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.csl"), STYLE);
        Files.createSymbolicLink(project.resolve("ours.csl"), elsewhere.resolve("secret.csl"));
        assertThat(fault("ours.csl").getMessage())
                .isEqualTo("a style is not read through symbolic links: \"ours.csl\"");
        Files.createSymbolicLink(project.resolve("styles"), elsewhere);
        assertThat(fault("styles/secret.csl").getMessage()).startsWith("a style is not read through symbolic links");
    }

    @Test
    void aMissingFileIsUnknown() throws IOException {
        write("styles/ours.csl", STYLE);
        assertThat(fault("styles/our.csl").suggestion()).contains("styles/ours.csl");
    }

    @Test
    void brokenXmlHasItsLine() throws IOException {
        write("ours.csl", STYLE.replace("</macro>", ""));
        var fault = fault("ours.csl");
        assertThat(fault.getMessage()).startsWith("not well-formed XML: ").contains("macro");
        assertThat(fault.faults()).extracting(Finding::at).containsExactly(new Position("ours.csl", 6, 1, 6, 8));
    }

    @Test
    void otherXmlIsNoStyle() throws IOException {
        write("ours.csl", "<html><body/></html>");
        assertThat(fault("ours.csl").getMessage()).isEqualTo("not a CSL style but an HTML page");
    }

    @Test
    void entitiesAreRefused() throws IOException {
        write(
                "ours.csl",
                STYLE.replace("<style", "<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<style")
                        .replace("Our own", "&x;"));
        assertThat(fault("ours.csl").getMessage()).isEqualTo("a style has no DTD");
    }

    @Test
    void aMacroThatIsNotThereHasItsLine() throws IOException {
        write("ours.csl", STYLE.replace("macro=\"who\"", "macro=\"whom\""));
        var fault = fault("ours.csl");
        assertThat(fault.getMessage()).isEqualTo("the style has no macro \"whom\"");
        assertThat(fault.faults()).extracting(Finding::at).containsExactly(new Position("ours.csl", 5, 45, 5, 49));
    }

    @Test
    void aMacroThatUsesItselfIsRefused() throws IOException {
        write("ours.csl", STYLE.replace("<names variable=\"author\"/>", "<text macro=\"who\"/>"));
        assertThat(fault("ours.csl").getMessage()).isEqualTo("the macro \"who\" uses itself");
    }

    @Test
    void aStyleWithoutCitationsIsRefused() throws IOException {
        write("ours.csl", STYLE.replaceAll("<citation>.*</citation>", ""));
        assertThat(fault("ours.csl").getMessage()).startsWith("the style has no <citation>");
    }

    @Test
    void listsAllStylesByTheirIds() {
        var all = Styles.shipped().all();
        assertThat(all).hasSizeGreaterThan(10_000).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        var byId = all.stream().collect(Collectors.toMap(Styles.Summary::id, style -> style));
        assertThat(byId.get("apa").kind()).isEqualTo(Style.Kind.AUTHOR_DATE);
        assertThat(byId.get("nature-medicine"))
                .isEqualTo(new Styles.Summary("nature-medicine", "Nature Medicine", Style.Kind.NUMERIC, true));
    }

    @Test
    void theListSaysOfAStyleWhatTheStyleItselfSays() throws StyleException {
        var styles = Styles.shipped();
        var all = styles.all();
        for (int i = 0; i < all.size(); i += 97) {
            var listed = all.get(i);
            var style = styles.find(listed.id());
            assertThat(listed.kind()).as(listed.id()).isEqualTo(style.kind());
            assertThat(listed.title()).as(listed.id()).isEqualTo(style.title());
        }
    }

    @Test
    void findsStylesByTheWordsOfTheirTitles() {
        assertThat(Styles.shipped().withWords("medical american 10th"))
                .extracting(Styles.Summary::id)
                .contains("american-medical-association-10th-edition");
    }

    private StyleException fault(String name) {
        return catchThrowableOfType(
                StyleException.class, () -> Styles.of(project).find(name));
    }

    private void write(String name, String text) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
