package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures, fonts and elements that a PDF can't have, or only some of.
class RefusalsTest {
    private static List<PageFault> faults(String style, String body) {
        return catchThrowableOfType(
                        PageFaultException.class, () -> new PdfRenderer().render(Pages.body(style, body), Pages.INFO))
                .faults();
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String img(byte[] bytes) {
        return "<p><img alt='x' src='" + data("image/png", bytes) + "'></p>";
    }

    private static byte[] file(String format, int type) throws IOException {
        var image = new BufferedImage(40, 30, type);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, i * 0x01020305);
        }
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /// A JPEG of four colours, as for a printing press.
    private static byte[] cmyk() throws IOException {
        Raster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return out.toByteArray();
    }

    /// A small file that says it is a picture of that size.
    private static byte[] claiming(int width, int height) throws IOException {
        byte[] png = file("png", BufferedImage.TYPE_INT_RGB);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private static Stream<Arguments> badPictures() throws IOException {
        byte[] png = file("png", BufferedImage.TYPE_INT_RGB);
        byte[] jpeg = file("jpeg", BufferedImage.TYPE_INT_RGB);
        byte[] corrupt = png.clone();
        Arrays.fill(corrupt, 60, 90, (byte) 0x5A);
        String none = "is none that a PDF takes (PNG, JPEG or GIF)";
        return Stream.of(
                Arguments.of(new byte[0], none),
                Arguments.of("hello".getBytes(StandardCharsets.UTF_8), none),
                Arguments.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), none),
                Arguments.of(file("bmp", BufferedImage.TYPE_INT_RGB), none),
                Arguments.of(Arrays.copyOf(png, 8), "is damaged"),
                Arguments.of(Arrays.copyOf(png, png.length / 2), "is damaged"),
                Arguments.of(Arrays.copyOf(jpeg, jpeg.length / 2), "is damaged"),
                Arguments.of(corrupt, "is damaged"),
                Arguments.of(claiming(0, 0), "is damaged"),
                Arguments.of(claiming(6000, 6000), "is damaged"),
                Arguments.of(
                        claiming(50_000, 50_000),
                        "is too large: 50000 by 50000 pixels, and 40 million in all is the most"),
                Arguments.of(
                        claiming(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        "is too large: 2147483647 by 2147483647 pixels, and 40 million in all is the most"),
                Arguments.of(cmyk(), "is in the colours of printing presses (CMYK)"));
    }

    @ParameterizedTest
    @MethodSource("badPictures")
    void pictureThatCantBeUsedIsRefusedAndNamed(byte[] bytes, String reason) {
        assertThat(faults("", img(bytes)))
                .containsExactly(new PageFault(
                        data("image/png", bytes), "the picture " + reason, "save it anew as PNG or JPEG in RGB"));
    }

    @ParameterizedTest
    @CsvSource({
        "png," + BufferedImage.TYPE_INT_ARGB,
        "png," + BufferedImage.TYPE_BYTE_GRAY,
        "png," + BufferedImage.TYPE_USHORT_GRAY,
        "png," + BufferedImage.TYPE_BYTE_BINARY,
        "png," + BufferedImage.TYPE_BYTE_INDEXED,
        "jpeg," + BufferedImage.TYPE_BYTE_GRAY,
        "jpeg," + BufferedImage.TYPE_INT_RGB,
        "gif," + BufferedImage.TYPE_BYTE_INDEXED,
    })
    void pictureOfAnyUsualKindConforms(String format, int type) throws Exception {
        byte[] pdf = new PdfRenderer()
                .render(Pages.body("", img(file(format, type))), Pages.INFO)
                .bytes();
        assertThat(VeraPdf.failures(pdf)).isEmpty();
    }

    @Test
    void widePictureIsMadeToFit() throws Exception {
        var wide = new BufferedImage(3000, 40, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(wide, "png", out);
        byte[] pdf = new PdfRenderer()
                .render(Pages.body("@page { size: a4; margin: 20mm }", img(out.toByteArray())), Pages.INFO)
                .bytes();
        assertThat(Poppler.structure(pdf)).containsPattern("/BBox \\[56\\.\\d+ [\\d.]+ 538");
    }

    @Test
    void allThatIsRefusedIsNamedAtOnce() {
        assertThat(faults(
                        "",
                        "<svg><text>x</text></svg><math><mi>x</mi></math><video>v</video><bdo dir='rtl'>abc</bdo>"
                                + "<a href='https://example.org/'><h2>h</h2></a><img src='" + Pages.DOT + "'>"
                                + "<img alt='x' style='width: 9px; height: 3000px' src='" + Pages.DOT + "'>"))
                .extracting(PageFault::reason)
                .containsExactly(
                        "a drawing (SVG) has no text in its stead",
                        "a PDF can't have a drawing (SVG) with <text>",
                        "a PDF can't have a formula (MathML) in its page",
                        "a PDF can't have a film in its page",
                        "a PDF can't have text that is turned round (bdo)",
                        "a link holds whole paragraphs, headings or lists",
                        "a picture has no alt text",
                        "a picture does not fit on the page");
    }

    @Test
    void whatIsHiddenOnPaperMayBeAnything() throws Exception {
        assertThat(new PdfRenderer()
                        .render(Pages.body("svg { display: none }", "<p>x<svg><text>y</text></svg></p>"), Pages.INFO)
                        .pages())
                .isEqualTo(1);
    }

    private static byte[] font() throws IOException {
        try (var in = RefusalsTest.class.getResourceAsStream("/fonts/ttf/SourceSansPro/SourceSansPro-Bold.ttf")) {
            return in.readAllBytes();
        }
    }

    private static String face(String source) {
        return "@font-face { font-family: Own; src: " + source + " } body { font-family: Own }";
    }

    private static byte[] with(byte[] font, int at, String letters) {
        byte[] changed = font.clone();
        byte[] bytes = letters.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, changed, at, bytes.length);
        return changed;
    }

    /// Where a table of a font stands.
    private static int table(byte[] font, String name) {
        int entry = 12;
        while (!new String(font, entry, 4, StandardCharsets.ISO_8859_1).equals(name)) {
            entry += 16;
        }
        return ByteBuffer.wrap(font).getInt(entry + 8);
    }

    private static Stream<Arguments> badFonts() throws IOException {
        byte[] font = font();
        return Stream.of(
                Arguments.of(new byte[0], "the font is damaged"),
                Arguments.of("garbage garbage".getBytes(StandardCharsets.UTF_8), "the font is no font"),
                Arguments.of(Arrays.copyOf(font, font.length / 2), "the font is cut off"),
                Arguments.of(
                        with(font, 0, "OTTO"), "the font has PostScript outlines (CFF), which a PDF does not take"),
                Arguments.of(with(font, 0, "wOF2"), "the font is packed for the web (WOFF), which a PDF does not take"),
                Arguments.of(
                        with(font, table(font, "OS/2") + 8, "\0\2"), "the font forbids that it is embedded (fsType)"),
                Arguments.of(
                        with(font, table(font, "OS/2") + 8, "\1\0"),
                        "the font forbids that a part of its outlines is embedded (fsType)"),
                Arguments.of(with(font, table(font, "cmap"), "\377".repeat(3000)), "the font can't be read"),
                Arguments.of(
                        with(font, table(font, "glyf"), "\377".repeat(60_000)),
                        "the PDF can't be written, and this font may be the reason: it is damaged"));
    }

    @ParameterizedTest
    @MethodSource("badFonts")
    void fontThatCantBeEmbeddedIsRefusedAndNamed(byte[] bytes, String reason) {
        String address = data("font/ttf", bytes);
        assertThat(faults(face("url(" + address + ")"), "<p>Hello</p>"))
                .extracting(PageFault::about, PageFault::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(address, reason));
    }

    @Test
    void fontForBrowsersMayStandBeforeTheOneForPaper() throws Exception {
        String html = "<p>Hello <span style='text-transform: uppercase'>capitals</span></p>";
        String source = "url(data:font/woff2;base64,d09GMgAA) format('woff2'), url(" + data("font/ttf", font()) + ")";
        byte[] pdf = new PdfRenderer()
                .render(Pages.body(face(source), html), Pages.INFO)
                .bytes();
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(ReadingOrder.ofStructure(pdf)).isEqualTo(ReadingOrder.ofHtml(html));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ul[type='a'] { color: red }", "p:hover { color: red }", "@media screen { svg { color: red } }"})
    void styleThatSaysNothingOnPaperDoesNoHarm(String style) throws Exception {
        assertThat(new PdfRenderer()
                        .render(Pages.body(style, "<p>x</p>"), Pages.INFO)
                        .pages())
                .isEqualTo(1);
    }
}
