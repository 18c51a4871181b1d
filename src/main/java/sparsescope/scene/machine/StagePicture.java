package sparsescope.scene.machine;

import sparsescope.drawing.Box;
import sparsescope.drawing.DrawingList;
import sparsescope.drawing.TypeScale;
import sparsescope.machine.MachineMoment;
import sparsescope.scene.beat.Beats;
import sparsescope.scene.beat.MovingValues;
import sparsescope.scene.style.PaintContext;
import sparsescope.scene.style.Theme;
import sparsescope.scene.view.StageView;

/** Paints any machine's stage as a window shows it: the landing alone, magnified and moved as the view asks for. */
public final class StagePicture {
    private static final double NEARLY = 1e-3;
    private static final double MARGIN = 16;

    private StagePicture() {}

    /** Paints a moment on {@code width} × {@code height} pixels. */
    public static DrawingList paint(
            MachineMoment moment, StageView wanted, Theme theme, double width, double height, TypeScale lettering) {
        return paint(moment, wanted, Beats.WHOLE, theme, width, height, lettering);
    }

    /** Paints a moment within its cycle on {@code width} × {@code height} pixels. */
    public static DrawingList paint(
            MachineMoment moment,
            StageView wanted,
            Beats beats,
            Theme theme,
            double width,
            double height,
            TypeScale lettering) {
        MachineStage stage = MachineStages.of(moment.run().settings().machine().name());
        StageView view = stage.within(moment, wanted);
        DrawingList list = new DrawingList();
        double scale = lettering.scale();
        Box page = new Box(0, 0, width / scale, height / scale);
        list.push(0, 0, scale, 1);
        list.rect(0, 0, page.width(), page.height(), 0, theme.background(), null);
        PaintContext whole = new PaintContext(list, theme, page.width(), page.height(), 1, lettering.lecture());
        double margin = MARGIN * whole.unit;
        Box inside = page.inset(margin, margin, margin, margin);
        boolean magnified = Math.abs(view.zoom() - 1) > NEARLY || view.panX() != 0 || view.panY() != 0;
        if (magnified) {
            list.push(
                    page.width() / 2 * (1 - view.zoom()) + view.panX() * page.width(),
                    page.height() / 2 * (1 - view.zoom()) + view.panY() * page.height(),
                    view.zoom(),
                    1);
        }
        PaintContext pen =
                new PaintContext(list, theme, inside.width(), inside.height(), view.zoom(), lettering.lecture());
        // Between landings nothing moves but the picture itself.
        Beats shown = view.landed() ? beats : Beats.WHOLE;
        stage.paint(pen, moment, view, shown, inside);
        if (magnified) {
            list.pop();
        }
        list.pop();
        if (!shown.whole()) {
            stage.move(new MovingValues(list, theme, lettering, height), moment, view, shown);
        }
        return list;
    }
}
