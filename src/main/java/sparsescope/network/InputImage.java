package sparsescope.network;

import java.util.Optional;
import sparsescope.tensor.Activations;

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
        if (channels != GREY && channels != RGB || area < 2 || !inRange(input.values())) {
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

    private static boolean inRange(short[] values) {
        for (short value : values) {
            if (value < 0 || value > BRIGHTEST) {
                return false;
            }
        }
        return true;
    }

    /** Whether an input that a network offers can be a picture, as far as can be told without reading it. */
    public static boolean isPossible(Network network, InputChoice choice) {
        int channels = network.layers().get(0).shape().inputChannels();
        return (channels == GREY || channels == RGB) && choice.source() instanceof TensorSource.FromFile;
    }

    /**
     * The picture of an input that a network offers, read from its file; empty when it is none.
     *
     * @throws sparsescope.file.InputException when the file cannot be read any more
     */
    public static Optional<InputImage> read(Network network, InputChoice choice) {
        if (!isPossible(network, choice)) {
            return Optional.empty();
        }
        Layer first = network.layers().get(0);
        ConvShape shape = first.shape();
        TensorSource.FromFile file = (TensorSource.FromFile) choice.source();
        String where = "input " + choice.name();
        try (ArrayLoader loader = new ArrayLoader()) {
            short[] values =
                    loader.read(file, ExpectedArray.input(first), where).toShorts(where + ": " + file);
            return of(new Activations(shape.inputChannels(), shape.inputHeight(), shape.inputWidth(), values));
        }
    }
}
