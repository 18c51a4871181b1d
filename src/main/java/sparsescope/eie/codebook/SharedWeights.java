package sparsescope.eie.codebook;

import java.util.List;
import java.util.OptionalInt;
import sparsescope.eie.EieConfig;
import sparsescope.eie.WeightSharing;
import sparsescope.tensor.Weights;

/**
 * The weights of a layer as the machine computes with them: values of a table, found by k-means when there are more different ones than it
 * holds, or the weights themselves. Zero stays zero, and nothing else becomes zero.
 */
public final class SharedWeights {
    private static final int WORDS = 1 << 16;

    private final WeightHistogram histogram;
    private final short[] table;
    private final List<ClusteringRound> rounds;
    /** By weight as an unsigned word; null where weights are what they are. */
    private final short[] codes;

    private SharedWeights(WeightHistogram histogram, short[] table, List<ClusteringRound> rounds, short[] codes) {
        this.histogram = histogram;
        this.table = table;
        this.rounds = rounds;
        this.codes = codes;
    }

    /** Finds the table of a layer. */
    public static SharedWeights of(Weights weights, EieConfig config) {
        WeightHistogram histogram = WeightHistogram.of(weights);
        if (config.weightSharing() == WeightSharing.NONE) {
            return new SharedWeights(histogram, new short[0], List.of(), null);
        }
        int places = config.tableSize() - 1;
        return histogram.size() <= places ? exact(histogram) : clustered(histogram, places);
    }

    private static SharedWeights exact(WeightHistogram histogram) {
        short[] table = new short[histogram.size() + 1];
        short[] codes = new short[WORDS];
        for (int i = 0; i < histogram.size(); i++) {
            table[i + 1] = (short) histogram.value(i);
            codes[histogram.value(i) & 0xFFFF] = (short) (i + 1);
        }
        return new SharedWeights(histogram, table, List.of(), codes);
    }

    private static SharedWeights clustered(WeightHistogram histogram, int places) {
        List<ClusteringRound> rounds = new KMeans(histogram, places).rounds();
        ClusteringRound last = rounds.get(rounds.size() - 1);
        short[] table = new short[places + 1];
        for (int i = 0; i < places; i++) {
            table[i + 1] = rounded(last.after(i));
        }
        short[] codes = new short[WORDS];
        for (int i = 0; i < histogram.size(); i++) {
            codes[histogram.value(i) & 0xFFFF] = (short) (last.centroidOf(i) + 1);
        }
        return new SharedWeights(histogram, table, rounds, codes);
    }

    /** The nearest whole number but 0, which is the placeholders'; halves go away from zero. */
    static short rounded(double centroid) {
        double size = Math.floor(Math.abs(centroid) + 0.5);
        return (short) (centroid < 0 ? -Math.max(1, size) : Math.max(1, size));
    }

    /** Whether weights are codes into a table. */
    public boolean shared() {
        return codes != null;
    }

    /** Whether every weight keeps its value. */
    public boolean exact() {
        return rounds.isEmpty();
    }

    /** How many entries of the table are in use, that of placeholders included; 0 without a table. */
    public int entries() {
        return table.length;
    }

    /** The shared weight of a code; 0 of code 0, the placeholders'. */
    public int shared(int code) {
        return table[code];
    }

    /** The code of a weight: 0 for zero; empty without a table. */
    public OptionalInt code(int weight) {
        return codes == null ? OptionalInt.empty() : OptionalInt.of(codes[weight & 0xFFFF]);
    }

    /** What the machine multiplies with instead of a weight of the layer. */
    public int value(int weight) {
        return codes == null ? weight : table[codes[weight & 0xFFFF]];
    }

    /** The rounds of k-means in which some weight changed its centroid, in order; none when there was no need. */
    public List<ClusteringRound> rounds() {
        return rounds;
    }

    /** How often each different weight occurs. */
    public WeightHistogram histogram() {
        return histogram;
    }

    /** How far the non-zero weights are from what stands for them. */
    public SharingError weightError() {
        SharingError.Tally tally = new SharingError.Tally();
        for (int i = 0; i < histogram.size(); i++) {
            tally.add((long) value(histogram.value(i)) - histogram.value(i), histogram.count(i));
        }
        return tally.error();
    }
}
