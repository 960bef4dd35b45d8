package org.handbill.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.handbill.facts.Figure;
import org.handbill.handout.Chart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// The shapes of a figure, as JFreeChart lays them out: bars or points with their intervals, the axis below them, its
/// grid, and the line to compare with. Rows have their own heights; letters stand elsewhere.
final class Plot {
    /// On white and on black it has the contrast of 3:1 that shapes need (WCAG 2.2, 1.4.11).
    static final Color GREY = new Color(0x80, 0x80, 0x80);

    private static final float THIN = 45;
    private static final float LINE = 75;
    private static final float THICK = 130;
    private static final double DOT = 340;
    private static final double CAP = 420;
    private static final double TICK = 350;
    private static final double BAR = 380;

    private static final Stroke DOTTED = dashed(THIN, 60, 180);
    private static final Stroke DASHED = dashed(LINE, 350, 220);

    private final Chart chart;
    private final Axis axis;
    private final boolean hasIntervals;

    Plot(Chart chart, Axis axis) {
        this.chart = chart;
        this.axis = axis;
        hasIntervals = chart.items().stream().anyMatch(item -> item.range().isPresent());
    }

    /// What stands in one row.
    ///
    /// @param middle of the row, from the top of the area
    record Row(Chart.Item item, double middle) {}

    /// Draws rows that stand below each other.
    ///
    /// @param ends whether the axis stands below them
    void draw(Graphics2D pen, Rectangle2D area, List<Row> rows, boolean ends) {
        var plot = new XYPlot();
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setShadowGenerator(null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainAxis(rowAxis(area.getHeight()));
        plot.setRangeAxis(valueAxis(ends));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GREY);
        plot.setRangeGridlineStroke(DOTTED);
        if (chart.kind() == Figure.Kind.BARS) {
            plot.addRangeMarker(new ValueMarker(0, Color.BLACK, new BasicStroke(LINE)), Layer.FOREGROUND);
        }
        chart.reference()
                .ifPresent(
                        mark -> plot.addRangeMarker(new ValueMarker(mark.at(), Color.BLACK, DASHED), Layer.BACKGROUND));
        plot.setDataset(0, data(rows));
        plot.setRenderer(0, chart.kind() == Figure.Kind.BARS ? bars() : points(rows));
        plot.setDataset(
                1,
                data(rows.stream().filter(row -> row.item().range().isPresent()).toList()));
        plot.setRenderer(1, intervals());
        plot.setDatasetRenderingOrder(
                chart.kind() == Figure.Kind.BARS ? DatasetRenderingOrder.FORWARD : DatasetRenderingOrder.REVERSE);
        plot.draw(pen, area, null, null, null);
    }

    private static XYIntervalSeriesCollection data(List<Row> rows) {
        var series = new XYIntervalSeries("items", false, true);
        for (var row : rows) {
            var item = row.item();
            var range = item.range().orElse(new Chart.Range(item.at(), item.at()));
            series.add(row.middle(), row.middle() - BAR, row.middle() + BAR, item.at(), range.low(), range.high());
        }
        var data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private static ValueAxis rowAxis(double height) {
        var rows = new NumberAxis();
        rows.setRange(0, Math.max(height, 1));
        rows.setInverted(true);
        rows.setAutoTickUnitSelection(false);
        rows.setTickUnit(new NumberTickUnit(Math.max(height, 1)));
        rows.setVisible(false);
        return rows;
    }

    private ValueAxis valueAxis(boolean visible) {
        ValueAxis axis = this.axis.logarithmic() ? new Powers(this.axis) : new Steps(this.axis);
        axis.setVisible(visible);
        axis.setTickLabelsVisible(false);
        axis.setMinorTickMarksVisible(false);
        axis.setAxisLinePaint(Color.BLACK);
        axis.setAxisLineStroke(new BasicStroke(LINE));
        axis.setTickMarkPaint(Color.BLACK);
        axis.setTickMarkStroke(new BasicStroke(LINE));
        axis.setTickMarkOutsideLength((float) TICK);
        return axis;
    }

    /// Grey where an interval must be seen before it.
    private XYBarRenderer bars() {
        var bars = new XYBarRenderer();
        bars.setBarPainter(new StandardXYBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setSeriesPaint(0, hasIntervals ? GREY : Color.BLACK);
        return bars;
    }

    /// A round point, or a diamond where the claim is contested.
    private static XYLineAndShapeRenderer points(List<Row> rows) {
        var points = new XYLineAndShapeRenderer(false, true) {
            private static final long serialVersionUID = 1L;

            @Override
            public Shape getItemShape(int series, int item) {
                return rows.get(item).item().statement().contested() ? diamond() : dot();
            }
        };
        points.setSeriesPaint(0, Color.BLACK);
        return points;
    }

    private static Shape dot() {
        return new Ellipse2D.Double(-DOT, -DOT, 2 * DOT, 2 * DOT);
    }

    private static Shape diamond() {
        double reach = DOT * 1.35;
        var diamond = new Path2D.Double();
        diamond.moveTo(-reach, 0);
        diamond.lineTo(0, -reach);
        diamond.lineTo(reach, 0);
        diamond.lineTo(0, reach);
        diamond.closePath();
        return diamond;
    }

    private XYErrorRenderer intervals() {
        var intervals = new XYErrorRenderer();
        intervals.setDrawXError(false);
        intervals.setDrawYError(true);
        intervals.setCapLength(CAP);
        intervals.setErrorPaint(Color.BLACK);
        intervals.setErrorStroke(new BasicStroke(THICK));
        intervals.setDefaultShapesVisible(false);
        intervals.setDefaultLinesVisible(false);
        return intervals;
    }

    private static Stroke dashed(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, gap}, 0);
    }

    private static List<NumberTick> marks(Axis axis) {
        var marks = new ArrayList<NumberTick>();
        for (var tick : axis.ticks()) {
            marks.add(new NumberTick(tick.at(), tick.label(), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
        }
        return marks;
    }

    /// An axis of even steps with the marks of ours.
    private static final class Steps extends NumberAxis {
        private static final long serialVersionUID = 1L;
        private final transient Axis axis;

        Steps(Axis axis) {
            this.axis = axis;
            setRange(axis.low(), axis.high());
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D pen, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return marks(axis);
        }
    }

    /// A logarithmic axis with the marks of ours.
    private static final class Powers extends LogAxis {
        private static final long serialVersionUID = 1L;
        private final transient Axis axis;

        Powers(Axis axis) {
            this.axis = axis;
            setSmallestValue(axis.low());
            setRange(axis.low(), axis.high());
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D pen, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return marks(axis);
        }
    }
}
