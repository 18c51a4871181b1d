package sparsescope.ui.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Makes strokes. The same wish on the same tensor always paints the same. */
final class Strokes {
    private Strokes() {}

    /** What a zero becomes that was a zero from the beginning: the mean magnitude of the values that are none, or 1. */
    static short typical(short[] values) {
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
    static short turned(short now, short beginning, short typical) {
        return now != 0 ? 0 : beginning != 0 ? beginning : typical;
    }

    /**
     * Brings a tensor to a density: erases, or paints, places in an order that looks like chance; what was there in the beginning comes
     * back first.
     *
     * @param now the tensor
     * @param beginning the tensor before anything was painted
     */
    static Stroke density(int layer, boolean weights, short[] now, short[] beginning, double density) {
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
        short[] before = new short[at.length];
        short[] after = new short[at.length];
        for (int i = 0; i < at.length; i++) {
            before[i] = now[at[i]];
            after[i] = turned(now[at[i]], beginning[at[i]], typical);
        }
        return new Stroke(layer, weights, at, before, after);
    }

    /** A number for a place, without order (splitmix64's mixing). */
    private static long shuffled(long place) {
        long mixed = (place + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** A stroke that is the first and then the second, on the same tensor. */
    static Stroke both(Stroke first, Stroke second) {
        int[] at = Arrays.copyOf(first.at(), first.at().length + second.at().length);
        short[] before = Arrays.copyOf(first.before(), at.length);
        short[] after = Arrays.copyOf(first.after(), at.length);
        System.arraycopy(second.at(), 0, at, first.at().length, second.at().length);
        System.arraycopy(second.before(), 0, before, first.at().length, second.at().length);
        System.arraycopy(second.after(), 0, after, first.at().length, second.at().length);
        return new Stroke(first.layer(), first.weights(), at, before, after);
    }
}
