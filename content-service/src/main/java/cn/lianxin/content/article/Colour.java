package cn.lianxin.content.article;

import java.awt.Color;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings the colours of other editors to the few of ours; what is nearly black or white is no colour. */
final class Colour {
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern RGB = Pattern.compile("rgba?\\((\\d{1,3})[, ]+(\\d{1,3})[, ]+(\\d{1,3}).*\\)");
    private static final Map<String, Look> NAMES = Map.of(
            "red", Look.RED,
            "darkred", Look.RED,
            "green", Look.GREEN,
            "darkgreen", Look.GREEN,
            "blue", Look.BLUE,
            "navy", Look.BLUE,
            "gray", Look.GREY,
            "grey", Look.GREY);

    private Colour() {}

    static Optional<Look> nearest(String value) {
        Look named = NAMES.get(value);
        return named != null ? Optional.of(named) : rgb(value).flatMap(Colour::byHue);
    }

    private static Optional<Look> byHue(int[] rgb) {
        float[] hsb = Color.RGBtoHSB(rgb[0], rgb[1], rgb[2], null);
        int hue = Math.round(hsb[0] * 360);
        if (hsb[2] < 0.3f) {
            return Optional.empty();
        }
        if (hsb[1] < 0.2f) {
            return hsb[2] < 0.75f ? Optional.of(Look.GREY) : Optional.empty();
        }
        if (hue <= 25 || hue >= 330) {
            return Optional.of(Look.RED);
        }
        if (hue >= 80 && hue <= 170) {
            return Optional.of(Look.GREEN);
        }
        return hue >= 190 && hue <= 260 ? Optional.of(Look.BLUE) : Optional.empty();
    }

    private static Optional<int[]> rgb(String value) {
        Matcher hex = HEX.matcher(value);
        if (hex.matches()) {
            String digits = hex.group(1).length() == 3 ? hex.group(1).replaceAll("(.)", "$1$1") : hex.group(1);
            int all = Integer.parseInt(digits, 16);
            return Optional.of(new int[] {all >> 16, all >> 8 & 255, all & 255});
        }
        Matcher rgb = RGB.matcher(value);
        return rgb.matches()
                ? Optional.of(new int[] {part(rgb.group(1)), part(rgb.group(2)), part(rgb.group(3))})
                : Optional.empty();
    }

    private static int part(String digits) {
        return Math.min(255, Integer.parseInt(digits));
    }
}
