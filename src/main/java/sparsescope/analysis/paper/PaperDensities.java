package sparsescope.analysis.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.MachineFigures;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.paper.PaperFigure.Relation;
import sparsescope.analysis.paper.PaperFigure.Unit;
import sparsescope.network.Network;

/** Computes the paper's density sweep: GoogLeNet's layers with weights and activations drawn at one density, without contention. */
final class PaperDensities {
    private static final double[] ALL = {1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
    private static final double[] FEW = {1, 0.9, 0.8, 0.7, 0.6, 0.4, 0.1};
    private static final double LOWEST = 0.1;
    private static final double BOTH_SPARSE = 0.4;
    private static final String ENERGY_TABLE = "the energy table";
    private static final String GENERATOR = "the generator: clustered draws balance the PEs less";

    private final PaperRun run;
    private final AcceleratorConfig scnn;
    private final Map<Double, SideBySide> points = new TreeMap<>();

    PaperDensities(PaperRun run, AcceleratorConfig scnn) {
        this.run = run;
        this.scnn = PaperRun.free(scnn);
    }

    List<PaperFigure> figures(Network googlenet) {
        for (double density : run.quick() ? FEW : ALL) {
            Set<ComparedMachine> wanted = EnumSet.copyOf(SideBySide.QUICK);
            if (density == BOTH_SPARSE) {
                wanted.addAll(Set.of(ComparedMachine.SPARSE_A, ComparedMachine.SPARSE_W));
            }
            String step = String.format(Locale.ROOT, "%s at density %.2f", googlenet.name(), density);
            points.put(density, SideBySide.total(run.drawn(googlenet, scnn, wanted, density, step)));
        }
        SideBySide dense = points.get(1.0);
        SideBySide sparse = points.get(LOWEST);
        List<PaperFigure> figures = new ArrayList<>();
        figures.add(figure(
                "sweep.speedDense",
                "density 1: speed over DCNN's",
                Unit.FACTOR,
                0.79,
                dense.speedUp(ComparedMachine.SCNN),
                "tiles and vectors that do not divide evenly"));
        figures.add(figure(
                "sweep.energyDense",
                "density 1: energy over DCNN's",
                Unit.FACTOR,
                1.33,
                dense.energyRatio(ComparedMachine.SCNN),
                ENERGY_TABLE + "; " + dense.largestEnergy(ComparedMachine.SCNN)));
        figures.add(figure(
                "sweep.equalSpeed",
                "density of equal speed",
                Unit.DENSITY,
                0.85,
                crossing(point -> point.speedUp(ComparedMachine.SCNN) - 1),
                "Kc"));
        figures.add(figure(
                "sweep.equalEnergy",
                "density of equal energy, DCNN",
                Unit.DENSITY,
                0.83,
                crossing(point -> 1 - point.energyRatio(ComparedMachine.SCNN)),
                ENERGY_TABLE));
        figures.add(figure(
                "sweep.equalEnergyOpt",
                "density of equal energy, DCNN-opt",
                Unit.DENSITY,
                0.6,
                crossing(
                        point -> point.energyRatio(ComparedMachine.DCNN_OPT) - point.energyRatio(ComparedMachine.SCNN)),
                ENERGY_TABLE + "; DCNN-opt gates only multiplications here"));
        figures.add(figure(
                "sweep.speedTenth",
                "density 0.1: speed-up over DCNN",
                Unit.FACTOR,
                24,
                sparse.speedUp(ComparedMachine.SCNN),
                "Kc: the smaller, the emptier the vectors; " + GENERATOR));
        figures.add(figure(
                "sweep.energyTenth",
                "density 0.1: energy over DCNN's",
                Unit.FRACTION,
                0.06,
                sparse.energyRatio(ComparedMachine.SCNN),
                ENERGY_TABLE + "; " + sparse.largestEnergy(ComparedMachine.SCNN)));
        addOneSided(figures, points.get(BOTH_SPARSE));
        return figures;
    }

    private static void addOneSided(List<PaperFigure> figures, SideBySide point) {
        MachineFigures own = point.on(ComparedMachine.SCNN);
        figures.add(figure(
                "sparseW.speed",
                "density 0.4: speed-up over SparseW",
                Unit.FACTOR,
                1.7,
                own.speedUpOver(point.on(ComparedMachine.SPARSE_W)),
                "Kc"));
        figures.add(figure(
                "sparseA.speed",
                "density 0.4: speed-up over SparseA",
                Unit.FACTOR,
                2.6,
                own.speedUpOver(point.on(ComparedMachine.SPARSE_A)),
                "Kc"));
        figures.add(figure(
                "sparseW.energy",
                "density 0.4: SparseW's energy over SCNN's",
                Unit.FACTOR,
                1.6,
                point.energyRatio(ComparedMachine.SPARSE_W) / point.energyRatio(ComparedMachine.SCNN),
                ENERGY_TABLE + "; " + point.largestEnergy(ComparedMachine.SPARSE_W)));
        figures.add(figure(
                "sparseA.energy",
                "density 0.4: SparseA's energy over SCNN's",
                Unit.FACTOR,
                2.1,
                point.energyRatio(ComparedMachine.SPARSE_A) / point.energyRatio(ComparedMachine.SCNN),
                ENERGY_TABLE + "; " + point.largestEnergy(ComparedMachine.SPARSE_A)));
    }

    private static PaperFigure figure(String id, String what, Unit unit, double paper, double ours, String why) {
        return new PaperFigure(id, what, Relation.EQUAL, unit, paper, ours, why);
    }

    /** The highest density at which {@code gain} is no longer positive below and negative above, on the line between points; 0 if none. */
    private double crossing(ToDoubleFunction<SideBySide> gain) {
        double crossing = 0;
        double below = 0;
        double gainBelow = 0;
        for (Map.Entry<Double, SideBySide> point : points.entrySet()) {
            double here = gain.applyAsDouble(point.getValue());
            if (below > 0 && gainBelow > 0 && here <= 0) {
                crossing = below + (point.getKey() - below) * gainBelow / (gainBelow - here);
            }
            below = point.getKey();
            gainBelow = here;
        }
        return crossing;
    }
}
