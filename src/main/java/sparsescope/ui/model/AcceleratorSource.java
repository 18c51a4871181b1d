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
}
