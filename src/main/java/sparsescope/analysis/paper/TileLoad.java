package sparsescope.analysis.paper;

import java.util.Arrays;
import java.util.List;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.tensor.Activations;

/**
 * The imbalance of an input over the PEs' tiles: the non-zero values of the fullest tile over those of the mean one, 1 when all are alike.
 *
 * @param together of all channels together: what PEs wait for when they meet after an output-channel group
 * @param single the same of one channel alone, on average: what they would wait for if they met after each
 */
record TileLoad(double together, double single) {
    static TileLoad of(Activations input, List<PeTile> pes) {
        long[] all = new long[pes.size()];
        double single = 0;
        int channels = 0;
        for (int c = 0; c < input.channels(); c++) {
            long[] own = new long[all.length];
            for (int pe = 0; pe < all.length; pe++) {
                own[pe] = nonZero(input, c, pes.get(pe).input());
                all[pe] += own[pe];
            }
            // A channel of zeros keeps nobody waiting.
            if (Arrays.stream(own).anyMatch(load -> load > 0)) {
                single += imbalance(own);
                channels++;
            }
        }
        return channels == 0 ? new TileLoad(1, 1) : new TileLoad(imbalance(all), single / channels);
    }

    private static long nonZero(Activations input, int channel, Rect tile) {
        long count = 0;
        for (int y = tile.y(); y < tile.y() + tile.height(); y++) {
            for (int x = tile.x(); x < tile.x() + tile.width(); x++) {
                count += input.at(channel, y, x) == 0 ? 0 : 1;
            }
        }
        return count;
    }

    private static double imbalance(long[] loads) {
        long fullest = Arrays.stream(loads).max().orElseThrow();
        return (double) fullest * loads.length / Arrays.stream(loads).sum();
    }
}
