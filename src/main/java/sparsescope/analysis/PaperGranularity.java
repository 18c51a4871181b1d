package sparsescope.analysis;

import java.util.List;
import java.util.Locale;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.accelerator.Setting;
import sparsescope.analysis.PaperFigure.Relation;
import sparsescope.analysis.PaperFigure.Unit;
import sparsescope.network.Network;
import sparsescope.network.NetworkTensors;

/**
 * The paper's 64 PEs of 16 multipliers against 4 PEs of 256, on GoogLeNet, without contention: with so many products an issue, bank queues
 * have no short way of being counted.
 */
final class PaperGranularity {
    private static final String CAP = "8";

    private final PaperRun run;
    private final AcceleratorConfig many;
    private final AcceleratorConfig few;

    PaperGranularity(PaperRun run, AcceleratorConfig many, AcceleratorConfig few) {
        this.run = run;
        this.many = PaperRun.free(many);
        this.few = PaperRun.free(few);
    }

    List<PaperFigure> figures(Network googlenet) {
        NetworkTensors tensors = NetworkTensors.of(googlenet);
        MachineFigures free64 = scnn(tensors, many);
        MachineFigures free4 = scnn(tensors, few);
        MachineFigures capped64 = scnn(tensors, many.with(Setting.MAX_KC, CAP));
        MachineFigures capped4 = scnn(tensors, few.with(Setting.MAX_KC, CAP));
        return List.of(
                new PaperFigure(
                        "granularity.speed",
                        "64 PEs' speed-up over 4 PEs",
                        Relation.EQUAL,
                        Unit.FACTOR,
                        1.11,
                        free64.speedUpOver(free4),
                        why("%.2f×", capped64.speedUpOver(capped4)) + "; large PEs need many filters a group"),
                new PaperFigure(
                        "granularity.utilization64",
                        "64 PEs: utilization",
                        Relation.EQUAL,
                        Unit.FRACTION,
                        0.59,
                        free64.utilization(),
                        why("%.0f %%", 100 * capped64.utilization())),
                new PaperFigure(
                        "granularity.utilization4",
                        "4 PEs: utilization",
                        Relation.EQUAL,
                        Unit.FRACTION,
                        0.35,
                        free4.utilization(),
                        why("%.0f %%", 100 * capped4.utilization())));
    }

    private static String why(String format, double capped) {
        return "Kc: with maxKc=" + CAP + " " + String.format(Locale.ROOT, format, capped);
    }

    private MachineFigures scnn(NetworkTensors tensors, AcceleratorConfig accelerator) {
        String kc = accelerator.maxKc().isPresent() ? ", maxKc=" + CAP : "";
        return SideBySide.total(run.convolutions(
                        tensors, accelerator, tensors.network().name() + " on " + accelerator.pes() + " PEs" + kc))
                .on(Machine.SCNN);
    }
}
