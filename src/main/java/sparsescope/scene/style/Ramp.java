package sparsescope.scene.style;

import sparsescope.drawing.Colour;

/**
 * Grades colours of one hue from small to large magnitudes. Stops are blended in OKLab, so that equal steps look equal; the blended colours are
 * worked out once.
 */
public final class Ramp {
    private static final int SHADES = 256;

    private final Colour[] shades = new Colour[SHADES];

    /**
     * A ramp through stops that are equally far apart.
     *
     * @param stops at least two, 0xRRGGBB, the smallest magnitude first
     */
    Ramp(int... stops) {
        for (int i = 0; i < SHADES; i++) {
            double at = i * (stops.length - 1) / (double) (SHADES - 1);
            int from = Math.min(stops.length - 2, (int) at);
            shades[i] = blend(stops[from], stops[from + 1], at - from);
        }
    }

    /** The colour of a magnitude, 0 (smallest) … 1 (largest). */
    public Colour at(double fraction) {
        return shades[(int) Math.round(Math.max(0, Math.min(1, fraction)) * (SHADES - 1))];
    }

    /**
     * The colour of a stored value: 1 has the smallest magnitude, {@code most} the largest.
     *
     * @param value not 0; its sign does not matter
     * @param most the largest magnitude there is
     */
    public Colour of(long value, long most) {
        return at(most <= 1 ? 1 : (Math.abs(value) - 1) / (double) (most - 1));
    }

    private static Colour blend(int from, int to, double way) {
        double[] a = oklab(from);
        double[] b = oklab(to);
        double lightness = a[0] + (b[0] - a[0]) * way;
        double greenRed = a[1] + (b[1] - a[1]) * way;
        double blueYellow = a[2] + (b[2] - a[2]) * way;
        double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
        double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
        double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
        int red = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return Colour.of(red << 16 | green << 8 | blue);
    }

    private static double[] oklab(int rgb) {
        double red = linear(rgb >> 16 & 0xff);
        double green = linear(rgb >> 8 & 0xff);
        double blue = linear(rgb & 0xff);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double c = Math.max(0, Math.min(1, linear));
        return (int) Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055));
    }
}
