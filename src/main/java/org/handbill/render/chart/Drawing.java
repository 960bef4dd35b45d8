package org.handbill.render.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.handout.Chart;
import org.handbill.handout.Words;

/// A figure as an SVG drawing, whose letters are outlines of the shipped fonts. It takes the page's colour
/// (`currentColor`) and one grey, and is as sharp in print as on screen.
///
/// @param marked the element, with a mark where ids begin
/// @param height how high it is, in em of its letters
public record Drawing(String marked, double height) {
    /// Stands for the prefix of ids; no text that is printed holds it.
    private static final String MARK = "\uFFFE";

    /// The narrowest that a figure can be drawn, in em of its letters.
    public static final int NARROWEST = 12;

    /// The widest.
    public static final int WIDEST = 200;

    private static final double STANDS_BESIDE = 0.42;
    private static final double VALUES_BESIDE = 0.3;
    private static final int SPACE = 900;
    private static final int ROW_SPACE = 550;
    private static final int BAND = 1150;
    private static final int TICK_SPACE = 500;

    /// Draws a figure. One that is narrower than 30 em has its labels over the rows, a wider one beside them: on the
    /// right where the language runs from the right.
    ///
    /// @param width in em of its letters
    public static Drawing of(Chart chart, Words words, int width) {
        return new Sketch(chart, words, width * (double) Face.EM).drawing();
    }

    /// The element, as it stands in a page.
    ///
    /// @param prefix of the ids in it, unique in the page
    public String svg(String prefix) {
        return marked.replace(MARK, prefix);
    }

    /// One row: its label, its value, and where they stand.
    ///
    /// @param label  in lines
    /// @param value  in lines below the label; empty where it stands at the end of a line
    /// @param top    of the row
    /// @param height of the row
    /// @param middle where its point or bar stands
    private record Row(
            Chart.Item item, List<String> label, List<String> value, double top, double height, double middle) {}

    /// A drawing in the making. All measures are in thousandths of an em.
    private static final class Sketch {
        private final Chart chart;
        private final double width;
        private final boolean stacked;
        private final boolean rightToLeft;
        private final boolean valuesBeside;
        private final double left;
        private final double right;
        private final double labelWidth;
        private final Axis axis;
        private final Optional<String> axisName;
        private final Letters letters;
        private final StringBuilder shapes = new StringBuilder();

        Sketch(Chart chart, Words words, double width) {
            this.chart = chart;
            this.width = width;
            axisName = words.axis(chart.axis(), chart.logarithmic());
            letters = new Letters(MARK);
            rightToLeft = words.language().isRightToLeft();
            double values = chart.items().stream()
                    .mapToInt(item -> Face.SEMI_BOLD.width(item.value()))
                    .max()
                    .orElse(0);
            double labels = chart.items().stream()
                    .mapToInt(item -> Face.REGULAR.width(label(item)))
                    .max()
                    .orElse(0);
            stacked = width < 30 * Face.EM;
            valuesBeside = !stacked && values <= VALUES_BESIDE * width;
            labelWidth = stacked ? width : Math.min(labels, STANDS_BESIDE * width);
            double before = stacked ? 0 : labelWidth + SPACE;
            double after = valuesBeside ? values + SPACE : 0;
            double overhang = Axis.of(chart, words, width - before - after).overhang();
            double start = Math.max(before, overhang);
            double end = Math.max(after, overhang);
            left = rightToLeft ? end : start;
            right = width - (rightToLeft ? start : end);
            axis = Axis.of(chart, words, right - left);
        }

        private String label(Chart.Item item) {
            return chart.numbered() ? item.number() + "\u00A0\u00A0" + item.label() : item.label();
        }

        Drawing drawing() {
            double top = chart.reference().flatMap(Chart.Mark::label).isPresent() ? Letters.LEADING + 250 : 0;
            var rows = rows(top);
            double bottom = rows.getLast().top() + rows.getLast().height();
            if (stacked) {
                rows.forEach(row -> shape(
                        List.of(row), row.middle() - BAND / 2.0, row.middle() + BAND / 2.0, row == rows.getLast()));
            } else {
                shape(rows, top, bottom, true);
            }
            rows.forEach(this::letter);
            chart.reference().ifPresent(this::letter);
            double height = letterAxis(bottom);
            return new Drawing(svg(height), height / Face.EM);
        }

        /// Draws the shapes of rows that stand below each other.
        private void shape(List<Row> rows, double from, double to, boolean ends) {
            var area = new Rectangle2D.Double(left, from, right - left, Math.ceil(to - from));
            new Plot(chart, axis)
                    .draw(
                            new SvgPen(shapes),
                            area,
                            rows.stream()
                                    .map(row -> new Plot.Row(row.item(), row.middle() - from))
                                    .toList(),
                            ends);
        }

        private List<Row> rows(double top) {
            var rows = new ArrayList<Row>();
            for (var item : chart.items()) {
                var label = Letters.lines(label(item), Face.REGULAR, labelWidth);
                boolean atTheEnd = valuesBeside || stacked && endsWithRoom(label, item.value());
                List<String> value = atTheEnd ? List.of() : Letters.lines(item.value(), Face.SEMI_BOLD, labelWidth);
                double text = (label.size() + value.size()) * (double) Letters.LEADING;
                double height = text + (stacked ? ROW_SPACE / 2.0 + BAND : ROW_SPACE);
                double middle = top + (stacked ? height - BAND / 2.0 : height / 2);
                rows.add(new Row(item, label, value, top, height, middle));
                top += height;
            }
            return rows;
        }

        private boolean endsWithRoom(List<String> label, String value) {
            return Face.REGULAR.width(label.getLast()) + SPACE + Face.SEMI_BOLD.width(value) <= width;
        }

        private void letter(Row row) {
            var start = rightToLeft ? Letters.Anchor.RIGHT : Letters.Anchor.LEFT;
            var end = rightToLeft ? Letters.Anchor.LEFT : Letters.Anchor.RIGHT;
            double at = rightToLeft ? width : 0;
            double y = row.top() + ROW_SPACE / 2.0 + Letters.LEADING / 2.0 + Letters.MIDDLE;
            double last = y;
            for (var line : row.label()) {
                letters.set(line, Face.REGULAR, at, y, start);
                last = y;
                y += Letters.LEADING;
            }
            for (var line : row.value()) {
                letters.set(line, Face.SEMI_BOLD, at, y, start);
                y += Letters.LEADING;
            }
            if (row.value().isEmpty()) {
                double line = stacked ? last : row.middle() + Letters.MIDDLE;
                letters.set(row.item().value(), Face.SEMI_BOLD, width - at, line, end);
            }
        }

        private void letter(Chart.Mark mark) {
            mark.label().ifPresent(label -> middle(label, Face.REGULAR, across(mark.at()), Letters.LEADING - 300.0));
        }

        private double across(double value) {
            return left + axis.place(value) * (right - left);
        }

        /// Sets a line about a place, but within the drawing.
        private void middle(String line, Face face, double x, double y) {
            double half = face.width(line) / 2.0;
            letters.set(line, face, Math.max(half, Math.min(width - half, x)), y, Letters.Anchor.MIDDLE);
        }

        /// Sets what stands below the axis.
        ///
        /// @return how high the drawing is
        private double letterAxis(double bottom) {
            double y = bottom + TICK_SPACE + Letters.LEADING - 300;
            for (var tick : axis.ticks()) {
                middle(tick.label(), Face.REGULAR, across(tick.at()), y);
            }
            if (axisName.isPresent()) {
                for (var line : Letters.lines(axisName.get(), Face.SEMI_BOLD, width)) {
                    y += Letters.LEADING;
                    middle(line, Face.SEMI_BOLD, (left + right) / 2, y);
                }
            }
            return Math.ceil(y + 350);
        }

        private String svg(double height) {
            return "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %s %s\" fill=\"currentColor\">\n%s%s</svg>"
                    .formatted(
                            Letters.escaped(chart.alt()),
                            Paths.number(width),
                            Paths.number(height),
                            shapes,
                            letters.svg());
        }
    }
}
