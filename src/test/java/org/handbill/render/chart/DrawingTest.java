package org.handbill.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.handbill.facts.Figure;
import org.handbill.handout.Chart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Drawings of figures: nothing stands off them, whatever they draw, and nothing of the machine is in them.
class DrawingTest {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    private static Object[] item(Object... parts) {
        return parts;
    }

    private static Chart odds() {
        return Charts.of(
                Figure.Kind.POINTS,
                true,
                Optional.of(new Chart.Mark(1, Optional.of("No difference"), "Line at 1")),
                item("Violence", 2.99, 1.96, 4.57),
                item("HIV or another sexually transmitted infection", 1.87, 1.60, 2.19),
                item("Sex without a condom", 1.42, 1.03, 1.94, true));
    }

    private static Element svg(Chart chart, int width, String language) {
        return Jsoup.parseBodyFragment(
                        Drawing.of(chart, Charts.words(language), width).svg("f1"))
                .selectFirst("svg");
    }

    /// The words under the axis and beside the rows, by their places: glyphs of one line, joined.
    private static List<String> marks(Chart chart, double width) {
        return Axis.of(chart, Charts.words("en"), width).ticks().stream()
                .map(Axis.Tick::label)
                .toList();
    }

    /// Holds every shape and glyph of a drawing to its edges.
    private static void assertThatAllIsWithin(Element svg) {
        var box = svg.attr("viewBox").split(" ");
        double right = Double.parseDouble(box[2]);
        double bottom = Double.parseDouble(box[3]);
        for (var glyph : svg.select("use")) {
            assertThat(Double.parseDouble(glyph.attr("x"))).isBetween(-1.0, right);
            assertThat(Double.parseDouble(glyph.attr("y"))).isBetween(0.0, bottom);
        }
        for (var path : svg.select("> path")) {
            var numbers = NUMBER.matcher(path.attr("d").replaceAll("[A-Z]", " ").replace("-", " -"))
                    .results()
                    .map(found -> Double.parseDouble(found.group()))
                    .toList();
            for (int i = 0; i < numbers.size(); i += 2) {
                assertThat(numbers.get(i)).isBetween(-500.0, right + 500);
                assertThat(numbers.get(i + 1)).isBetween(-1.0, bottom);
            }
        }
    }

    @Test
    void aDrawingIsAPictureWithWordsForIt() {
        var svg = svg(odds(), 42, "en");

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-label")).isEqualTo("What it shows.");
        assertThat(svg.attr("fill")).isEqualTo("currentColor");
        assertThat(svg.select("text, image, style")).isEmpty();
        assertThat(svg.select("[stroke]").eachAttr("stroke")).containsOnly("currentColor", "#808080");
    }

    @Test
    void everyGlyphIsThereOnceAndEachUseOfItLeadsToIt() {
        var svg = svg(odds(), 42, "en");

        assertThat(svg.select("defs path").eachAttr("id"))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("f1g"));
        assertThat(svg.select("use").eachAttr("href"))
                .allMatch(href -> svg.selectFirst("defs path[id=" + href.substring(1) + "]") != null);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 23, 30, 42, 80})
    void nothingStandsOffADrawing(int width) {
        assertThatAllIsWithin(svg(odds(), width, "en"));
        assertThatAllIsWithin(svg(odds(), width, "es"));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 23, 42})
    void longLabelsAndGreatValuesStayWithin(int width) {
        var word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        var items = IntStream.range(0, 30)
                .mapToObj(i -> item(i % 2 == 0 ? word : "Short", i == 0 ? 10_000_000 : i * 0.001))
                .toArray(Object[][]::new);

        assertThatAllIsWithin(svg(Charts.of(Figure.Kind.BARS, false, Optional.empty(), items), width, "en"));
        assertThatAllIsWithin(svg(Charts.of(Figure.Kind.POINTS, false, Optional.empty(), items), width, "en"));
    }

    @Test
    void aContestedItemIsADiamondAmongDots() {
        var filled = svg(odds(), 42, "en").select("> path:not([stroke])").eachAttr("d");

        assertThat(filled).hasSize(3);
        assertThat(filled.stream().filter(path -> path.contains("C"))).hasSize(2);
        assertThat(filled.stream().filter(path -> path.matches("M[^LC]+(L[^LC]+){3}Z")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1    | 5        | 0;1;2;3;4;5
            33   | 88       | 0;20;40;60;80;100
            -2.5 | 4        | −4;−2;0;2;4
            0.001 | 0.004   | 0.000;0.001;0.002;0.003;0.004
            400000 | 10000000 | 0;2,000,000;4,000,000;6,000,000;8,000,000;10,000,000
            0    | 0        | 0.0;0.2
            """)
    void barsBeginAtZeroAndEndAtAMark(double one, double other, String marks) {
        var chart = Charts.of(Figure.Kind.BARS, false, Optional.empty(), item("A", one), item("B", other));

        assertThat(String.join(";", marks(chart, 40_000))).isEqualTo(marks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.5   | 4        | 0.5;1;2;5
            1     | 4.57     | 1;2;5
            0.001 | 10000000 | 0.001;0.01;0.1;1;10;100;1000;10,000;100,000;1,000,000;10,000,000
            1.05  | 1.2      | 1.05;1.10;1.15;1.20
            0.02  | 0.3      | 0.02;0.05;0.1;0.2;0.5
            """)
    void aLogarithmicAxisHasMarksThatCanBeRead(double low, double high, String marks) {
        var chart = Charts.of(Figure.Kind.POINTS, true, Optional.empty(), item("A", low), item("B", high));

        assertThat(String.join(";", marks(chart, 60_000))).isEqualTo(marks);
    }

    @Test
    void valuesStandOnALogarithmicAxisByTheirRatios() {
        var chart = Charts.of(Figure.Kind.POINTS, true, Optional.empty(), item("A", 1), item("B", 100));
        var axis = Axis.of(chart, Charts.words("en"), 40_000);

        assertThat(axis.place(10)).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1999   | 2024.5  | en | 1995;2000;2005;2010;2015;2020;2025
            2015.6 | 2016.4  | en | July 2015;October 2015;January 2016;April 2016;July 2016
            2015.6 | 2016.4  | es | julio de 2015;octubre de 2015;enero de 2016;abril de 2016;julio de 2016
            """)
    void aTimelineHasWholeYearsOrMonths(double first, double last, String language, String marks) {
        var chart = Charts.of(Figure.Kind.TIMELINE, false, Optional.empty(), item("A", first), item("B", last));
        var ticks = Axis.of(chart, Charts.words(language), 45_000).ticks();

        assertThat(String.join(";", ticks.stream().map(Axis.Tick::label).toList()))
                .isEqualTo(marks);
    }

    @Test
    void aTextThatTheFontsLackIsLeftToTheReaders() {
        var chart = Charts.of(
                Figure.Kind.POINTS,
                false,
                Optional.empty(),
                item("العنف <الجنسي>", 1),
                item("Plain\u2009text\u00AD", 2));
        var svg = svg(chart, 42, "en");

        assertThat(svg.select("text").eachText()).containsExactly("العنف <الجنسي>");
        assertThat(svg.select("text").attr("direction")).isEqualTo("rtl");
    }

    @Test
    void theSameFigureIsTheSameDrawingUnderAnyLocaleAndTimeZone() {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        var here = Drawing.of(odds(), Charts.words("en"), 42);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(Drawing.of(odds(), Charts.words("en"), 42)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
