package sparsescope.export.raster;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes PNG files chunk by chunk. */
public final class PngChunks {
    /** The keyword of the text chunk with the scenario. */
    public static final String SCENARIO = "SparseScope scenario";

    public static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final byte DEPTH = 8;
    private static final byte RGB = 2;
    private static final byte RGBA = 6;

    private final OutputStream out;

    public PngChunks(OutputStream out) {
        this.out = out;
    }

    /** Signature, size and kind of pixels, and the scenario when there is one. */
    public void header(int width, int height, boolean alpha, String scenario) throws IOException {
        out.write(SIGNATURE);
        write(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(DEPTH)
                        .put(alpha ? RGBA : RGB)
                        .put(new byte[3]));
        if (!scenario.isEmpty()) {
            byte[] keyword = SCENARIO.getBytes(StandardCharsets.ISO_8859_1);
            byte[] text = scenario.getBytes(StandardCharsets.ISO_8859_1);
            write(
                    "tEXt",
                    ByteBuffer.allocate(keyword.length + 1 + text.length)
                            .put(keyword)
                            .put((byte) 0)
                            .put(text));
        }
    }

    /** A chunk of all that is in {@code data}. */
    public void write(String type, ByteBuffer data) throws IOException {
        write(type, data.array(), data.position());
    }

    /** A chunk of the first {@code count} bytes. */
    public void write(String type, byte[] data, int count) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, count);
        out.write(ByteBuffer.allocate(4).putInt(count).array());
        out.write(name);
        out.write(data, 0, count);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** The last chunk. */
    public void end() throws IOException {
        write("IEND", new byte[0], 0);
    }
}
