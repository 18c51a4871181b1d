package sparsescope.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.file.Progress;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.state.Counter;
import sparsescope.simulation.state.Counters;

/**
 * The cycles of layers after one more rule is changed, where rules are changed one after the other: so the effect of each shows, and the
 * rules of another simulator are reached term by term.
 *
 * @param change the settings changed in this step; empty for the first, which changes none
 * @param accelerator all rules in force
 * @param counters of all layers together
 * @param layerCycles with post-processing, of all layers together
 */
public record AblationStep(
        Map<Setting, String> change, AcceleratorConfig accelerator, Counters counters, long layerCycles) {
    public AblationStep {
        change = Map.copyOf(change);
    }

    /** The accelerators of the steps: {@code first}, then with each change on top of those before. */
    public static List<AcceleratorConfig> accelerators(AcceleratorConfig first, List<Map<Setting, String>> changes) {
        List<AcceleratorConfig> all = new ArrayList<>(List.of(first));
        for (Map<Setting, String> change : changes) {
            all.add(Setting.applyAll(all.get(all.size() - 1), new LinkedHashMap<>(change)));
        }
        return all;
    }

    /**
     * The steps of one layer.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} cancels
     */
    public static List<AblationStep> of(
            LayerOperands layer, AcceleratorConfig first, List<Map<Setting, String>> changes, Progress progress) {
        List<AcceleratorConfig> accelerators = accelerators(first, changes);
        List<AblationStep> steps = new ArrayList<>();
        for (AcceleratorConfig accelerator : accelerators) {
            int done = steps.size();
            LayerReport report = LayerReport.counted(
                    layer, accelerator, fraction -> progress.report((done + fraction) / accelerators.size()));
            steps.add(new AblationStep(
                    done == 0 ? Map.of() : changes.get(done - 1),
                    accelerator,
                    report.counters(),
                    report.layerCycles()));
        }
        return steps;
    }

    /** The same step of two layers together. */
    public AblationStep plus(AblationStep other) {
        return new AblationStep(change, accelerator, counters.plus(other.counters), layerCycles + other.layerCycles);
    }

    /** How many cycles this step takes more than {@code other}, as a fraction of the other's; 0 when that takes none. */
    public double over(AblationStep other) {
        return other.layerCycles == 0 ? 0 : (double) (layerCycles - other.layerCycles) / other.layerCycles;
    }

    /** The part of all PEs' compute cycles that {@code counter} (issue, stall, drain or idle) counts, 0…1. */
    public double share(Counter counter) {
        long all = counters.of(Counter.CYCLES) * accelerator.pes();
        return all == 0 ? 0 : (double) counters.of(counter) / all;
    }
}
