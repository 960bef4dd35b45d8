package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.handbill.cite.Markup;
import org.handbill.cite.Prose;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Source;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the pages say to machines (JSON-LD) is what the facts say.
class PageDataTest {
    private final BuiltPages pages = BuiltPages.get();

    @Test
    void everyClaimAndSourceIsAsInTheFacts() throws IOException {
        for (var page : pages.all()) {
            var facts = FactBase.read(pages.project(page));
            var nodes = nodes(page);
            assertThat(nodes.getFirst().get("@type").asString()).isEqualTo("WebPage");
            var language = new Language(nodes.getFirst().get("inLanguage").asString());
            // The cells of a table have no identifier.
            var claims =
                    of("Claim", nodes).filter(node -> node.has("identifier")).toList();
            assertThat(claims).as(pages.name(page)).isNotEmpty();
            for (var node : claims) {
                var claim =
                        facts.claim(new Id(node.get("identifier").asString())).orElseThrow();
                assertThat(node.get("text").asString()).isEqualTo(text(claim, language));
                assertThat(ids(node.get("citation"))).isEqualTo(sources(claim));
                assertThat(node.get("appearance").get("@id").asString()).isEqualTo("_:Page");
            }
            for (var node : of("CreativeWork", nodes).toList()) {
                var source = facts.source(new Id(id(node))).orElseThrow();
                assertThat(node.get("name").asString()).isEqualTo(letters(source, "title"));
                assertThat(node.path("url").asString("")).isEqualTo(letters(source, "URL"));
                for (var identifier : node.path("identifier").values()) {
                    assertThat(identifier.get("value").asString())
                            .isEqualTo(
                                    letters(source, identifier.get("propertyID").asString()));
                }
            }
        }
    }

    @Test
    void everyNodeThatIsReferredToIsThere() throws IOException {
        for (var page : pages.all()) {
            var nodes = nodes(page);
            var here = nodes.stream()
                    .filter(node -> node.has("@id"))
                    .map(PageDataTest::id)
                    .toList();
            assertThat(here).as(pages.name(page)).doesNotHaveDuplicates();
            for (var claim : of("Claim", nodes).toList()) {
                for (var property : List.of("citation", "subjectOf", "appearance", "firstAppearance")) {
                    assertThat(here).as(pages.name(page)).containsAll(ids(claim.path(property)));
                }
            }
        }
    }

    @Test
    void aPositionFirstAppearsInWhatItsHolderWrote() throws IOException {
        assertThat(of("Claim", nodes(pages.page("hard.ar")))
                        .filter(claim -> claim.has("firstAppearance"))
                        .map(claim -> claim.get("identifier").asString() + " "
                                + claim.get("author").get("name").asString() + " "
                                + claim.get("firstAppearance").get("@id").asString()))
                .containsExactly("word-position رابطة الكلمات الطويلة _:holders-paper");
    }

    @Test
    void whatIsContestedNamesWhatAnswersIt() throws IOException {
        assertThat(of("Claim", nodes(pages.page("hard.en")))
                        .filter(claim -> claim.has("subjectOf"))
                        .map(claim -> id(claim) + " " + ids(claim.get("subjectOf"))))
                .containsExactly("word-position [word-answer, word-answer-two]", "word-answer [word-position]");
    }

    private static List<JsonNode> nodes(Path page) throws IOException {
        var script = Jsoup.parse(Files.readString(page)).selectFirst("head > script[type=application/ld+json]");
        var json = new JsonMapper().readTree(script.data());
        assertThat(json.get("@context").asString()).isEqualTo("https://schema.org");
        return List.copyOf(json.get("@graph").values());
    }

    private static Stream<JsonNode> of(String type, List<JsonNode> nodes) {
        return nodes.stream().filter(node -> node.get("@type").asString().equals(type));
    }

    private static String id(JsonNode node) {
        return node.get("@id").asString().substring(2);
    }

    private static List<String> ids(JsonNode references) {
        return (references.isArray() ? references.values().stream() : Stream.of(references))
                .filter(JsonNode::isObject)
                .map(PageDataTest::id)
                .toList();
    }

    private static String text(Claim claim, Language language) {
        return Prose.inline(claim.text().in(language).orElseThrow()).letters();
    }

    private static List<String> sources(Claim claim) {
        return claim.evidence().stream()
                .map(evidence -> evidence.source().id().value())
                .distinct()
                .toList();
    }

    private static String letters(Source source, String variable) {
        return source.text(variable)
                .map(text -> variable.equals("title") ? Markup.read(text).letters() : text)
                .orElse("");
    }
}
