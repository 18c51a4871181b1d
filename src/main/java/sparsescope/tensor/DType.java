package sparsescope.tensor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The element types of NumPy arrays we read and write. */
public enum DType {
    INT8("int8", "|i1", 1),
    INT16("int16", "<i2", 2),
    INT32("int32", "<i4", 4),
    INT64("int64", "<i8", 8),
    FLOAT32("float32", "<f4", 4),
    FLOAT64("float64", "<f8", 8);

    private final String word;
    private final String descr;
    private final int bytes;

    DType(String word, String descr, int bytes) {
        this.word = word;
        this.descr = descr;
        this.bytes = bytes;
    }

    /** NumPy's name: {@code int16}. */
    public String word() {
        return word;
    }

    /** Bytes of one element. */
    public int bytes() {
        return bytes;
    }

    /** Whether elements are whole numbers. */
    public boolean integral() {
        return this != FLOAT32 && this != FLOAT64;
    }

    /** The type as a .npy header writes it. */
    String descr() {
        return descr;
    }

    static Optional<DType> ofDescr(String descr) {
        String known = descr.equals("<i1") ? INT8.descr : descr;
        return Arrays.stream(values()).filter(type -> type.descr.equals(known)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(DType::word).collect(Collectors.joining(", "));
    }
}
