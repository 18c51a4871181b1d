package sparsescope.ui.model.inspect;

import java.util.Optional;
import java.util.function.Supplier;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.compare.TwinClock;
import sparsescope.machine.MachineRun;
import sparsescope.machine.StepKind;
import sparsescope.simulation.run.StepUnit;
import sparsescope.ui.model.navigation.AfterLastCycle;
import sparsescope.ui.model.picture.CycleMove;
import sparsescope.ui.model.picture.Frame;

/** Steps the slower twin on after the open run has ended. */
final class TwinSteps implements AfterLastCycle {
    private final TwinModel twins;
    private final Supplier<Frame> frame;

    TwinSteps(TwinModel twins, Supplier<Frame> frame) {
        this.twins = twins;
        this.frame = frame;
    }

    @Override
    public boolean step(StepKind unit, int steps) {
        if (!hasMore()) {
            return false;
        }
        long cycle = at();
        Optional<StepKind> own = ofSecond(unit);
        if (own.isEmpty()) {
            cycle += steps;
        } else {
            cycle = CycleMove.next(own.get(), camera(), steps).apply(second(), cycle);
        }
        twins.goOver(cycle);
        return true;
    }

    @Override
    public boolean back(StepKind unit) {
        if (twins.over() == 0) {
            return false;
        }
        Optional<StepKind> own = ofSecond(unit);
        twins.goOver(
                own.isEmpty()
                        ? at() - 1
                        : CycleMove.previous(own.get(), camera()).apply(second(), at()));
        return true;
    }

    @Override
    public boolean toEnd() {
        boolean more = hasMore();
        twins.goOver(Long.MAX_VALUE);
        return more;
    }

    @Override
    public boolean hasMore() {
        return frame.get() != null
                && twins.alignmentProperty().get() == TwinClock.Alignment.TIME
                && twins.pair()
                        .filter(of -> of.first() == frame.get().moment().run()
                                && at() < of.second().cycles())
                        .isPresent();
    }

    /** The second run's step of that name; empty for one cycle, and where it has none. */
    private Optional<StepKind> ofSecond(StepKind unit) {
        boolean single = unit.word().equals(StepUnit.CYCLE.word()) || unit == StepUnit.PRODUCT;
        return second().settings().machine().stepKinds().stream()
                .filter(kind -> !single && kind.word().equals(unit.word()))
                .findFirst()
                .map(kind -> kind);
    }

    private MachineRun second() {
        return twins.pair().orElseThrow().second();
    }

    private PePosition camera() {
        return frame.get().look().camera().pe();
    }

    private long at() {
        return twins.pair().orElseThrow().first().cycles() + twins.over();
    }
}
