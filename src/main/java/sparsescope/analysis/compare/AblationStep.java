package sparsescope.analysis.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sparsescope.file.Progress;
import sparsescope.machine.MachineReport;
import sparsescope.machine.MachineSettings;
import sparsescope.network.LayerOperands;

/**
 * The cycles of layers after one more rule is changed, where rules are changed one after the other: so the effect of each shows, and the
 * rules of another simulator are reached term by term.
 *
 * @param change the settings changed in this step, by name in the machine's order; empty for the first, which changes none
 * @param settings the machine with all rules in force
 * @param counters of all layers together
 */
public record AblationStep(Map<String, String> change, MachineSettings settings, Map<String, Long> counters) {
    public AblationStep {
        change = Collections.unmodifiableMap(new LinkedHashMap<>(change));
        counters = Collections.unmodifiableMap(new LinkedHashMap<>(counters));
    }

    /** The machines of the steps: {@code first}, then with each change on top of those before. */
    public static List<MachineSettings> settings(MachineSettings first, List<Map<String, String>> changes) {
        List<MachineSettings> all = new ArrayList<>(List.of(first));
        for (Map<String, String> change : changes) {
            all.add(all.get(all.size() - 1).with(change));
        }
        return all;
    }

    /**
     * The steps of one layer.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static List<AblationStep> of(
            LayerOperands layer, MachineSettings first, List<Map<String, String>> changes, Progress progress) {
        List<MachineSettings> machines = settings(first, changes);
        List<AblationStep> steps = new ArrayList<>();
        for (MachineSettings each : machines) {
            int done = steps.size();
            MachineReport report =
                    each.machine().count(layer, each, fraction -> progress.report((done + fraction) / machines.size()));
            steps.add(new AblationStep(
                    done == 0 ? Map.of() : inOrder(changes.get(done - 1), each), each, report.counters()));
        }
        return steps;
    }

    private static Map<String, String> inOrder(Map<String, String> change, MachineSettings settings) {
        List<String> order = List.copyOf(settings.values().keySet());
        Map<String, String> sorted = new TreeMap<>((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)));
        sorted.putAll(change);
        return sorted;
    }

    /** The same step of two layers together. */
    public AblationStep plus(AblationStep other) {
        Map<String, Long> sums = new LinkedHashMap<>(counters);
        other.counters.forEach((name, value) -> sums.merge(name, value, Math::addExact));
        return new AblationStep(change, settings, sums);
    }

    /** Cycles from beginning to end, of all layers together. */
    public long layerCycles() {
        return counters.get(settings.machine().cyclesCounter());
    }

    /** How many cycles this step takes more than {@code other}, as a fraction of the other's; 0 when that takes none. */
    public double over(AblationStep other) {
        return other.layerCycles() == 0 ? 0 : (double) (layerCycles() - other.layerCycles()) / other.layerCycles();
    }
}
