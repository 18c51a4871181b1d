package sparsescope.analysis.sweep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;
import sparsescope.file.InputException;

/**
 * The rows that an unfinished sweep has counted, a line each, so that nothing is counted twice whatever ends it. A line that did not reach
 * the disk whole is known by its checksum.
 */
final class SweepJournal implements Closeable, SweepKeeper {
    private static final String FORMAT = "sparsescope-sweep-journal/1 ";
    private static final String EXPECTED = "an unfinished sweep, or another name for the output";
    private static final long UNKNOWN = -1;

    private final Path file;
    private final FileChannel channel;
    private final int numbers;
    private final long[] positions;
    private long end;
    private int kept;
    /** Whether the file is this journal, and not yet someone else's. */
    private boolean begun;

    private boolean closed;

    private SweepJournal(Path file, FileChannel channel, int counts, int numbers) {
        this.file = file;
        this.channel = channel;
        this.numbers = numbers;
        this.positions = new long[counts];
        Arrays.fill(positions, UNKNOWN);
    }

    /** A new, empty journal; when {@code replace}, in the place of one that is there. */
    static SweepJournal create(Path file, String sweep, int counts, int numbers, boolean replace) throws IOException {
        SweepJournal journal = open(file, counts, numbers);
        try {
            if (journal.channel.size() > 0) {
                journal.checkReplaceable(replace);
            }
            journal.begin(sweep);
            return journal;
        } catch (IOException | InputException e) {
            journal.close();
            throw e;
        }
    }

    /** Goes on with the journal of the same sweep, or begins one when there is none. */
    static SweepJournal resume(Path file, String sweep, int counts, int numbers) throws IOException {
        SweepJournal journal = open(file, counts, numbers);
        try {
            journal.load(sweep);
            return journal;
        } catch (IOException | InputException e) {
            journal.close();
            throw e;
        }
    }

    private static SweepJournal open(Path file, int counts, int numbers) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw InputException.in(file.toString(), "", "a link", EXPECTED);
        }
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            if (channel.tryLock() != null) {
                return new SweepJournal(file, channel, counts, numbers);
            }
        } catch (OverlappingFileLockException e) {
            // Said below.
        }
        channel.close();
        throw InputException.in(file.toString(), "", "a sweep that is still running", "another output file");
    }

    /** What is there may be replaced when it is some sweep's journal, or the torn beginning of one, and the person said so. */
    private void checkReplaceable(boolean replace) throws IOException {
        byte[] format = FORMAT.getBytes(StandardCharsets.US_ASCII);
        byte[] found = start(format.length);
        if (!Arrays.equals(found, Arrays.copyOf(format, found.length))) {
            throw InputException.in(file.toString(), "", "something else than an unfinished sweep", EXPECTED);
        }
        if (!replace) {
            throw InputException.in(
                    file.toString(), "", "an unfinished sweep", "--resume to go on with it, or --force to start anew");
        }
    }

    /** The first bytes of the file, at most so many. */
    private byte[] start(int most) throws IOException {
        ByteBuffer found = ByteBuffer.allocate((int) Math.min(channel.size(), most));
        while (found.hasRemaining() && channel.read(found, found.position()) >= 0) {
            // Until all is there.
        }
        return Arrays.copyOf(found.array(), found.position());
    }

    private void begin(String sweep) throws IOException {
        channel.truncate(0);
        begun = true;
        write((FORMAT + sweep + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void load(String sweep) throws IOException {
        try (InputStream in = new BufferedInputStream(Channels.newInputStream(new StaysOpen(channel)), 1 << 16)) {
            byte[] header = (FORMAT + sweep).getBytes(StandardCharsets.US_ASCII);
            byte[] first = line(in, header.length + 1);
            if (first == null) {
                checkTorn(header);
                begin(sweep);
                return;
            }
            if (!Arrays.equals(first, header)) {
                throw foreign();
            }
            begun = true;
            end = first.length + 1L;
            for (byte[] next = line(in, 1 << 16); next != null && add(next); next = line(in, 1 << 16)) {
                end += next.length + 1L;
            }
        }
        // What follows did not reach the disk whole.
        channel.truncate(end);
    }

    /** A journal without a whole first line may be replaced only when it is the beginning of one. */
    private void checkTorn(byte[] header) throws IOException {
        byte[] found = start(header.length + 1);
        if (found.length > header.length || !Arrays.equals(found, Arrays.copyOf(header, found.length))) {
            throw foreign();
        }
    }

    private InputException foreign() {
        return InputException.in(
                file.toString(),
                "",
                "something else than this sweep unfinished",
                "the same network, layers, settings, values and shard as when it began, or --force to start anew");
    }

    /** The next line without its end; null when there is no whole one. */
    private static byte[] line(InputStream in, int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && line.size() <= longest; b = in.read()) {
            if (b == '\n') {
                return line.toByteArray();
            }
            line.write(b);
        }
        return null;
    }

    private boolean add(byte[] line) {
        long[] values = parse(new String(line, StandardCharsets.US_ASCII));
        if (values == null || values[0] < 0 || values[0] >= positions.length) {
            return false;
        }
        if (positions[(int) values[0]] == UNKNOWN) {
            kept++;
        }
        positions[(int) values[0]] = end;
        return true;
    }

    /** The count's place and its numbers; null when the line is not whole. */
    private long[] parse(String line) {
        int last = line.lastIndexOf(' ');
        if (last < 0 || !line.substring(last + 1).equals(checksum(line.substring(0, last)))) {
            return null;
        }
        String[] words = line.substring(0, last).split(" ");
        return words.length == numbers + 1
                ? Arrays.stream(words).mapToLong(Long::parseLong).toArray()
                : null;
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return String.format("%08x", crc.getValue());
    }

    /** Keeps what was counted at once; after {@link #close} nothing more is kept. */
    @Override
    public synchronized void append(int count, long... values) throws IOException {
        if (closed) {
            return;
        }
        StringBuilder text = new StringBuilder().append(count);
        for (long value : values) {
            text.append(' ').append(value);
        }
        long position = end;
        write((text + " " + checksum(text.toString()) + "\n").getBytes(StandardCharsets.US_ASCII));
        positions[count] = position;
        kept++;
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long position = end;
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        end = position;
    }

    /** Whether that count has been kept. */
    @Override
    public synchronized boolean has(int count) {
        return positions[count] != UNKNOWN;
    }

    /** How many counts have been kept. */
    synchronized int kept() {
        return kept;
    }

    /** The numbers of a count that has been kept. */
    synchronized long[] read(int count) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(numbers * 21 + 32);
        channel.read(chunk, positions[count]);
        String text = new String(chunk.array(), 0, chunk.position(), StandardCharsets.US_ASCII);
        long[] values = parse(text.substring(0, Math.max(0, text.indexOf('\n'))));
        if (values == null || values[0] != count) {
            throw new IOException(file + ": was changed by someone else");
        }
        return Arrays.copyOfRange(values, 1, values.length);
    }

    /** Where it is. */
    Path file() {
        return file;
    }

    /** Lets go of the file, and takes it away when nothing has been counted. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed && begun && kept == 0) {
            delete();
        }
        closed = true;
        channel.close();
    }

    /** Takes it away once everything it holds has its place elsewhere. */
    synchronized void delete() throws IOException {
        closed = true;
        channel.close();
        Files.deleteIfExists(file);
    }

    /** The channel for a reader that closes what it reads. */
    private static final class StaysOpen implements java.nio.channels.ReadableByteChannel {
        private final FileChannel channel;

        StaysOpen(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return channel.read(target);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {
            // The journal goes on with it.
        }
    }
}
