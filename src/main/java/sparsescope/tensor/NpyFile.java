package sparsescope.tensor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;

/** Reads and writes {@code .npy} files. */
public final class NpyFile implements ArrayFile {
    private static final String EXPECTED = "a .npy file";

    private final Path file;

    NpyFile(Path file) {
        this.file = file;
        InputFile.size(file, EXPECTED);
    }

    /** Reads the one array of {@code file}. */
    public static NpyArray read(Path file) {
        return new NpyFile(file).read(Optional.empty(), OptionalInt.empty());
    }

    /** Writes {@code array} as {@code file}, all or nothing. */
    public static void write(Path file, NpyArray array) throws IOException {
        AtomicFile.write(file, out -> NpyFormat.write(out, array));
    }

    @Override
    public List<Optional<String>> arrays() {
        return List.of(Optional.empty());
    }

    @Override
    public NpyHeader header(Optional<String> array) {
        refuseName(array);
        try (InputStream in = open()) {
            return start(in).header();
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    @Override
    public NpyArray read(Optional<String> array, OptionalInt index) {
        refuseName(array);
        try (InputStream in = open()) {
            NpyFormat.Start start = start(in);
            header(array, index, file.toString());
            return NpyFormat.read(file.toString(), in, start, index);
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private NpyFormat.Start start(InputStream in) throws IOException {
        return NpyFormat.readStart(file.toString(), in, InputFile.size(file, EXPECTED));
    }

    private void refuseName(Optional<String> array) {
        array.ifPresent(name -> {
            throw InputException.in(
                    file.toString(), "", "a request for array " + name, "none: a .npy file holds a single array");
        });
    }

    @Override
    public void close() {}
}
