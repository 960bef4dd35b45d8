package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.cite.RichText;
import org.handbill.facts.CslValue;
import org.handbill.facts.Id;
import org.handbill.facts.Kind;
import org.handbill.facts.Position;
import org.handbill.facts.Project;
import org.handbill.facts.Source;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFiles;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLdTest {
    @TempDir
    Path project;

    @Test
    void saysWhatIsClaimedWhereAndOnWhatSources() {
        var sections = List.of(new Handout.Section(
                Optional.empty(),
                List.of(),
                List.of(Samples.single(Samples.held("a-claim", Kind.FINDING, "It is so.", "A Holder")))));
        var handout = Samples.handout("brief", "es", Map.of(), sections, List.of(), Samples.references());
        assertThat(JsonLd.write(handout)).isEqualTo("""
                {"@context":"https://schema.org","@graph":[
                {"@type":"WebPage","@id":"_:Page","name":"A sheet","inLanguage":"es",\
                "publisher":{"@type":"Organization","name":"Example Coalition","url":"https://example.org"},\
                "expires":"2027-07-31","version":"3f9c12ab77e0"},
                {"@type":"Claim","@id":"_:a-claim","identifier":"a-claim","text":"It is so.","inLanguage":"es",\
                "author":{"name":"A Holder"},"appearance":{"@id":"_:Page"},"citation":[{"@id":"_:a-source"}]},
                {"@type":"CreativeWork","@id":"_:a-source","name":"A title & more","datePublished":"2020"}
                ]}""");
    }

    @Test
    void whatIsClaimedCannotEndTheScriptThatItStandsIn() throws Exception {
        var evil = "</script><script>alert(1)</script><!-- <script>";
        var handout = Samples.of("brief", RichText.plain(evil), RichText.plain(evil), RichText.EMPTY);
        var page = new TemplateRenderer(TemplateFiles.of(project), Project.Limits.DEFAULT).html(handout);
        var scripts = Jsoup.parse(page.html()).select("script");
        assertThat(scripts).hasSize(1);
        assertThat(scripts.getFirst().attr("type")).isEqualTo("application/ld+json");
        assertThat(scripts.getFirst().data()).isEqualTo(JsonLd.write(handout)).doesNotContain("<");
    }

    @Test
    void isNoTextOfThePage() throws Exception {
        var handout = Samples.full("brief", "en");
        var page = new TemplateRenderer(TemplateFiles.of(project), Project.Limits.DEFAULT).html(handout);
        assertThat(page.words()).doesNotContain("schema.org");
        assertThat(page.document().getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016,5,26  | false | \"datePublished\":\"2016-05-26\"",
                "2016,5     | false | \"datePublished\":\"2016-05\"",
                "2016       | true  | ",
                "-100       | false | ",
            })
    void aSourceHasTheDateThatIso8601CanSay(String parts, boolean circa, String expected) {
        var numbers = List.of(parts.split(",")).stream().map(Integer::valueOf).toList();
        var json = JsonLd.write(citing(Map.of(
                "title",
                new CslValue.Plain("A title"),
                "issued",
                new CslValue.Date(List.of(numbers), Optional.empty(), circa, Optional.empty()))));
        assertThat(json)
                .endsWith("{\"@type\":\"CreativeWork\",\"@id\":\"_:a-source\",\"name\":\"A title\""
                        + (expected == null ? "" : "," + expected) + "}\n]}");
    }

    @Test
    void aSourceHasItsAuthorsAndIdentifiers() {
        var variables = new LinkedHashMap<String, CslValue>();
        variables.put("title", new CslValue.Plain("A *title* of H<sub>2</sub>O"));
        variables.put(
                "author",
                new CslValue.Names(List.of(
                        new CslValue.Name(Map.of("literal", "An Office")),
                        new CslValue.Name(Map.of("family", "Cruz", "given", "María", "dropping-particle", "de la")))));
        variables.put("ISBN", new CslValue.Plain("978-0-306-40615-7"));
        variables.put("DOI", new CslValue.Plain("10.1234/abc"));
        variables.put("URL", new CslValue.Plain("https://example.org/a"));
        assertThat(JsonLd.write(citing(variables))).endsWith("""
                {"@type":"CreativeWork","@id":"_:a-source","name":"A title of H2O",\
                "author":[{"@type":"Organization","name":"An Office"},{"@type":"Person","name":"María de la Cruz"}],\
                "identifier":[{"@type":"PropertyValue","propertyID":"DOI","value":"10.1234/abc"},\
                {"@type":"PropertyValue","propertyID":"ISBN","value":"978-0-306-40615-7"}],"url":"https://example.org/a"}
                ]}""");
    }

    private static Handout citing(Map<String, CslValue> variables) {
        var source = new Source(
                new Id("a-source"),
                "book",
                variables,
                Map.of(),
                Source.Provenance.NONE,
                Position.startOf("facts/sources/sample.yaml"));
        var plain = Samples.full("brief", "en");
        return new Handout(
                plain.sheet(),
                plain.template(),
                plain.language(),
                plain.paper(),
                plain.title(),
                plain.variables(),
                plain.sections(),
                plain.notes(),
                plain.references(),
                plain.closing(),
                plain.recipient(),
                plain.claims(),
                List.of(source));
    }
}
