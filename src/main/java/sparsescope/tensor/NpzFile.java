package sparsescope.tensor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import sparsescope.file.AtomicFile;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;
import sparsescope.file.OneLine;
import sparsescope.file.Scratch;
import sparsescope.file.ZipEntries;

/** Reads {@code .npz} archives: zip files of {@code .npy} files. What its directory claims is checked before it is believed. */
public final class NpzFile implements ArrayFile {
    private static final String EXPECTED = "a .npz archive";
    private static final String ENDING = ".npy";
    private static final String COPY = "copy.npz";
    /** Deflate never shrinks more than 1032 times; an entry that claims more is not what it seems. */
    private static final long STRONGEST_COMPRESSION = 1032;

    private final Path file;
    private final Scratch copy;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    /** Opens an archive and reads its directory. */
    public NpzFile(Path file) {
        this.file = file;
        InputFile.size(file, EXPECTED);
        try {
            // The zip reader wants a file on disk; an archive inside the program's jar is copied out first.
            copy = file.getFileSystem() == FileSystems.getDefault() ? null : copyOut(file);
            zip = open(copy == null ? file : copy.path(COPY));
        } catch (IOException e) {
            throw corrupt("it is not a whole zip archive", e);
        }
        try {
            // A name that is no text may be found only now.
            zip.stream().filter(entry -> entry.getName().endsWith(ENDING)).forEach(this::add);
        } catch (InputException e) {
            closeAfter(e);
            throw e;
        } catch (IllegalArgumentException e) {
            InputException trouble = corrupt("it has an entry whose name is no text", null);
            closeAfter(trouble);
            throw trouble;
        }
    }

    private void closeAfter(InputException trouble) {
        try {
            close();
        } catch (IOException e) {
            trouble.addSuppressed(e);
        }
    }

    private static Scratch copyOut(Path file) throws IOException {
        Scratch copy = Scratch.temporary("npz");
        try {
            Files.copy(file, copy.path(COPY));
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (IllegalArgumentException e) {
            throw new IOException("it has an entry whose name is no text", e);
        }
    }

    private void add(ZipEntry entry) {
        String name = entry.getName().substring(0, entry.getName().length() - ENDING.length());
        if (entries.putIfAbsent(name, entry) != null) {
            throw InputException.in(
                    file.toString(), "", "array " + OneLine.excerpt(name) + " twice", "each array once");
        }
    }

    /** Writes {@code arrays} as {@code file}, all or nothing; the same arrays always give the same bytes. */
    public static void write(Path file, Map<String, NpyArray> arrays) throws IOException {
        AtomicFile.write(file, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, NpyArray> array : arrays.entrySet()) {
                    zip.putNextEntry(ZipEntries.named(array.getKey() + ENDING));
                    NpyFormat.write(zip, array.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** The names of its arrays, in the archive's order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public List<Optional<String>> arrays() {
        return names().stream().map(Optional::of).toList();
    }

    @Override
    public NpyHeader header(Optional<String> array) {
        ZipEntry entry = entry(array);
        try (InputStream in = open(entry)) {
            return NpyFormat.readStart(shown(array), in, entry.getSize()).header();
        } catch (IOException e) {
            throw corrupt("array " + array.orElse("") + " cannot be unpacked", e);
        }
    }

    @Override
    public NpyArray read(Optional<String> array, OptionalInt index) {
        header(array, index, shown(array));
        ZipEntry entry = entry(array);
        try (CheckedInputStream in = new CheckedInputStream(open(entry), new CRC32())) {
            NpyFormat.Start start = NpyFormat.readStart(shown(array), in, entry.getSize());
            NpyArray read = NpyFormat.read(shown(array), in, start, index);
            in.skip(Long.MAX_VALUE);
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw corrupt("the checksum of array " + array.orElse("") + " is wrong", null);
            }
            return read;
        } catch (IOException e) {
            throw corrupt("array " + array.orElse("") + " cannot be unpacked", e);
        }
    }

    private InputStream open(ZipEntry entry) throws IOException {
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }

    /** The entry of an array; the only one when none is named. */
    private ZipEntry entry(Optional<String> array) {
        if (array.isEmpty() && entries.size() == 1) {
            return entry(entries.keySet().stream().findFirst());
        }
        if (array.isEmpty()) {
            throw InputException.in(file.toString(), "", "no array named", "one of " + known());
        }
        ZipEntry entry = entries.get(array.get());
        if (entry == null) {
            throw InputException.in(
                    file.toString(), "", "no array " + OneLine.excerpt(array.get()), "one of " + known());
        }
        if (entry.getSize() < 0
                || entry.getCompressedSize() < 0
                || entry.getSize() / STRONGEST_COMPRESSION > entry.getCompressedSize()) {
            throw corrupt(
                    "array " + array.get() + " claims to unpack " + entry.getCompressedSize() + " bytes to "
                            + entry.getSize(),
                    null);
        }
        return entry;
    }

    private String known() {
        return entries.isEmpty() ? "its arrays, but it has none" : OneLine.list(entries.keySet());
    }

    private String shown(Optional<String> array) {
        return file + array.map(name -> "#" + name).orElse("");
    }

    private InputException corrupt(String what, IOException cause) {
        String reason = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new InputException(
                file + ": found a corrupt archive: " + what + reason + ", expected " + EXPECTED, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (copy != null) {
            copy.close();
        }
    }
}
