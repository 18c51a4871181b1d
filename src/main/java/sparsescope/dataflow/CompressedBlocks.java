package sparsescope.dataflow;

import java.util.Arrays;

/**
 * Blocks of stored elements end to end, each block compressed on its own (SCNN §IV, run-length index). An element is its value, the
 * zeros before it, and the place it decodes to. A placeholder, and a zero that a dense operand keeps, has the value 0.
 */
public final class CompressedBlocks {
    private final int[] starts;
    private final short[] values;
    private final char[] zeros;
    private final int[] places;

    private CompressedBlocks(int[] starts, short[] values, char[] zeros, int[] places) {
        this.starts = starts;
        this.values = values;
        this.zeros = zeros;
        this.places = places;
    }

    /** Blocks of an operand that stores its zeros like any other value; each begins at its place in {@code starts}. */
    static CompressedBlocks dense(int[] starts, short[] values, int[] places) {
        return new CompressedBlocks(starts, values, new char[0], places);
    }

    /** How many blocks. */
    public int blocks() {
        return starts.length - 1;
    }

    /** First element of a block. */
    public int start(int block) {
        return starts[block];
    }

    /** One past the last element of a block. */
    public int end(int block) {
        return starts[block + 1];
    }

    /** Stored elements in a block. */
    public int stored(int block) {
        return starts[block + 1] - starts[block];
    }

    /** Stored elements in all blocks. */
    public int stored() {
        return starts[starts.length - 1];
    }

    /** An element's value; 0 for a placeholder. */
    public int value(int element) {
        return values[element];
    }

    /** An element's run-length index: zeros between the stored element before it and itself. */
    public int zerosBefore(int element) {
        return zeros.length == 0 ? 0 : zeros[element];
    }

    /** Where an element belongs: y·W + x of an activation, a number of {@link FilterPlaces} of a weight. */
    public int place(int element) {
        return places[element];
    }

    /**
     * Puts blocks together from their non-zeros, which come in scan order within a block but from one block and another in turn. Only for
     * sparse operands.
     */
    static final class Gatherer {
        /** What stands at a position of a block's scan. */
        interface Places {
            int at(int block, int position);
        }

        private final int[] starts;
        private final int[] next;
        private int[] positions = new int[256];
        private short[] values = new short[256];
        private final int longestRun;

        /**
         * @param blocks how many
         * @param indexBits bits of the run-length index
         */
        Gatherer(int blocks, int indexBits) {
            this.starts = new int[blocks + 1];
            this.next = new int[blocks];
            this.longestRun = (1 << indexBits) - 1;
        }

        /** Makes room for blocks {@code from}…{@code to}−1, of which so many non-zeros will come; blocks before have theirs. */
        void makeRoom(int from, int to, int[] nonZeros) {
            for (int block = from; block < to; block++) {
                next[block] = starts[block];
                starts[block + 1] = Math.addExact(starts[block], nonZeros[block]);
            }
            if (starts[to] > positions.length) {
                int room = (int) Math.max(starts[to], Math.min(Integer.MAX_VALUE - 8, positions.length * 3L / 2));
                positions = Arrays.copyOf(positions, room);
                values = Arrays.copyOf(values, room);
            }
        }

        /** The next non-zero of a block, and where in the block's scan it is. */
        void add(int block, int position, short value) {
            positions[next[block]] = position;
            values[next[block]++] = value;
        }

        /** Adds the placeholders. */
        CompressedBlocks finish(Places places) {
            int[] all = new int[starts.length];
            for (int block = 0; block < next.length; block++) {
                all[block + 1] = all[block] + starts[block + 1] - starts[block] + placeholders(block);
            }
            int size = all[next.length];
            var made = new CompressedBlocks(all, new short[size], new char[size], new int[size]);
            for (int block = 0; block < next.length; block++) {
                fill(block, made, places);
            }
            return made;
        }

        private int placeholders(int block) {
            int count = 0;
            int before = -1;
            for (int e = starts[block]; e < starts[block + 1]; e++) {
                count += (positions[e] - before - 1) / (longestRun + 1);
                before = positions[e];
            }
            return count;
        }

        private void fill(int block, CompressedBlocks made, Places places) {
            int at = made.starts[block];
            int before = -1;
            for (int e = starts[block]; e < starts[block + 1]; e++) {
                while (positions[e] - before - 1 > longestRun) {
                    before += longestRun + 1;
                    made.zeros[at] = (char) longestRun;
                    made.places[at++] = places.at(block, before);
                }
                made.values[at] = values[e];
                made.zeros[at] = (char) (positions[e] - before - 1);
                made.places[at++] = places.at(block, positions[e]);
                before = positions[e];
            }
        }
    }

    /** Writes blocks, element by element in scan order. */
    static final class Writer {
        private final boolean dense;
        private final int longestRun;
        private int[] starts;
        private int blocks;
        private short[] values;
        private char[] zeros;
        private int[] places;
        private int size;
        private int run;
        private int[] runPlaces = new int[16];

        /**
         * @param blocks how many blocks will be written
         * @param indexBits bits of the run-length index
         * @param dense whether zeros are stored like any other value
         * @param elements how many there may be, as a first guess
         */
        Writer(int blocks, int indexBits, boolean dense, int elements) {
            int room = Math.max(16, elements);
            this.values = new short[room];
            this.zeros = new char[dense ? 0 : room];
            this.places = new int[room];
            this.starts = new int[blocks + 1];
            this.longestRun = (1 << indexBits) - 1;
            this.dense = dense;
        }

        /** The next value of the open block in scan order, and its place. */
        void next(short value, int place) {
            if (value != 0 || dense) {
                if (run > longestRun) {
                    flushPlaceholders();
                }
                store(value, run, place);
                run = 0;
                return;
            }
            if (run == runPlaces.length) {
                runPlaces = Arrays.copyOf(runPlaces, 2 * run);
            }
            runPlaces[run++] = place;
        }

        /** Of the zeros that wait, every one that follows a full run is a placeholder; what is left is the index of the next value. */
        private void flushPlaceholders() {
            int from = 0;
            while (run - from > longestRun) {
                from += longestRun;
                store((short) 0, longestRun, runPlaces[from]);
                from++;
            }
            run -= from;
        }

        private void store(short value, int zerosBefore, int place) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                zeros = dense ? zeros : Arrays.copyOf(zeros, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            values[size] = value;
            if (!dense) {
                zeros[size] = (char) zerosBefore;
            }
            places[size] = place;
            size++;
        }

        /** Ends the open block; trailing zeros are not stored. */
        void endBlock() {
            run = 0;
            starts[++blocks] = size;
        }

        CompressedBlocks finish() {
            if (size < values.length) {
                values = Arrays.copyOf(values, size);
                zeros = dense ? zeros : Arrays.copyOf(zeros, size);
                places = Arrays.copyOf(places, size);
            }
            return new CompressedBlocks(starts, values, zeros, places);
        }
    }
}
