package org.handbill.render.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.handbill.facts.Figure;
import org.handbill.facts.PartialDate;
import org.handbill.handout.Chart;
import org.handbill.handout.Words;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnitSource;

/// What an axis reaches from and to, and where it has marks.
///
/// @param low         its lower end
/// @param high        its upper end
/// @param logarithmic whether each step multiplies
/// @param ticks       the marks, in ascending order
record Axis(double low, double high, boolean logarithmic, List<Tick> ticks) {
    /// A mark and what is written under it.
    record Tick(double at, String label) {}

    /// Between the labels of two marks.
    private static final int GAP = 900;

    /// So many are told apart at a glance.
    private static final int MOST_STEPS = 6;

    private static final int[] MONTHS = {1, 2, 3, 6, 12};

    /// The axis of a figure.
    ///
    /// @param width the room for it, in units
    static Axis of(Chart chart, Words words, double width) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var item : chart.items()) {
            low = Math.min(low, item.range().map(Chart.Range::low).orElse(item.at()));
            high = Math.max(high, item.range().map(Chart.Range::high).orElse(item.at()));
        }
        if (chart.reference().isPresent()) {
            low = Math.min(low, chart.reference().get().at());
            high = Math.max(high, chart.reference().get().at());
        }
        if (chart.kind() == Figure.Kind.BARS) {
            low = Math.min(low, 0);
            high = Math.max(high, 0);
        }
        if (chart.kind() == Figure.Kind.TIMELINE) {
            return ofTime(low, high, words, width);
        }
        Function<BigDecimal, String> label = value -> words.number(value.toPlainString());
        return chart.logarithmic() ? ofPowers(low, high, label, width) : ofSteps(low, high, false, label, width);
    }

    private static Axis ofSteps(
            double low, double high, boolean logarithmic, Function<BigDecimal, String> label, double width) {
        return ofSteps(low, high, logarithmic, NumberAxis.createStandardTickUnits(), label, width);
    }

    private static Axis ofSteps(
            double low,
            double high,
            boolean logarithmic,
            TickUnitSource units,
            Function<BigDecimal, String> label,
            double width) {
        double span = high > low ? high - low : Math.max(Math.abs(high), 1);
        for (int count = MOST_STEPS; ; count--) {
            var step = BigDecimal.valueOf(units.getCeilingTickUnit(span / count).getSize());
            var first = floor(low, step);
            var last = ceiling(high, step);
            if (first.equals(last)) {
                last = last.add(step);
            }
            var marks = new ArrayList<BigDecimal>();
            for (var mark = first; mark.compareTo(last) <= 0; mark = mark.add(step)) {
                marks.add(mark);
            }
            int decimals = Math.max(0, step.stripTrailingZeros().scale());
            var axis = axis(marks, logarithmic, mark -> label.apply(mark.setScale(decimals, RoundingMode.HALF_EVEN)));
            if (count == 2 || axis.fits(width)) {
                return axis;
            }
        }
    }

    private static BigDecimal floor(double value, BigDecimal step) {
        return exact(value).divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static BigDecimal ceiling(double value, BigDecimal step) {
        return exact(value).divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(15));
    }

    /// Marks at 1, 2 and 5 times powers of ten; at every power, or at some of them, where there are many; and evenly
    /// spaced where the values lie close together.
    private static Axis ofPowers(double low, double high, Function<BigDecimal, String> label, double width) {
        if (high / low < 2.5) {
            var even = ofSteps(low, high, true, label, width);
            if (even.low() > 0) {
                return even;
            }
        }
        var fine = axis(powers(low, high, List.of(1, 2, 5), 1), true, label);
        if (fine.fits(width)) {
            return fine;
        }
        for (int step = 1; ; step++) {
            var axis = axis(powers(low, high, List.of(1), step), true, label);
            if (axis.fits(width) || axis.ticks().size() <= 3) {
                return axis;
            }
        }
    }

    /// The marks from the last at or below `low` to the first at or above `high`.
    private static List<BigDecimal> powers(double low, double high, List<Integer> factors, int step) {
        int first = (int) Math.floor(Math.log10(low)) - step;
        int last = (int) Math.ceil(Math.log10(high)) + step;
        var marks = new ArrayList<BigDecimal>();
        for (int power = first; power <= last; power++) {
            if (Math.floorMod(power, step) == 0) {
                for (int factor : factors) {
                    marks.add(BigDecimal.valueOf(factor).scaleByPowerOfTen(power));
                }
            }
        }
        while (marks.size() > 2 && marks.get(1).doubleValue() <= low) {
            marks.removeFirst();
        }
        while (marks.size() > 2 && marks.get(marks.size() - 2).doubleValue() >= high) {
            marks.removeLast();
        }
        return marks;
    }

    private static Axis axis(List<BigDecimal> marks, boolean logarithmic, Function<BigDecimal, String> label) {
        return new Axis(
                marks.getFirst().doubleValue(),
                marks.getLast().doubleValue(),
                logarithmic,
                marks.stream()
                        .map(mark -> new Tick(mark.doubleValue(), label.apply(mark)))
                        .toList());
    }

    private boolean fits(double width) {
        for (int i = 1; i < ticks.size(); i++) {
            double room = (place(ticks.get(i).at()) - place(ticks.get(i - 1).at())) * width;
            double needed = (labelWidth(ticks.get(i)) + labelWidth(ticks.get(i - 1))) / 2.0;
            if (room < needed + GAP) {
                return false;
            }
        }
        return true;
    }

    static int labelWidth(Tick tick) {
        return Face.REGULAR.width(tick.label());
    }

    /// Half of the widest label: so much may stand off each end.
    int overhang() {
        return Collections.max(ticks.stream().map(Axis::labelWidth).toList()) / 2;
    }

    /// Where a value stands, from 0 to 1.
    double place(double value) {
        return logarithmic
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
    }

    /// Whole years, or months where all lies within a few years.
    private static Axis ofTime(double low, double high, Words words, double width) {
        if (high - low < 3) {
            for (int step : MONTHS) {
                var axis = ofMonths(low, high, step, words);
                if (axis.fits(width)) {
                    return axis;
                }
            }
        }
        return ofSteps(
                Math.floor(low),
                Math.ceil(high),
                false,
                NumberAxis.createIntegerTickUnits(),
                BigDecimal::toPlainString,
                width);
    }

    private static Axis ofMonths(double low, double high, int step, Words words) {
        int first = Math.floorDiv((int) Math.floor(low * 12 + 1e-6), step) * step;
        int last = -Math.floorDiv(-(int) Math.ceil(high * 12 - 1e-6), step) * step;
        last = Math.max(last, first + step);
        var ticks = new ArrayList<Tick>();
        for (int month = first; month <= last; month += step) {
            int year = Math.floorDiv(month, 12);
            var written = step == 12
                    ? String.format(Locale.ROOT, "%04d", year)
                    : String.format(Locale.ROOT, "%04d-%02d", year, Math.floorMod(month, 12) + 1);
            ticks.add(new Tick(
                    month / 12.0, PartialDate.parse(written).map(words::date).orElse(written)));
        }
        return new Axis(first / 12.0, last / 12.0, false, ticks);
    }
}
