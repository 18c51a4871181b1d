package sparsescope.analysis.paper;

import java.util.List;
import java.util.Locale;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.paper.PaperFigure.Relation;
import sparsescope.analysis.paper.PaperFigure.Unit;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.simulation.state.Counter;

/**
 * The paper's 64 PEs of 16 multipliers against 4 PEs of 256, on GoogLeNet, without contention: with so many products an issue, bank queues
 * have no short way of being counted.
 */
final class PaperGranularity {
    private final PaperRun run;
    private final AcceleratorConfig many;
    private final AcceleratorConfig few;

    PaperGranularity(PaperRun run, AcceleratorConfig many, AcceleratorConfig few) {
        this.run = run;
        this.many = PaperRun.free(many);
        this.few = PaperRun.free(few);
    }

    /**
     * All layers on some PEs.
     *
     * @param cycles cycles with post-processing
     * @param products useful multiplications
     * @param slots multiplier slots of the compute cycles
     * @param waiting those of PEs at the barrier
     */
    private record Sum(long cycles, long products, long slots, long waiting) {
        double utilization() {
            return (double) products / slots;
        }

        double working() {
            return (double) products / (slots - waiting);
        }
    }

    List<PaperFigure> figures(Network googlenet) {
        NetworkTensors tensors = NetworkTensors.of(googlenet);
        Sum of64 = sum(tensors, many);
        Sum of4 = sum(tensors, few);
        return List.of(
                new PaperFigure(
                        "granularity.speed",
                        "64 PEs' speed-up over 4 PEs",
                        Relation.EQUAL,
                        Unit.FACTOR,
                        1.11,
                        (double) of4.cycles() / of64.cycles(),
                        "Kc: large PEs need many filters a group"),
                utilization("granularity.utilization64", "64 PEs: utilization", 0.59, of64.utilization()),
                utilization("granularity.utilization4", "4 PEs: utilization", 0.35, of4.utilization()),
                working("granularity.working64", "64 PEs: utilization, barrier left out", 0.59, of64.working()),
                working("granularity.working4", "4 PEs: utilization, barrier left out", 0.35, of4.working()));
    }

    private static PaperFigure utilization(String id, String what, double paper, double ours) {
        return new PaperFigure(
                id,
                what,
                Relation.EQUAL,
                Unit.FRACTION,
                paper,
                ours,
                "Kc; and whether the paper's figure counts waiting at the barrier, which it does not say");
    }

    private static PaperFigure working(String id, String what, double paper, double ours) {
        return new PaperFigure(
                id,
                what,
                Relation.EQUAL,
                Unit.FRACTION,
                paper,
                ours,
                "the same figure of the paper, read as that of PEs that are not waiting; Kc");
    }

    private Sum sum(NetworkTensors tensors, AcceleratorConfig accelerator) {
        String step =
                String.format(Locale.ROOT, "%s on %d PEs", tensors.network().name(), accelerator.pes());
        return run.reports(tensors, accelerator, step).stream()
                .map(report -> new Sum(
                        report.layerCycles(),
                        report.counters().of(Counter.PRODUCTS),
                        Math.multiplyExact(
                                report.counters().of(Counter.CYCLES),
                                (long) accelerator.pes() * accelerator.multipliers()),
                        Math.multiplyExact(report.counters().of(Counter.IDLE), (long) accelerator.multipliers())))
                .reduce((a, b) -> new Sum(
                        a.cycles() + b.cycles(),
                        a.products() + b.products(),
                        a.slots() + b.slots(),
                        a.waiting() + b.waiting()))
                .orElseThrow();
    }
}
