package sparsescope.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file so that its name shows either what was there before or the whole new content, whatever goes wrong in between: the
 * content goes to a temporary file beside the target, which takes the target's place at the end.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; closing the stream only flushes it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Puts {@code content} in the place of {@code target}; on any failure {@code target} is as it was. */
    public static void write(Path target, Content content) throws IOException {
        try {
            put(target, content);
        } catch (IOException e) {
            throw Reason.naming(target, e);
        }
    }

    private static void put(Path target, Content content) throws IOException {
        if (isDevice(target)) {
            writeStraight(target, content);
            return;
        }
        Path file = place(target);
        checkFolder(target, file);
        try (Scratch scratch = Scratch.beside(file)) {
            Path part = scratch.path("new");
            writePart(part, content);
            keepPermissions(file, part);
            replace(part, file);
        }
    }

    /** Finds out before long work whether {@code target} is a place that could be written to. */
    public static void check(Path target) throws IOException {
        if (!isDevice(target)) {
            checkFolder(target, place(target));
        }
    }

    /** A device or a pipe, such as /dev/stdout. */
    static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    /**
     * The file itself: a link keeps pointing where it points, and its target is replaced. One that points nowhere is an
     * {@link InputException}: neither is it known where its file should be, nor is the link ours to replace.
     */
    static Path place(Path target) throws IOException {
        if (Files.exists(target)) {
            return target.toRealPath();
        }
        if (Files.isSymbolicLink(target)) {
            throw InputException.in(
                    target.toString(),
                    "",
                    "a link to " + Files.readSymbolicLink(target) + ", which is not there",
                    "a file, or a new name");
        }
        return target.toAbsolutePath();
    }

    private static void checkFolder(Path target, Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(target + " is a folder");
        }
        Path folder = file.getParent();
        if (!Files.exists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    /** What cannot be replaced is written to as it is. */
    private static void writeStraight(Path device, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device, StandardOpenOption.WRITE))) {
            content.writeTo(out);
        }
    }

    private static void writePart(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(new StaysOpen(out));
            out.flush();
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    private static void replace(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A stream whose content may close it, as writers of formats do, while its file must still reach the disk. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
