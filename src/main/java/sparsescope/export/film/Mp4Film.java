package sparsescope.export.film;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An encoder's film on its way into the file: what players need to begin comes first, dates are taken out so that the same film is the
 * same bytes, and the scenario is put in.
 */
final class Mp4Film {
    private static final Set<String> NESTS = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");
    /** Room that encoders leave, and nothing more. */
    private static final Set<String> EMPTY = Set.of("free", "skip", "wide");

    private static final long LARGEST_OFFSET = 0xffff_ffffL;

    /** One of a file's outermost boxes, and where it goes. */
    private record Placed(String type, long from, long size, long to) {}

    private final RandomAccessFile film;
    private final String scenario;

    private Mp4Film(RandomAccessFile film, String scenario) {
        this.film = film;
        this.scenario = scenario;
    }

    /** Copies a film with a scenario, unless that is empty. */
    static void copy(Path film, String scenario, OutputStream out) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(film.toFile(), "r")) {
            new Mp4Film(in, scenario).copy(out);
        }
    }

    private void copy(OutputStream out) throws IOException {
        List<Placed> boxes = new ArrayList<>();
        Placed index = null;
        for (long at = 0; at < film.length(); ) {
            Placed box = header(at);
            if (box.type().equals("moov")) {
                index = box;
            } else if (!EMPTY.contains(box.type())) {
                boxes.add(box);
            }
            at += box.size();
        }
        if (index == null || boxes.isEmpty()) {
            throw new IOException("the film has no index");
        }
        byte[] moov = withScenario(read(index));
        // After the first box, which says what kind of file it is.
        long to = 0;
        for (int i = 0; i < boxes.size(); i++) {
            Placed box = boxes.get(i);
            boxes.set(i, new Placed(box.type(), box.from(), box.size(), to));
            to += box.size() + (i == 0 ? moov.length : 0);
        }
        tidy(ByteBuffer.wrap(moov), boxes);
        for (int i = 0; i < boxes.size(); i++) {
            copy(boxes.get(i), out);
            if (i == 0) {
                out.write(moov);
            }
        }
        if (!scenario.isEmpty()) {
            out.write(Mp4Boxes.box("uuid", Mp4Boxes.SCENARIO, scenario.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private Placed header(long at) throws IOException {
        film.seek(at);
        long size = film.readInt() & 0xffff_ffffL;
        byte[] type = new byte[4];
        film.readFully(type);
        if (size == 1) {
            size = film.readLong();
        } else if (size == 0) {
            size = film.length() - at;
        }
        if (size < Mp4Boxes.HEADER || size > film.length() - at) {
            throw new IOException("the film has a broken box at " + at);
        }
        return new Placed(new String(type, StandardCharsets.ISO_8859_1), at, size, at);
    }

    private byte[] read(Placed box) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(box.size())];
        film.seek(box.from());
        film.readFully(bytes);
        return bytes;
    }

    private void copy(Placed box, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        film.seek(box.from());
        for (long left = box.size(); left > 0; ) {
            int count = film.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (count < 0) {
                throw new IOException("the film ends too early");
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }

    /** The index with the scenario as the comment that players show, in place of whatever the encoder said about itself. */
    private byte[] withScenario(byte[] moov) throws IOException {
        List<byte[]> content = new ArrayList<>();
        ByteBuffer all = ByteBuffer.wrap(moov);
        for (int at = Mp4Boxes.HEADER; at < moov.length; at += size(all, at)) {
            if (!type(all, at).equals("udta")) {
                content.add(java.util.Arrays.copyOfRange(moov, at, at + size(all, at)));
            }
        }
        if (!scenario.isEmpty()) {
            content.add(Mp4Boxes.comment(scenario));
        }
        return Mp4Boxes.box("moov", content.toArray(byte[][]::new));
    }

    private static int size(ByteBuffer boxes, int at) throws IOException {
        int size = boxes.limit() - at < Mp4Boxes.HEADER ? 0 : boxes.getInt(at);
        if (size < Mp4Boxes.HEADER || size > boxes.limit() - at) {
            throw new IOException("the film has a broken box in its index at " + at);
        }
        return size;
    }

    private static String type(ByteBuffer boxes, int at) {
        return new String(boxes.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static void tidy(ByteBuffer boxes, List<Placed> moved) throws IOException {
        tidy(boxes, 0, boxes.limit(), moved);
    }

    private static void tidy(ByteBuffer boxes, int from, int to, List<Placed> moved) throws IOException {
        for (int at = from; at < to; at += size(boxes, at)) {
            String type = type(boxes, at);
            int body = at + Mp4Boxes.HEADER;
            if (NESTS.contains(type)) {
                tidy(boxes, body, at + size(boxes, at), moved);
            } else if (DATED.contains(type)) {
                boolean wide = boxes.get(body) == 1;
                boxes.put(body + 4, new byte[wide ? 16 : 8]);
            } else if (type.equals("stco")) {
                for (int i = 0; i < boxes.getInt(body + 4); i++) {
                    int entry = body + 8 + 4 * i;
                    long offset = moved(boxes.getInt(entry) & LARGEST_OFFSET, moved);
                    if (offset > LARGEST_OFFSET) {
                        throw new IOException("the film is larger than 4 GB; make it smaller or shorter");
                    }
                    boxes.putInt(entry, (int) offset);
                }
            } else if (type.equals("co64")) {
                for (int i = 0; i < boxes.getInt(body + 4); i++) {
                    int entry = body + 8 + 8 * i;
                    boxes.putLong(entry, moved(boxes.getLong(entry), moved));
                }
            }
        }
    }

    /** Where a byte of the encoder's file has gone. */
    private static long moved(long offset, List<Placed> boxes) throws IOException {
        for (Placed box : boxes) {
            if (offset >= box.from() && offset < box.from() + box.size()) {
                return offset - box.from() + box.to();
            }
        }
        throw new IOException("the film has pictures nowhere in it");
    }
}
