package sparsescope.tensor;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.List;

/** Moves the elements of arrays between the bytes of a file and Java's arrays, and from Fortran order into C order. */
final class NpyElements {
    private NpyElements() {}

    /** Room for elements of a type as they are held. */
    static Object allocate(DType type, int count) {
        return switch (type.held()) {
            case INT8 -> new byte[count];
            case INT16 -> new short[count];
            case INT32 -> new int[count];
            case INT64 -> new long[count];
            case FLOAT32 -> new float[count];
            case FLOAT64 -> new double[count];
            default -> throw new IllegalArgumentException(type + " is not held as it is");
        };
    }

    /** Reads {@code count} elements of a file into {@code to}, from place {@code at} on. */
    static void copy(DType type, ByteBuffer from, Object to, int at, int count) {
        switch (type) {
            case INT8, BOOL -> from.get((byte[]) to, at, count);
            case INT16 -> from.asShortBuffer().get((short[]) to, at, count);
            case INT32 -> from.asIntBuffer().get((int[]) to, at, count);
            case INT64 -> from.asLongBuffer().get((long[]) to, at, count);
            case FLOAT32 -> from.asFloatBuffer().get((float[]) to, at, count);
            case FLOAT64 -> from.asDoubleBuffer().get((double[]) to, at, count);
            case UINT8 -> {
                for (int i = 0; i < count; i++) {
                    ((short[]) to)[at + i] = (short) (from.get() & 0xff);
                }
            }
            case UINT16 -> {
                for (int i = 0; i < count; i++) {
                    ((int[]) to)[at + i] = from.getShort() & 0xffff;
                }
            }
            case UINT32 -> {
                for (int i = 0; i < count; i++) {
                    ((long[]) to)[at + i] = from.getInt() & 0xffffffffL;
                }
            }
            case FLOAT16 -> {
                for (int i = 0; i < count; i++) {
                    ((float[]) to)[at + i] = half(from.getShort());
                }
            }
        }
    }

    /** Writes elements that Java has a type for. */
    static void put(Object from, int at, int count, ByteBuffer to) {
        if (from instanceof short[] shorts) {
            to.asShortBuffer().put(shorts, at, count);
        } else if (from instanceof int[] ints) {
            to.asIntBuffer().put(ints, at, count);
        } else if (from instanceof long[] longs) {
            to.asLongBuffer().put(longs, at, count);
        } else if (from instanceof float[] floats) {
            to.asFloatBuffer().put(floats, at, count);
        } else if (from instanceof double[] doubles) {
            to.asDoubleBuffer().put(doubles, at, count);
        } else {
            to.put((byte[]) from, at, count);
        }
    }

    /** A number of half precision: a sign, 5 bits of exponent, 10 of fraction. */
    static float half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float size;
        if (exponent == 0x1f) {
            size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else if (exponent == 0) {
            size = Math.scalb((float) fraction, -24);
        } else {
            size = Math.scalb((float) (0x400 | fraction), exponent - 25);
        }
        return bits < 0 ? -size : size;
    }

    /** The elements of an array in Fortran order, first axis innermost, in C order, last axis innermost. */
    static Object inCOrder(Object fortran, List<Integer> shape) {
        int count = Array.getLength(fortran);
        Object ordered = Array.newInstance(fortran.getClass().getComponentType(), count);
        int[] at = new int[shape.size()];
        int[] stride = new int[shape.size()];
        int step = 1;
        for (int axis = 0; axis < stride.length; axis++) {
            stride[axis] = step;
            step *= shape.get(axis);
        }
        int from = 0;
        for (int to = 0; to < count; to++) {
            System.arraycopy(fortran, from, ordered, to, 1);
            for (int axis = at.length - 1; axis >= 0; axis--) {
                from += stride[axis];
                if (++at[axis] < shape.get(axis)) {
                    break;
                }
                from -= stride[axis] * at[axis];
                at[axis] = 0;
            }
        }
        return ordered;
    }

    /** Some of the elements. */
    static Object slice(Object elements, int from, int count) {
        Object some = Array.newInstance(elements.getClass().getComponentType(), count);
        System.arraycopy(elements, from, some, 0, count);
        return some;
    }
}
