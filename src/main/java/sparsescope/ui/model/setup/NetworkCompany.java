package sparsescope.ui.model.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sparsescope.accelerator.Presets;
import sparsescope.machine.Machine;

/** Remembers what belongs to each network: the preset that was made for it, and the input that was chosen last. */
final class NetworkCompany {
    /**
     * A preset in force because a network brought it.
     *
     * @param network the network
     * @param before the accelerator that was there before
     */
    private record Brought(NetworkSource network, AcceleratorSource before) {}

    private final Map<NetworkSource, String> inputs = new HashMap<>();
    private Optional<Brought> brought = Optional.empty();

    /**
     * The accelerator that another network comes on: its own, or the one that was there before the last one's own; empty when the one
     * there is stays.
     *
     * @param from the network that leaves
     * @param on the accelerator it runs on; null when its settings come from nowhere
     */
    Optional<AcceleratorSource> change(NetworkSource from, NetworkSource to, AcceleratorSource on) {
        Optional<AcceleratorSource> own = madeFor(to);
        Optional<AcceleratorSource> before =
                brought.filter(each -> each.network().equals(from)).map(Brought::before);
        brought = own.map(each -> new Brought(to, before.orElse(on)));
        return own.or(() -> before);
    }

    /** The accelerator was chosen by hand: it stays, whatever network comes. */
    void acceleratorChosen() {
        brought = Optional.empty();
    }

    /** A network runs with this input. */
    void runs(NetworkSource network, String input) {
        inputs.put(network, input);
    }

    /** The input a network ran with last; empty for its first. */
    String input(NetworkSource network) {
        return inputs.getOrDefault(network, "");
    }

    /** A network could not be opened: it may no longer have the input it had. */
    void failed(NetworkSource network) {
        inputs.remove(network);
    }

    /** A preset of a sample's name was made for it: the first machine's, or the only other one's. */
    private static Optional<AcceleratorSource> madeFor(NetworkSource network) {
        return network instanceof NetworkSource.Sample sample && Presets.names().contains(sample.name())
                ? Optional.of(new AcceleratorSource.Preset(sample.name()))
                : Optional.empty();
    }

    /** The preset of a machine that suits a network best: the one made for it, else the one called as the machine is. */
    static AcceleratorSource of(Machine machine, NetworkSource network) {
        List<String> names = Presets.names(machine.name());
        return Stream.of(network.name(), machine.name() + "-" + network.name(), machine.name())
                .filter(names::contains)
                .findFirst()
                .map(AcceleratorSource.Preset::new)
                .orElseGet(() -> new AcceleratorSource.Preset(names.get(0)));
    }
}
