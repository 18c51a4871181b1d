package sparsescope.export.film;

/**
 * Stores a picture as films do: brightness for every pixel, two colour differences for every four, in the range of television (BT.709).
 * Planes are those of a picture with even sides; one more row or column repeats the last.
 *
 * @param width even
 * @param height even
 * @param y width · height values
 * @param u a quarter as many
 * @param v a quarter as many
 */
public record Yuv(int width, int height, byte[] y, byte[] u, byte[] v) {
    private static final int HALF = 1 << 15;

    /** The next even number. */
    static int even(int side) {
        return side + (side & 1);
    }

    /** Converts a picture. */
    public static Yuv of(int[] rgb, int width, int height) {
        int evenWidth = even(width);
        int evenHeight = even(height);
        Yuv yuv = new Yuv(
                evenWidth,
                evenHeight,
                new byte[evenWidth * evenHeight],
                new byte[evenWidth * evenHeight / 4],
                new byte[evenWidth * evenHeight / 4]);
        for (int row = 0; row < evenHeight; row += 2) {
            int upper = row * width;
            int lower = Math.min(row + 1, height - 1) * width;
            for (int column = 0; column < evenWidth; column += 2) {
                int right = Math.min(column + 1, width - 1);
                yuv.four(row, column, rgb[upper + column], rgb[upper + right], rgb[lower + column], rgb[lower + right]);
            }
        }
        return yuv;
    }

    private void four(int row, int column, int a, int b, int c, int d) {
        int at = row * width + column;
        y[at] = brightness(a);
        y[at + 1] = brightness(b);
        y[at + width] = brightness(c);
        y[at + width + 1] = brightness(d);
        int red = red(a) + red(b) + red(c) + red(d);
        int green = green(a) + green(b) + green(c) + green(d);
        int blue = blue(a) + blue(b) + blue(c) + blue(d);
        int quarter = row / 2 * (width / 2) + column / 2;
        // The sums are of four pixels: two more bits go.
        u[quarter] = (byte) (128 + (-6596 * red - 22189 * green + 28785 * blue + 4 * HALF >> 18));
        v[quarter] = (byte) (128 + (28785 * red - 26145 * green - 2640 * blue + 4 * HALF >> 18));
    }

    private static byte brightness(int rgb) {
        return (byte) (16 + (11966 * red(rgb) + 40254 * green(rgb) + 4064 * blue(rgb) + HALF >> 16));
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xff;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xff;
    }

    private static int blue(int rgb) {
        return rgb & 0xff;
    }
}
