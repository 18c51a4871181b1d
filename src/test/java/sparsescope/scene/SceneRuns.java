package sparsescope.scene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.file.Progress;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.run.LayerRun;
import sparsescope.tensor.TensorDrawing;

/** Runs of the shipped samples, each indexed once for all tests. */
public final class SceneRuns {
    private static final Map<String, NetworkTensors> NETWORKS = new ConcurrentHashMap<>();
    private static final Map<String, LayerRun> RUNS = new ConcurrentHashMap<>();

    private SceneRuns() {}

    /** The small layer of which everything fits on one picture. */
    public static LayerRun teaching(String... settings) {
        return run("teaching", "edges", "teaching", settings);
    }

    /** A layer of the trained network on the default 8×8 PEs. */
    public static LayerRun digits(String layer, String... settings) {
        return run("lenet-digits", layer, "scnn", settings);
    }

    /** A layer of the network that sees photographs, on the default 8×8 PEs. */
    public static LayerRun photographs(String layer, String... settings) {
        return run("photographs", layer, "scnn", settings);
    }

    /** The worked example. */
    public static LayerRun example(String... settings) {
        return run("worked-example", "conv", "worked-example", settings);
    }

    private static LayerRun run(String sample, String layer, String preset, String... settings) {
        return RUNS.computeIfAbsent(sample + "/" + layer + "/" + String.join(",", settings), key -> {
            LayerRun run = prepare(sample, layer, preset, settings);
            run.index(Progress.NONE);
            return run;
        });
    }

    /** A strided layer of two filter groups with drawn tensors, on few PEs with large tiles. */
    public static LayerRun strided(String... settings) {
        return drawn("strided", 0.4, settings);
    }

    /** The same layer with nothing but zeros for an input. */
    public static LayerRun zeros(String... settings) {
        return drawn("zeros", 0, settings);
    }

    private static LayerRun drawn(String name, double density, String... settings) {
        return RUNS.computeIfAbsent(name + "/" + String.join(",", settings), key -> {
            ConvShape shape = new ConvShape(4, 6, 61, 45, 5, 3, 2, 1, 2);
            LayerOperands layer = new LayerOperands(
                    name,
                    shape,
                    TensorDrawing.activations(4, 45, 61, density, 7),
                    TensorDrawing.weights(6, 2, 3, 5, 0.5, 8),
                    Finish.NONE);
            AcceleratorConfig accelerator = AcceleratorConfig.DEFAULTS;
            for (String setting : settings) {
                String[] sides = setting.split("=");
                accelerator = accelerator.with(Setting.named(sides[0]), sides[1]);
            }
            LayerRun run = LayerRun.of(layer, accelerator);
            run.index(Progress.NONE);
            return run;
        });
    }

    /** A run of the small layer of which nothing is indexed yet. */
    public static LayerRun unindexed() {
        return prepare("teaching", "edges", "teaching");
    }

    private static LayerRun prepare(String sample, String layer, String preset, String... settings) {
        NetworkTensors tensors = NETWORKS.computeIfAbsent(sample, name -> NetworkTensors.of(SampleNetworks.open(name)));
        AcceleratorConfig accelerator = Presets.get(preset);
        for (String setting : settings) {
            String[] sides = setting.split("=");
            accelerator = accelerator.with(Setting.named(sides[0]), sides[1]);
        }
        return LayerRun.of(tensors.layer(tensors.network().indexOf(layer).orElseThrow()), accelerator);
    }
}
