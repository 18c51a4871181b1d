package sparsescope.scene.stage;

import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.array.ArrayPainter;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.pe.PePainter;
import sparsescope.scene.plane.PlanePainter;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;

/** Paints the stage: the landing that a view asks for, or one growing out of the other. */
public final class StagePainter {
    private static final double NEARLY = 1e-3;

    private final Moment moment;
    private final StageView view;
    private final Theme theme;
    private final Box stage;
    private final PaintContext pen;
    private final Beats beats;

    private StagePainter(Moment moment, StageView view, Theme theme, Box stage, PaintContext pen, Beats beats) {
        this.beats = beats;
        this.moment = moment;
        this.view = view;
        this.theme = theme;
        this.stage = stage;
        this.pen = pen;
    }

    /** Paints a moment on a viewport of {@code width} × {@code height} pixels. */
    public static DrawingList paint(Moment moment, StageView view, Theme theme, double width, double height) {
        return paint(moment, view, theme, width, height, view.titled() ? PageFurniture.TITLED : PageFurniture.BARE);
    }

    /** Paints a moment on a sheet of {@code width} × {@code height} pixels. */
    public static DrawingList paint(
            Moment moment, StageView view, Theme theme, double width, double height, PageFurniture sheet) {
        return paint(moment, view, theme, width, height, sheet, TypeScale.DESK);
    }

    /** Paints a moment on a sheet of {@code width} × {@code height} pixels, in type of another size. */
    public static DrawingList paint(
            Moment moment,
            StageView wanted,
            Theme theme,
            double width,
            double height,
            PageFurniture sheet,
            TypeScale lettering) {
        return paint(moment, wanted, theme, width, height, sheet, lettering, Beats.WHOLE);
    }

    /** Paints a moment within its cycle on a sheet of {@code width} × {@code height} pixels. */
    public static DrawingList paint(
            Moment moment,
            StageView wanted,
            Theme theme,
            double width,
            double height,
            PageFurniture sheet,
            TypeScale lettering,
            Beats beats) {
        DrawingList list = new DrawingList();
        double scale = lettering.scale();
        if (scale != 1) {
            list.push(0, 0, scale, 1);
        }
        StageView view = wanted.within(moment.run().plan().accelerator());
        // Between landings nothing moves but the picture itself.
        Beats shown = view.landed() ? beats : Beats.WHOLE;
        paint(
                list,
                moment,
                view,
                theme,
                new Box(0, 0, width / scale, height / scale),
                sheet,
                lettering.lecture(),
                shown);
        if (scale != 1) {
            list.pop();
        }
        MotionPainter.paint(list, moment, view, shown, theme, lettering, height);
        return list;
    }

    private static void paint(
            DrawingList list,
            Moment moment,
            StageView view,
            Theme theme,
            Box page,
            PageFurniture sheet,
            boolean lecture,
            Beats beats) {
        double width = page.width();
        double height = page.height();
        if (!sheet.transparent()) {
            list.rect(0, 0, width, height, 0, theme.background(), null);
        }
        PaintContext whole = new PaintContext(list, theme, width, height, 1, lecture);
        TitleLines lines = new TitleLines(whole, moment, view, sheet, page, beats);
        Box stage = lines.inside();
        boolean magnified = Math.abs(view.zoom() - 1) > NEARLY || view.panX() != 0 || view.panY() != 0;
        if (magnified) {
            list.push(
                    width / 2 * (1 - view.zoom()) + view.panX() * width,
                    height / 2 * (1 - view.zoom()) + view.panY() * height,
                    view.zoom(),
                    1);
        }
        PaintContext pen = new PaintContext(list, theme, stage.width(), stage.height(), view.zoom(), lecture);
        new StagePainter(moment, view, theme, stage, pen, beats).paintDepth();
        if (magnified) {
            list.pop();
        }
        boolean fitted = !magnified && view.landed();
        if (!(sheet.transparent() && fitted)) {
            // What has grown out of the stage must not show through.
            lines.cover();
        }
        lines.paint();
    }

    private void paintDepth() {
        double depth = Math.max(StageView.PLANE, Math.min(StageView.PE, view.depth()));
        if (depth < StageView.ARRAY - NEARLY) {
            PlanePainter plane = new PlanePainter(pen, moment, view, stage, beats);
            if (depth < NEARLY) {
                plane.paint();
                return;
            }
            ArrayPainter array = new ArrayPainter(pen, moment, view, stage, beats);
            grow(depth, plane.inputBox(), array.gridBox(), plane.inputBox(), plane::paint, array::paint);
        } else {
            ArrayPainter array = new ArrayPainter(pen, moment, view, stage, beats);
            double fraction = depth - StageView.ARRAY;
            if (fraction < NEARLY) {
                array.paint();
                return;
            }
            PePainter pe = new PePainter(pen, moment, view, stage, beats);
            if (fraction > 1 - NEARLY) {
                pe.paint();
                return;
            }
            grow(fraction, array.focusBox(), stage, array.focusBox(), array::paint, pe::paint);
        }
    }

    /**
     * One landing grows out of a part of the other.
     *
     * @param from the part of the outer landing
     * @param to what corresponds to it in the inner landing
     */
    private void grow(double fraction, Box from, Box to, Box start, Runnable outer, Runnable inner) {
        double eased = fraction * fraction * (3 - 2 * fraction);
        Box now = start.towards(to, eased);
        double innerFade = Math.max(0, Math.min(1, (fraction - 0.25) / 0.5));
        if (innerFade < 1) {
            place(from, now, 1, outer);
        }
        if (innerFade > 0) {
            place(to, now, innerFade, () -> {
                // On a sheet of its own, so that the two landings are never read through each other.
                pen.list.rect(
                        stage.x() - pen.gap(),
                        stage.y() - pen.gap(),
                        stage.width() + 2 * pen.gap(),
                        stage.height() + 2 * pen.gap(),
                        0,
                        theme.background(),
                        null);
                inner.run();
            });
        }
    }

    /** Paints so that box {@code part} of a landing comes to lie on {@code target}. */
    private void place(Box part, Box target, double opacity, Runnable painter) {
        double scale = Math.sqrt(target.width() / part.width() * target.height() / part.height());
        pen.list.push(
                target.centreX() - part.centreX() * scale, target.centreY() - part.centreY() * scale, scale, opacity);
        painter.run();
        pen.list.pop();
    }
}
