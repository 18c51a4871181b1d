package sparsescope.export.reopen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at a PDF file's streams before anyone unpacks them: those with objects in them, which a reader holds in memory as a whole, must
 * stay within the {@link ReadingLimit}, and be packed as the program packs its own.
 */
final class PdfStreams {
    /** A dictionary that is longer belongs to no stream of objects. */
    private static final int LONGEST_DICTIONARY = 4096;

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern OBJECTS = Pattern.compile("/(?:ObjStm|XRef)\\b");
    private static final Pattern PLAIN_DEFLATE =
            Pattern.compile("/Filter\\s*(?:/FlateDecode\\b|\\[\\s*/FlateDecode\\s*\\])");
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "end".getBytes(StandardCharsets.US_ASCII);

    private PdfStreams() {}

    /** Throws when unpacking the file's objects would take more than any file of ours. */
    static void check(Path file, ReadingLimit limit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > ReadingLimit.LARGEST_FILE) {
                throw new ReadingLimit.ExceededException(
                        channel.size() + " bytes, more than " + ReadingLimit.LARGEST_FILE);
            }
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            for (int at = 0; at + STREAM.length <= bytes.limit(); at++) {
                if (bytes.get(at) == 's' && stands(bytes, at, STREAM) && !stands(bytes, at - END.length, END)) {
                    checkStream(bytes, at, limit);
                }
            }
        }
    }

    private static boolean stands(ByteBuffer bytes, int at, byte[] word) {
        if (at < 0 || at + word.length > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes.get(at + i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static void checkStream(ByteBuffer bytes, int at, ReadingLimit limit) throws IOException {
        String dictionary = dictionary(bytes, at);
        if (!OBJECTS.matcher(dictionary).find()) {
            return;
        }
        int data = at + STREAM.length;
        while (data < bytes.limit() && (bytes.get(data) == '\r' || bytes.get(data) == '\n')) {
            data++;
        }
        if (PLAIN_DEFLATE.matcher(dictionary).find()) {
            limit.take(inflated(bytes, data));
        } else if (dictionary.contains("/Filter")) {
            throw new ReadingLimit.ExceededException("objects packed in another way than the program packs them");
        }
    }

    /** What stands before {@code at}, back to where the object begins, with its escapes undone. */
    private static String dictionary(ByteBuffer bytes, int at) {
        byte[] before = new byte[Math.min(at, LONGEST_DICTIONARY)];
        bytes.get(at - before.length, before);
        String text = new String(before, StandardCharsets.ISO_8859_1);
        String own = text.substring(Math.max(0, text.lastIndexOf("obj")));
        return ESCAPED.matcher(own)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static long inflated(ByteBuffer bytes, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes.duplicate().position(from));
            byte[] block = new byte[1 << 16];
            long length = 0;
            while (!inflater.finished() && length <= ReadingLimit.MOST) {
                int count = inflater.inflate(block);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += count;
            }
            return length;
        } catch (DataFormatException e) {
            // A damaged stream is the reader's to find.
            return 0;
        } finally {
            inflater.end();
        }
    }
}
