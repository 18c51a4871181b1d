package sparsescope.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import sparsescope.file.InputException;

/**
 * Defines the {@code .npy} format, versions 1 to 3: magic, version, header length, a Python dictionary, the elements. Sizes are compared with the
 * bytes that are there, and with memory, before anything is allocated.
 */
final class NpyFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /** Version 1 cannot hold longer ones, and no header of plain arrays comes near. */
    private static final int LONGEST_HEADER = 65535;

    private static final int ALIGNMENT = 64;
    private static final int CHUNK = 1 << 16;

    private NpyFormat() {}

    /** A header, where the elements begin, and whether they are in Fortran order. */
    record Start(NpyHeader header, long offset, boolean fortran) {}

    /**
     * Reads the header and checks it against the bytes there are.
     *
     * @param file how errors name the array's file
     * @param size bytes in the file, header and elements
     */
    static Start readStart(String file, InputStream in, long size) throws IOException {
        byte[] preamble = in.readNBytes(8);
        if (preamble.length < 8 || !startsWithMagic(preamble)) {
            throw InputException.in(file, "", "no .npy array (it does not begin with \\x93NUMPY)", "a .npy array");
        }
        int version = preamble[6];
        if (version < 1 || version > 3 || preamble[7] != 0) {
            throw InputException.in(file, "", ".npy version " + version + "." + preamble[7], "version 1.0, 2.0 or 3.0");
        }
        int lengthBytes = version == 1 ? 2 : 4;
        byte[] lengthField = in.readNBytes(lengthBytes);
        if (lengthField.length < lengthBytes) {
            throw cutShort(file);
        }
        long length = 0;
        for (int i = lengthBytes - 1; i >= 0; i--) {
            length = length << 8 | (lengthField[i] & 0xff);
        }
        if (length > LONGEST_HEADER) {
            throw InputException.in(file, "", "a header of " + length + " bytes", "at most " + LONGEST_HEADER);
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length) {
            throw cutShort(file);
        }
        Charset charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        NpyHeaderParser parser = new NpyHeaderParser(file, new String(text, charset));
        NpyHeader header = parser.parse();
        long offset = 8 + lengthBytes + length;
        checkSize(file, header, size - offset);
        return new Start(header, offset, parser.fortran());
    }

    private static boolean startsWithMagic(byte[] bytes) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private static void checkSize(String file, NpyHeader header, long there) {
        long needed;
        try {
            needed = header.bytes();
        } catch (ArithmeticException e) {
            throw InputException.in(file, "", header + ", more than any file holds", "sizes that fit the file");
        }
        if (needed != there) {
            throw InputException.in(
                    file,
                    "",
                    there + " bytes of elements",
                    needed + " for " + header + (there < needed ? "" : ", no more"));
        }
    }

    private static InputException cutShort(String file) {
        return InputException.in(file, "", "a .npy header that is cut short", "a whole one");
    }

    /**
     * Reads the elements that {@code start} tells of, in C order, from where {@code in} stands.
     *
     * @param index which element along the first axis; empty: all of them
     */
    static NpyArray read(String file, InputStream in, Start start, OptionalInt index) throws IOException {
        NpyHeader whole = start.header();
        if (index.isEmpty()) {
            Object elements = elements(file, in, whole);
            return array(whole, start.fortran() ? NpyElements.inCOrder(elements, whole.shape()) : elements);
        }
        NpyHeader wanted = whole.element();
        if (!start.fortran()) {
            in.skipNBytes(wanted.bytes() * index.getAsInt());
            return array(wanted, elements(file, in, wanted));
        }
        // In Fortran order an element along the first axis lies scattered over the whole file.
        Object ordered = NpyElements.inCOrder(elements(file, in, whole), whole.shape());
        int count = (int) wanted.count();
        return array(wanted, NpyElements.slice(ordered, index.getAsInt() * count, count));
    }

    private static NpyArray array(NpyHeader header, Object elements) {
        return new NpyArray(new NpyHeader(header.type().held(), header.shape()), elements);
    }

    private static Object elements(String file, InputStream in, NpyHeader header) throws IOException {
        MemoryLimit.check(
                file,
                "",
                header.toString(),
                header.count() * header.type().held().bytes());
        if (header.count() > Integer.MAX_VALUE - 8) {
            throw InputException.in(file, "", header.toString(), "at most " + (Integer.MAX_VALUE - 8) + " elements");
        }
        int count = (int) header.count();
        Object elements = NpyElements.allocate(header.type(), count);
        byte[] chunk = new byte[CHUNK];
        int perChunk = CHUNK / header.type().bytes();
        for (int done = 0; done < count; ) {
            int now = Math.min(perChunk, count - done);
            int bytes = now * header.type().bytes();
            if (in.readNBytes(chunk, 0, bytes) < bytes) {
                throw new EOFException("it ends before the elements do");
            }
            ByteBuffer from = ByteBuffer.wrap(chunk, 0, bytes).order(ByteOrder.LITTLE_ENDIAN);
            NpyElements.copy(header.type(), from, elements, done, now);
            done += now;
        }
        return elements;
    }

    /** Writes a whole .npy file, version 1.0, as NumPy does. */
    static void write(OutputStream out, NpyArray array) throws IOException {
        out.write(headerBytes(array.header()));
        DType type = array.type();
        int perChunk = CHUNK / type.bytes();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < array.count(); done += perChunk) {
            int now = Math.min(perChunk, array.count() - done);
            chunk.clear();
            NpyElements.put(array.elements(), done, now, chunk);
            out.write(chunk.array(), 0, now * type.bytes());
        }
    }

    private static byte[] headerBytes(NpyHeader header) {
        String sizes = header.shape().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String shape = header.shape().size() == 1 ? sizes + "," : sizes;
        String text = "{'descr': '" + header.type().descr() + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        int used = MAGIC.length + 2 + 2 + text.length() + 1;
        int padding = Math.floorMod(-used, ALIGNMENT);
        int length = text.length() + padding + 1;
        ByteBuffer bytes = ByteBuffer.allocate(used + padding).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) length);
        bytes.put((text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        return bytes.array();
    }
}
