package sparsescope.ui.model.setup;

import java.nio.file.Path;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.AcceleratorFile;
import sparsescope.accelerator.Presets;

/** An accelerator that can be opened: a preset, a file of the user's, or what an exported file carries. */
public sealed interface AcceleratorSource {
    /** What the list of accelerators calls it. */
    String name();

    /** Reads its settings; a problem in it is an {@link sparsescope.file.InputException}. */
    AcceleratorConfig open();

    /** One that comes with the program. */
    record Preset(String name) implements AcceleratorSource {
        @Override
        public AcceleratorConfig open() {
            return Presets.get(name);
        }
    }

    /** An accelerator file. */
    record File(Path path) implements AcceleratorSource {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public AcceleratorConfig open() {
            return AcceleratorFile.read(path).config();
        }
    }

    /**
     * Settings that an exported file carries.
     *
     * @param name what they are called
     * @param config the settings
     */
    record Given(String name, AcceleratorConfig config) implements AcceleratorSource {
        @Override
        public AcceleratorConfig open() {
            return config;
        }
    }

    /** Where the settings of an exported file come from: a preset, or the file itself. */
    static AcceleratorSource of(Path figure, AcceleratorConfig config) {
        return of(figure.getFileName().toString(), config);
    }

    /** A preset when the settings are one's, whatever they are called. */
    static AcceleratorSource of(String name, AcceleratorConfig config) {
        return Presets.names(AcceleratorConfig.MACHINE).stream()
                .filter(preset -> Presets.get(preset).equals(config))
                .<AcceleratorSource>map(Preset::new)
                .findFirst()
                .orElseGet(() -> new Given(name, config));
    }
}
