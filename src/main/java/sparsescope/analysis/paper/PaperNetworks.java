package sparsescope.analysis.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.compare.ComparedMachine;
import sparsescope.analysis.compare.SideBySide;
import sparsescope.analysis.cost.EnergyModel;
import sparsescope.analysis.paper.PaperFigure.Relation;
import sparsescope.analysis.paper.PaperFigure.Unit;
import sparsescope.network.ConvLayer;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;

/** The paper's figures on whole networks at their own densities: speed, energy, late layers, what does not fit on the chip. */
final class PaperNetworks {
    private static final String VGG = "vgg-16";
    private static final String GOOGLENET = "googlenet";
    private static final String MODULE = "inception_";
    private static final String LAST_MODULES = "inception_5";

    private static final String ENERGY_TABLE = "the energy table; ";

    private static final Map<String, Double> SPEED_UPS = new LinkedHashMap<>();

    static {
        SPEED_UPS.put("alexnet", 2.37);
        SPEED_UPS.put(VGG, 3.52);
        SPEED_UPS.put(GOOGLENET, 2.19);
    }

    private final PaperRun run;
    private final AcceleratorConfig scnn;
    private final List<PaperFigure> figures = new ArrayList<>();
    private final List<SideBySide> totals = new ArrayList<>();
    /** The layers the paper counts: of GoogLeNet only those of its modules. */
    private final List<SideBySide> counted = new ArrayList<>();

    /** DCNN's energy over DCNN-opt's, network by network, if weights were not read for a zero activation either. */
    private final List<Double> gatedReads = new ArrayList<>();

    /** DCNN's energy over SCNN's, network by network, if DCNN held an activation for every place of the filter. */
    private final List<Double> heldActivations = new ArrayList<>();

    private int notFitting;
    private int notFittingElsewhere;

    PaperNetworks(PaperRun run, AcceleratorConfig scnn) {
        this.run = run;
        this.scnn = run.headline(scnn);
    }

    List<PaperFigure> figures(Function<String, Network> networks) {
        SPEED_UPS.forEach((name, paper) -> add(name, networks.apply(name), paper));
        add(
                "speedUp.average",
                "speed-up over DCNN, average of the networks",
                Unit.FACTOR,
                2.7,
                average(ComparedMachine.SCNN, false),
                "the three networks: the generator, Kc and the densities");
        SideBySide all = SideBySide.total(totals);
        add(
                "energy.scnn",
                "DCNN's energy over SCNN's, average of the networks",
                Unit.FACTOR,
                2.3,
                average(ComparedMachine.SCNN, true),
                ENERGY_TABLE + all.largestEnergy(ComparedMachine.SCNN));
        add(
                "energy.dcnnOpt",
                "DCNN's energy over DCNN-opt's, average of the networks",
                Unit.FACTOR,
                2.0,
                average(ComparedMachine.DCNN_OPT, true),
                "what is gated (here multiplications, not the reading of operands) and " + ENERGY_TABLE
                        + all.largestEnergy(ComparedMachine.DCNN_OPT));
        add(
                "energy.dcnnOptReads",
                "the same if weights were not read for a zero activation",
                Unit.FACTOR,
                2.0,
                mean(gatedReads),
                "the paper says that multipliers are gated, and not what else; how often DCNN reads an activation, and "
                        + ENERGY_TABLE + all.largestEnergy(ComparedMachine.DCNN_OPT));
        SideBySide lowest = Collections.min(counted, Comparator.comparingDouble(PaperNetworks::saving));
        SideBySide highest = Collections.max(counted, Comparator.comparingDouble(PaperNetworks::saving));
        add(
                "energy.stationary",
                "DCNN's energy over SCNN's if DCNN held an activation for every place of the filter",
                Unit.FACTOR,
                2.3,
                mean(heldActivations),
                "input stationary, read strictly: macs/(Kc·R·S) reads of an activation, where the other figures have macs/Kc; "
                        + ENERGY_TABLE + all.largestEnergy(ComparedMachine.DCNN));
        addLayer("energy.lowest", ComparedMachine.DCNN, "lowest layer", 0.89, lowest, ComparedMachine.SCNN);
        addLayer("energy.highest", ComparedMachine.DCNN, "highest layer", 4.7, highest, ComparedMachine.DCNN);
        SideBySide least = Collections.min(counted, Comparator.comparingDouble(PaperNetworks::savingOverOpt));
        SideBySide most = Collections.max(counted, Comparator.comparingDouble(PaperNetworks::savingOverOpt));
        addLayer("energy.optLowest", ComparedMachine.DCNN_OPT, "lowest layer", 0.76, least, ComparedMachine.SCNN);
        addLayer("energy.optHighest", ComparedMachine.DCNN_OPT, "highest layer", 1.9, most, ComparedMachine.DCNN_OPT);
        add(
                "notFitting",
                "layers whose activations do not fit, of " + counted.size() + " (the paper: of 72)",
                Unit.COUNT,
                9,
                notFitting,
                "the input densities");
        add(
                "notFitting.elsewhere",
                "of these, outside VGG-16",
                Unit.COUNT,
                0,
                notFittingElsewhere,
                "the input densities");
        addPenalties();
        return figures;
    }

    /** What going through DRAM adds to the energy of the layers that do not fit. */
    private void addPenalties() {
        DoubleSummaryStatistics penalties = counted.stream()
                .filter(layer -> !layer.inputsFit() || !layer.outputsFit())
                .mapToDouble(SideBySide::dramPenalty)
                .summaryStatistics();
        boolean any = penalties.getCount() > 0;
        String why = "the energy of a DRAM access against all others; which layers do not fit, and by how much";
        addPenalty("energy.dramPenalty", "mean", 0.18, penalties.getAverage(), why);
        addPenalty("energy.dramPenaltyLowest", "lowest layer", 0.05, any ? penalties.getMin() : 0, why);
        addPenalty("energy.dramPenaltyHighest", "highest layer", 0.62, any ? penalties.getMax() : 0, why);
    }

    private void addPenalty(String id, String which, double paper, double ours, String why) {
        add(id, "energy added by DRAM where activations do not fit, " + which, Unit.FRACTION, paper, ours, why);
    }

    private void addLayer(
            String id, ComparedMachine over, String which, double paper, SideBySide layer, ComparedMachine spends) {
        add(
                id,
                over.title() + "'s energy over SCNN's, " + which,
                Unit.FACTOR,
                paper,
                over == ComparedMachine.DCNN ? saving(layer) : savingOverOpt(layer),
                "densities and " + ENERGY_TABLE + layer.name() + " on " + layer.largestEnergy(spends));
    }

    private void add(String id, String what, Unit unit, double paper, double ours, String why) {
        figures.add(new PaperFigure(id, what, Relation.EQUAL, unit, paper, ours, why));
    }

    private void add(String name, Network network, double paper) {
        NetworkTensors tensors = NetworkTensors.of(network);
        List<SideBySide> layers = run.convolutions(tensors, scnn, network.name());
        SideBySide total = SideBySide.total(layers);
        totals.add(total);
        gatedReads.add(gatedReads(tensors, total));
        heldActivations.add(
                (energy(total, ComparedMachine.DCNN) - readsOfPlaces(network)) / energy(total, ComparedMachine.SCNN));
        List<SideBySide> ofPaper = layers.stream()
                .filter(layer -> !name.equals(GOOGLENET) || layer.name().startsWith(MODULE))
                .toList();
        counted.addAll(ofPaper);
        int missing = (int) ofPaper.stream()
                .filter(layer -> !layer.inputsFit() || !layer.outputsFit())
                .count();
        notFitting += missing;
        notFittingElsewhere += name.equals(VGG) ? 0 : missing;
        add(
                "speedUp." + name,
                network.name() + ": speed-up over DCNN",
                Unit.FACTOR,
                paper,
                total.speedUp(ComparedMachine.SCNN),
                "the generator, Kc and the densities" + (name.equals(GOOGLENET) ? ", which are illustrative" : ""));
        if (name.equals(GOOGLENET)) {
            figures.add(late(network, layers));
        }
    }

    private double readsOfPlaces(Network network) {
        return network.layers().stream()
                .filter(layer -> layer instanceof ConvLayer)
                .mapToDouble(layer -> EnergyModel.activationReadsOfPlaces(layer.shape(), scnn, run.table()))
                .sum();
    }

    private double gatedReads(NetworkTensors tensors, SideBySide total) {
        double saved = 0;
        for (int i = 0; i < tensors.network().layers().size(); i++) {
            if (tensors.network().layers().get(i) instanceof ConvLayer layer) {
                double density = tensors.layer(i).input().density();
                saved += EnergyModel.weightReadsOfZeros(layer.shape(), density, scnn, run.table());
            }
        }
        return energy(total, ComparedMachine.DCNN) / (energy(total, ComparedMachine.DCNN_OPT) - saved);
    }

    private static double energy(SideBySide total, ComparedMachine machine) {
        return total.on(machine).energy().orElseThrow().total();
    }

    private static PaperFigure late(Network network, List<SideBySide> layers) {
        List<String> names = network.layers().stream()
                .filter(layer -> layer instanceof ConvLayer
                        && layer.name().startsWith(LAST_MODULES)
                        && layer.shape().filterWidth() == 1)
                .map(Layer::name)
                .toList();
        double utilization = SideBySide.total(layers.stream()
                        .filter(layer -> names.contains(layer.name()))
                        .toList())
                .on(ComparedMachine.SCNN)
                .utilization();
        return new PaperFigure(
                "utilization.late",
                "GoogLeNet's last two modules, 1×1 layers: utilization",
                Relation.BELOW,
                Unit.FRACTION,
                0.2,
                utilization,
                "a tile of one activation per PE: one row of the multipliers is used");
    }

    private double average(ComparedMachine machine, boolean energy) {
        return totals.stream()
                .mapToDouble(total -> energy ? 1 / total.energyRatio(machine) : total.speedUp(machine))
                .average()
                .orElse(0);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double savingOverOpt(SideBySide layer) {
        return energy(layer, ComparedMachine.DCNN_OPT) / energy(layer, ComparedMachine.SCNN);
    }

    private static double saving(SideBySide layer) {
        return 1 / layer.energyRatio(ComparedMachine.SCNN);
    }
}
