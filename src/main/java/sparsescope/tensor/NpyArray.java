package sparsescope.tensor;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import sparsescope.file.InputException;

/** Holds an array as NumPy stores it: a type, sizes, and the elements in C order. */
public final class NpyArray {
    private final NpyHeader header;
    private final Object elements;

    NpyArray(NpyHeader header, Object elements) {
        if (Array.getLength(elements) != header.count()) {
            throw new IllegalArgumentException(Array.getLength(elements) + " elements for " + header);
        }
        this.header = header;
        this.elements = elements;
    }

    private static NpyHeader header(DType type, int[] shape) {
        return new NpyHeader(type, Arrays.stream(shape).boxed().toList());
    }

    /** An int8 array. */
    public static NpyArray of(byte[] elements, int... shape) {
        return new NpyArray(header(DType.INT8, shape), elements.clone());
    }

    /** An int16 array. */
    public static NpyArray of(short[] elements, int... shape) {
        return new NpyArray(header(DType.INT16, shape), elements.clone());
    }

    /** An int32 array. */
    public static NpyArray of(int[] elements, int... shape) {
        return new NpyArray(header(DType.INT32, shape), elements.clone());
    }

    /** An int64 array. */
    public static NpyArray of(long[] elements, int... shape) {
        return new NpyArray(header(DType.INT64, shape), elements.clone());
    }

    /** A float32 array. */
    public static NpyArray of(float[] elements, int... shape) {
        return new NpyArray(header(DType.FLOAT32, shape), elements.clone());
    }

    /** A float64 array. */
    public static NpyArray of(double[] elements, int... shape) {
        return new NpyArray(header(DType.FLOAT64, shape), elements.clone());
    }

    /** Type and sizes. */
    public NpyHeader header() {
        return header;
    }

    /** The elements' type. */
    public DType type() {
        return header.type();
    }

    /** Sizes, outermost first. */
    public List<Integer> shape() {
        return header.shape();
    }

    /** How many elements there are. */
    public int count() {
        return Array.getLength(elements);
    }

    Object elements() {
        return elements;
    }

    /** Element {@code i} in C order, of an array of whole numbers. */
    public long integer(int i) {
        if (elements instanceof short[] shorts) {
            return shorts[i];
        }
        if (elements instanceof int[] ints) {
            return ints[i];
        }
        if (elements instanceof long[] longs) {
            return longs[i];
        }
        if (elements instanceof byte[] bytes) {
            return bytes[i];
        }
        throw new IllegalStateException(header + " does not hold whole numbers");
    }

    /** Element {@code i} in C order. */
    public double number(int i) {
        if (elements instanceof double[] doubles) {
            return doubles[i];
        }
        return elements instanceof float[] floats ? floats[i] : integer(i);
    }

    /** The elements as 16-bit values; an {@link InputException} that begins with {@code where} when one does not fit. */
    public short[] toShorts(String where) {
        if (elements instanceof short[] shorts) {
            return shorts.clone();
        }
        short[] values = new short[count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) fitting(i, Short.MIN_VALUE, Short.MAX_VALUE, where);
        }
        return values;
    }

    /** The elements as 32-bit values; an {@link InputException} that begins with {@code where} when one does not fit. */
    public int[] toInts(String where) {
        int[] values = new int[count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) fitting(i, Integer.MIN_VALUE, Integer.MAX_VALUE, where);
        }
        return values;
    }

    /** The elements as 64-bit values, of an array of whole numbers. */
    public long[] toLongs() {
        long[] values = new long[count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer(i);
        }
        return values;
    }

    /** The elements as double-precision values. */
    public double[] toDoubles() {
        double[] values = new double[count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(i);
        }
        return values;
    }

    private long fitting(int i, int lowest, int highest, String where) {
        long value = integer(i);
        if (value < lowest || value > highest) {
            throw new InputException(
                    where + ": found " + value + " as element " + i + ", expected values " + lowest + "…" + highest);
        }
        return value;
    }

    /** Whether type, sizes and every element are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NpyArray array
                && header.equals(array.header)
                && Arrays.deepEquals(new Object[] {elements}, new Object[] {array.elements});
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {header, elements});
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
