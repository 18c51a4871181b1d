package sparsescope.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for a layer's sums: two runs that have the same computed the same. */
public final class SumsDigest {
    private static final int CHUNK = 8192;

    private SumsDigest() {}

    /** SHA-256 of the sums as little-endian 64-bit integers, C order, in hexadecimal. */
    public static String sha256(Sums sums) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer chunk = ByteBuffer.allocate(Long.BYTES * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            for (long sum : sums.values()) {
                chunk.putLong(sum);
                if (!chunk.hasRemaining()) {
                    digest.update(chunk.flip());
                    chunk.clear();
                }
            }
            digest.update(chunk.flip());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
