package sparsescope.tensor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the element types of NumPy arrays we read. Those that Java lacks are held in the next larger one. */
public enum DType {
    INT8("int8", "|i1", 1),
    INT16("int16", "<i2", 2),
    INT32("int32", "<i4", 4),
    INT64("int64", "<i8", 8),
    FLOAT32("float32", "<f4", 4),
    FLOAT64("float64", "<f8", 8),
    BOOL("bool", "|b1", 1, INT8),
    UINT8("uint8", "|u1", 1, INT16),
    UINT16("uint16", "<u2", 2, INT32),
    UINT32("uint32", "<u4", 4, INT64),
    FLOAT16("float16", "<f2", 2, FLOAT32);

    private final String word;
    private final String descr;
    private final int bytes;
    private final DType held;

    DType(String word, String descr, int bytes) {
        this(word, descr, bytes, null);
    }

    DType(String word, String descr, int bytes, DType held) {
        this.word = word;
        this.descr = descr;
        this.bytes = bytes;
        this.held = held;
    }

    /** NumPy's name: {@code int16}. */
    public String word() {
        return word;
    }

    /** Bytes of one element in a file. */
    public int bytes() {
        return bytes;
    }

    /** The type that elements have once they are read: of {@code uint8} it is {@code int16}. */
    public DType held() {
        return held == null ? this : held;
    }

    /** The type as a .npy header writes it. */
    String descr() {
        return descr;
    }

    static Optional<DType> ofDescr(String descr) {
        String known = switch (descr) {
            case "<i1" -> INT8.descr;
            case "<u1" -> UINT8.descr;
            case "?", "<b1" -> BOOL.descr;
            default -> descr;
        };
        return Arrays.stream(values()).filter(type -> type.descr.equals(known)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(DType::word).collect(Collectors.joining(", "));
    }
}
