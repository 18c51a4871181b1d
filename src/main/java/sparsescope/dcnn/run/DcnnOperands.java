package sparsescope.dcnn.run;

import java.util.ArrayList;
import java.util.List;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.plan.DcnnPlan;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;

/**
 * Finds the operands of an output's pairs. Whether values are zero is kept as bits too, 64 channels in a word at each position, so that the
 * products of an output are counted some fifty times faster than pair by pair.
 */
final class DcnnOperands {
    private final ConvShape shape;
    private final DcnnPlan plan;
    private final short[] input;
    private final short[] weights;
    private final int words;
    /** Non-zero inputs, filter groups × H × W × words; none before products are counted. */
    private volatile long[] inputBits;
    /** Non-zero weights, K × S × R × words; there when {@link #inputBits} are. */
    private long[] weightBits;

    DcnnOperands(LayerOperands layer, DcnnPlan plan) {
        this.shape = layer.shape();
        this.plan = plan;
        this.input = layer.input().values();
        this.weights = layer.weights().values();
        this.words = (shape.groupChannels() + 63) / 64;
    }

    /** Works out which operands are zero, once; what a PE does at a cycle does not need it. */
    void prepare() {
        if (inputBits == null) {
            synchronized (this) {
                if (inputBits == null) {
                    weightBits = bits(weights, shape.outputChannels(), shape.filterHeight() * shape.filterWidth());
                    inputBits = bits(input, shape.groups(), shape.inputHeight() * shape.inputWidth());
                }
            }
        }
    }

    /**
     * The bits of {@code blocks} blocks of C/groups planes; on one thread, since workers that would help may be waiting for the lock that
     * this is done under.
     */
    private long[] bits(short[] values, int blocks, int plane) {
        long[] bits = new long[Math.multiplyExact(Math.multiplyExact(blocks, plane), words)];
        for (int block = 0; block < blocks; block++) {
            int first = block * shape.groupChannels() * plane;
            int at = block * plane * words;
            for (int position = 0; position < plane; position++) {
                for (int c = 0; c < shape.groupChannels(); c += 64, at++) {
                    bits[at] = word(values, first + c * plane + position, plane, shape.groupChannels() - c);
                }
            }
        }
        return bits;
    }

    /** The bits of up to 64 values that lie {@code apart} from one another. */
    private static long word(short[] values, int first, int apart, int left) {
        long word = 0;
        for (int bit = 0, at = first; bit < Math.min(64, left); bit++, at += apart) {
            if (values[at] != 0) {
                word |= 1L << bit;
            }
        }
        return word;
    }

    /** Pairs of output (k; y, x) of which neither operand is zero. */
    int products(int k, int y, int x) {
        return productsOfChannels(k, y, x, shape.groupChannels());
    }

    /** The first {@code end} pairs of output (k; y, x) of which neither operand is zero. */
    int products(int k, int y, int x, int end) {
        int inFilter = shape.filterHeight() * shape.filterWidth();
        int channels = end / inFilter;
        int products = productsOfChannels(k, y, x, channels);
        for (int pair = channels * inFilter; pair < end; pair++) {
            if (weight(k, pair) != 0 && activation(k, y, x, pair) != 0) {
                products++;
            }
        }
        return products;
    }

    /** Of the pairs of an output's first {@code channels} channels, those of which neither operand is zero. */
    private int productsOfChannels(int k, int y, int x, int channels) {
        int firstY = y * shape.stride() - shape.padding();
        int firstX = x * shape.stride() - shape.padding();
        int s1 = Math.min(shape.filterHeight(), shape.inputHeight() - firstY);
        int r0 = Math.max(0, -firstX);
        int r1 = Math.min(shape.filterWidth(), shape.inputWidth() - firstX);
        int block = k / shape.groupFilters() * shape.inputHeight();
        int whole = channels / 64;
        long rest = (1L << channels % 64) - 1;
        long[] inputs = inputBits;
        int products = 0;
        for (int s = Math.max(0, -firstY); s < s1; s++) {
            int in = ((block + firstY + s) * shape.inputWidth() + firstX + r0) * words;
            int w = ((k * shape.filterHeight() + s) * shape.filterWidth() + r0) * words;
            for (int r = r0; r < r1; r++, in += words, w += words) {
                for (int word = 0; word < whole; word++) {
                    products += Long.bitCount(inputs[in + word] & weightBits[w + word]);
                }
                if (rest != 0) {
                    products += Long.bitCount(inputs[in + whole] & weightBits[w + whole] & rest);
                }
            }
        }
        return products;
    }

    /** The first {@code end} pairs of an output at (y, x) whose input lies outside the plane. */
    int padding(int y, int x, int end) {
        int inFilter = shape.filterHeight() * shape.filterWidth();
        int padding = end / inFilter * outside(y, x, inFilter);
        return padding + outside(y, x, end % inFilter);
    }

    /** Of a filter plane's first {@code end} weights, those that meet an input outside the plane at output (y, x). */
    private int outside(int y, int x, int end) {
        int outside = 0;
        for (int at = 0; at < end; at++) {
            if (!inPlane(inputY(y, at), inputX(x, at))) {
                outside++;
            }
        }
        return outside;
    }

    /** The pairs from {@code first} to before {@code end} multiplied and added up. */
    long dot(int k, int y, int x, int first, int end) {
        long sum = 0;
        for (int pair = first; pair < end; pair++) {
            int weight = weight(k, pair);
            if (weight != 0) {
                sum += (long) weight * activation(k, y, x, pair);
            }
        }
        return sum;
    }

    /** What each of F·I multipliers does at a place. */
    List<DcnnPair> pairs(DcnnPlace place) {
        List<DcnnPair> pairs = new ArrayList<>(plan.config().multipliers());
        for (int pair = place.firstPair(); pair < place.endPair(); pair++) {
            pairs.add(pair(place.filter(), place.y(), place.x(), pair));
        }
        while (pairs.size() < plan.config().multipliers()) {
            pairs.add(DcnnPair.EMPTY);
        }
        return List.copyOf(pairs);
    }

    /** One pair of output (k; y, x). */
    DcnnPair pair(int k, int y, int x, int pair) {
        int inputY = inputY(y, pair);
        int inputX = inputX(x, pair);
        int activation = activation(k, y, x, pair);
        int weight = weight(k, pair);
        DcnnCause cause = DcnnCause.PADDING_PAIR;
        if (inPlane(inputY, inputX)) {
            cause = activation != 0 && weight != 0 ? DcnnCause.PRODUCT : DcnnCause.ZERO_PAIR;
        }
        return new DcnnPair(
                cause,
                channel(k, pair),
                inputY,
                inputX,
                pair / shape.filterWidth() % shape.filterHeight(),
                pair % shape.filterWidth(),
                activation,
                weight);
    }

    /** The causes of the slots of one cycle at a place, counted. */
    DcnnCounts causes(DcnnPlace place) {
        int products = 0;
        int padding = 0;
        for (int pair = place.firstPair(); pair < place.endPair(); pair++) {
            if (!inPlane(inputY(place.y(), pair), inputX(place.x(), pair))) {
                padding++;
            } else if (weight(place.filter(), pair) != 0
                    && activation(place.filter(), place.y(), place.x(), pair) != 0) {
                products++;
            }
        }
        int empty = plan.config().multipliers() - place.pairs();
        return new DcnnCounts(products, place.pairs() - products - padding, padding, empty, 0);
    }

    private int channel(int k, int pair) {
        int channel = pair / (shape.filterHeight() * shape.filterWidth());
        return k / shape.groupFilters() * shape.groupChannels() + channel;
    }

    private int inputY(int y, int pair) {
        return y * shape.stride() - shape.padding() + pair / shape.filterWidth() % shape.filterHeight();
    }

    private int inputX(int x, int pair) {
        return x * shape.stride() - shape.padding() + pair % shape.filterWidth();
    }

    private boolean inPlane(int y, int x) {
        return y >= 0 && x >= 0 && y < shape.inputHeight() && x < shape.inputWidth();
    }

    private int weight(int k, int pair) {
        return weights[k * plan.pairs() + pair];
    }

    /** The activation of a pair, 0 in the padding. */
    private int activation(int k, int y, int x, int pair) {
        int inputY = inputY(y, pair);
        int inputX = inputX(x, pair);
        return inPlane(inputY, inputX)
                ? input[(channel(k, pair) * shape.inputHeight() + inputY) * shape.inputWidth() + inputX]
                : 0;
    }
}
