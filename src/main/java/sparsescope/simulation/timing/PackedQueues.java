package sparsescope.simulation.timing;

import java.util.Arrays;

/**
 * The bank queues of all PEs as byte-wide counters in longs (SWAR, SIMD within a register): a {@code long} holds the occupancies of
 * eight banks, and one addition, subtraction or comparison of longs treats all eight at once.
 *
 * <p>No byte overflows into its neighbour. A queue holds at most {@code depth} products and a vector pair brings at most
 * {@code multipliers} products to one bank, and {@link #fits} allows at most 127 for each. A comparison with a limit adds 127 less the
 * limit, so that a byte's high bit, worth 128, is set where the limit is exceeded; the largest sum of a byte is then
 * {@code depth + 127 + (127 - depth)} = 254, which is less than 256. 127 is the largest bound: with 128 the high bit would be part of the
 * count. What is subtracted from a byte is never more than the byte holds, so nothing is borrowed either.
 */
final class PackedQueues {
    /** A one in every byte. */
    private static final long ONES = 0x0101010101010101L;
    /** 127 in every byte: added to a count it sets the high bit where the count is not zero. */
    private static final long LOW_SEVENS = 0x7f7f7f7f7f7f7f7fL;
    /** The high bit of every byte. */
    private static final long HIGH_BITS = 0x8080808080808080L;
    /** Pairs that the quick way lets through before it looks at the queues. */
    private static final int AT_ONCE = 2;

    private final int banks;
    private final int words;
    private final int vector;
    private final boolean quick;
    private final long bias;
    /** What is taken from 127 + occupancy so that the high bit says a queue may have been too full on the way, or is now. */
    private final long limitAtOnce;

    private final long limit;
    private final long[] queues;
    private final long[] load;

    /**
     * @param depth products that a queue holds
     * @param vector activations in a vector
     * @param multipliers most products of a pair
     */
    PackedQueues(int pes, int banks, int depth, int vector, int multipliers) {
        this.quick = words(banks) == 4 && vector == 4 && depth + AT_ONCE * multipliers <= 127;
        this.banks = banks;
        this.words = words(banks);
        this.vector = vector;
        this.bias = (127L - depth) * ONES;
        this.limit = depth * ONES;
        this.limitAtOnce = (depth - (AT_ONCE - 1L)) * ONES;
        this.queues = new long[pes * words];
        this.load = new long[words];
    }

    /** Words for so many banks. */
    static int words(int banks) {
        return (banks + 7) / 8;
    }

    /** Whether queues of such a depth can be packed: each count must leave a byte's high bit free, so 127 is the most. */
    static boolean fits(int depth, int multipliers) {
        return depth <= 127 && multipliers <= 127;
    }

    /**
     * Takes a block's vector pairs through a PE's queues.
     *
     * @param row of each activation, vector after vector; those that bring nothing, and what a short vector lacks, are the zero row
     * @param from the block's first in {@code row}
     * @param end one past its last
     * @return the stalls
     */
    long pass(int pe, int[] row, int from, int end, PackedWeights weights) {
        if (quick) {
            return passInRegisters(pe * 4, row, from, end, weights.histograms, weights.rowLength());
        }
        long stalls = 0;
        for (int a = from; a < end; a += vector) {
            for (int at = 0; at < weights.rowLength(); at += words) {
                loadPair(row, a, at, weights);
                stalls += issue(pe * words);
            }
        }
        return stalls;
    }

    /** The stalls of a block's pairs in lockstep: an issue takes as many cycles as its fullest bank gets products. */
    long passInLockstep(int[] row, int from, int end, PackedWeights weights) {
        long stalls = 0;
        for (int a = from; a < end; a += vector) {
            for (int at = 0; at < weights.rowLength(); at += words) {
                loadPair(row, a, at, weights);
                stalls += fullest() - 1;
            }
        }
        return stalls;
    }

    /** What a pair sends to each bank. */
    private void loadPair(int[] row, int from, int at, PackedWeights weights) {
        Arrays.fill(load, 0);
        for (int e = from; e < from + vector; e++) {
            int histogram = row[e] * weights.rowLength() + at;
            for (int word = 0; word < words; word++) {
                load[word] += weights.histograms[histogram + word];
            }
        }
    }

    /** Most products that the pair sends to one bank, at least 1. */
    private int fullest() {
        int most = 1;
        for (int word = 0; word < words; word++) {
            while ((load[word] + (127 - most) * ONES & HIGH_BITS) != 0) {
                most++;
            }
        }
        return most;
    }

    /** Retires one product of every bank a cycle until the load fits into all queues, and adds it; returns the stalls. */
    private long issue(int at) {
        long stalls = -1;
        long over;
        do {
            stalls++;
            over = 0;
            for (int word = 0; word < words; word++) {
                long queue = queues[at + word];
                queue -= (queue + LOW_SEVENS & HIGH_BITS) >>> 7;
                queues[at + word] = queue;
                over |= queue + load[word] + bias;
            }
        } while ((over & HIGH_BITS) != 0);
        for (int word = 0; word < words; word++) {
            queues[at + word] += load[word];
        }
        return stalls;
    }

    /**
     * The common case, kept in registers: four words of queues, four activations. Activations that bring
     * nothing are a vector's last ones, so only as many histograms are added as there are others. Queues hardly ever fill: pairs are
     * let through two at a time, and only where a queue may have been too full is the way gone again, pair by pair.
     */
    private long passInRegisters(int at, int[] row, int from, int end, long[] h, int length) {
        long stalls = 0;
        for (int v = from; v < end; v += 4) {
            int a = row[v] * length;
            int b = row[v + 1] * length;
            int c = row[v + 2] * length;
            int d = row[v + 3] * length;
            if (a == 0) {
                retire(at, length / 4);
                continue;
            }
            int word = c == 0 ? passTwo(at, h, a, b, length) : passFour(at, h, a, b, c, d, length);
            if (word < length) {
                stalls += passPairs(at, h, a, b, c, d, word, length);
            }
        }
        return stalls;
    }

    /** So many cycles that bring nothing. */
    private void retire(int at, int cycles) {
        for (int word = at; word < at + 4; word++) {
            long queue = queues[word];
            for (int cycle = 0; cycle < cycles && queue != 0; cycle++) {
                queue -= (queue + LOW_SEVENS & HIGH_BITS) >>> 7;
            }
            queues[word] = queue;
        }
    }

    /**
     * Pairs of a vector with at most two activations that bring something, two at a time. Occupancies are held with 127 added, so that the
     * high bit of a byte says whether there is something to retire. A byte may reach 127 + depth + 2 · multipliers, which the condition for
     * this way keeps at 254 or less.
     *
     * @return the word before which a queue may have been too full, or {@code length}
     */
    private int passTwo(int at, long[] h, int a, int b, int length) {
        long p0 = queues[at] + LOW_SEVENS;
        long p1 = queues[at + 1] + LOW_SEVENS;
        long p2 = queues[at + 2] + LOW_SEVENS;
        long p3 = queues[at + 3] + LOW_SEVENS;
        long most = limitAtOnce;
        int word = 0;
        for (; word < length - 4; word += 8) {
            int i = a + word;
            int j = b + word;
            long s0 = p0;
            long s1 = p1;
            long s2 = p2;
            long s3 = p3;
            p0 += h[i] + h[j] - ((p0 & HIGH_BITS) >>> 7);
            p1 += h[i + 1] + h[j + 1] - ((p1 & HIGH_BITS) >>> 7);
            p2 += h[i + 2] + h[j + 2] - ((p2 & HIGH_BITS) >>> 7);
            p3 += h[i + 3] + h[j + 3] - ((p3 & HIGH_BITS) >>> 7);
            p0 += h[i + 4] + h[j + 4] - ((p0 & HIGH_BITS) >>> 7);
            p1 += h[i + 5] + h[j + 5] - ((p1 & HIGH_BITS) >>> 7);
            p2 += h[i + 6] + h[j + 6] - ((p2 & HIGH_BITS) >>> 7);
            p3 += h[i + 7] + h[j + 7] - ((p3 & HIGH_BITS) >>> 7);
            if (((p0 - most | p1 - most | p2 - most | p3 - most) & HIGH_BITS) != 0) {
                p0 = s0;
                p1 = s1;
                p2 = s2;
                p3 = s3;
                break;
            }
        }
        keep(at, p0, p1, p2, p3);
        return word;
    }

    /** As {@link #passTwo}, with up to four activations; the zero row's histogram is empty. */
    private int passFour(int at, long[] h, int a, int b, int c, int d, int length) {
        long p0 = queues[at] + LOW_SEVENS;
        long p1 = queues[at + 1] + LOW_SEVENS;
        long p2 = queues[at + 2] + LOW_SEVENS;
        long p3 = queues[at + 3] + LOW_SEVENS;
        long most = limitAtOnce;
        int word = 0;
        for (; word < length - 4; word += 8) {
            int i = a + word;
            int j = b + word;
            int k = c + word;
            int l = d + word;
            long s0 = p0;
            long s1 = p1;
            long s2 = p2;
            long s3 = p3;
            p0 += h[i] + h[j] + h[k] + h[l] - ((p0 & HIGH_BITS) >>> 7);
            p1 += h[i + 1] + h[j + 1] + h[k + 1] + h[l + 1] - ((p1 & HIGH_BITS) >>> 7);
            p2 += h[i + 2] + h[j + 2] + h[k + 2] + h[l + 2] - ((p2 & HIGH_BITS) >>> 7);
            p3 += h[i + 3] + h[j + 3] + h[k + 3] + h[l + 3] - ((p3 & HIGH_BITS) >>> 7);
            p0 += h[i + 4] + h[j + 4] + h[k + 4] + h[l + 4] - ((p0 & HIGH_BITS) >>> 7);
            p1 += h[i + 5] + h[j + 5] + h[k + 5] + h[l + 5] - ((p1 & HIGH_BITS) >>> 7);
            p2 += h[i + 6] + h[j + 6] + h[k + 6] + h[l + 6] - ((p2 & HIGH_BITS) >>> 7);
            p3 += h[i + 7] + h[j + 7] + h[k + 7] + h[l + 7] - ((p3 & HIGH_BITS) >>> 7);
            if (((p0 - most | p1 - most | p2 - most | p3 - most) & HIGH_BITS) != 0) {
                p0 = s0;
                p1 = s1;
                p2 = s2;
                p3 = s3;
                break;
            }
        }
        keep(at, p0, p1, p2, p3);
        return word;
    }

    private void keep(int at, long p0, long p1, long p2, long p3) {
        queues[at] = p0 - LOW_SEVENS;
        queues[at + 1] = p1 - LOW_SEVENS;
        queues[at + 2] = p2 - LOW_SEVENS;
        queues[at + 3] = p3 - LOW_SEVENS;
    }

    /** The rest of an activation vector's pairs, looking at the queues before each. */
    private long passPairs(int at, long[] h, int r0, int r1, int r2, int r3, int from, int length) {
        long q0 = queues[at];
        long q1 = queues[at + 1];
        long q2 = queues[at + 2];
        long q3 = queues[at + 3];
        long stalls = 0;
        for (int word = from; word < length; word += 4) {
            long h0 = h[r0 + word] + h[r1 + word] + h[r2 + word] + h[r3 + word];
            long h1 = h[r0 + word + 1] + h[r1 + word + 1] + h[r2 + word + 1] + h[r3 + word + 1];
            long h2 = h[r0 + word + 2] + h[r1 + word + 2] + h[r2 + word + 2] + h[r3 + word + 2];
            long h3 = h[r0 + word + 3] + h[r1 + word + 3] + h[r2 + word + 3] + h[r3 + word + 3];
            q0 -= (q0 + LOW_SEVENS & HIGH_BITS) >>> 7;
            q1 -= (q1 + LOW_SEVENS & HIGH_BITS) >>> 7;
            q2 -= (q2 + LOW_SEVENS & HIGH_BITS) >>> 7;
            q3 -= (q3 + LOW_SEVENS & HIGH_BITS) >>> 7;
            while (((q0 + h0 + bias | q1 + h1 + bias | q2 + h2 + bias | q3 + h3 + bias) & HIGH_BITS) != 0) {
                stalls++;
                q0 -= (q0 + LOW_SEVENS & HIGH_BITS) >>> 7;
                q1 -= (q1 + LOW_SEVENS & HIGH_BITS) >>> 7;
                q2 -= (q2 + LOW_SEVENS & HIGH_BITS) >>> 7;
                q3 -= (q3 + LOW_SEVENS & HIGH_BITS) >>> 7;
            }
            q0 += h0;
            q1 += h1;
            q2 += h2;
            q3 += h3;
        }
        queues[at] = q0;
        queues[at + 1] = q1;
        queues[at + 2] = q2;
        queues[at + 3] = q3;
        return stalls;
    }

    /** A PE's occupancies, bank by bank. */
    void occupancy(int pe, int[] into) {
        for (int bank = 0; bank < banks; bank++) {
            into[bank] = (int) (queues[pe * words + (bank >> 3)] >>> ((bank & 7) << 3)) & 0xff;
        }
    }

    /** Empties all queues. */
    void clear() {
        Arrays.fill(queues, 0);
    }
}
