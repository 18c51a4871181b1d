package sparsescope.network.tensors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import sparsescope.file.InputException;
import sparsescope.network.TensorSource;
import sparsescope.tensor.ArrayFile;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyHeader;
import sparsescope.tensor.Quantization;

/** Reads headers and arrays, each file opened once; every error says which field asked for the array. */
public final class ArrayLoader implements AutoCloseable {
    private final Map<Path, ArrayFile> open = new HashMap<>();

    /** Checks type and shape of an array without reading it. */
    public void check(TensorSource.FromFile source, ExpectedArray expected, String where) {
        NpyHeader header =
                asking(where, source, file -> file.header(source.array(), source.index(), source.toString()));
        expected.check(header, where, source);
    }

    /** Reads an array whose type and shape are as {@code expected}. */
    NpyArray read(TensorSource.FromFile source, ExpectedArray expected, String where) {
        check(source, expected, where);
        return asking(where, source, file -> file.read(source.array(), source.index()));
    }

    /** 16-bit values, and how they were made where that was needed. */
    record Values(short[] values, Optional<Quantization> quantized) {}

    /**
     * Reads values.
     *
     * @param most what the largest magnitude becomes where numbers are quantized; asked for only then
     */
    Values values(TensorSource.FromFile source, ExpectedArray expected, String where, IntSupplier most) {
        NpyArray array = read(source, expected, where);
        String from = where + ": " + source;
        if (!source.anyNumbers()) {
            return new Values(array.toShorts(from), Optional.empty());
        }
        NpyHeader header = asking(where, source, file -> file.header(source.array()));
        Quantization.Values made = Quantization.of(array, header.type(), most.getAsInt(), from);
        return new Values(made.values(), Optional.of(made.how()));
    }

    private <T> T asking(String where, TensorSource.FromFile source, Function<ArrayFile, T> question) {
        try {
            return question.apply(open.computeIfAbsent(source.file(), ArrayFile::open));
        } catch (InputException e) {
            throw new InputException(where + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        for (ArrayFile file : open.values()) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
