/// Draws figures: JFreeChart lays out bars, points and axes, and what it paints becomes paths of an SVG drawing, with
/// the letters of Source Sans Pro as outlines. Nothing here asks the machine for a font.
@NullMarked
package org.handbill.render.chart;

import org.jspecify.annotations.NullMarked;
