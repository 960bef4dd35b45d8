package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.facts.Project;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRendererTest {
    /// A loop takes time and memory: which limit it meets first depends on the machine.
    private static final String STOPPED = "templates/%s: template-fault: the template was stopped after"
            + " (1 seconds \\(.*seconds-per-sheet.*|it had taken 1 GB of memory \\(look for a loop without end.*)";

    @TempDir
    Path project;

    private void write(String name, String text) throws IOException {
        var file = project.resolve("templates").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private TemplateRenderer renderer() {
        return new TemplateRenderer(TemplateFiles.of(project), new Project.Limits(1, 1));
    }

    private static Handout handout() {
        return Samples.full("mine", "en");
    }

    private String page(String template) throws Exception {
        write("mine/mine.html.ftlh", template);
        return renderer().html(handout()).html();
    }

    private String text(String template) throws Exception {
        write("mine/mine.txt.ftl", template);
        return renderer().text(handout());
    }

    private String fault(String template) throws IOException {
        write("mine/mine.html.ftlh", template);
        return catchThrowableOfType(TemplateFault.class, () -> renderer().html(handout()))
                .summary();
    }

    @Test
    void missingVariableIsNamedWithItsPlaceAndTheWayOut() throws IOException {
        assertThat(fault("<p>\n  ${variables.bill}\n"))
                .isEqualTo(
                        "templates/mine/mine.html.ftlh:2:5: template-fault: there is no \"variables.bill\""
                                + " (give the sheet variables: {bill: …}, or write ${variables.bill!} where it may be missing)");
    }

    @Test
    void missingPartOfTheHandoutIsNamed() throws IOException {
        assertThat(fault("${closing.overdu}"))
                .isEqualTo("templates/mine/mine.html.ftlh:1:3: template-fault: there is no \"closing.overdu\""
                        + " (write ${closing.overdu!} where it may be missing; templates/README.md says what a"
                        + " template is given)");
    }

    @Test
    void syntaxIsRefusedInOneLine() throws IOException {
        assertThat(fault("<p>${title</p>\n"))
                .startsWith("templates/mine/mine.html.ftlh:1:")
                .contains("syntax: ")
                .doesNotContain("\n");
        assertThat(fault("<#list sections as section>\n"))
                .isEqualTo("templates/mine/mine.html.ftlh:1:28: template-fault: syntax: unexpected end of file reached."
                        + " You have an unclosed #list (mend the template there)");
    }

    @Test
    void javaObjectsCannotBeMade() throws IOException {
        assertThat(fault("${\"freemarker.template.utility.Execute\"?new()(\"id\")}"))
                .isEqualTo("templates/mine/mine.html.ftlh:1:1: template-fault: a template may not make Java objects"
                        + " (?new) (use what the template is given)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "closing", "sections", "sections[0]", "variables", "words", "sheet"})
    void javaIsNotInSight(String value) throws IOException {
        assertThat(fault("${" + value + "?api.class}"))
                .isEqualTo("templates/mine/mine.html.ftlh:1:3: template-fault: a template may not use Java (?api)"
                        + " (use what the template is given)");
        for (var name : new String[] {"class", "getClass()", "hashCode()", "toString()"}) {
            assertThat(fault("${" + value + "." + name + "}")).contains("template-fault");
        }
    }

    @Test
    void placesInFilesAreNotShown() throws Exception {
        assertThat(page("${(sections[0].blocks[0].statement.claim.at??)?c}")).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "/mine/mine.css"})
    void absoluteIncludesAreRefused(String name) throws IOException {
        assertThat(fault("<#include \"" + name + "\">"))
                .isEqualTo("templates/mine/mine.html.ftlh:1:1: template-fault: \"" + name + "\" is an absolute path,"
                        + " and a template may use only files of its own folder and of common/ (name a file of"
                        + " templates/mine/ or templates/common/, such as \"page.ftlh\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.ftlh", "a/../../secret.ftlh", "../../facts/handbill.yaml"})
    void includesThatLeaveTheFolderAreRefused(String name) throws IOException {
        write("secret.ftlh", "secret");
        assertThat(fault("<#import \"" + name + "\" as it>"))
                .contains("\"" + name + "\" leads out of the template's folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "https://example.org/a.ftlh", "classpath:a.ftlh"})
    void includesByAddressAreRefused(String name) throws IOException {
        assertThat(fault("<#include \"" + name + "\">")).contains("\"" + name + "\" is an address");
    }

    @Test
    void missingIncludeIsNamed() throws IOException {
        assertThat(fault("\n<#import \"pge.ftlh\" as page>"))
                .isEqualTo("templates/mine/mine.html.ftlh:2:1: template-fault: there is no file \"pge.ftlh\" in the"
                        + " template's folder or in common/ (name a file of templates/mine/ or templates/common/,"
                        + " such as \"page.ftlh\")");
    }

    @Test
    void symbolicLinksAreNotFollowed() throws IOException {
        var outside = Files.writeString(project.resolve("outside.ftlh"), "secret");
        write("mine/mine.txt.ftl", "");
        Files.createSymbolicLink(project.resolve("templates/mine/link.ftlh"), outside);
        assertThat(fault("<#include \"link.ftlh\">")).contains("\"link.ftlh\" is a symbolic link");
    }

    @Test
    void faultInAnIncludedFileIsPlacedThere() throws IOException {
        write("common/bad.ftlh", "\n\n${nothing}");
        assertThat(fault("<#include \"bad.ftlh\">")).startsWith("templates/common/bad.ftlh:3:3: ");
    }

    @Test
    void endlessLoopIsStopped() throws IOException {
        assertThat(fault("<p>\n<#list 1.. as i></#list>")).matches(STOPPED.formatted("mine/mine.html.ftlh:2:1"));
    }

    @Test
    void endlessLoopInAnIncludedFileIsStopped() throws IOException {
        write("common/loop.ftlh", "<#macro go><#list 1.. as i></#list></#macro>");
        assertThat(fault("<#import \"loop.ftlh\" as loop><@loop.go/>"))
                .matches(STOPPED.formatted("common/loop.ftlh:1:12"));
    }

    @Test
    void loopThatSwallowsItsErrorsIsStoppedToo() throws IOException {
        assertThat(fault("<#list 1.. as i><#attempt>${nothing}<#recover></#attempt></#list>"))
                .matches(STOPPED.formatted("mine/mine.html.ftlh:1:\\d+"));
    }

    @Test
    void doublingAStringIsStopped() throws IOException {
        assertThat(fault("<#assign s = \"0123456789\"><#list 1.. as i><#assign s = s + s></#list>"))
                .matches(STOPPED.formatted("mine/mine.html.ftlh:1:\\d+"));
    }

    @Test
    void endlessRecursionIsStopped() throws IOException {
        assertThat(fault("<#macro again><@again/></#macro><@again/>"))
                .isEqualTo("templates/mine/mine.html.ftlh:1:1: template-fault: the template was stopped because its"
                        + " macros call one another without end (look for a macro or function that calls itself)");
        assertThat(fault("<#function f x><#return f(x + 1)></#function>${f(1)}"))
                .contains("without end");
    }

    @Test
    void hugeOutputIsStopped() throws IOException {
        assertThat(fault("<#list 1.. as i>0123456789012345678901234567890123456789</#list>"))
                .isEqualTo("templates/mine/mine.html.ftlh:1:1: template-fault: the template was stopped after it had"
                        + " written 1 MB (look for a loop without end, or raise limits: {output-megabytes} in"
                        + " facts/handbill.yaml)");
    }

    @Test
    void theClockIsNotAsked() throws IOException {
        assertThat(fault("<p>\n${.now?string.iso}"))
                .isEqualTo("templates/mine/mine.html.ftlh:2:1: template-fault: a template may not ask the clock (.now)"
                        + " (the same facts give the same handout on every day; print closing.useUntilText, or a date"
                        + " of the facts)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${. now}",
                "${.<#-- -->now}",
                "${\"${.now}\"}",
                "${title!.now}",
                "#{.now}",
                "<#macro m a=.now></#macro>",
                "${sections?map(x -> .now)?size}",
                "<#if false><#elseif .now??></#if>",
                "[#ftl][#if .now??][/#if]",
                "${{\"a\": .now}.a}",
                "<@wrap indent=.now>x</@wrap>",
            })
    void noSpellingOfTheClockGoesUnseen(String template) throws IOException {
        assertThat(fault(template))
                .startsWith("templates/mine/mine.html.ftlh:1:")
                .contains("may not ask the clock");
    }

    @Test
    void whatIsMerelyCalledNowIsNotTheClock() throws Exception {
        assertThat(text("<#assign x = {\"now\": 1}>${x.now} ${(x).now} a.now")).isEqualTo("1 1 a.now\n");
    }

    @ParameterizedTest
    @CsvSource({
        "<@\"<#list 1.. as i></#list>\"?interpret/>,?interpret",
        "<#assign t = \"x\"?  <#-- -->  interpret>,?interpret",
        "${(\".n\" + \"ow\")?eval},?eval",
        "<#list sections as s>${\"s\"? eval}</#list>,?eval",
    })
    void templatesMakeNoCodeOfText(String template, String what) throws IOException {
        assertThat(fault(template))
                .contains("a template may not make code of text (" + what + ") (write a macro; ?eval_json reads data)");
    }

    @Test
    void dataIsRead() throws Exception {
        assertThat(text("${\"[1, 2]\"?eval_json?size}")).isEqualTo("2\n");
    }

    @Test
    void aTemplateThatIsNotThereIsNamed() {
        assertThat(catchThrowableOfType(TemplateFault.class, () -> renderer().html(handout())))
                .extracting(TemplateFault::summary)
                .isEqualTo("templates/mine/mine.html.ftlh:1:1: template-fault: there is no such template"
                        + " (write it, or leave its format out of the sheet's formats)");
    }

    @Test
    void whatATemplateMisusesIsSaidWithoutJava() throws IOException {
        assertThat(fault("${sections}"))
                .contains("sections")
                .doesNotContain("org.handbill")
                .doesNotContain("SimpleSeq");
        assertThat(fault("<#list title as t></#list>")).contains("title").doesNotContain("org.handbill");
        assertThat(fault("${say(\"nonsense\")}")).contains("there is no word \"nonsense\"");
    }

    @Test
    void markupInFactsIsTextInAPage() throws Exception {
        var evil = RichText.plain("<script>alert(1)</script> \"quoted\" & 'more'");
        write("mine/mine.html.ftlh", "<h1>${title}</h1><p title=\"${title.letters}\">");
        var html = renderer().html(Samples.titled(handout(), evil)).html();
        assertThat(html)
                .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; \"quoted\" &amp; 'more'</h1>")
                .contains("title=\"&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; 'more'\"");
    }

    @Test
    void markupInFactsIsTextInMarkdown() throws Exception {
        write("mine/mine.md.ftl", "${title}\n");
        var evil = RichText.plain("# 1. <b>*a*_b_</b> [x](y) `c` &amp; $m$ @id | ~s~ ^n^");
        assertThat(renderer().markdown(Samples.titled(handout(), evil)))
                .isEqualTo("\\# 1. \\<b\\>\\*a\\*\\_b\\_\\</b\\> \\[x\\](y) \\`c\\` \\&amp; \\$m\\$ \\@id \\|"
                        + " \\~s\\~ \\^n\\^\n");
    }

    @Test
    void whatLooksLikeAListInMarkdownIsText() throws Exception {
        write("mine/mine.md.ftl", "${title}\n");
        assertThat(renderer().markdown(Samples.titled(handout(), RichText.plain("1. of May"))))
                .isEqualTo("1\\. of May\n");
        assertThat(renderer().markdown(Samples.titled(handout(), RichText.plain("- no"))))
                .isEqualTo("\\- no\n");
    }

    @Test
    void richTextPrintsItselfInEveryFormat() throws Exception {
        var rich = new RichText(java.util.List.of(
                Run.plain("A "),
                Run.looking("b", Run.Look.PLAIN.withItalic(true)),
                Run.looking("c", Run.Look.PLAIN.withBold(true)),
                Run.plain(" d"),
                Run.note(3),
                Run.plain(" e").linkedTo("https://example.org/"),
                Run.plain(" x").as(Run.Role.CITATION)));
        write("mine/mine.html.ftlh", "<p>${title}</p>");
        write("mine/mine.txt.ftl", "${title}");
        write("mine/mine.md.ftl", "${title}");
        var titled = Samples.titled(handout(), rich);
        assertThat(renderer().html(titled).html())
                .contains("<p>A <em>b</em><strong>c</strong> d<sup class=\"note\"><a href=\"#note-3\" id=\"noteref-3\""
                        + " role=\"doc-noteref\">3</a></sup><a href=\"https://example.org/\"> e</a>"
                        + "<span class=\"cite\"> x</span></p>");
        assertThat(renderer().text(titled)).isEqualTo("A bc d [3] e <https://example.org/> x\n");
        assertThat(renderer().markdown(titled)).isEqualTo("A *b*<!-- -->**c** d[^3] [e](<https://example.org/>) x\n");
    }

    @Test
    void aNoteCitedTwiceHasTwoIdsAndLeadsBackToBoth() throws Exception {
        var html = new TemplateRenderer(TemplateFiles.of(project), Project.Limits.DEFAULT)
                .html(Samples.noted("fact-sheet"))
                .html();
        assertThat(html)
                .contains("id=\"noteref-1\"")
                .contains("id=\"noteref-1-2\"")
                .contains("<li id=\"note-1\"><a class=\"label\" href=\"#noteref-1\" role=\"doc-backlink\""
                        + " aria-label=\"1, Back to the text\">1</a> The Act, s 3."
                        + " <a class=\"label again\" href=\"#noteref-1-2\" role=\"doc-backlink\""
                        + " aria-label=\"1, Back to the text (2)\">↩</a></li>");
    }

    @Test
    void textIsWrapped() throws Exception {
        assertThat(text("<@wrap indent=2 hanging=4 mark=\"*\">" + "word ".repeat(20) + "</@wrap>\n\n\n\nend  \n"))
                .isEqualTo("  * word word word word word word word word word word word word word\n"
                        + "    word word word word word word word\n\nend\n");
    }

    @Test
    void numbersAndTruthLookTheSameEverywhere() throws Exception {
        assertThat(text("${1234567.5} ${letters.title} ${closing.overdue}")).isEqualTo("1234567.5 7 false\n");
    }

    @Test
    void aProjectChangesTheStyleSheetAlone() throws Exception {
        write("fact-sheet/fact-sheet.css", "h1 { color: #123456 }");
        var html = new TemplateRenderer(TemplateFiles.of(project), Project.Limits.DEFAULT)
                .html(Samples.full("fact-sheet", "en"))
                .html();
        assertThat(html).contains("h1 { color: #123456 }").contains("Answer");
    }
}
