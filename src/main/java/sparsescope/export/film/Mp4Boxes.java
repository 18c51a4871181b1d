package sparsescope.export.film;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The boxes an MP4 file is made of. */
public final class Mp4Boxes {
    /** Names the box that holds a scenario. */
    private static final byte[] SCENARIO = "SparseScope/scen".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER = 8;
    private static final int LARGEST_SCENARIO = 1 << 20;
    private static final Set<String> NESTS = Set.of("moov", "trak", "mdia");
    private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");

    private Mp4Boxes() {}

    /** Copies a film; dates in it become none, so that the same film is the same file, and the scenario is added at its end. */
    static void copy(Path film, String scenario, OutputStream out) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(film.toFile(), "rw")) {
            removeDates(in, 0, in.length());
            in.seek(0);
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        }
        if (!scenario.isEmpty()) {
            byte[] text = scenario.getBytes(StandardCharsets.US_ASCII);
            out.write(ByteBuffer.allocate(HEADER + SCENARIO.length + text.length)
                    .putInt(HEADER + SCENARIO.length + text.length)
                    .put(ascii("uuid"))
                    .put(SCENARIO)
                    .put(text)
                    .array());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void removeDates(RandomAccessFile file, long from, long to) throws IOException {
        for (long at = from; at + HEADER <= to; ) {
            file.seek(at);
            long size = file.readInt() & 0xffff_ffffL;
            byte[] type = new byte[4];
            file.readFully(type);
            long body = at + HEADER;
            if (size == 1) {
                size = file.readLong();
                body += 8;
            } else if (size == 0) {
                size = to - at;
            }
            if (size < body - at) {
                throw new IOException("the film has a broken box at " + at);
            }
            String name = new String(type, StandardCharsets.ISO_8859_1);
            if (NESTS.contains(name)) {
                removeDates(file, body, at + size);
            } else if (DATED.contains(name)) {
                file.seek(body);
                boolean wide = file.readByte() == 1;
                file.seek(body + 4);
                file.write(new byte[wide ? 16 : 8]);
            }
            at += size;
        }
    }

    /** Finds the scenario in an MP4 file. */
    public static Optional<String> scenario(DataInputStream in) throws IOException {
        while (true) {
            byte[] header = in.readNBytes(HEADER);
            if (header.length == 0) {
                return Optional.empty();
            }
            if (header.length < HEADER) {
                throw new EOFException();
            }
            long size = ByteBuffer.wrap(header).getInt() & 0xffff_ffffL;
            String type = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
            long left = size == 1 ? in.readLong() - 2 * HEADER : size - HEADER;
            if (size == 0 || left < 0) {
                return Optional.empty();
            }
            if (type.equals("uuid") && left >= SCENARIO.length && left < LARGEST_SCENARIO) {
                byte[] name = in.readNBytes(SCENARIO.length);
                left -= SCENARIO.length;
                if (java.util.Arrays.equals(name, SCENARIO)) {
                    return Optional.of(new String(in.readNBytes((int) left), StandardCharsets.US_ASCII));
                }
            }
            in.skipNBytes(left);
        }
    }
}
