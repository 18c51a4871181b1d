package sparsescope.ui.model;

import java.nio.file.Path;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.AcceleratorFile;
import sparsescope.accelerator.Presets;

/** An accelerator that can be opened: a preset, or a file of the user's. */
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
     * The one of an exported file.
     *
     * @param path the file
     * @param config its settings
     */
    record Figure(Path path, AcceleratorConfig config) implements AcceleratorSource {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public AcceleratorConfig open() {
            return config;
        }
    }

    /** Where the settings of an exported file come from: a preset, or the file itself. */
    static AcceleratorSource of(Path figure, AcceleratorConfig config) {
        return Presets.names().stream()
                .filter(name -> Presets.get(name).equals(config))
                .<AcceleratorSource>map(Preset::new)
                .findFirst()
                .orElseGet(() -> new Figure(figure, config));
    }
}
