package sparsescope.scene.stage;

import java.util.List;
import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.landing.Landing;
import sparsescope.scene.landing.LandingZoom;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.SeenView;
import sparsescope.scene.view.StageView;
import sparsescope.simulation.run.Moment;

/** Paints the stage: the landing that a view asks for, or one growing out of the other. */
public final class StagePainter {
    private static final double NEARLY = 1e-3;

    private StagePainter() {}

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
        StageView view = SeenView.of(moment, wanted);
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
        if (!shown.whole()) {
            MotionPainter.paint(new MovingValues(list, theme, lettering, height), moment, view, shown);
        }
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
        new LandingZoom(landings(beats), pen, moment, view, stage).paint();
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

    /** Its landings, from the outermost to the innermost, with so much of a cycle over. */
    public static List<Landing> landings(Beats beats) {
        return List.of(new PlaneLanding(beats), new ArrayLanding(beats), new PeLanding(beats));
    }
}
