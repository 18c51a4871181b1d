package sparsescope.export.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.Layer;
import sparsescope.network.LayerOperands;
import sparsescope.network.TensorSource;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.PaintedTensor;

/** Tells whether a layer's tensors, or a whole network's, are those a figure was made from, wherever they come from now. */
public final class TensorChecksum {
    private static final String PREFIX = "sha256:";

    private TensorChecksum() {}

    /** SHA-256 over shape, input, weights and finish of a layer. */
    public static String of(LayerOperands layer) {
        MessageDigest digest = digest();
        update(digest, layer.shape());
        update(digest, layer.input().values());
        update(digest, layer.weights().values());
        update(digest, layer.finish());
        return text(digest);
    }

    /**
     * SHA-256 over all that a network's tensors are made from: shapes, names, what files hold, how the rest is drawn, what is painted. No
     * tensor is drawn or computed for it, unless somebody painted on it.
     */
    public static String of(NetworkTensors tensors) {
        MessageDigest digest = digest();
        List<Layer> layers = tensors.network().layers();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            update(digest, layer.name());
            update(digest, layer.shape());
            update(digest, layer.weights(), tensors.weightsRead(i));
            update(digest, tensors.inputSource(i), tensors.inputRead(i));
            update(digest, tensors.finish(i));
        }
        for (PaintedTensor painted : PaintedTensor.of(tensors)) {
            update(digest, painted.layer() + " " + painted.weights());
            update(digest, painted.at());
            update(digest, painted.values());
        }
        return text(digest);
    }

    private static void update(MessageDigest digest, TensorSource source, Optional<short[]> read) {
        if (read.isPresent()) {
            update(digest, read.get());
        } else {
            update(digest, source.toString());
        }
    }

    private static void update(MessageDigest digest, ConvShape s) {
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
    }

    private static void update(MessageDigest digest, Finish finish) {
        update(digest, finish.bias().orElse(new int[0]));
        digest.update(
                (finish.outputScale() + " " + finish.relu() + " " + finish.pool()).getBytes(StandardCharsets.UTF_8));
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        update(digest, bytes.length);
        digest.update(bytes);
    }

    private static String text(MessageDigest digest) {
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    /** The digest that checksums are made with. */
    public static MessageDigest digest() {
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
