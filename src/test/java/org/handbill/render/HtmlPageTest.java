package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    @TempDir
    Path project;

    private void write(String name, String text) throws IOException {
        var file = project.resolve("templates").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private HtmlPage page(String html) throws Exception {
        write("mine/mine.html.ftlh", html);
        return HtmlPage.of(html, TemplateFiles.of(project), "mine");
    }

    private String fault(String html) throws IOException {
        write("mine/mine.html.ftlh", html);
        return catchThrowableOfType(TemplateFault.class, () -> HtmlPage.of(html, TemplateFiles.of(project), "mine"))
                .summary();
    }

    @Test
    void styleSheetsStandInThePage() throws Exception {
        write("mine/mine.css", "@import \"more.css\" print; p { background: url(dot.png) }");
        write("common/more.css", "@import url('third.css'); b { color: red }");
        write("common/third.css", "i { color: blue }");
        write("mine/dot.png", "dot");
        var html = page("<link rel=stylesheet href=mine.css media=screen><p>x").html();
        assertThat(html)
                .contains("<style media=\"screen\">@media print {i { color: blue } b { color: red }}"
                        + " p { background: url(\"data:image/png;base64,ZG90\") }</style>")
                .doesNotContain("<link");
    }

    @Test
    void picturesStandInThePage() throws Exception {
        write("common/dot.svg", "<svg/>");
        assertThat(page("<img src=\"dot.svg\" alt=\"a dot\">").html())
                .contains("<img src=\"data:image/svg+xml;base64,PHN2Zy8+\" alt=\"a dot\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='%s'>",
                "<link rel='stylesheet' href='%s'>",
                "<link rel='icon' href='%s'>",
                "<style>p { background: url(%s) }</style>",
                "<style>p { background: u\\72l(%s) }</style>",
                "<style>p { background: U\\52 L( '%s' ) }</style>",
                "<style>@import '%s';</style>",
                "<style>@\\69mport url(%s) print;</style>",
                "<style>@font-face { src: url(\"%s\") }</style>",
                "<p style='background: url(%s)'>x</p>",
                "<svg><image href='%s'/></svg>",
                "<svg><image xlink:href='%s'/></svg>",
                "<svg><use href='%s#a'/></svg>",
                "<svg><rect fill='url(%s)'/></svg>",
                "<svg><feImage href='%s'/></svg>",
                "<video poster='%s'></video>",
                "<audio src='%s'></audio>",
                "<body background='%s'>",
                "<input src='%s'>",
            })
    void nothingIsFetched(String html) throws IOException {
        for (var address : new String[] {
            "https://example.org/a.png",
            "//example.org/a.png",
            "file:///etc/passwd",
            "/etc/passwd",
            "../../a.png",
            "jar:file:a.jar!/b.png"
        }) {
            assertThat(fault(html.formatted(address)))
                    .as(html.formatted(address))
                    .startsWith("templates/mine/mine.html.ftlh:1:")
                    .contains("a template may use only files of its own folder and of common/");
        }
    }

    @Test
    void lettersAndAccentsAreComposed() throws Exception {
        var page = page("<p>que\u0301 \u212B<b>e</b>\u0301</p>");
        assertThat(page.html()).contains("<p>qué Å<b>e</b>\u0301</p>");
    }

    @Test
    void aMissingPictureIsNamedWithItsPlace() throws IOException {
        assertThat(fault("<p>\n<img src=\"dott.png\">"))
                .isEqualTo("templates/mine/mine.html.ftlh:2:11: template-fault: there is no file \"dott.png\" in the"
                        + " template's folder or in common/ (put the file into templates/mine/ or templates/common/"
                        + " and name it relative to that folder: the page carries it in itself)");
    }

    @Test
    void anAddressInAStyleSheetIsPlacedThere() throws IOException {
        write("mine/mine.css", "p {}\nb { background: url(https://example.org/x.png) }");
        assertThat(fault("<link rel=stylesheet href=mine.css>")).startsWith("templates/mine/mine.css:2:17: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script>|a page may not run a script",
                "<script type='module' src='x.js'></script>|a page may not run a script",
                "<p onclick='x()'>x</p>|a page may not run a script (onclick=…)",
                "<svg onload='x()'></svg>|a page may not run a script (onload=…)",
                "<a href='javascript:x()'>x</a>|a link may not run a script (javascript:)",
                "<a href=' java&#10;script:x()'>x</a>|a link may not run a script (javascript:)",
                "<svg><a xlink:href='JavaScript:x()'><text>x</text></a></svg>|a link may not run a script (javascript:)",
                "<iframe src='a.html'></iframe>|a page may not use <iframe>",
                "<object data='a.svg'></object>|a page may not use <object>",
                "<embed src='a.svg'>|a page may not use <embed>",
                "<base href='https://example.org/'>|a page may not use <base>",
                "<meta http-equiv='refresh' content='0;url=https://example.org'>|a page may not use <meta http-equiv=\"refresh\">",
                "<form action='https://example.org'></form>|a page may not use <form>",
                "<link rel='preload' href='a.css'>|a page may not load anything",
                "<link rel='dns-prefetch' href='https://example.org'>|a page may not load anything",
                "<img srcset='a.png 2x'>|a page may not use srcset=…",
                "<a href='https://example.org' ping='https://example.org'>x</a>|a page may not use ping=…",
                "<svg><a><set attributeName='href' to='https://example.org'/></a></svg>|a picture may not change a link",
                "<style>p { background: image-set('a.png' 1x) }</style>|a style sheet may not use image-set(…)",
            })
    void whatRunsOrLoadsIsRefused(String html, String reason) throws IOException {
        assertThat(fault(html)).startsWith("templates/mine/mine.html.ftlh:1:").contains(reason);
    }

    @Test
    void jsonLdDoesNotRunAndMayStand() throws Exception {
        assertThat(page("<script type=\"application/ld+json\">{\"@type\": \"Claim\"}</script>")
                        .html())
                .contains("<script type=\"application/ld+json\">{\"@type\": \"Claim\"}</script>");
    }

    @Test
    void aStyleSheetCannotEndItsElement() throws Exception {
        write("mine/mine.css", "p::after { content: \"</style><script>x()</script>\" }");
        assertThat(page("<link rel=stylesheet href=mine.css>").html())
                .contains("content: \"<\\/style><script>x()<\\/script>\"");
    }

    @Test
    void thePolicyForbidsAllLoading() throws Exception {
        assertThat(page("<meta charset=\"utf-8\"><style>p { color: red }</style>")
                        .html())
                .contains("<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
                        + " 'none'; style-src 'sha256-");
    }

    @Test
    void raisedNumbersAreBoundToTheirWordForThePdfAlone() throws Exception {
        var page = page("<p>some words.<sup class=note><a href='#note-1'>1</a></sup></p>");
        assertThat(page.html()).doesNotContain("bound");
        var span = page.document().getElementsByTagName("span").item(0);
        assertThat(span.getTextContent()).isEqualTo("words.1");
    }

    @Test
    void theSamePageIsTheSameBytes() throws Exception {
        var html = "<!doctype html><html lang=en><title>x</title><style>p{}</style><p>é &amp; \u00A0 —</p>";
        assertThat(page(html).html()).isEqualTo(page(html).html()).contains("é &amp;");
    }
}
