package sparsescope.tensor;

import java.util.Optional;

/**
 * An input as the picture that it is: one channel is grey, three are red, green and blue.
 *
 * @param width columns
 * @param height rows
 * @param colour whether it has three channels
 * @param argb width·height opaque colours, rows outer
 */
public record InputImage(int width, int height, boolean colour, int[] argb) {
    private static final int GREY = 1;
    private static final int RGB = 3;
    private static final int BRIGHTEST = 255;

    /** The picture that an input is; empty when it has another number of channels, or values outside 0…255. */
    public static Optional<InputImage> of(Activations input) {
        int channels = input.channels();
        int area = input.width() * input.height();
        if (!isPossible(channels) || area < 2 || !inRange(input.values())) {
            return Optional.empty();
        }
        int[] argb = new int[area];
        for (int at = 0; at < area; at++) {
            int red = input.values()[at];
            int green = input.values()[channels == RGB ? area + at : at];
            int blue = input.values()[channels == RGB ? 2 * area + at : at];
            argb[at] = 0xff000000 | red << 16 | green << 8 | blue;
        }
        return Optional.of(new InputImage(input.width(), input.height(), channels == RGB, argb));
    }

    /** Whether an input of that many channels can be a picture. */
    public static boolean isPossible(int channels) {
        return channels == GREY || channels == RGB;
    }

    private static boolean inRange(short[] values) {
        for (short value : values) {
            if (value < 0 || value > BRIGHTEST) {
                return false;
            }
        }
        return true;
    }
}
