package sparsescope.drawing;

/**
 * Describes a colour with opacity.
 *
 * @param argb 0xAARRGGBB
 */
public record Colour(int argb) implements Paint {
    /** An opaque colour, {@code 0xRRGGBB}. */
    public static Colour of(int rgb) {
        return new Colour(0xff000000 | rgb);
    }

    /** This colour at another opacity, 0…1. */
    public Colour alpha(double opacity) {
        return new Colour((int) Math.round(255 * opacity) << 24 | argb & 0xffffff);
    }

    /** Opacity, 0…255. */
    public int alphaByte() {
        return argb >>> 24;
    }

    /** 0…255. */
    public int red() {
        return argb >> 16 & 0xff;
    }

    /** 0…255. */
    public int green() {
        return argb >> 8 & 0xff;
    }

    /** 0…255. */
    public int blue() {
        return argb & 0xff;
    }

    /** The colour a fraction of the way to {@code other}. */
    public Colour mix(Colour other, double fraction) {
        return new Colour(channel(other, fraction, 24)
                | channel(other, fraction, 16)
                | channel(other, fraction, 8)
                | channel(other, fraction, 0));
    }

    private int channel(Colour other, double fraction, int shift) {
        int from = argb >>> shift & 0xff;
        int to = other.argb >>> shift & 0xff;
        return (int) Math.round(from + (to - from) * fraction) << shift;
    }

    /** Relative luminance, 0…1 (WCAG). */
    public double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Contrast with another opaque colour, 1…21 (WCAG). */
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }
}
