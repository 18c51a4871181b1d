package sparsescope.dcnn.stage;

import java.util.stream.IntStream;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.network.ConvShape;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.plane.PlaneGrid;
import sparsescope.scene.style.PaintContext;

/** The filter between the planes: its weights of the channel on show, and those that are multiplied now. */
final class DcnnFilterPlane {
    private final PaintContext pen;
    private final DcnnFocus focus;
    private final ConvShape shape;
    private final int channel;
    private final int k;

    DcnnFilterPlane(PaintContext pen, DcnnFocus focus) {
        this.pen = pen;
        this.focus = focus;
        this.shape = focus.shape();
        this.channel = focus.inputChannel();
        this.k = focus.outputChannel();
    }

    /** Paints it in the middle of an area, between the right end of the input and the left end of the output. */
    void paint(Box middle, double inputEnd, double outputStart) {
        double wide = shape.filterWidth() > 3 ? 0.84 : 0.66;
        double side = Math.min(middle.width() * wide, middle.height() * 0.45);
        Box room = new Box(middle.centreX() - side / 2, middle.centreY() - side / 2, side, side);
        PlaneGrid grid = new PlaneGrid(room, shape.filterWidth(), shape.filterHeight(), 62 * pen.unit);
        TextStyle heading = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(15), pen.theme.text())
                .middle();
        double y = grid.box.y() - 10 * pen.unit;
        pen.text("Filter " + k + ",", middle.centreX(), y - heading.size() * 1.3, heading);
        pen.text("channel " + channel, middle.centreX(), y, heading);
        int own = channel - k / shape.groupFilters() * shape.groupChannels();
        if (own < 0 || own >= shape.groupChannels()) {
            pen.list.rect(
                    grid.box.x(), grid.box.y(), grid.box.width(), grid.box.height(), 0, pen.theme.recess(), pen.thin());
            return;
        }
        TextStyle number = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.valueSize(18), pen.theme.text());
        double size = pen.commonSize(
                IntStream.range(0, grid.width * grid.height)
                        .mapToObj(at -> PaintContext.number(weight(own, at / grid.width, at % grid.width))),
                grid.cell - 2,
                grid.cell - 2,
                number);
        for (int s = 0; s < shape.filterHeight(); s++) {
            for (int r = 0; r < shape.filterWidth(); r++) {
                paintWeight(grid.cell(r, s).inset(1), own, s, r, number, size);
            }
        }
        TextStyle words = pen.quiet().middle();
        double baseline = grid.box.bottom() + words.size() * 1.6;
        String said = "outlined: being multiplied now";
        if (words.width(said) <= middle.width()) {
            pen.text(said, middle.centreX(), baseline, words);
        }
        pen.centred(
                "×",
                (inputEnd + grid.box.x()) / 2,
                grid.box.centreY(),
                pen.figure(26).in(pen.theme.quiet()));
        pen.centred(
                "→",
                (grid.box.right() + outputStart) / 2,
                grid.box.centreY(),
                pen.figure(26).in(pen.theme.quiet()));
    }

    private long weight(int own, int s, int r) {
        return focus.layer().weights().at(k, own, s, r);
    }

    private void paintWeight(Box cell, int own, int s, int r, TextStyle number, double size) {
        long value = weight(own, s, r);
        boolean inHand =
                focus.pairs().stream().anyMatch(pair -> pair.channel() == channel && pair.s() == s && pair.r() == r);
        Colour fill = pen.theme.weight().mix(pen.theme.panel(), inHand ? 0 : 0.35);
        pen.begin(StagePart.FILTER_WEIGHT.id(k, channel, s, r));
        Stroke rim = value == 0 ? Stroke.dashed(pen.theme.outline(), 1) : pen.thin();
        pen.list.rect(
                cell.x(),
                cell.y(),
                cell.width(),
                cell.height(),
                3 * pen.unit,
                value == 0 ? null : fill,
                inHand ? pen.selected() : rim);
        if (size > 0) {
            Colour ink = value == 0 ? pen.theme.quiet() : pen.theme.on(fill);
            pen.centred(
                    PaintContext.number(value),
                    cell.centreX(),
                    cell.centreY(),
                    number.sized(size).in(ink));
        }
        pen.end();
    }
}
