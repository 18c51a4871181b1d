package sparsescope.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;

/** Tells whether a layer's tensors are those a figure was made from, wherever they come from now. */
public final class TensorChecksum {
    private static final String PREFIX = "sha256:";

    private TensorChecksum() {}

    /** SHA-256 over shape, input, weights and finish of a layer. */
    public static String of(LayerOperands layer) {
        MessageDigest digest = digest();
        ConvShape s = layer.shape();
        update(
                digest,
                s.inputChannels(),
                s.outputChannels(),
                s.inputWidth(),
                s.inputHeight(),
                s.filterWidth(),
                s.filterHeight(),
                s.stride(),
                s.padding(),
                s.groups());
        update(digest, layer.input().values());
        update(digest, layer.weights().values());
        Finish finish = layer.finish();
        update(digest, finish.bias().orElse(new int[0]));
        digest.update(
                (finish.outputScale() + " " + finish.relu() + " " + finish.pool()).getBytes(StandardCharsets.UTF_8));
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(MessageDigest digest, int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length + 4).putInt(values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        digest.update(bytes.flip());
    }

    private static void update(MessageDigest digest, short... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length + 4).putInt(values.length);
        for (short value : values) {
            bytes.putShort(value);
        }
        digest.update(bytes.flip());
    }
}
