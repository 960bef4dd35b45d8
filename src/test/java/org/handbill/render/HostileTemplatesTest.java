package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.handbill.facts.Project;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Templates from strangers, of which each gets nowhere.
class HostileTemplatesTest {
    private static final String OWN_FILES = "a template may use only files of its own folder and of common/";

    @TempDir
    Path project;

    private TemplateRenderer renderer(String template) throws IOException {
        return renderer(template, 1);
    }

    private TemplateRenderer renderer(String template, int seconds) throws IOException {
        var file = project.resolve("templates/mine/mine.html.ftlh");
        Files.createDirectories(file.getParent());
        Files.writeString(file, template);
        return new TemplateRenderer(TemplateFiles.of(project), new Project.Limits(seconds, 1));
    }

    private String page(String template) throws Exception {
        return renderer(template).html(Samples.full("mine", "en")).html();
    }

    private String fault(String template) throws IOException {
        return fault(renderer(template));
    }

    private static String fault(TemplateRenderer renderer) {
        return catchThrowableOfType(TemplateFault.class, () -> renderer.html(Samples.full("mine", "en")))
                .summary();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Out of the template's folder
                "<#include \"/facts/handbill.yaml\">|\"/facts/handbill.yaml\" is an absolute path, and " + OWN_FILES,
                "<#include \"facts/handbill.yaml\">|there is no file \"facts/handbill.yaml\"",
                "<#include \"*/handbill.yaml\">|there is no file \"*/handbill.yaml\"",
                "<#include \"*/../facts/handbill.yaml\">|leads out of the template's folder",
                "<#import \"http://example.org/a.ftlh\" as a>|\"http://example.org/a.ftlh\" is an address",
                "<#include \"jar:file:/a.jar!/b\">|\"jar:file:/a.jar!/b\" is an address",
                "<#include \"fact-sheet/fact-sheet.html.ftlh\">|there is no file",
                "<img alt='' src='%2e%2e/%2e%2e/facts/handbill.yaml'>|there is no file \"%2e%2e/%2e%2e/facts/handbill.yaml\"",
                "<img alt='' src='/\\example.org/x.png'>|is an absolute path",
                "<img alt='' src='FILE:///etc/passwd'>|\"FILE:///etc/passwd\" is an address",
                "<img alt='' src='ht&Tab;tp://example.org/x.png'>|there is no file",
                "<img alt='' src='words/en.yaml'>|is neither a picture nor a font that a page can carry",
                // Java and settings
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}|may not make Java objects",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}|may not make Java objects",
                "<#setting new_builtin_class_resolver=\"unrestricted\">|isn't supported",
                "<#setting api_builtin_enabled=true>|isn't supported",
                "<#setting template_exception_handler=\"debug\">|isn't supported",
                "<#list .globals?keys as key>${key}</#list>|Expected an extended hash",
                // Time, memory and depth
                "<#list 1..1000000000 as i></#list>|stopped after",
                "<#include \"mine.html.ftlh\">|because its macros call one another without end",
                "<#macro m><#attempt><@m/><#recover><@m/></#attempt></#macro><@m/>|because its macros call one another without end",
                "<#assign s = [1]><#list 1..27 as i><#assign s = s + s></#list>${s?join(\",\")}|stopped after",
                // Scripts
                "${\"<script>alert(1)</script>\"?no_esc}|a page may not run a script",
                "<#noautoesc>${\"<img src=x onerror=y>\"}</#noautoesc>|a page may not run a script (onerror=…)",
                "<#ftl output_format=\"plainText\"><script>alert(1)</script>|a page may not run a script",
                "<!--><script>alert(1)</script>-->|a page may not run a script",
                "<!-- --!><script>alert(1)</script>|a page may not run a script",
                "<svg><script href='data:text/javascript,alert(1)'/></svg>|a page may not run a script",
                "<svg><title><img src=x onerror=y></title></svg>|a page may not run a script (onerror=…)",
                "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>|a page may not run a script (onerror=…)",
                "<svg><style><![CDATA[a{content:\"<img src=x onerror=y>\"}]]></style></svg>|a drawing or a formula may not hold <style>",
                "<svg><script type='application/ld+json'><img src=x onerror=y></script></svg>|a drawing or a formula may not hold <script>",
                "<script type=importmap>{}</script>|a page may not run a script",
                "<script type=speculationrules>{}</script>|a page may not run a script",
                "<a href='&#x6A;avascript&colon;alert(1)'>x</a>|a link may not run a script (javascript:)",
                "<a href='&#1;java&Tab;script:alert(1)'>x</a>|a link may not run a script (javascript:)",
                "<a href='view-source:javascript:alert(1)'>x</a>|a link may not run a script",
                "<math><mtext href='vbscript:x()'>x</mtext></math>|a link may not run a script (vbscript:)",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>|a link may not lead to data:",
                "<a href='FiLe:///etc/passwd'>x</a>|a link may not lead to FiLe:",
                "<area href='blob:x' alt=''>|a link may not lead to blob:",
                "<details ontoggle=alert(1) open>x</details>|a page may not run a script (ontoggle=…)",
                "<noscript><p title='</noscript><script>alert(1)</script>'></noscript>|a page may not use <noscript>",
                "<div><template shadowrootmode=open>x</template></div>|a page may not use <template>",
                // What is fetched
                "<html manifest='http://example.org/x'>|a page may not use manifest=…",
                "<img alt='' src='#' attributionsrc='https://example.org'>|a page may not use attributionsrc=…",
                "<link rel=next href='http://example.org/x'>|a page may not load anything (<link rel=\"next\">)",
                "<link rel='next next' href='http://example.org/x'>|a page may not load anything",
                "<link rel=monetization href='http://example.org/x'>|a page may not load anything",
                "<link rel=apple-touch-startup-image href='http://example.org/x'>|a page may not load anything",
                "<link rel='alternate stylesheet' href='http://example.org/x.css'>|\"http://example.org/x.css\" is an address",
                "<link rel='apple-touch-icon' href='http://example.org/x.png'>|\"http://example.org/x.png\" is an address",
                "<img alt='' src='data:text/html,x'>|data: may carry a picture or a font and nothing else",
                "<picture><source srcset='http://example.org/x'></picture>|a page may not use srcset=…",
                "<video><track src='http://example.org/x'></video>|\"http://example.org/x\" is an address",
                "<table background='http://example.org/x'>|\"http://example.org/x\" is an address",
                "<svg><textPath href='http://example.org/x#a'/></svg>|is an address",
                "<svg><filter xlink:href='http://example.org/x#a'/></svg>|is an address",
                "<svg><animateMotion><mpath href='http://example.org/x'/></animateMotion></svg>|is an address",
                "<svg><tref xlink:href='http://example.org/x'/></svg>|is an address",
                "<math><mglyph src='http://example.org/x.png'/></math>|is an address",
                "<svg><animate attributeName='xlink:href' to='http://example.org/x'/></svg>|a picture may not change a link",
                "<svg><animate attributeName='fill' values='url(http://example.org/x)'/></svg>|is an address",
                // Style sheets
                "<style>@IMPORT \"http://example.org/x.css\";</style>|\"http://example.org/x.css\" is an address",
                "<style><!-- @import \"http://example.org/x.css\"; --></style>|\"http://example.org/x.css\" is an address",
                "<style>p{background:\\75rl(http://example.org/a.png)}</style>|is an address",
                "<style>p{background:u\\0072l(http://example.org/a.png)}</style>|is an address",
                "<style>p{background:url(/**/'http://example.org/a.png')}</style>|is an address",
                "<style>p{cursor:url(http://example.org/c.cur), auto}</style>|is an address",
                "<style>p{-moz-binding:url(http://example.org/x.xml#y)}</style>|is an address",
                "<style>@font-face{src:src(\"http://example.org/x\")}</style>|may not use src(…)",
                "<style>p{--a:\"http://example.org/x\";background:image-set(var(--a) 1x)}</style>|may not use image-set(…)",
                "<p style='background:-webkit-image-set(\"http://example.org/x\" 1x)'>|may not use -webkit-image-set(…)",
            })
    void getsNowhere(String template, String reason) throws IOException {
        assertThat(fault(template))
                .startsWith("templates/mine/mine.html.ftlh:1:")
                .contains(reason);
    }

    @Test
    void getsNoFurtherThanItsMemoryHoweverLongItMayTake() throws IOException {
        assertThat(fault(renderer("${\"\"?left_pad(2000000000)}", 600)))
                .contains("stopped after it had taken 1 GB of memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\f", "\n", "\r\n"})
    void anUnfinishedStringInAStyleSheetHidesNothing(String lineEnd) throws IOException {
        assertThat(fault("<style>p{color:\"" + lineEnd + ";background:url(http://example.org/a.png)}</style>"))
                .contains("\"http://example.org/a.png\" is an address");
    }

    /// The JDK's regular expressions heed no interruption.
    @Test
    void aRegularExpressionWithoutEndDoesNotHoldUpTheRest() throws IOException {
        var renderer = renderer("<#assign s = \"a\"?left_pad(300, \"a\")>${s?matches(\"(.*)(.*)(.*)(.*)b\")?c}");
        long start = System.nanoTime();
        var fault = catchThrowableOfType(TemplateFault.class, () -> renderer.html(Samples.full("mine", "en")));
        assertThat(fault.summary())
                .matches("templates/mine/mine.html.ftlh:1:\\d+: template-fault: the template was stopped after 1"
                        + " seconds \\(look for a loop without end, or raise limits: \\{seconds-per-sheet} in"
                        + " facts/handbill.yaml\\)");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void optionalTemplatesAreThoseOfTheFolderToo() throws Exception {
        Files.writeString(project.resolve("secret.ftlh"), "secret");
        for (var name : List.of("/etc/passwd", "../../secret.ftlh", "file:///etc/passwd", "/secret.ftlh")) {
            assertThat(page("<p>${.get_optional_template(\"" + name + "\").exists?c}"))
                    .contains("<p>false</p>");
        }
    }

    @Test
    void nothingOfTheMachineIsInSight() throws Exception {
        assertThat(page(
                        "<p>${.main_template_name} ${.current_template_name} ${.locale} ${.time_zone} ${.output_encoding}"
                                + " ${0?number_to_datetime?string(\"zzzz\")} ${\"../../x\"?absolute_template_name}"))
                .contains("<p>mine.html.ftlh mine.html.ftlh  UTC UTF-8 GMT /../../x</p>");
        assertThat(page("<p><#list .data_model?keys as key>${key} </#list>"))
                .contains("<p>sheet template language paper title variables sections notes references closing recipient"
                        + " claims sources direction words letters jsonLd aligned css date pageNumbers say wrap"
                        + " tighter drawing drawingHeight </p>");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithItsPlace() throws Exception {
        var notUtf8 = "p {}\n/* é".getBytes(StandardCharsets.ISO_8859_1);
        Files.createDirectories(project.resolve("templates/mine"));
        for (var name : List.of("mine.css", "more.css", "part.ftlh")) {
            Files.write(project.resolve("templates/mine").resolve(name), notUtf8);
        }
        var refused = ":2:4: template-fault: the file is not UTF-8 from here on (save it as UTF-8)";

        assertThat(fault("<link rel=stylesheet href=mine.css>")).isEqualTo("templates/mine/mine.css" + refused);
        assertThat(fault("<style>@import 'more.css';</style>")).isEqualTo("templates/mine/more.css" + refused);
        assertThat(fault("<#include \"part.ftlh\">")).isEqualTo("templates/mine/part.ftlh" + refused);

        renderer("");
        Files.write(project.resolve("templates/mine/mine.html.ftlh"), notUtf8);
        var renderer = new TemplateRenderer(TemplateFiles.of(project), new Project.Limits(1, 1));
        assertThat(catchThrowableOfType(TemplateFault.class, () -> renderer.html(Samples.full("mine", "en")))
                        .summary())
                .isEqualTo("templates/mine/mine.html.ftlh" + refused);
    }

    @Test
    void wordsThatAreNotUtf8AreRefusedWithTheirPlace() throws Exception {
        var words = Files.createDirectories(project.resolve("templates/common/words"));
        Files.write(words.resolve("en.yaml"), "sources: Sources\nseen: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(fault("x"))
                .isEqualTo("templates/common/words/en.yaml:2:7: template-fault: the file is not UTF-8 from here on"
                        + " (save it as UTF-8)");
    }

    @Test
    void thePageSaysItsEncodingAndPolicyBeforeAnythingElse() throws Exception {
        assertThat(page("<head><style>p{color:red}</style><meta charset=utf-7><meta charset=iso-2022-jp></head><p>x"))
                .containsOnlyOnce("charset=")
                .contains("<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"");
    }

    @Test
    void commentsAndInstructionsAreLeftOut() throws Exception {
        assertThat(page("<?xml-stylesheet href='http://example.org/x.css'?><!--[if IE]><script>alert(1)</script>"
                        + "<![endif]--><p>x<!-- y --></p><![CDATA[<img src=x onerror=y>]]>"))
                .doesNotContain("<!--", "xml-stylesheet", "alert")
                .contains("<p>x</p>");
    }

    @Test
    void theEntitiesOfADocumentTypeAreLetters() throws Exception {
        assertThat(page("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>&x;</p>"))
                .contains("<p>&amp;x;</p>");
    }

    @Test
    void switchingEscapingOffAndOnMakesNoMarkupOfAText() throws Exception {
        assertThat(page("<p><#outputformat \"undefined\">${\"<b>\"}</#outputformat></p>"))
                .contains("<p>")
                .doesNotContain("<script");
        assertThat(page("<p>${\"<b>\"}${\"<i>\"?string}</p>")).contains("<p>&lt;b&gt;&lt;i&gt;</p>");
    }
}
