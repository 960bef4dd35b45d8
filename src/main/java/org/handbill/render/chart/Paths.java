package org.handbill.render.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Shapes as path data (SVG 2, 9.3).
final class Paths {
    private Paths() {}

    /// A shape's path, in whole units.
    static String data(Shape shape, @Nullable AffineTransform transform) {
        var data = new StringBuilder();
        double[] at = new double[6];
        for (var path = shape.getPathIterator(transform); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> add(data, 'M', at, 2);
                case PathIterator.SEG_LINETO -> add(data, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> add(data, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> add(data, 'C', at, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void add(StringBuilder data, char command, double[] at, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            long unit = Math.round(at[i]);
            data.append(i > 0 && unit >= 0 ? " " : "").append(unit);
        }
    }

    /// A number without needless digits.
    static String number(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.toPlainString();
    }

    static Shape polygon(int[] x, int[] y, int count, boolean closed) {
        var path = new GeneralPath();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        if (closed && count > 0) {
            path.closePath();
        }
        return path;
    }
}
