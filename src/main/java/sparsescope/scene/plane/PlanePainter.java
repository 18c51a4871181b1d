package sparsescope.scene.plane;

import java.util.List;
import java.util.Optional;
import sparsescope.dataflow.LayerPlan;
import sparsescope.dataflow.PeTile;
import sparsescope.dataflow.Rect;
import sparsescope.dataflow.StoredActivation;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Shape;
import sparsescope.drawing.Stroke;
import sparsescope.network.ConvShape;
import sparsescope.network.LayerOperands;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.view.LargestValues;
import sparsescope.scene.view.SeenImage;
import sparsescope.scene.view.ShownChannels;
import sparsescope.scene.view.StageView;
import sparsescope.scene.words.PostWords;
import sparsescope.simulation.run.Moment;
import sparsescope.simulation.state.PeDetail;
import sparsescope.tensor.InputImage;

/** Paints the Plane landing: the input plane cut into tiles, the filter that meets it, and the output plane filling in. */
public final class PlanePainter {
    /** Less height in a hall is all the planes'. */
    private static final double LEAST_WORDED = 180;
    /** So many other channels are enough to see that there are more. */
    private static final int MOST_BEHIND = 3;

    private final PaintContext pen;
    private final Moment moment;
    private final StageView view;
    private final Box area;
    private final Box whole;
    private final ShownChannels shown;
    private final LayerOperands layer;
    private final LayerPlan plan;
    private final ConvShape shape;
    private final PlaneGrid input;
    private final PlaneGrid output;
    private final Box middle;
    private final Beats beats;
    private final PlaneMoment now;
    private final PlaneLayout layout;
    /** Whether there is room for little more than the planes. */
    private final boolean brief;
    /** The photograph that the layer works on; empty where its input is none. */
    private final Optional<InputImage> image;

    public PlanePainter(PaintContext pen, Moment moment, StageView view, Box whole, Beats beats) {
        this.beats = beats;
        this.pen = pen;
        this.moment = moment;
        this.view = view;
        this.shown = ShownChannels.of(moment, view);
        this.now = new PlaneMoment(moment, view, beats);
        this.layer = moment.run().layer();
        this.plan = moment.run().plan();
        this.shape = plan.shape();
        this.image = SeenImage.of(layer);
        this.whole = whole;
        this.brief = pen.lecture && whole.height() < LEAST_WORDED;
        double heading = pen.title().size() * (brief ? 1.6 : 3.1);
        double footing = brief ? 0 : pen.body().size() * 3.4;
        PlaneLayout planes = PlaneLayout.of(whole.inset(0, heading, 0, footing), image.isPresent(), pen);
        double largest = 110 * pen.unit;
        this.input = new PlaneGrid(planes.input().inset(2), shape.inputWidth(), shape.inputHeight(), largest);
        this.output = new PlaneGrid(planes.output().inset(2), shape.outputWidth(), shape.outputHeight(), largest);
        this.middle = planes.filter();
        // Words stay near planes that do not fill the height.
        double top = Math.min(input.box.y(), output.box.y()) - 2 - heading;
        double bottom = Math.max(input.box.bottom(), output.box.bottom()) + 2 + footing;
        this.area = new Box(whole.x(), top, whole.width(), bottom - top);
        this.layout = planes.in(area);
    }

    /** Where the input plane is. */
    public Box inputBox() {
        return input.box;
    }

    /** Where the tile of the PE in focus is; empty when it has none. */
    public Optional<Box> tileBox() {
        Rect tile = focus().input();
        return tile.isEmpty() ? Optional.empty() : Optional.of(input.part(tile));
    }

    private PeTile focus() {
        return moment.group(view.pe())
                .pass()
                .pes()
                .get(view.pe().index(plan.accelerator().columns()));
    }

    /** Paints the landing. */
    public void paint() {
        // While sums travel the inputs rest: the exchange takes their place, and in a hall that of the outputs too.
        Box left = new Box(area.x(), area.y(), layout.output().x() - area.x() - 2.5 * pen.gap(), area.height());
        boolean alone = pen.lecture || view.exchangeAlone();
        PlaneExchange exchange = new PlaneExchange(pen, moment, now, beats, alone ? whole : left, view.exchangeAlone());
        if (exchange.fits() && (view.exchangeAlone() || exchange.isStraight())) {
            exchange.paint();
            if (!alone) {
                paintOutput(false);
            }
            return;
        }
        PeDetail detail = moment.detail(view.pe());
        paintMiddle();
        image.ifPresent(this::paintImage);
        paintInput(detail);
        paintOutput(true);
    }

    private void heading(Box column, List<String> titles, String... besides) {
        double y = area.y() + pen.title().size();
        pen.longest(column.x(), y, column.width(), pen.title(), titles.toArray(String[]::new));
        if (!brief) {
            pen.longest(column.x(), y + pen.quiet().size() * 1.45, column.width(), pen.quiet(), besides);
        }
    }

    private void paintImage(InputImage seen) {
        Box column = layout.image();
        heading(
                column,
                List.of("What the network sees", "What it sees", "Image"),
                "its red, green and blue are channels 0, 1 and 2",
                "red, green, blue: channels 0, 1, 2",
                "channels 0, 1, 2");
        Box plane = new Box(column.x(), input.box.y(), column.width(), input.box.height());
        new PlaneImage(pen, seen, new PlaneGrid(plane, input.width, input.height, input.cell))
                .paint(moment.group().pass().pes(), focus());
    }

    private void paintInput(PeDetail detail) {
        Rect first = moment.group().pass().pes().get(0).input();
        String size = shape.inputWidth() + " × " + shape.inputHeight();
        heading(
                layout.input(),
                inputTitles(),
                layer.drawnInput()
                        ? size + ", random tensor of the given density, no image"
                        : size + ", cut into tiles of up to " + first.width() + " × " + first.height() + ", one a PE",
                layer.drawnInput() ? size + ", random, no image" : size,
                size);
        long most = mostInput();
        int[] argb = new int[shape.inputWidth() * shape.inputHeight()];
        for (int at = 0; at < argb.length; at++) {
            int value = inputAt(at);
            argb[at] = value == 0 ? 0 : colourOf(value, most).argb();
        }
        input.paint(pen, argb);
        input.paintValues(
                pen,
                at -> inputAt(at),
                at -> colourOf(inputAt(at), most),
                at -> inputAt(at) == 0 ? pen.theme.quiet() : pen.theme.on(colourOf(inputAt(at), most)),
                LargestValues.inputs(layer).mapToObj(PaintContext::number));
        paintTiles();
        paintVectorInHand(detail);
    }

    private int inputAt(int at) {
        return layer.input().at(shown.inputChannel(), at / shape.inputWidth(), at % shape.inputWidth());
    }

    private List<String> inputTitles() {
        String channel = "channel " + shown.inputChannel();
        String colour = image.isPresent() ? ": " + SeenImage.channel(shown.inputChannel()) : "";
        return List.of("Input, " + channel + colour, "Input, " + channel, channel);
    }

    private Colour colourOf(int value, long most) {
        return pen.theme.activations().of(value, most);
    }

    private void paintTiles() {
        for (PeTile pe : moment.group().pass().pes()) {
            if (pe.input().isEmpty()) {
                continue;
            }
            boolean focus = pe.position().equals(view.pe());
            if (!focus) {
                paintTile(pe, false);
            }
        }
        if (!focus().input().isEmpty()) {
            paintBlock(input.part(focus().input()));
            paintTile(focus(), true);
        }
    }

    /** Behind the tile in focus the same tile of the other channels: the PE holds a block. The channel in work lies in front. */
    private void paintBlock(Box tile) {
        double step = Math.min(3 * Math.max(0.8, pen.unit), 0.05 * Math.min(tile.width(), tile.height()));
        int behind = Math.min(MOST_BEHIND, shape.inputChannels() - 1);
        if (step < 1.5) {
            return;
        }
        Stroke edge = Stroke.solid(pen.theme.text(), Math.max(0.8, 0.9 * pen.unit));
        Shape block = new Shape();
        for (int i = 1; i <= behind; i++) {
            double shift = i * step;
            block.moveTo(tile.x() + shift, tile.y() - shift)
                    .lineTo(tile.right() + shift, tile.y() - shift)
                    .lineTo(tile.right() + shift, tile.bottom() - shift);
        }
        if (behind > 0) {
            double shift = behind * step;
            block.moveTo(tile.x(), tile.y())
                    .lineTo(tile.x() + shift, tile.y() - shift)
                    .moveTo(tile.right(), tile.y())
                    .lineTo(tile.right() + shift, tile.y() - shift)
                    .moveTo(tile.right(), tile.bottom())
                    .lineTo(tile.right() + shift, tile.bottom() - shift);
            pen.list.path(block, null, edge);
        }
    }

    private void paintTile(PeTile pe, boolean focus) {
        Box tile = input.part(pe.input());
        String id = StagePart.TILE.id(pe.position());
        pen.list.grid(
                id,
                tile,
                pe.input().x(),
                pe.input().y(),
                pe.input().width(),
                pe.input().height());
        pen.begin(id);
        if (focus) {
            pen.outline(tile);
        } else {
            Stroke quiet = Stroke.solid(PlaneGrid.border(pen), 1.2 * Math.max(0.8, pen.unit));
            pen.list.rect(tile.x(), tile.y(), tile.width(), tile.height(), 0, null, quiet);
        }
        pen.end();
    }

    /** The activations that the PE in focus holds, when their channel is the one on show. */
    private void paintVectorInHand(PeDetail detail) {
        if (detail.status().channel() != shown.inputChannel()) {
            return;
        }
        for (int at = detail.activationFrom(); at < detail.activationTo(); at++) {
            StoredActivation activation = detail.activationBlock().get(at);
            Box cell = input.cell(activation.x(), activation.y());
            pen.mark(cell, pen.theme.activation());
        }
    }

    private void paintOutput(boolean withInput) {
        String progress = now.progress();
        heading(
                layout.output(),
                List.of("Output of filter " + now.k, "Filter " + now.k, "k " + now.k),
                shape.outputWidth() + " × " + shape.outputHeight() + " · " + progress,
                progress);
        PlaneOutput plane = new PlaneOutput(pen, moment, view, output, now, beats);
        plane.paint();
        if (brief) {
            return;
        }
        PlaneLegend legend = new PlaneLegend(pen, focus(), inputScale(), plane.scale(), PostWords.compresses(plan));
        if (withInput) {
            legend.paintInput(area);
        }
        legend.paintOutput(area, layout.share(), plane.legend());
    }

    /** The middle; in a hall no lower than the planes, as words below them are wide. */
    private Box beside() {
        double low = Math.max(input.box.bottom(), output.box.bottom());
        return pen.lecture ? middle.inset(0, 0, 0, middle.bottom() - low) : middle;
    }

    private void paintMiddle() {
        if (now.phase == PlaneMoment.Phase.EXCHANGE) {
            new PlaneWindow(pen, moment, view, now, beats, beside()).paint();
        } else if (now.phase == PlaneMoment.Phase.OUTPUT) {
            new PlaneFinish(pen, moment, view, now, beats, middle).paint();
        } else {
            new PlaneFilter(pen, moment, view, middle, middle.bottom()).paint(input.box.right(), output.box.x());
        }
    }

    private ValueScale inputScale() {
        for (int at = 0; at < shape.inputWidth() * shape.inputHeight(); at++) {
            if (inputAt(at) < 0) {
                return new ValueScale(pen.theme.activations(), pen.theme.activations(), mostInput());
            }
        }
        return ValueScale.activations(pen.theme, mostInput());
    }

    private long mostInput() {
        long most = 1;
        for (int y = 0; y < shape.inputHeight(); y++) {
            for (int x = 0; x < shape.inputWidth(); x++) {
                most = Math.max(most, Math.abs(layer.input().at(shown.inputChannel(), y, x)));
            }
        }
        return most;
    }
}
