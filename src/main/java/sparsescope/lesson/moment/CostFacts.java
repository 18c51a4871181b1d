package sparsescope.lesson.moment;

import java.util.function.Supplier;
import sparsescope.accelerator.EnergyEntry;
import sparsescope.accelerator.EnergyTable;
import sparsescope.network.ConvShape;
import sparsescope.reuse.cost.LevelCosts;
import sparsescope.reuse.cost.LevelEnergy;
import sparsescope.reuse.count.ReuseCounter;
import sparsescope.reuse.count.ReuseCounts;
import sparsescope.reuse.mapping.Operand;
import sparsescope.reuse.preset.Preset;
import sparsescope.reuse.preset.ReuseMachine;

/** Gathers the facts of a layer whatever the cycle: what accesses cost, and how often each order of the loops fetches. */
final class CostFacts {
    private CostFacts() {}

    /**
     * @param orders the machine that the orders of the loops are counted on
     */
    static void put(Facts facts, ConvShape shape, ReuseMachine orders) {
        EnergyTable table = EnergyTable.standard();
        for (EnergyEntry entry : EnergyEntry.values()) {
            String name = "energy." + entry.word();
            facts.real(name, () -> table.of(entry));
            facts.real(name + ".times", () -> table.of(entry) / table.of(EnergyEntry.MULTIPLY));
        }
        for (Preset preset : Preset.values()) {
            String name = "order." + name(preset);
            Supplier<ReuseCounts> counts = () -> ReuseCounter.count(shape, preset.mapping(shape, orders));
            facts.whole(name + ".bufferReads", () -> counts.get().total().bufferReads());
            facts.whole(name + ".dramReads", () -> counts.get().total().dramReads());
            for (Operand operand : Operand.values()) {
                facts.whole(
                        name + "." + operand.word() + "Reads",
                        () -> counts.get().of(operand).bufferReads());
            }
            facts.real(name + ".energy", () -> {
                ReuseCounts counted = counts.get();
                return LevelEnergy.of(counted, LevelCosts.EYERISS)
                        .per(counted.macs())
                        .total();
            });
        }
    }

    /** What the order on the page of reuse fetches, as the scene has it or as a person has made it. */
    static void nest(Facts facts, StopMoment stop) {
        Supplier<SceneRun.OrderedLoops> loops = () -> stop.run()
                .loops()
                .orElseGet(() -> new SceneRun.OrderedLoops(
                        StopPages.shape(stop), StopPages.nest(stop).machine(), StopPages.mapping(stop)));
        Supplier<ReuseCounts> counts =
                () -> ReuseCounter.count(loops.get().shape(), loops.get().mapping());
        facts.whole("nest.multiplications", () -> counts.get().macs());
        facts.whole("nest.bufferReads", () -> counts.get().total().bufferReads());
        facts.whole("nest.dramReads", () -> counts.get().total().dramReads());
        facts.whole("nest.bufferWords", () -> loops.get().machine().bufferWords());
        facts.whole("nest.pes", () -> loops.get().machine().pes());
    }

    private static String name(Preset preset) {
        return switch (preset) {
            case WEIGHT_STATIONARY -> "weight";
            case OUTPUT_STATIONARY -> "output";
            case INPUT_STATIONARY -> "input";
            case ROW_STATIONARY -> "row";
            case NO_LOCAL_REUSE -> "none";
            case SCNN_ORDER -> "scnn";
        };
    }
}
