package sparsescope.dcnn.run;

import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;

/** All outputs of a filter as dot products, in the pairs' order; pairs with a zero weight add nothing and are passed over. */
final class DotProducts {
    private final ConvShape shape;
    private final short[] input;
    private final short[] weights;

    DotProducts(LayerOperands layer) {
        this.shape = layer.shape();
        this.input = layer.input().values();
        this.weights = layer.weights().values();
    }

    /** Writes the sums of filter {@code k} to its plane in {@code sums}, K×Ho×Wo. */
    void filter(int k, long[] sums) {
        int pairs = shape.groupChannels() * shape.filterHeight() * shape.filterWidth();
        int[] used = new int[pairs];
        int count = 0;
        for (int pair = 0; pair < pairs; pair++) {
            if (weights[k * pairs + pair] != 0) {
                used[count++] = pair;
            }
        }
        Taps taps = new Taps(k, used, count);
        int out = k * shape.outputHeight() * shape.outputWidth();
        for (int y = 0; y < shape.outputHeight(); y++) {
            for (int x = 0; x < shape.outputWidth(); x++) {
                sums[out++] = taps.at(y * shape.stride() - shape.padding(), x * shape.stride() - shape.padding());
            }
        }
    }

    /** The non-zero weights of a filter with where they meet the input, seen from the filter's corner. */
    private final class Taps {
        private final int[] rows;
        private final int[] columns;
        private final int[] offsets;
        private final int[] values;

        Taps(int k, int[] used, int count) {
            rows = new int[count];
            columns = new int[count];
            offsets = new int[count];
            values = new int[count];
            int inFilter = shape.filterHeight() * shape.filterWidth();
            int firstChannel = k / shape.groupFilters() * shape.groupChannels();
            int first = k * shape.groupChannels() * inFilter;
            for (int tap = 0; tap < count; tap++) {
                rows[tap] = used[tap] % inFilter / shape.filterWidth();
                columns[tap] = used[tap] % shape.filterWidth();
                int plane = (firstChannel + used[tap] / inFilter) * shape.inputHeight();
                offsets[tap] = (plane + rows[tap]) * shape.inputWidth() + columns[tap];
                values[tap] = weights[first + used[tap]];
            }
        }

        /** The dot product with the filter's corner at input (y, x), which may lie outside the plane. */
        long at(int y, int x) {
            int corner = y * shape.inputWidth() + x;
            boolean inside = y >= 0
                    && x >= 0
                    && y + shape.filterHeight() <= shape.inputHeight()
                    && x + shape.filterWidth() <= shape.inputWidth();
            return inside ? inside(corner) : clipped(y, x, corner);
        }

        private long inside(int corner) {
            long sum = 0;
            for (int tap = 0; tap < values.length; tap++) {
                sum += (long) values[tap] * input[corner + offsets[tap]];
            }
            return sum;
        }

        private long clipped(int y, int x, int corner) {
            long sum = 0;
            for (int tap = 0; tap < values.length; tap++) {
                int inputY = y + rows[tap];
                int inputX = x + columns[tap];
                if (inputY >= 0 && inputX >= 0 && inputY < shape.inputHeight() && inputX < shape.inputWidth()) {
                    sum += (long) values[tap] * input[corner + offsets[tap]];
                }
            }
            return sum;
        }
    }
}
