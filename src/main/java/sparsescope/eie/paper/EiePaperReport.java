package sparsescope.eie.paper;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.PartId;
import sparsescope.eie.analysis.EieFigures;
import sparsescope.eie.analysis.LayerTime;
import sparsescope.eie.analysis.PaperLayer;
import sparsescope.eie.analysis.PublishedLayer;
import sparsescope.scene.report.Report;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;

/** Draws EIE's paper beside ours: every published layer's time, load balance against queue depth, placeholders against the number of PEs. */
public final class EiePaperReport implements Report {
    private static final double ASPECT = 0.58;

    private final List<PaperLayer> layers;

    /** A report of the layers counted so far. */
    public EiePaperReport(List<PaperLayer> layers) {
        this.layers = List.copyOf(layers);
    }

    /** The layers counted so far. */
    public List<PaperLayer> layers() {
        return layers;
    }

    @Override
    public String title() {
        return "EIE (ISCA 2016), published and computed";
    }

    @Override
    public String sentence() {
        if (layers.isEmpty()) {
            return "";
        }
        long close = layers.stream().filter(PaperLayer::close).count();
        double mean = Math.exp(layers.stream()
                .mapToDouble(layer -> Math.log(layer.time().actualRatio()))
                .average()
                .orElse(0));
        return String.format(
                Locale.ROOT,
                "%d of %d published times are met within a tenth; on geometric mean ours are %.2f times the paper's. Queues of 8 keep PEs"
                        + " at work %s of the time, queues of 1 %s.",
                close,
                layers.size(),
                mean,
                PaintContext.percent(balance(layers, 8)),
                PaintContext.percent(balance(layers, 1)));
    }

    /** The mean load balance of some layers with queues of a depth that is among {@link EieFigures#DEPTHS}. */
    static double balance(List<PaperLayer> layers, int depth) {
        return mean(
                layers,
                layer -> layer.balances().get(EieFigures.DEPTHS.indexOf(depth)).loadBalance());
    }

    static double mean(List<PaperLayer> layers, ToDoubleFunction<PaperLayer> of) {
        return layers.stream().mapToDouble(of).average().orElse(0);
    }

    @Override
    public double height(double width) {
        return Math.ceil(width * ASPECT);
    }

    @Override
    public DrawingList paint(Theme theme, double width, double height) {
        DrawingList list = new DrawingList();
        PaintContext pen = new PaintContext(list, theme, width, height, 1);
        list.rect(0, 0, width, height, 0, theme.background(), null);
        Box page = new Box(0, 0, width, height).inset(pen.gap());
        boolean beside = width > 1.05 * height;
        Box times = beside ? page.column(0, 0.58, 2 * pen.gap()) : page.row(0, 0.62, 2 * pen.gap());
        Box curves = beside ? page.column(0.58, 1, 2 * pen.gap()) : page.row(0.62, 1, 2 * pen.gap());
        new LayerTimes(pen, layers).paint(times);
        Box first = beside ? curves.row(0, 0.5, 2 * pen.gap()) : curves.column(0, 0.5, 2 * pen.gap());
        Box second = beside ? curves.row(0.5, 1, 2 * pen.gap()) : curves.column(0.5, 1, 2 * pen.gap());
        new LayerCurves(
                        pen,
                        "balance",
                        "Load balance",
                        "cycles at work, by queue depth",
                        EieFigures.DEPTHS,
                        layers.stream()
                                .map(layer -> layer.balances().stream()
                                        .map(balance -> balance.loadBalance())
                                        .toList())
                                .toList(),
                        "The paper: at depth 1 about half the cycles are idle; beyond 8 little is gained.")
                .paint(first);
        new LayerCurves(
                        pen,
                        "padding",
                        "Padding zeros",
                        "placeholders of all that is stored, by the number of PEs",
                        EieFigures.PES,
                        layers.stream()
                                .map(layer -> layer.paddings().stream()
                                        .map(padding -> padding.fraction())
                                        .toList())
                                .toList(),
                        "More PEs have fewer rows each: shorter runs of zeros, fewer placeholders.")
                .paint(second);
        return list;
    }

    @Override
    public String about(String part) {
        PartId id = PartId.parse(part);
        int layer = id.number(0);
        if (layer < 0 || layer >= layers.size()) {
            return "";
        }
        PaperLayer of = layers.get(layer);
        LayerTime time = of.time();
        PublishedLayer published = time.layer();
        return switch (id.kind()) {
            case "layer" ->
                String.format(
                                Locale.ROOT,
                                "%s, %d inputs, %d outputs: paper %.1f µs, ours %.2f, %.2f times; shared evenly %.1f and %.2f.",
                                published.name(),
                                published.inputs(),
                                published.outputs(),
                                published.actual(),
                                time.actual(),
                                time.actualRatio(),
                                published.theoretical(),
                                time.theoretical())
                        + (of.why().isEmpty() ? "" : " " + of.why());
            case "balance" ->
                published.name() + ": "
                        + String.join(
                                ", ",
                                of.balances().stream()
                                        .map(at ->
                                                PaintContext.percent(at.loadBalance()) + " at depth " + at.queueDepth())
                                        .toList())
                        + ".";
            case "padding" ->
                published.name() + ": "
                        + String.join(
                                ", ",
                                of.paddings().stream()
                                        .map(at -> PaintContext.percent(at.fraction()) + " on " + at.pes())
                                        .toList())
                        + " PEs.";
            default -> "";
        };
    }
}
