package sparsescope.analysis.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.file.InputException;
import sparsescope.file.InputFile;
import sparsescope.machine.Machines;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.TensorSource;

/** Keeps the files of a sweep's network and their checksums from when the sweep began. */
public final class SweepSource {
    private static final String EXPECTED = "a file of the network";

    private final List<Path> files;
    private final List<String> hashes;

    /** The network read from {@code file}, with every array file it takes tensors from. */
    public SweepSource(Path file, Network network) {
        Set<Path> all = new LinkedHashSet<>();
        all.add(file);
        for (Layer layer : network.layers()) {
            add(layer.weights(), all);
            add(layer.input(), all);
            layer.finish().bias().ifPresent(bias -> add(bias, all));
            layer.finish().scaleSource().ifPresent(scale -> add(scale, all));
        }
        files = List.copyOf(all);
        hashes = hashes();
    }

    private static void add(TensorSource source, Set<Path> files) {
        if (source instanceof TensorSource.FromFile file) {
            files.add(file.file());
        }
    }

    private List<String> hashes() {
        List<String> now = new ArrayList<>();
        for (Path file : files) {
            InputFile.size(file, EXPECTED);
            try (InputStream in = Files.newInputStream(file)) {
                MessageDigest digest = sha256();
                byte[] chunk = new byte[1 << 16];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    digest.update(chunk, 0, read);
                }
                now.add(HexFormat.of().formatHex(digest.digest()));
            } catch (IOException e) {
                throw InputFile.unreadable(file, e);
            }
        }
        return now;
    }

    /** Throws when a file is not what it was when the sweep began. */
    void checkUnchanged() {
        List<String> now = hashes();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(hashes.get(i))) {
                throw InputException.in(
                        files.get(i).toString(),
                        "",
                        "another content than when the sweep began",
                        "a network that stays as it is");
            }
        }
    }

    /**
     * What makes a sweep the same on every machine: the network's content, the layers, the settings, what varies and the version of the
     * program, but no path and no shard.
     */
    public String id(SweepPlan plan) {
        List<String> parts = new ArrayList<>(hashes);
        parts.add(String.valueOf(SweepSource.class.getPackage().getImplementationVersion()));
        for (Layer layer : plan.network().layers()) {
            parts.add(layer.weights().toString());
            parts.add(layer.input().toString());
        }
        for (int layer = 0; layer < plan.layers(); layer++) {
            parts.add(plan.layerName(layer));
        }
        parts.add(
                plan.base().machine().equals(Machines.standard())
                        ? AcceleratorConfig.of(plan.base()).toString()
                        : plan.base().machine().name() + plan.base().values());
        plan.axes().forEach(axis -> parts.add(axis.toString()));
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
