package sparsescope.cli.options;

import java.util.Iterator;
import sparsescope.accelerator.Presets;
import sparsescope.network.file.SampleNetworks;

/** Lists the names that help texts list. */
final class OptionNames {
    private OptionNames() {}

    /** Lists the sample networks. */
    static final class Samples implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SampleNetworks.names().iterator();
        }
    }

    /** Lists the accelerator presets. */
    static final class Accelerators implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Presets.names().iterator();
        }
    }
}
