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
        return zeros[element];
    }

    /** Where an element belongs: y·W + x of an activation, (k·S + s)·R + r of a weight. */
    public int place(int element) {
        return places[element];
    }

    /** Writes blocks, element by element in scan order. */
    static final class Writer {
        private final boolean dense;
        private final int longestRun;
        private int[] starts;
        private int blocks;
        private short[] values = new short[256];
        private char[] zeros = new char[256];
        private int[] places = new int[256];
        private int size;
        private int run;
        private int[] runPlaces = new int[16];

        /**
         * @param blocks how many blocks will be written
         * @param indexBits bits of the run-length index
         * @param dense whether zeros are stored like any other value
         */
        Writer(int blocks, int indexBits, boolean dense) {
            this.starts = new int[blocks + 1];
            this.longestRun = (1 << indexBits) - 1;
            this.dense = dense;
        }

        /** The next value of the open block in scan order, and its place. */
        void next(short value, int place) {
            if (value != 0 || dense) {
                flushPlaceholders();
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
                zeros = Arrays.copyOf(zeros, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            values[size] = value;
            zeros[size] = (char) zerosBefore;
            places[size] = place;
            size++;
        }

        /** Ends the open block; trailing zeros are not stored. */
        void endBlock() {
            run = 0;
            starts[++blocks] = size;
        }

        CompressedBlocks finish() {
            return new CompressedBlocks(
                    starts, Arrays.copyOf(values, size), Arrays.copyOf(zeros, size), Arrays.copyOf(places, size));
        }
    }
}
