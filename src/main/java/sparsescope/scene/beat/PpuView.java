package sparsescope.scene.beat;

import java.util.List;
import sparsescope.accelerator.PePosition;
import sparsescope.drawing.Box;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Stroke;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.TypeScale;
import sparsescope.drawing.Typeface;
import sparsescope.scene.part.StagePart;
import sparsescope.scene.style.Easing;
import sparsescope.scene.style.PaintContext;
import sparsescope.simulation.run.LeavingOutputs;
import sparsescope.simulation.run.LeavingOutputs.Entry;
import sparsescope.simulation.run.LeavingOutputs.Output;

/**
 * Draws what leaves one PE in a cycle: sums that are finished, negative ones turned into zeros, and below them the OARAM's stream, into
 * which goes what is not a zero. Values where they can be read, squares where not.
 */
public final class PpuView {
    private final PaintContext pen;
    private final PePosition pe;
    private final LeavingOutputs leaving;
    private final Beats beats;
    private final Lane sums;
    private final Lane stream;

    /**
     * A view of one PE.
     *
     * @param pe which PE
     */
    public PpuView(PaintContext pen, PePosition pe, LeavingOutputs leaving, Box sums, Box stream, Beats beats) {
        this.pen = pen;
        this.pe = pe;
        this.leaving = leaving;
        this.beats = beats;
        this.sums = Lane.of(
                pen,
                sums,
                leaving.outputs().size(),
                leaving.outputs().stream().map(PpuView::wider).toList());
        this.stream = Lane.of(
                pen,
                stream,
                Integer.MAX_VALUE,
                leaving.stream().stream()
                        .map(entry -> PaintContext.number(entry.value()))
                        .toList());
    }

    private static String wider(Output output) {
        String sum = PaintContext.number(output.sum());
        String finished = PaintContext.number(output.finished());
        return sum.length() > finished.length() ? sum : finished;
    }

    /** Places side by side, in as many rows as needed. */
    private record Lane(Box box, int columns, double width, double height, double size) {
        static Lane of(PaintContext pen, Box box, int places, List<String> values) {
            TextStyle style = pen.figure(16);
            double widest =
                    values.stream().mapToDouble(style.face()::width).max().orElse(1);
            boolean endless = places == Integer.MAX_VALUE;
            // Below elements of a stream stand the zeros before them; in a hall the values are enough.
            double line = endless && !pen.lecture ? 2.5 : 1.6;
            double least = Math.max(pen.floor, pen.lecture ? TypeScale.SMALLEST_VALUE : 0);
            for (double size = Math.max(least, 24 * pen.unit); size >= least; size *= 0.85) {
                double wanted = widest * size + size * 0.9;
                int columns = (int) (box.width() / wanted);
                int rows = endless || columns == 0 ? 1 : (places + columns - 1) / columns;
                if (columns >= (endless ? 2 : 1) && rows * size * line <= box.height() + 0.5) {
                    return new Lane(box, columns, wanted, size * 1.6, size);
                }
            }
            int most = endless ? 8 : Math.max(1, places);
            double side = Math.min(
                    Math.min(box.height(), Math.max(pen.floor, 14 * pen.unit)), box.width() / Math.min(most, 8));
            return new Lane(box, Math.max(1, (int) (box.width() / side + 0.01)), side, side, 0);
        }

        Box place(int at) {
            return new Box(box.x() + at % columns * width, box.y() + at / columns * height, width, height)
                    .inset(Math.min(2, width * 0.08));
        }
    }

    /** Index of the first element of the stream that has room on show. */
    private int first() {
        return Math.max(0, leaving.stream().size() - stream.columns);
    }

    /** Paints what the PPUs hold. */
    public void paint() {
        for (int at = 0; at < leaving.outputs().size(); at++) {
            output(leaving.outputs().get(at), sums.place(at));
        }
        for (int at = first(); at < leaving.stream().size(); at++) {
            entry(at, stream.place(at - first()));
        }
    }

    /** A sum that becomes what is handed on; a zero is a hole. */
    private void output(Output output, Box place) {
        double finish = beats.progress(Beat.FINISH);
        boolean changed = finish >= 0.5;
        boolean hole = output.finished() == 0;
        double faded = hole ? Easing.inOut(finish) : 0;
        double radius = Math.min(3 * pen.unit, place.height() / 6);
        if (faded > 0) {
            pen.list.rect(place.x(), place.y(), place.width(), place.height(), radius, null, hole());
        }
        long value = changed ? output.finished() : output.sum();
        if (faded < 1) {
            pen.list.push(0, 0, 1, 1 - faded);
            Colour ground = (value < 0 ? pen.theme.negativeSums() : pen.theme.positiveSums()).at(0.45);
            pen.list.rect(place.x(), place.y(), place.width(), place.height(), radius, ground, pen.thin());
            if (sums.size == 0 && value < 0) {
                // Too small for its number: a minus sign.
                double thick = place.height() * 0.2;
                pen.list.rect(
                        place.x() + place.width() * 0.2,
                        place.centreY() - thick / 2,
                        place.width() * 0.6,
                        thick,
                        0,
                        pen.theme.on(ground),
                        null);
            }
            value(value, place, sums.size, pen.theme.on(ground));
            pen.list.pop();
        }
        if (hole && changed) {
            value(0, place, sums.size, pen.theme.quiet());
        }
    }

    private Stroke hole() {
        return Stroke.dashed(pen.theme.outline(), Math.max(0.8, pen.unit));
    }

    private void value(long value, Box place, double size, Colour ink) {
        if (size > 0) {
            pen.centred(
                    PaintContext.number(value),
                    place.centreX(),
                    place.centreY(),
                    pen.figure(16).sized(size).in(ink));
        }
    }

    private void entry(int at, Box place) {
        Entry entry = leaving.stream().get(at);
        boolean now = at >= leaving.written();
        double compress = now ? beats.progress(Beat.COMPRESS) : 1;
        if (compress <= 0) {
            return;
        }
        Box from = now ? source(entry) : place;
        Box box = from.towards(place, Easing.inOut(compress));
        boolean placeholder = entry.value() == 0;
        Colour full = placeholder ? pen.theme.recess() : pen.theme.activation();
        Colour ground = now ? full : full.mix(pen.theme.panel(), 0.45);
        pen.begin(StagePart.OARAM.id(pe, entry.k(), entry.x(), entry.y()));
        pen.list.rect(
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                Math.min(3 * pen.unit, box.height() / 6),
                ground,
                now && stream.size > 0 ? pen.selected() : pen.thin());
        value(entry.value(), box, stream.size, pen.theme.on(ground));
        TextStyle zeros = TextStyle.of(Typeface.MONO, Math.max(pen.floor, stream.size * 0.75), pen.theme.text());
        double below = place.bottom() + zeros.size();
        if (compress >= 1 && stream.size > 0 && below <= stream.box.bottom()) {
            pen.text(PaintContext.number(entry.zerosBefore()), place.centreX(), below, zeros.middle());
        }
        pen.end();
    }

    /** Where an element written now comes from; where that left before, as in a pooling window, what is nearest to it. */
    private Box source(Entry entry) {
        int nearest = 0;
        for (int at = 0; at < leaving.outputs().size(); at++) {
            if (distance(leaving.outputs().get(at), entry)
                    < distance(leaving.outputs().get(nearest), entry)) {
                nearest = at;
            }
        }
        return sums.place(nearest);
    }

    private static int distance(Output output, Entry entry) {
        return output.k() == entry.k()
                ? Math.abs(output.xo() - entry.xo()) + 1000 * Math.abs(output.yo() - entry.yo())
                : Integer.MAX_VALUE;
    }
}
