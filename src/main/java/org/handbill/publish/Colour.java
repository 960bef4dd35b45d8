package org.handbill.publish;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpdf.text.html.WebColors;

/// A colour of a style sheet in sRGB (CSS Color Module Level 4).
///
/// @param red   0 to 1, as `green`, `blue` and `alpha`
/// @param alpha 1 where nothing shines through
record Colour(double red, double green, double blue, double alpha) {
    static final Colour WHITE = new Colour(1, 1, 1, 1);
    static final Colour BLACK = new Colour(0, 0, 0, 1);
    static final Colour TRANSPARENT = new Colour(0, 0, 0, 0);

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern FUNCTION = Pattern.compile("(rgb|hsl)a?\\(([-0-9.%a-z,/\\s]*)\\)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,/]+");

    /// A name, `#…`, `rgb(…)` or `hsl(…)`; nothing for any other text.
    static Optional<Colour> parse(String text) {
        var value = text.strip().toLowerCase(Locale.ROOT);
        if (value.equals("transparent")) {
            return Optional.of(TRANSPARENT);
        }
        if (HEX.matcher(value).matches()) {
            return Optional.of(ofHex(value.substring(1)));
        }
        var function = FUNCTION.matcher(value);
        if (function.matches()) {
            try {
                return ofFunction(
                        function.group(1), BETWEEN.split(function.group(2).strip()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(WebColors.NAMES.get(value))
                .map(rgb -> new Colour(rgb[0] / 255.0, rgb[1] / 255.0, rgb[2] / 255.0, 1));
    }

    private static Colour ofHex(String digits) {
        var all = digits.length() <= 4 ? digits.replaceAll(".", "$0$0") : digits;
        return new Colour(pair(all, 0), pair(all, 2), pair(all, 4), all.length() == 8 ? pair(all, 6) : 1);
    }

    private static double pair(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2), 16) / 255.0;
    }

    private static Optional<Colour> ofFunction(String name, String[] parts) {
        if (parts.length < 3 || parts.length > 4) {
            return Optional.empty();
        }
        double alpha = parts.length == 4 ? share(parts[3], 1) : 1;
        return Optional.of(
                name.equals("rgb")
                        ? new Colour(share(parts[0], 255), share(parts[1], 255), share(parts[2], 255), alpha)
                        : ofHue(degrees(parts[0]), share(parts[1], 100), share(parts[2], 100), alpha));
    }

    /// A number out of the whole, or a percentage.
    private static double share(String number, double whole) {
        double share = number.endsWith("%")
                ? Double.parseDouble(number.substring(0, number.length() - 1)) / 100
                : Double.parseDouble(number) / whole;
        return Math.clamp(share, 0, 1);
    }

    private static double degrees(String angle) {
        return Double.parseDouble(angle.endsWith("deg") ? angle.substring(0, angle.length() - 3) : angle);
    }

    /// CSS Color Module Level 4, 7.1.
    private static Colour ofHue(double hue, double saturation, double lightness, double alpha) {
        return new Colour(
                part(0, hue, saturation, lightness),
                part(8, hue, saturation, lightness),
                part(4, hue, saturation, lightness),
                alpha);
    }

    private static double part(int shift, double hue, double saturation, double lightness) {
        double k = ((shift + hue / 30) % 12 + 12) % 12;
        double chroma = saturation * Math.min(lightness, 1 - lightness);
        return lightness - chroma * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }

    boolean isOpaque() {
        return alpha >= 1;
    }

    /// What is seen where this lies over what nothing shines through.
    Colour over(Colour ground) {
        return new Colour(mix(red, ground.red), mix(green, ground.green), mix(blue, ground.blue), 1);
    }

    private double mix(double above, double below) {
        return above * alpha + below * (1 - alpha);
    }

    /// The same, as much fainter as an `opacity` says.
    Colour faded(double opacity) {
        return new Colour(red, green, blue, alpha * opacity);
    }

    /// WCAG 2.2, contrast ratio: from 1 to 21.
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /// WCAG 2.2, relative luminance.
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /// `#999` or `#9a9b9c`, whatever shines through.
    @Override
    public String toString() {
        var all = "%02x%02x%02x".formatted(byteOf(red), byteOf(green), byteOf(blue));
        boolean isShort =
                all.charAt(0) == all.charAt(1) && all.charAt(2) == all.charAt(3) && all.charAt(4) == all.charAt(5);
        return "#" + (isShort ? "" + all.charAt(0) + all.charAt(2) + all.charAt(4) : all);
    }

    private static int byteOf(double part) {
        return (int) Math.round(part * 255);
    }
}
