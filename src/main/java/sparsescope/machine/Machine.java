package sparsescope.machine;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.tensor.Sums;

/**
 * Stands for a machine that layers run on. One is added by writing this and a line in the registry
 * {@code META-INF/services/sparsescope.machine.Machine}.
 */
public interface Machine {
    /** Its name in files and on the command line: {@code scnn}. */
    String name();

    /** Its name for people: {@code SCNN}. */
    String title();

    /** What it is, in a few words. */
    String meaning();

    /** Its settings, in the order in which people are shown them. */
    List<MachineSetting> settings();

    /** Refuses settings that do not go together, each of them being in its range, with a {@link SettingException}. */
    default void check(MachineSettings settings) {}

    /** The types of layers it runs, by their words in network files. */
    List<String> layerTypes();

    /** What can become of its slots, in the order in which people are shown it. */
    List<? extends Cause> causes();

    /** How far a step can go, smallest first. */
    List<? extends StepKind> stepKinds();

    /** How many PEs it has with these settings. */
    int pes(MachineSettings settings);

    /** The size of it in a few words: {@code 8×8 PEs of 4×4 multipliers}. */
    String size(MachineSettings settings);

    /** Prepares a run of a layer of a type it runs; nothing is simulated yet. */
    MachineRun open(LayerOperands layer, MachineSettings settings);

    /**
     * Counts a layer of a type it runs, with its outputs.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    MachineReport report(LayerOperands layer, MachineSettings settings, Progress progress);

    /**
     * The same where somebody works the layer's exact sums out anyway, so that once is enough.
     *
     * @param sums gives the sums of the layer as the network has them; a machine whose own are others does without
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    default MachineReport report(
            LayerOperands layer, MachineSettings settings, Supplier<Sums> sums, Progress progress) {
        return report(layer, settings, progress);
    }

    /**
     * The same for who asks neither for outputs nor for counters that depend on their values: a machine that is quicker without them
     * leaves them out.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    default MachineReport count(LayerOperands layer, MachineSettings settings, Progress progress) {
        return report(layer, settings, progress);
    }

    /** The counter of a layer's cycles from beginning to end, with all that follows the computation. */
    String cyclesCounter();

    /** The names of the numbers of how a layer was laid out, in the order of a report. */
    List<String> layout();

    /** The names of the counters that are known when a layer is only counted, in the order of a report. */
    List<String> counted();

    /** What a layer is compared with on this machine, the baseline first; empty for a machine that is compared with the others of its family. */
    default List<Rival> rivals() {
        return List.of();
    }

    /**
     * Counts a layer on every rival, in order.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    default List<RivalCount> compare(LayerOperands layer, MachineSettings settings, Progress progress) {
        return List.of();
    }

    /** Fractions, 0…1, that follow from the counters of a layer or of several together, by name: {@code utilization}. */
    Map<String, Double> ratios(Map<String, Long> counters, MachineSettings settings);

    /** The columns of the table of layers that people are shown. */
    List<ReportColumn> columns(MachineSettings settings);
}
