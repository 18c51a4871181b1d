package sparsescope.ui.model.setup;

import java.nio.file.Path;
import sparsescope.accelerator.AcceleratorFile;
import sparsescope.accelerator.Presets;
import sparsescope.machine.MachineSettings;

/** An accelerator that can be opened: a preset, a file of the user's, or what an exported file carries. */
public sealed interface AcceleratorSource {
    /** What the list of accelerators calls it. */
    String name();

    /** Reads its settings; a problem in it is an {@link sparsescope.file.InputException}. */
    MachineSettings open();

    /** One that comes with the program. */
    record Preset(String name) implements AcceleratorSource {
        @Override
        public MachineSettings open() {
            return Presets.file(name).settings();
        }
    }

    /** Describes an accelerator file. */
    record File(Path path) implements AcceleratorSource {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public MachineSettings open() {
            return AcceleratorFile.read(path).settings();
        }
    }

    /**
     * Holds settings that an exported file carries.
     *
     * @param name what they are called
     * @param config the settings
     */
    record Given(String name, MachineSettings config) implements AcceleratorSource {
        @Override
        public MachineSettings open() {
            return config;
        }
    }

    /** Where the settings of an exported file come from: a preset, or the file itself. */
    static AcceleratorSource of(Path figure, MachineSettings config) {
        return of(figure.getFileName().toString(), config);
    }

    /** A preset when the settings are one's, whatever they are called. */
    static AcceleratorSource of(String name, MachineSettings config) {
        return Presets.names(config.machine().name()).stream()
                .filter(preset -> Presets.file(preset).settings().equals(config))
                .<AcceleratorSource>map(Preset::new)
                .findFirst()
                .orElseGet(() -> new Given(name, config));
    }
}
