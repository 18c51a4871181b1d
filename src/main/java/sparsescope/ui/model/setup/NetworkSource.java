package sparsescope.ui.model.setup;

import java.nio.file.Path;
import sparsescope.network.Network;
import sparsescope.network.file.NetworkFile;
import sparsescope.network.file.SampleNetworks;

/** A network that can be opened: one that comes with the program, or a file of the user's. */
public sealed interface NetworkSource {
    /** What the list of networks calls it. */
    String name();

    /** Reads it; a problem in it is an {@link sparsescope.file.InputException}. */
    Network open();

    /** A network that comes with the program. */
    record Sample(String name) implements NetworkSource {
        @Override
        public Network open() {
            return SampleNetworks.open(name);
        }
    }

    /** Describes a network file. */
    record File(Path path) implements NetworkSource {
        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public Network open() {
            return NetworkFile.read(path);
        }
    }
}
