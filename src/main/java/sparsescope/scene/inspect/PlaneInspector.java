package sparsescope.scene.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sparsescope.accelerator.PePosition;
import sparsescope.analysis.life.SumOrigin;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.drawing.PartId;
import sparsescope.network.ConvShape;
import sparsescope.network.Finish;
import sparsescope.network.LayerOperands;
import sparsescope.scene.inspect.Inspector.Description;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.PeInFocus;
import sparsescope.scene.view.SeenImage;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.PostWords;
import sparsescope.scene.words.Words;
import sparsescope.simulation.run.ExchangedSums;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.OutputPlane;

/** Describes parts of the Plane landing. */
final class PlaneInspector {
    private final StagePart kind;
    private final PartId id;
    private final Moment moment;
    private final StageView view;
    private final ShownChannels shown;
    private final LayerOperands layer;
    private final ConvShape shape;

    PlaneInspector(StagePart kind, PartId id, Moment moment, StageView view) {
        this.kind = kind;
        this.id = id;
        this.moment = moment;
        this.view = view;
        this.shown = ShownChannels.of(moment, view);
        this.layer = moment.run().layer();
        this.shape = moment.run().plan().shape();
    }

    Optional<Description> describe() {
        return switch (kind) {
            case TILE, OWNED -> place();
            case IMAGE -> SeenImage.of(layer).flatMap(image -> place());
            case WINDOW -> Optional.of(window());
            case HALO -> halo();
            case FINISH -> Optional.of(finish(moment));
            case FILTER_WEIGHT -> weight();
            default -> Optional.empty();
        };
    }

    private Optional<Description> place() {
        PePosition at = new PePosition(id.number(1), id.number(2));
        if (!PeInFocus.onGrid(moment, at)) {
            return Optional.empty();
        }
        PeTile pe = PeInFocus.tile(moment, at);
        boolean image = kind == StagePart.IMAGE;
        boolean input = image || kind == StagePart.TILE;
        if (id.size() < 5) {
            return Optional.of(input ? tile(pe) : owned(pe));
        }
        int x = id.number(3);
        int y = id.number(4);
        int width = input ? shape.inputWidth() : shape.outputWidth();
        int height = input ? shape.inputHeight() : shape.outputHeight();
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return Optional.empty();
        }
        return Optional.of(image ? pixel(pe, x, y) : input ? input(pe, x, y) : output(pe, x, y));
    }

    /** A point of the photograph that the network is shown. */
    private Description pixel(PeTile pe, int x, int y) {
        List<String> lines = new ArrayList<>();
        for (int c = 0; c < shape.inputChannels(); c++) {
            int value = layer.input().at(c, y, x);
            lines.add("Its " + SeenImage.channel(c) + " is input (" + x + "," + y + ") of channel " + c + ": "
                    + PaintContext.number(value) + (value == 0 ? ", which is not stored." : "."));
        }
        lines.add(Words.pe(pe.position()) + " holds all three in its IARAM.");
        return new Description("Point (" + x + "," + y + ") of the photograph", lines);
    }

    private Description tile(PeTile pe) {
        return Description.of(
                "Tile of " + Words.pe(pe.position()),
                "Inputs " + Words.area(pe.input()) + ", of every input channel.",
                PostWords.compresses(moment.run().plan())
                        ? "They lie compressed in its IARAM: only values that are not zero take up room and cycles."
                        : "They lie in its IARAM as they are: zeros take up room and cycles, too.");
    }

    private static Description owned(PeTile pe) {
        return Description.of(
                "Outputs of " + Words.pe(pe.position()),
                "It owns the outputs " + Words.area(pe.owned()) + ", of every output channel.",
                "Its accumulators cover " + Words.area(pe.window()) + ": what lies outside its own is halo.");
    }

    private Description window() {
        PeTile pe = PeInFocus.tile(moment, view.pe());
        int rim = pe.window().area() - pe.window().intersect(pe.owned()).area();
        return Description.of(
                "Accumulator window of " + Words.pe(view.pe()),
                "Every output that its inputs can reach: " + Words.area(pe.window()) + ".",
                rim == 0
                        ? "It owns all of them, so nothing leaves as halo."
                        : Words.count(rim, "output") + " of each channel belong to neighbours: halo.");
    }

    /** What the PE in focus holds while halo sums travel. */
    private Optional<Description> halo() {
        PePosition at = new PePosition(id.number(1), id.number(2));
        Optional<ExchangedSums> held =
                PeInFocus.onGrid(moment, at) ? ExchangedSums.beside(moment, at) : Optional.empty();
        String name = Words.pe(at);
        int k = shown.outputChannel();
        return held.filter(sums -> k >= sums.accumulators().firstFilter()
                        && k
                                < sums.accumulators().firstFilter()
                                        + sums.accumulators().filters())
                .flatMap(sums -> {
                    if (id.size() < 5) {
                        return Optional.of(Description.of(
                                "Accumulators of " + name + ", filter " + k,
                                "What it has summed up of "
                                        + Words.area(sums.accumulators().window()) + ".",
                                "Dashed are sums of outputs that neighbours own: they are sent to them."));
                    }
                    int x = id.number(3);
                    int y = id.number(4);
                    if (!sums.accumulators().window().contains(x, y)) {
                        return Optional.empty();
                    }
                    int columns = moment.run().plan().accelerator().columns();
                    int owner = moment.run().plan().ownerOf(x, y);
                    boolean own = owner == id.number(2) * columns + id.number(1);
                    String value = PaintContext.number(sums.accumulators().at(k, x, y));
                    return Optional.of(Description.of(
                            "Output " + Words.output(k, x, y) + " in " + name,
                            own
                                    ? "It has added up " + value + ", with the halo sums that have come."
                                    : sums.isSent(k, x, y)
                                            ? "Its partial sum " + value + " has been sent."
                                            : "Its partial sum " + value + " is still to be sent.",
                            Words.pe(PePosition.of(owner, columns)) + " owns this output."));
                });
    }

    private static Description finish(Moment moment) {
        return Description.of("Post-processing of one output", PostWords.finish(moment.run()));
    }

    private Description input(PeTile pe, int x, int y) {
        int value = layer.input().at(shown.inputChannel(), y, x);
        List<String> lines = new ArrayList<>();
        if (value == 0 && PostWords.compresses(moment.run().plan())) {
            lines.add("Zero: it is not stored, is never fetched and takes no cycle.");
        } else {
            lines.add("Its value is " + PaintContext.number(value) + ".");
            String weights = PostWords.compressesWeights(moment.run().plan()) ? " that is not zero" : "";
            lines.add("It meets every weight of its channel" + weights + " and reaches outputs "
                    + Words.area(reach(x, y)) + ".");
        }
        lines.add(Words.pe(pe.position()) + " holds it in its IARAM.");
        return new Description("Input (" + x + "," + y + "), channel " + shown.inputChannel(), lines);
    }

    /** The outputs an input position can reach. */
    private Rect reach(int x, int y) {
        int stride = shape.stride();
        int x0 = Math.max(0, Math.floorDiv(x + shape.padding() - shape.filterWidth(), stride) + 1);
        int y0 = Math.max(0, Math.floorDiv(y + shape.padding() - shape.filterHeight(), stride) + 1);
        int x1 = Math.min(shape.outputWidth() - 1, Math.floorDiv(x + shape.padding(), stride));
        int y1 = Math.min(shape.outputHeight() - 1, Math.floorDiv(y + shape.padding(), stride));
        return Rect.between(x0, y0, x1, y1);
    }

    private Description output(PeTile pe, int x, int y) {
        int k = shown.outputChannel();
        SumOrigin origin = SumOrigin.of(layer, k, x, y, new Rect(0, 0, shape.inputWidth(), shape.inputHeight()));
        List<String> lines = new ArrayList<>();
        lines.add(howFar(k, x, y));
        lines.add("All of it: " + PaintContext.number(origin.sum()) + ", from " + Words.count(origin.pairs(), "pair")
                + " of non-zero operands; a dense machine multiplies " + PaintContext.number(densePairs()) + ".");
        lines.add(Words.pe(pe.position())
                + " owns it: sums that neighbours have made for it arrive in the halo exchange.");
        return new Description("Output " + Words.output(k, x, y), lines);
    }

    /** What its owner has of an output at this cycle. */
    private String howFar(int k, int x, int y) {
        OutputPlane plane = moment.outputs(k);
        int at = plane.index(x, y);
        String sum = PaintContext.number(plane.sums()[at]);
        Finish finish = layer.finish();
        String finished = PostWords.finishing(finish, k, plane.sums()[at]);
        String value = PaintContext.number(plane.values()[at]);
        String after = finished.equals(value) ? value : finished + " = " + value;
        return switch (plane.states()[at]) {
            case PARTIAL ->
                moment.progressOf(k) < 0
                        ? "Nothing is added up yet: its group has not begun."
                        : "Its owner has added up " + sum + " so far"
                                + (moment.progressOf(k) > 0 ? "; sums of neighbours are still to come." : ".");
            case SUM -> "Its sum is complete: " + sum + ". It waits to leave.";
            case FINISHED -> "It has left: " + after + ". Its pooling window is not complete.";
            case DROPPED -> "It has left: " + after + ". It is not the largest of its pooling window.";
            case HANDED_ON ->
                "It has left: " + after
                        + (plane.values()[at] == 0
                                        && PostWords.compresses(moment.run().plan())
                                ? ". A zero is not stored."
                                : ". It is in an OARAM.");
        };
    }

    private long densePairs() {
        return (long) shape.groupChannels() * shape.filterWidth() * shape.filterHeight();
    }

    private Optional<Description> weight() {
        int k = id.number(1);
        int channel = id.number(2);
        int s = id.number(3);
        int r = id.number(4);
        int inGroup = k < 0 ? -1 : channel - k / shape.groupFilters() * shape.groupChannels();
        if (k < 0
                || k >= shape.outputChannels()
                || inGroup < 0
                || inGroup >= shape.groupChannels()
                || s < 0
                || s >= shape.filterHeight()
                || r < 0
                || r >= shape.filterWidth()) {
            return Optional.empty();
        }
        int value = layer.weights().at(k, inGroup, s, r);
        return Optional.of(Description.of(
                "Weight of filter " + k + ", channel " + channel + ", r " + r + ", s " + s,
                value == 0 && PostWords.compressesWeights(moment.run().plan())
                        ? "Zero: it is not stored and is never broadcast."
                        : "Its value is " + PaintContext.number(value) + ".",
                "It takes input (x, y) to output " + reached("x", r, shape.padding() - r) + ", "
                        + reached("y", s, shape.padding() - s)
                        + (shape.stride() == 1 ? "." : ", divided by the stride " + shape.stride() + ".")));
    }

    private static String reached(String axis, int tap, int offset) {
        return offset == 0 ? axis : axis + (offset < 0 ? " − " + -offset : " + " + offset);
    }
}
