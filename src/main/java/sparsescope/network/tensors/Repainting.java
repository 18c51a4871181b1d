package sparsescope.network.tensors;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Sets and clears values of a tensor. The same wish on the same tensor always paints the same. */
public final class Repainting {
    private Repainting() {}

    /** What a zero becomes that was a zero from the beginning: the mean magnitude of the values that are none, or 1. */
    public static short typical(short[] values) {
        long sum = 0;
        long count = 0;
        for (short value : values) {
            if (value != 0) {
                sum += Math.abs((int) value);
                count++;
            }
        }
        return count == 0 ? 1 : (short) Math.max(1, Math.min(Short.MAX_VALUE, Math.round((double) sum / count)));
    }

    /** A non-zero becomes zero; a zero becomes what it was in the beginning, or the typical value. */
    public static short turned(short now, short beginning, short typical) {
        return now != 0 ? 0 : beginning != 0 ? beginning : typical;
    }

    /**
     * Brings a tensor to a density: erases, or paints, places in an order that looks like chance; what was there in the beginning comes
     * back first.
     *
     * @param layer name of the layer
     * @param now the tensor
     * @param beginning the tensor before anything was painted
     */
    public static PaintedTensor density(String layer, boolean weights, short[] now, short[] beginning, double density) {
        int wanted = (int) Math.round(density * now.length);
        int nonZero =
                (int) IntStream.range(0, now.length).filter(i -> now[i] != 0).count();
        boolean erase = nonZero > wanted;
        int[] at = IntStream.range(0, now.length)
                .filter(i -> now[i] != 0 == erase)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> !erase && beginning[i] == 0)
                        .thenComparingLong(i -> shuffled(i)))
                .limit(Math.abs(nonZero - wanted))
                .mapToInt(i -> i)
                .toArray();
        short typical = typical(beginning);
        short[] after = new short[at.length];
        for (int i = 0; i < at.length; i++) {
            after[i] = turned(now[at[i]], beginning[at[i]], typical);
        }
        return new PaintedTensor(layer, weights, at, after);
    }

    /** A number for a place, without order (splitmix64's mixing). */
    private static long shuffled(long place) {
        long mixed = (place + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
