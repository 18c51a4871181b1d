package sparsescope.scene;

import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Presets;
import sparsescope.accelerator.Setting;
import sparsescope.network.NetworkTensors;
import sparsescope.network.SampleNetworks;
import sparsescope.simulation.LayerRun;

/** Runs of the samples for tests. */
final class Runs {
    private Runs() {}

    /** A run that is not indexed yet; {@code settings} are names and values in turn. */
    static LayerRun fresh(String network, int layer, String preset, String... settings) {
        AcceleratorConfig accelerator = Presets.get(preset);
        for (int i = 0; i < settings.length; i += 2) {
            accelerator = accelerator.with(setting(settings[i]), settings[i + 1]);
        }
        return LayerRun.of(NetworkTensors.of(SampleNetworks.open(network)).layer(layer), accelerator);
    }

    /** An indexed run. */
    static LayerRun of(String network, int layer, String preset, String... settings) {
        LayerRun run = fresh(network, layer, preset, settings);
        run.cycles();
        return run;
    }

    static LayerRun teaching(String... settings) {
        return of("teaching", 0, "teaching", settings);
    }

    private static Setting setting(String word) {
        for (Setting setting : Setting.values()) {
            if (setting.word().equals(word)) {
                return setting;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
