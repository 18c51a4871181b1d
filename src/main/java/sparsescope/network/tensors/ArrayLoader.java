package sparsescope.network.tensors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import sparsescope.file.InputException;
import sparsescope.network.TensorSource;
import sparsescope.tensor.ArrayFile;
import sparsescope.tensor.NpyArray;
import sparsescope.tensor.NpyHeader;

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
