package sparsescope.analysis.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import sparsescope.accelerator.AcceleratorConfig;
import sparsescope.analysis.cost.LayerReport;
import sparsescope.analysis.paper.PaperFigure.Relation;
import sparsescope.analysis.paper.PaperFigure.Unit;
import sparsescope.network.FullyConnectedLayer;
import sparsescope.network.Layer;
import sparsescope.network.Network;
import sparsescope.network.tensors.NetworkTensors;

/** Computes the paper's figures on fully connected layers. */
final class PaperConnected {
    private static final String ALEXNET = "alexnet";
    private static final Map<String, Double> SHARES = new LinkedHashMap<>();

    static {
        SHARES.put(ALEXNET, 0.08);
        SHARES.put("vgg-16", 0.02);
        SHARES.put("googlenet", 0.01);
    }

    private final PaperRun run;
    private final AcceleratorConfig scnn;

    PaperConnected(PaperRun run, AcceleratorConfig scnn) {
        this.run = run;
        this.scnn = PaperRun.free(scnn);
    }

    List<PaperFigure> figures(Function<String, Network> networks) {
        List<PaperFigure> figures = new ArrayList<>();
        double utilization = utilization(networks.apply(ALEXNET));
        figures.add(new PaperFigure(
                "connected.utilization",
                "AlexNet's fully connected layers: utilization of the PE that has the work",
                Relation.EQUAL,
                Unit.FRACTION,
                0.25,
                utilization * scnn.pes(),
                "no weight meets two activations: one of I columns of multipliers is used"));
        figures.add(new PaperFigure(
                "connected.utilizationOfAll",
                "AlexNet's fully connected layers: utilization of all PEs",
                Relation.BELOW,
                Unit.FRACTION,
                0.25,
                utilization,
                "a plane of one place belongs to one PE"));
        SHARES.forEach((name, paper) -> {
            Network network = networks.apply(name);
            figures.add(new PaperFigure(
                    "connected.share." + name,
                    network.name() + ": fully connected layers' share of multiplications",
                    Relation.EQUAL,
                    Unit.FRACTION,
                    paper,
                    share(network),
                    "counted from the shapes, no setting moves it"));
        });
        return figures;
    }

    private double utilization(Network network) {
        NetworkTensors tensors = NetworkTensors.of(network);
        double highest = 0;
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            if (layer instanceof FullyConnectedLayer) {
                String step = network.name() + " " + layer.name();
                LayerReport report =
                        LayerReport.counted(tensors.layer(i), scnn, run.steps().apply(step));
                highest = Math.max(highest, report.utilization());
            }
        }
        return highest;
    }

    private static double share(Network network) {
        long all = 0;
        long connected = 0;
        for (Layer layer : network.layers()) {
            long macs = layer.shape().denseMacs();
            all += macs;
            connected += layer instanceof FullyConnectedLayer ? macs : 0;
        }
        return (double) connected / all;
    }
}
