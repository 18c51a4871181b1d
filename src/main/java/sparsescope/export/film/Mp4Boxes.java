package sparsescope.export.film;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Writes and reads the boxes of an MP4 file that hold a scenario: one of its own, and the comment of the film. */
public final class Mp4Boxes {
    /** Names the box that holds a scenario. */
    static final byte[] SCENARIO = "SparseScope/scen".getBytes(StandardCharsets.US_ASCII);

    static final int HEADER = 8;
    private static final int LARGEST_SCENARIO = 1 << 20;
    /** Players' name for a comment: its first character is the copyright sign. */
    private static final String COMMENT = "\u00a9cmt";
    /** A value that is text. */
    private static final int TEXT = 1;

    /** Boxes of the index that a comment is in, one in another. */
    private static final int DEEPEST = 4;

    private Mp4Boxes() {}

    /** A box of that type. */
    static byte[] box(String type, byte[]... content) {
        int size = HEADER + Arrays.stream(content).mapToInt(part -> part.length).sum();
        ByteBuffer box = ByteBuffer.allocate(size).putInt(size).put(type.getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] part : content) {
            box.put(part);
        }
        return box.array();
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    /** A comment as common players show it and keep it when they write the film anew. */
    static byte[] comment(String text) {
        byte[] handler = box(
                "hdlr",
                numbers(0, 0),
                "mdirappl".getBytes(StandardCharsets.US_ASCII),
                numbers(0, 0),
                // An empty name.
                new byte[1]);
        byte[] data = box("data", numbers(TEXT, 0), text.getBytes(StandardCharsets.UTF_8));
        return box("udta", box("meta", numbers(0), handler, box("ilst", box(COMMENT, data))));
    }

    /** Finds the scenario in an MP4 file: in its own box or else, where that was lost on the way, in the comment. */
    public static Optional<String> scenario(DataInputStream in) throws IOException {
        Optional<String> comment = Optional.empty();
        while (true) {
            byte[] header = in.readNBytes(HEADER);
            if (header.length == 0) {
                return comment;
            }
            if (header.length < HEADER) {
                throw new EOFException();
            }
            long size = ByteBuffer.wrap(header).getInt() & 0xffff_ffffL;
            String type = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
            long left = size == 1 ? in.readLong() - 2 * HEADER : size - HEADER;
            if (size == 0 || left < 0) {
                return comment;
            }
            if (type.equals("uuid") && left >= SCENARIO.length && left < LARGEST_SCENARIO) {
                byte[] name = in.readNBytes(SCENARIO.length);
                left -= SCENARIO.length;
                if (Arrays.equals(name, SCENARIO)) {
                    return Optional.of(new String(in.readNBytes((int) left), StandardCharsets.US_ASCII));
                }
            } else if (type.equals("moov")) {
                comment = comment(in, left, 0);
                left = 0;
            }
            in.skipNBytes(left);
        }
    }

    /** The comment among so many bytes of boxes, all of which are read; only one that may be a scenario counts. */
    private static Optional<String> comment(DataInputStream in, long length, int depth) throws IOException {
        Optional<String> found = Optional.empty();
        long rest = length;
        while (rest >= HEADER) {
            long left = (in.readInt() & 0xffff_ffffL) - HEADER;
            String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            rest -= HEADER;
            if (left < 0 || left > rest) {
                break;
            }
            rest -= left;
            if (type.equals("meta") && left >= 4) {
                in.skipNBytes(4);
                left -= 4;
            }
            if (type.equals("udta") || type.equals("meta") || type.equals("ilst") || type.equals(COMMENT)) {
                Optional<String> inside = depth < DEEPEST ? comment(in, left, depth + 1) : skipped(in, left);
                found = inside.isPresent() ? inside : found;
            } else if (type.equals("data") && left >= 8 && left < LARGEST_SCENARIO) {
                in.skipNBytes(8);
                String text = new String(in.readNBytes((int) left - 8), StandardCharsets.UTF_8);
                found = text.startsWith("{") ? Optional.of(text) : found;
            } else {
                in.skipNBytes(left);
            }
        }
        in.skipNBytes(rest);
        return found;
    }

    private static Optional<String> skipped(DataInputStream in, long length) throws IOException {
        in.skipNBytes(length);
        return Optional.empty();
    }
}
