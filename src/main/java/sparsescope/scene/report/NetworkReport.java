package sparsescope.scene.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sparsescope.analysis.compare.LayerFigures;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.words.Words;

/**
 * A network, layer by layer, as far as it has been counted.
 *
 * @param network its name
 * @param accelerator the accelerator's name
 * @param layers the names of all layers, in order
 * @param connected the names of those that are fully connected
 * @param counted the first so many layers' figures
 * @param energy name of the energy table, unless it is the program's own
 */
public record NetworkReport(
        String network,
        String accelerator,
        List<String> layers,
        Set<String> connected,
        List<LayerFigures> counted,
        Optional<String> energy)
        implements Report {
    /** What all convolutions together are called. */
    public static final String CONVOLUTIONS = "convolutions";

    public NetworkReport {
        layers = List.copyOf(layers);
        connected = Set.copyOf(connected);
        counted = List.copyOf(counted);
    }

    /** By the program's own energy table. */
    public NetworkReport(
            String network,
            String accelerator,
            List<String> layers,
            Set<String> connected,
            List<LayerFigures> counted) {
        this(network, accelerator, layers, connected, counted, Optional.empty());
    }

    /** What a title says of an energy table. */
    static String words(Optional<String> energy) {
        return energy.map(name -> ", energy: " + name).orElse("");
    }

    /** All layers that have been counted together. */
    public Optional<LayerFigures> total() {
        return counted.isEmpty() ? Optional.empty() : Optional.of(LayerFigures.total(counted));
    }

    /** All convolutions that have been counted together; empty unless the network has other layers too. */
    public Optional<LayerFigures> convolutions() {
        List<LayerFigures> only = counted.stream()
                .filter(layer -> !connected.contains(layer.name()))
                .toList();
        return connected.isEmpty() || only.isEmpty()
                ? Optional.empty()
                : Optional.of(LayerFigures.total(only).named(CONVOLUTIONS));
    }

    /** Whether every layer has been counted. */
    public boolean whole() {
        return counted.size() == layers.size();
    }

    /** The height the picture wants at a width. */
    @Override
    public double height(double width) {
        return leastHeight(new ReportFrame(Theme.LIGHT, width, 0));
    }

    private double leastHeight(ReportFrame frame) {
        return new LayersChart(this, frame).leastHeight();
    }

    /** A row of bars for each layer: densities, utilization, speed-up, energy, and what the cycles went to. */
    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        return new LayersChart(this, ReportFrame.ofRows(theme, width, height, this::leastHeight)).paint();
    }

    @Override
    public String title() {
        return network + " on " + accelerator + words(energy);
    }

    /** What it all comes to, in plain words; empty as long as nothing is counted. */
    @Override
    public String sentence() {
        if (counted.isEmpty()) {
            return "";
        }
        // As the paper has it: dense arrays have no use for fully connected layers either.
        LayerFigures all = convolutions().or(this::total).orElseThrow();
        String what = convolutions().isPresent() ? network + "’s convolutions" : network;
        String sofar = whole() ? "" : ", " + counted.size() + " of " + layers.size() + " layers so far";
        String withOthers = whole() && convolutions().isPresent()
                ? " With the fully connected layers: "
                        + factor(total().orElseThrow().speedUp()) + "."
                : "";
        return what + sofar + ": " + accelerator + " is " + factor(all.speedUp())
                + " as fast as the dense DCNN with the same multipliers and uses "
                + String.format(Locale.ROOT, "%.2f", all.energyRatio()) + " of its energy. " + lost(all) + withOthers;
    }

    private static String lost(LayerFigures all) {
        return CauseKey.terms(all.terms()).stream()
                .filter(term -> term.cause() == null || !term.cause().isUseful())
                .max((a, b) -> Long.compare(a.cycles(), b.cycles()))
                .map(most -> "Most of what is lost is " + loss(most) + ": "
                        + Words.percent((double) most.cycles() / all.cycles())
                        + " of the cycles. Without any loss it would be "
                        + factor(all.idealSpeedUp()) + ".")
                .orElse("Nothing is lost.");
    }

    private static String loss(CauseKey.Term term) {
        if (term.cause() == null) {
            return "post-processing";
        }
        return switch (term.cause()) {
            case EMPTY -> "empty slots of short vectors";
            case IDLE -> "PEs idle at the barrier";
            case STALL -> "stalls at accumulator banks";
            case DRAIN -> "draining of bank queues";
            case PLACEHOLDER -> "placeholders and zeros kept";
            case OUT_OF_PLANE -> "products out of the plane";
            case STRIDE_MISS -> "products between strided outputs";
            case NOT_OWNED -> "products that other PEs compute themselves";
            case PRODUCT, HALO_PRODUCT -> term.word();
        };
    }

    /** {@code 3.6×}. */
    public static String factor(double value) {
        return String.format(Locale.ROOT, value >= 99.5 ? "%.0f×" : value >= 9.95 ? "%.1f×" : "%.2f×", value);
    }

    /** What a part of the picture is, with exact values; empty when it says nothing. */
    @Override
    public String about(String part) {
        PartId id = PartId.parse(part);
        Optional<LayerFigures> together = switch (id.kind()) {
            case "total" -> total();
            case "convolutions" -> convolutions();
            default -> Optional.empty();
        };
        if (together.isPresent()) {
            return about(together.get(), id);
        }
        int layer = id.number(0);
        if (!id.kind().equals("layer") || layer < 0 || layer >= counted.size()) {
            return layer >= 0 && layer < layers.size() ? layers.get(layer) + ": not counted yet" : "";
        }
        return about(counted.get(layer), id);
    }

    private static String about(LayerFigures layer, PartId id) {
        String head = layer.name() + ": ";
        return switch (id.last()) {
            case "density" ->
                head + "weights " + exactPercent(layer.weightDensity()) + ", activations "
                        + exactPercent(layer.inputDensity()) + " non-zero";
            case "utilization" ->
                head + exactPercent(layer.utilization()) + " of multiplier slots useful" + working(layer);
            case "speed" ->
                head + PaintContext.number(layer.cycles()) + " cycles, DCNN " + PaintContext.number(layer.dcnnCycles())
                        + ", oracle " + PaintContext.number(layer.idealCycles()) + ": " + factor(layer.speedUp())
                        + " as fast as DCNN";
            case "energy" ->
                head + microjoules(layer.energy().total()) + " µJ, DCNN "
                        + microjoules(layer.dcnnEnergy().total()) + " µJ: "
                        + String.format(Locale.ROOT, "%.3f", layer.energyRatio());
            default ->
                cause(layer, id.last())
                        .orElse(head + PaintContext.number(layer.cycles()) + " cycles, " + factor(layer.speedUp())
                                + ", energy " + String.format(Locale.ROOT, "%.2f", layer.energyRatio()));
        };
    }

    private static Optional<String> cause(LayerFigures layer, String id) {
        return CauseKey.terms(layer.terms()).stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .map(term -> layer.name() + ": " + term.word() + ", " + PaintContext.number(term.cycles()) + " of "
                        + PaintContext.number(layer.cycles()) + " cycles ("
                        + Words.percent((double) term.cycles() / Math.max(1, layer.cycles())) + ")");
    }

    /** How many PEs work, where not all of them do in a layer. */
    private static String working(LayerFigures layer) {
        int pes = layer.accelerator().pes();
        if (layer.name().equals(LayerFigures.TOTAL) || layer.workingPes() == pes) {
            return "";
        }
        return layer.workingPes() == 1
                ? ", one PE of " + pes + " works"
                : ", " + PaintContext.number(layer.workingPes()) + " PEs of " + pes + " work";
    }

    private static String exactPercent(double fraction) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
    }

    private static String microjoules(double picojoules) {
        return String.format(Locale.ROOT, "%.3f", picojoules * 1e-6);
    }
}
