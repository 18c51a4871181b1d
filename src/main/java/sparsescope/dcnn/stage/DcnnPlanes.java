package sparsescope.dcnn.stage;

import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import sparsescope.accelerator.PePosition;
import sparsescope.dataflow.Rect;
import sparsescope.dcnn.plan.DcnnPlace;
import sparsescope.dcnn.run.DcnnCause;
import sparsescope.dcnn.run.DcnnPair;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Pixels;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;
import sparsescope.network.ConvShape;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.plane.PlaneGrid;
import sparsescope.scene.style.PaintContext;

/** The Planes landing: the receptive field of the output in hand, the filter that meets it, and the outputs done so far. */
final class DcnnPlanes {
    private static final double SHARE = 0.39;

    private final PaintContext pen;
    private final DcnnFocus focus;
    private final Box area;
    private final ConvShape shape;
    private final int channel;
    private final int k;
    /** The input with the padding around it. */
    private final PlaneGrid input;

    private final PlaneGrid output;
    private final Box middle;

    DcnnPlanes(PaintContext pen, DcnnFocus focus, Box room) {
        this.pen = pen;
        this.focus = focus;
        this.shape = focus.shape();
        this.area = room.inset(0, spare(room) / 2, 0, spare(room) / 2);
        this.channel = focus.inputChannel();
        this.k = focus.outputChannel();
        Box planes = area.inset(0, pen.title().size() * 3.1, 0, pen.body().size() * 3.4);
        double largest = 110 * pen.unit;
        this.input = new PlaneGrid(
                planes.column(0, SHARE, 0).inset(2),
                shape.inputWidth() + 2 * shape.padding(),
                shape.inputHeight() + 2 * shape.padding(),
                largest);
        this.output = new PlaneGrid(
                planes.column(1 - SHARE, 1, 0).inset(2), shape.outputWidth(), shape.outputHeight(), largest);
        this.middle = planes.column(SHARE, 1 - SHARE, 0);
    }

    /** The height that planes, as wide as they may be, do not take up: words stay near them. */
    private double spare(Box room) {
        double words = pen.title().size() * 3.1 + pen.body().size() * 3.4;
        double width = room.width() * SHARE;
        int pad = 2 * shape.padding();
        double in = width * (shape.inputHeight() + pad) / (shape.inputWidth() + pad);
        double out = width * shape.outputHeight() / shape.outputWidth();
        // The filter between the planes needs a part of their height.
        return Math.max(0, room.height() - words - Math.max(Math.max(in, out), room.height() * 0.45));
    }

    void paint() {
        paintInput();
        paintFilter();
        paintOutput();
        paintFoot();
    }

    private void heading(Box column, String title, String... besides) {
        double y = area.y() + pen.title().size();
        pen.longest(column.x(), y, column.width(), pen.title(), title);
        pen.longest(column.x(), y + pen.quiet().size() * 1.45, column.width(), pen.quiet(), besides);
    }

    private void paintInput() {
        heading(
                area.column(0, SHARE, 0),
                "Input, channel " + channel,
                shape.inputWidth() + " × " + shape.inputHeight()
                        + (shape.padding() > 0 ? " and " + shape.padding() + " of padding around it" : "")
                        + "; zeros are multiplied too",
                shape.inputWidth() + " × " + shape.inputHeight());
        int pad = shape.padding();
        Box all = input.box;
        pen.list.rect(
                all.x(),
                all.y(),
                all.width(),
                all.height(),
                0,
                pen.theme.recess(),
                Stroke.dashed(pen.theme.quiet(), Math.max(1, pen.unit)));
        long most = 1;
        for (int at = 0; at < shape.inputWidth() * shape.inputHeight(); at++) {
            most = Math.max(most, Math.abs(activation(at)));
        }
        Box plane = input.part(new Rect(pad, pad, shape.inputWidth(), shape.inputHeight()));
        pen.list.rect(plane.x(), plane.y(), plane.width(), plane.height(), 0, pen.theme.panel(), null);
        long largest = most;
        cells(input, pad, shape.inputWidth(), shape.inputHeight(), this::activation, largest, true);
        pen.list.rect(plane.x(), plane.y(), plane.width(), plane.height(), 0, null, pen.thin());
        focus.place().ifPresent(this::paintField);
    }

    private long activation(int at) {
        return focus.layer().input().at(channel, at / shape.inputWidth(), at % shape.inputWidth());
    }

    /** The receptive field, and in it the pairs of this cycle. */
    private void paintField(DcnnPlace at) {
        boolean seen = at.filter() / shape.groupFilters() == channel / shape.groupChannels();
        if (!seen) {
            return;
        }
        for (DcnnPair pair : focus.pairs()) {
            if (pair.channel() == channel) {
                pen.begin(StagePart.PAIR.id(pair.s(), pair.r()));
                mark(input.cell(pair.x() + shape.padding(), pair.y() + shape.padding()), sign(pair.cause()));
                pen.end();
            }
        }
        Box field = input.part(
                new Rect(at.x() * shape.stride(), at.y() * shape.stride(), shape.filterWidth(), shape.filterHeight()));
        pen.begin(StagePart.FIELD.id());
        outline(field);
        pen.end();
    }

    private Colour sign(DcnnCause cause) {
        return switch (cause) {
            case PRODUCT -> pen.theme.product();
            case ZERO_PAIR -> Colour.of(0xF0E442);
            default -> pen.theme.quiet();
        };
    }

    /** Coloured cells with their values where all of them fit. */
    private void cells(
            PlaneGrid grid, int margin, int width, int height, IntToLongFunction values, long most, boolean zeros) {
        TextStyle style = pen.figure(20);
        double size = grid.cell < pen.floor * 1.5
                ? 0
                : pen.commonSize(
                        IntStream.range(0, width * height).mapToObj(at -> PaintContext.number(values.applyAsLong(at))),
                        grid.cell,
                        grid.cell,
                        style);
        int[] argb = new int[width * height];
        for (int at = 0; at < argb.length; at++) {
            long value = values.applyAsLong(at);
            argb[at] = value == 0 ? 0 : colour(value, most).argb();
        }
        pixels(grid, new Rect(margin, margin, width, height), argb);
        for (int at = 0; size > 0 && at < argb.length; at++) {
            long value = values.applyAsLong(at);
            Box cell = grid.cell(at % width + margin, at / width + margin);
            Colour fill = value == 0 ? null : colour(value, most);
            if (value != 0 || zeros) {
                Colour ink = fill == null ? pen.theme.quiet() : pen.theme.on(fill);
                pen.centred(
                        PaintContext.number(value),
                        cell.centreX(),
                        cell.centreY(),
                        style.sized(size).in(ink));
            }
        }
    }

    /** Coloured cells with lines between those that are large enough. */
    private void pixels(PlaneGrid grid, Rect part, int[] argb) {
        Box box = grid.part(part);
        pen.list.pixels(new Pixels(part.width(), part.height(), argb), box.x(), box.y(), box.width(), box.height());
        if (grid.cell < 7) {
            return;
        }
        Stroke hair = Stroke.solid(pen.theme.outline().alpha(0.7), 0.6);
        for (int x = 1; x < part.width(); x++) {
            pen.list.line(box.x() + x * grid.cell, box.y(), box.x() + x * grid.cell, box.bottom(), hair);
        }
        for (int y = 1; y < part.height(); y++) {
            pen.list.line(box.x(), box.y() + y * grid.cell, box.right(), box.y() + y * grid.cell, hair);
        }
    }

    private Colour colour(long value, long most) {
        return pen.theme.activations().of(value, most);
    }

    private void mark(Box cell, Colour colour) {
        // Inside the cell, so that neighbours that are marked too stay apart; small cells keep their value.
        double width = Math.max(0.8, Math.min(Math.max(1.5, 1.8 * pen.unit), cell.width() * 0.07));
        Box inner = cell.inset(width * 1.3);
        pen.list.rect(
                inner.x(),
                inner.y(),
                inner.width(),
                inner.height(),
                2,
                null,
                Stroke.solid(pen.theme.panel(), 2.6 * width));
        pen.list.rect(inner.x(), inner.y(), inner.width(), inner.height(), 2, null, Stroke.solid(colour, 1.6 * width));
    }

    private void outline(Box box) {
        double width = 3 * Math.max(0.8, pen.unit);
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, Stroke.solid(pen.theme.panel(), 2 * width));
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, null, Stroke.solid(pen.theme.text(), width));
    }

    private void paintFilter() {
        double wide = shape.filterWidth() > 3 ? 0.84 : 0.66;
        double side = Math.min(middle.width() * wide, middle.height() * 0.45);
        Box room = new Box(middle.centreX() - side / 2, middle.centreY() - side / 2, side, side);
        PlaneGrid grid = new PlaneGrid(room, shape.filterWidth(), shape.filterHeight(), 62 * pen.unit);
        TextStyle heading = TextStyle.of(Typeface.SANS_SEMIBOLD, pen.size(15), pen.theme.text())
                .middle();
        double y = grid.box.y() - 10 * pen.unit;
        pen.text("Filter k " + k + ",", middle.centreX(), y - heading.size() * 1.3, heading);
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
        pen.text("outlined: being multiplied now", middle.centreX(), baseline, words);
        pen.centred(
                "×",
                (input.box.right() + grid.box.x()) / 2,
                grid.box.centreY(),
                pen.figure(26).in(pen.theme.quiet()));
        pen.centred(
                "→",
                (grid.box.right() + output.box.x()) / 2,
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

    private void paintOutput() {
        String progress = switch (focus.moment().progressOf(k)) {
            case -1 -> "not begun";
            case 0 -> "outputs one after the other in each PE";
            default -> "all outputs computed";
        };
        heading(
                area.column(1 - SHARE, 1, 0),
                "Output, channel k " + k,
                shape.outputWidth() + " × " + shape.outputHeight() + " · " + progress,
                progress);
        long[] sums = focus.moment().outputSums(k);
        long most = 1;
        for (long sum : sums) {
            most = Math.max(most, Math.abs(sum));
        }
        Box box = output.box;
        pen.list.rect(box.x(), box.y(), box.width(), box.height(), 0, pen.theme.recess(), null);
        int[] argb = new int[sums.length];
        for (int at = 0; at < sums.length; at++) {
            if (focus.moment().pairsDone(k, at / shape.outputWidth(), at % shape.outputWidth()) > 0) {
                Colour fill = sums[at] == 0 ? pen.theme.panel() : pen.theme.sum(sums[at], most);
                argb[at] = fill.argb();
            }
        }
        pixels(output, new Rect(0, 0, shape.outputWidth(), shape.outputHeight()), argb);
        for (int pe = 0; pe < focus.plan().config().pes(); pe++) {
            paintTile(pe);
        }
        Rect own = focus.plan().owned(focus.pe());
        if (!own.isEmpty()) {
            outline(output.part(own));
        }
        focus.place().filter(at -> at.filter() == k).ifPresent(at -> {
            pen.begin(StagePart.OUTPUT.id(k, at.y(), at.x()));
            mark(output.cell(at.x(), at.y()), pen.theme.product());
            pen.end();
        });
    }

    private void paintTile(int pe) {
        Rect owned = focus.plan().owned(pe);
        if (owned.isEmpty()) {
            return;
        }
        Box tile = output.part(owned);
        String id = StagePart.OWNED.id(PePosition.of(pe, focus.plan().config().columns()));
        pen.list.grid(id, tile, owned.x(), owned.y(), owned.width(), owned.height());
        pen.begin(id);
        Stroke quiet = Stroke.solid(pen.theme.quiet(), 1.2 * Math.max(0.8, pen.unit));
        pen.list.rect(tile.x(), tile.y(), tile.width(), tile.height(), 0, null, quiet);
        pen.end();
    }

    private void paintFoot() {
        double y = area.bottom() - pen.body().size() * 1.8;
        Box left = area.column(0, SHARE + 0.1, 0);
        pen.longest(
                left.x(),
                y,
                left.width(),
                pen.body(),
                "outlined: the inputs of the output being computed, in every channel",
                "outlined: its inputs");
        double chip = pen.size(14);
        double x = left.x();
        double foot = y + pen.body().size() * 1.5;
        for (DcnnCause cause : new DcnnCause[] {DcnnCause.PRODUCT, DcnnCause.ZERO_PAIR, DcnnCause.PADDING_PAIR}) {
            mark(new Box(x, foot - chip, chip * 1.2, chip * 1.2), sign(cause));
            pen.text(cause.word(), x + chip * 1.7, foot, pen.quiet());
            x += chip * 3 + pen.quiet().width(cause.word());
        }
        Box right = area.column(1 - SHARE, 1, 0);
        pen.longest(
                right.x(),
                y,
                right.width(),
                pen.body(),
                "solid: " + focus.name() + "'s outputs; no sum leaves its PE half done",
                "solid: " + focus.name() + "'s outputs");
        pen.longest(
                right.x(),
                foot,
                right.width(),
                pen.quiet(),
                "grey: not begun; blue: in hand, one output at a time",
                "");
    }
}
