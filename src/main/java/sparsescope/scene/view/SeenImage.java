package sparsescope.scene.view;

import java.util.List;
import java.util.Optional;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.InputImage;

/** Shows the photograph that a layer works on. */
public final class SeenImage {
    private static final List<String> CHANNELS = List.of("red", "green", "blue");

    private SeenImage() {}

    /** The photograph; empty where the input is none, or grey as a digit is. */
    public static Optional<InputImage> of(LayerOperands layer) {
        return layer.image().filter(InputImage::colour);
    }

    /** What channel {@code c} of a photograph is. */
    public static String channel(int c) {
        return CHANNELS.get(c);
    }
}
