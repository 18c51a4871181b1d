package sparsescope.network.inference;

import sparsescope.network.ConvShape;
import sparsescope.tensor.Activations;

/**
 * Lays the inputs of a convolution so that those one weight meets follow one another. A channel's padded plane is dealt out into one plane
 * per phase of the stride, all with rows of the same length; output (x, y) then meets, for every filter tap, the element at that tap's
 * start plus {@code y·pitch + x}. What lies between two rows of outputs is added up in vain.
 */
final class ShiftedPlanes {
    private final ConvShape shape;
    private final int phasesX;
    private final int phasesY;
    private final int pitch;
    private final int height;
    private final int[] starts;

    ShiftedPlanes(ConvShape shape) {
        this.shape = shape;
        // Phases beyond the filter's size meet no weight.
        this.phasesX = Math.min(shape.stride(), shape.filterWidth());
        this.phasesY = Math.min(shape.stride(), shape.filterHeight());
        this.pitch = shape.outputWidth() + (shape.filterWidth() - 1) / shape.stride();
        this.height = shape.outputHeight() + (shape.filterHeight() - 1) / shape.stride();
        this.starts = new int[shape.filterHeight() * shape.filterWidth()];
        int stride = shape.stride();
        for (int tap = 0; tap < starts.length; tap++) {
            int s = tap / shape.filterWidth();
            int r = tap % shape.filterWidth();
            int phase = s % stride * phasesX + r % stride;
            starts[tap] = (phase * height + s / stride) * pitch + r / stride;
        }
    }

    int outputWidth() {
        return shape.outputWidth();
    }

    int outputHeight() {
        return shape.outputHeight();
    }

    /** Elements from one row to the next. */
    int pitch() {
        return pitch;
    }

    /** Elements from the first output of some rows to the last. */
    int length(int rows) {
        return (rows - 1) * pitch + shape.outputWidth();
    }

    /** Elements of a channel's planes. */
    int perChannel() {
        return Math.multiplyExact(Math.multiplyExact(phasesX * phasesY, height), pitch);
    }

    /** Where the element lies that output (0, 0) meets at a tap, of the {@code channel}-th channel laid out. */
    int start(int channel, int tap) {
        return channel * perChannel() + starts[tap];
    }

    /** The planes of channels {@code first}…{@code end}−1. */
    int[] layOut(Activations input, int first, int end) {
        int[] values = new int[Math.multiplyExact(end - first, perChannel())];
        int to = 0;
        for (int c = first; c < end; c++) {
            for (int phaseY = 0; phaseY < phasesY; phaseY++) {
                for (int phaseX = 0; phaseX < phasesX; phaseX++) {
                    for (int row = 0; row < height; row++, to += pitch) {
                        layOutRow(input, c, row * shape.stride() + phaseY - shape.padding(), phaseX, values, to);
                    }
                }
            }
        }
        return values;
    }

    private void layOutRow(Activations input, int c, int y, int phaseX, int[] values, int to) {
        if (y < 0 || y >= shape.inputHeight()) {
            return;
        }
        int from = (c * shape.inputHeight() + y) * shape.inputWidth();
        int x = phaseX - shape.padding();
        for (int column = 0; column < pitch && x < shape.inputWidth(); column++, x += shape.stride()) {
            if (x >= 0) {
                values[to + column] = input.values()[from + x];
            }
        }
    }
}
