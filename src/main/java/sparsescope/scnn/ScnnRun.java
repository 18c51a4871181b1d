package sparsescope.scnn;

import java.util.List;
import java.util.function.BooleanSupplier;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.PePosition;
import sparsescope.file.Progress;
import sparsescope.machine.MachineRun;
import sparsescope.machine.MachineSettings;
import sparsescope.machine.StepKind;
import sparsescope.network.LayerOperands;
import sparsescope.simulation.run.LayerRun;
import sparsescope.simulation.run.StepUnit;
import sparsescope.simulation.state.GroupSpan;
import sparsescope.simulation.state.SlotCounts;

/** A {@link LayerRun} as what is general sees it. */
public final class ScnnRun implements MachineRun {
    private final MachineSettings settings;
    private final LayerRun run;

    ScnnRun(LayerOperands layer, MachineSettings settings) {
        this.settings = settings;
        this.run = LayerRun.of(layer, AcceleratorConfig.of(settings));
    }

    /** The run with all that only this machine has. */
    public LayerRun own() {
        return run;
    }

    @Override
    public LayerOperands layer() {
        return run.layer();
    }

    @Override
    public MachineSettings settings() {
        return settings;
    }

    @Override
    public long cycles() {
        return run.cycles();
    }

    @Override
    public List<GroupSpan> spans() {
        return run.spans();
    }

    @Override
    public ScnnMoment at(long cycle) {
        return new ScnnMoment(this, run.at(cycle));
    }

    @Override
    public List<SlotCounts> causes(long[] bounds, BooleanSupplier cancelled) {
        return run.causesBetween(bounds, cancelled);
    }

    @Override
    public long next(long cycle, StepKind unit, int pe) {
        return run.next(
                cycle,
                (StepUnit) unit,
                PePosition.of(pe, run.plan().accelerator().columns()));
    }

    @Override
    public long previous(long cycle, StepKind unit, int pe) {
        return run.previous(
                cycle,
                (StepUnit) unit,
                PePosition.of(pe, run.plan().accelerator().columns()));
    }

    @Override
    public boolean index(Progress progress) {
        return run.index(progress);
    }

    @Override
    public boolean indexed() {
        return run.indexed();
    }
}
